"""A file brought into canonical form: what it becomes, where it first differs, and what is lost on the way."""

from collections.abc import Iterator
from typing import NamedTuple

from moorings.upg.byte_difference import first_difference, line_at
from moorings.upg.findings.finding import Finding, Severity
from moorings.upg.findings.rules import OF_CONTENT
from moorings.upg.verdict import Opened, opened, validity
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
    if errors := tuple(_errors(file, where)):
        return Formatted(content, is_canonical=False, errors=errors)
    dropped = file.plain["unknown_root"]
    written = _written(file, where)
    del file  # it takes several times the file's size, and may be read once more
    wanted = written if written == content else _settled(written, where)
    if wanted == content:
        return Formatted(content, is_canonical=True)
    place = first_difference(content, wanted)
    return Formatted(
        wanted,
        is_canonical=False,
        difference=Difference(
            content.count(b"\n", 0, place) + 1, line_at(content, place), line_at(wanted, place)
        ),
        dropped=dropped,
        notes=tuple(_notes(content, wanted, place)),
    )


def _errors(file: Opened, where: str) -> Iterator[Finding]:
    """Yield what makes the document invalid."""
    for one in validity(file, where):
        if one.severity is Severity.ERROR and one.code not in OF_CONTENT:
            yield one


def _written(file: Opened, where: str) -> bytes:
    graph = file.document(where)
    file.require_room_to_write()
    return canonical(graph, where)


def _settled(written: bytes, where: str) -> bytes:
    """Return the canonical form that is its own canonical form.

    The reference's is not where a slug is empty (it sorts, and is then left out), where two product nodes
    have the product's id, where properties hold nothing but `__proto__`, or a field an unbounded number: writing
    it once more settles it.
    """
    return _written(opened(written, where), where)


def _notes(content: bytes, wanted: bytes, place: int) -> Iterator[str]:
    if content.startswith(b"\xef\xbb\xbf"):
        yield "A byte-order mark at the start is left out."
    if place >= len(wanted) - 1 and not content[place:].strip():
        yield "It should end with one newline."
    try:
        content.decode()
    except UnicodeDecodeError as fault:
        yield f"Broken UTF-8 is replaced by U+FFFD, first at byte {fault.start + 1}."
