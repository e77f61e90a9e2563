"""A file brought into canonical form: what it becomes, where it first differs, and what is lost on the way."""

from collections.abc import Iterator
from typing import NamedTuple

from moorings.upg.findings.finding import Finding, Severity
from moorings.upg.findings.rules import OF_CONTENT
from moorings.upg.verdict import opened, validity
from moorings.upg.write import canonical


class Difference(NamedTuple):
    """The first line in which a file is not what its canonical form is."""

    line: int
    found: str
    canonical: str


class Formatted(NamedTuple):
    """What a file becomes."""

    content: bytes
    """Its canonical form; the file as it is where it has errors."""
    is_canonical: bool
    difference: Difference | None = None
    dropped: tuple[str, ...] = ()
    """Keys of the root and the header for which the canonical form has no place."""
    notes: tuple[str, ...] = ()
    errors: tuple[Finding, ...] = ()
    """Why it is left as it is: it is no valid document."""


def formatted(content: bytes, where: str = "") -> Formatted:
    """Return what the file becomes, or raise ModelError where it cannot be read as a graph at all."""
    file = opened(content, where)
    errors = tuple(
        one for one in validity(file) if one.severity is Severity.ERROR and one.code not in OF_CONTENT
    )
    if errors:
        return Formatted(content, is_canonical=False, errors=errors)
    wanted = _settled(content, canonical(file.document(where)), where)
    if wanted == content:
        return Formatted(content, is_canonical=True)
    return Formatted(
        wanted,
        is_canonical=False,
        difference=_first_difference(content, wanted),
        dropped=file.plain["unknown_root"],
        notes=tuple(_notes(content)),
    )


def _settled(content: bytes, written: bytes, where: str) -> bytes:
    """Return the canonical form that is its own canonical form.

    The reference's is not where a slug is empty (it sorts, and is then left out), where two product nodes
    have the product's id, where properties hold nothing but `__proto__`, or a field an unbounded number: writing
    it once more settles it.
    """
    return written if written == content else canonical(opened(written, where).document(where))


def _first_difference(content: bytes, wanted: bytes) -> Difference:
    found_lines, wanted_lines = content.split(b"\n"), wanted.split(b"\n")
    pairs = zip(found_lines, wanted_lines, strict=False)
    place = next((at for at, (found, line) in enumerate(pairs) if found != line), None)
    at = min(len(found_lines), len(wanted_lines)) if place is None else place
    return Difference(at + 1, _line(found_lines, at), _line(wanted_lines, at))


def _line(lines: list[bytes], at: int) -> str:
    return lines[at].decode("utf-8", "replace") if at < len(lines) else ""


def _notes(content: bytes) -> Iterator[str]:
    if content.startswith(b"\xef\xbb\xbf"):
        yield "A byte-order mark at the start is left out."
    try:
        content.decode()
    except UnicodeDecodeError as fault:
        yield f"Broken UTF-8 is replaced by U+FFFD, first at byte {fault.start + 1}."
