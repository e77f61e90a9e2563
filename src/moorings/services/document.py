"""The model file as a file: is it sound, and is it in canonical form?"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from moorings.errors import StoreError
from moorings.store.files import read_bytes
from moorings.upg.findings.finding import Severity
from moorings.upg.formatting import Formatted, formatted
from moorings.upg.verdict import Verdict, judged


def verify(path: Path) -> Verdict:
    """Return the verdict on a file: what the UPG reference says of it, and what that does not look at.

    Raises:
        StoreError: the file cannot be read, or there is too little memory for it.
        ModelError: it cannot be read as a graph at all.
    """
    with room_for(path), _without_collector():
        return judged(read_bytes(path), str(path))


def is_bad_enough(verdict: Verdict, fail_on: str) -> bool:
    """Return whether a finding is at least so severe: `error`, `warning`, `note`; `never` is never reached."""
    return fail_on != "never" and bool(verdict.at_or_above(Severity(fail_on)))


def format_file(path: Path, *, check: bool = False) -> Formatted:
    """Bring a file into canonical form and return what it became.

    It is left as it is where it has errors, or where `check` only asks.

    Raises:
        StoreError: the file cannot be read or written, or there is too little memory for it.
        ModelError: it cannot be read as a graph at all.
    """
    with room_for(path), _without_collector():
        content = read_bytes(path)
        became = formatted(content, str(path))
    if not check and became.content != content:
        from moorings.store.history import rewrite

        rewrite(path, became.content, read=content, says="Brought into canonical form")
    return became


@contextmanager
def room_for(path: Path) -> Iterator[None]:
    """Raise StoreError in plain words where there is too little memory for what a file holds."""
    try:
        yield
    except MemoryError:
        remedy = "Close other programs, or divide the file."
        raise StoreError("takes more memory than there is.", where=str(path), remedy=remedy) from None


@contextmanager
def _without_collector() -> Iterator[None]:
    """Spare the search for cycles, which JSON cannot have: it would take a third of the time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
