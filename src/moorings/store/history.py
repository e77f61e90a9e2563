"""Models edited in place, with a memory: every change can be undone and redone, also after a restart.

    snapshot = read(path)
    edit(path, lambda document: change_node(document, "cr1", title="Named success manager"))
    undo(path)

Two writers never lose a change: each waits for the other, and applies its own to what the other has written.
Other tools know no lock; what they write is noticed, enters the history as a step, and can be undone as well.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from moorings.errors import StoreError
from moorings.store.files import read_bytes, write_bytes
from moorings.store.held import changed_at, held, not_kept, refuse_stale
from moorings.store.journal import Journal
from moorings.store.step import Step, StepKind, caught_up, timeline
from moorings.store.versions import version_of
from moorings.upg.document import Document
from moorings.upg.read import parse
from moorings.upg.write import canonical

PATIENCE_SECONDS = 10.0
"""How long a writer waits for another one."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A document as it was in its file at one moment."""

    document: Document
    version: str
    """To be handed back as `based_on` by whoever wants to change what they saw, and nothing newer."""


@dataclass(frozen=True, slots=True)
class History:
    """What became of a file, and what can be undone and redone."""

    version: str
    steps: tuple[Step, ...]
    """The newest last."""
    undoable: Step | None
    redoable: Step | None


def read(path: Path) -> Snapshot:
    """Return the document in the file; raise StoreError or ModelError where there is none."""
    content = read_bytes(path)
    return Snapshot(parse(content, str(path)), version_of(content))


def edit(
    path: Path,
    change: Callable[[Document], Document],
    *,
    says: str = "",
    based_on: str = "",
    patience_seconds: float = PATIENCE_SECONDS,
) -> Snapshot:
    """Make `change` on the document in the file, and return what the file holds then.

    `says` tells in a few words what is done, for the history. With `based_on`, the version that somebody saw,
    the change is made on no other.

    Raises:
        StaleFileError: the file is not at `based_on`, or another tool wrote to it meanwhile.
        StoreError: the file cannot be read or written, or another writer holds it for too long.
        ModelError: it holds no document; and whatever `change` raises. The file stays as it was.
    """
    with held(path, based_on, patience_seconds) as file:
        old = parse(file.content, str(path))
        new = change(old)
        content = file.content if new is old else canonical(new)
        if content != file.content:
            file.replace(content, StepKind.EDIT, says)
        return Snapshot(new, version_of(content))


def rewrite(path: Path, content: bytes, *, read: bytes, says: str) -> None:
    """Make `content` the content of a file that was read as `read`, as a step of its history where it has one.

    A file that nobody has edited here has no history, and is given none for that.

    Raises StaleFileError where others wrote to it meanwhile, or StoreError; then it stays as it was.
    """
    if Journal(path.resolve()).folder.is_dir():
        with held(path, version_of(read), PATIENCE_SECONDS) as file:
            file.replace(content, StepKind.EDIT, says)
    else:
        write_bytes(path, content, last_check=lambda: refuse_stale(path, read))


def undo(path: Path, *, based_on: str = "", patience_seconds: float = PATIENCE_SECONDS) -> Step:
    """Take back the last change that was not taken back yet, whoever made it, and return it.

    Raises StoreError where there is none, and as `edit` does.
    """
    with held(path, based_on, patience_seconds) as file:
        undoable = timeline(file.steps).undoable
        if not undoable:
            raise StoreError("has no change that could be undone.", where=str(path))
        file.replace(file.kept(undoable[-1].before), StepKind.UNDO, undoable[-1].says)
        return undoable[-1]


def redo(path: Path, *, based_on: str = "", patience_seconds: float = PATIENCE_SECONDS) -> Step:
    """Make the change again that was undone last, and return it.

    Raises StoreError where there is none, or something else was changed since; and as `edit` does.
    """
    with held(path, based_on, patience_seconds) as file:
        redoable = timeline(file.steps).redoable
        if not redoable:
            raise StoreError("has no undone change that could be made again.", where=str(path))
        file.replace(file.kept(redoable[-1].after), StepKind.REDO, redoable[-1].says)
        return redoable[-1]


def history(path: Path) -> History:
    """Return the history of the file, without writing anything."""
    content = read_bytes(path)
    version = version_of(content)
    target = path.resolve()
    steps = caught_up(Journal(target).steps(version), version, changed_at(target))
    nearest = timeline(steps)
    return History(
        version, steps, *(steps[-1] if steps else None for steps in (nearest.undoable, nearest.redoable))
    )


def version_at(path: Path, version: str) -> Document:
    """Return the document as it was at a version of its history; raise StoreError where that is not kept."""
    content = Journal(path.resolve()).content(version)
    if content is None:
        content = read_bytes(path)
        if version_of(content) != version:
            raise not_kept(path)
    return parse(content, str(path))
