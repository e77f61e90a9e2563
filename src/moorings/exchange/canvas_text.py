"""A canvas pasted as text: headings of blocks, and what stands below each."""

import re
from collections.abc import Iterator

from moorings.errors import DataError
from moorings.exchange.blocks import NAMES, Note, block_named, read_notes
from moorings.exchange.imported import Imported, Remark

DECORATION = re.compile(r"^[#>\s]*(?:\d+[.)]\s*)?|[*_]{2,}|[:\s]+$")
BULLET = re.compile(r"^\s*(?:[-*•–—·+▪◦]|\d+[.)])\s+(?:\[[ xX]?\]\s+)?")
NUMBERED = re.compile(r"^\s*\d+[.)]\s")
INLINE = re.compile(r"^(?P<heading>[^:]{3,60}):\s+(?P<rest>\S.*)$")
HEADED = re.compile(r"^\s*#")


def read_canvas_text(text: str, title: str) -> Imported:
    """Return the model of a canvas in text; a heading in Markdown that names no block ends the one before.

    Raises DataError where no line is a heading of a block.
    """
    found = list(_notes(text))
    if not any(isinstance(one, Note) for one in found):
        raise DataError(
            "holds no heading of a canvas with something below it.",
            remedy=f"The nine are: {', '.join(NAMES)}.",
        )
    notes = [one for one in found if isinstance(one, Note)]
    return read_notes(notes, title, (one for one in found if isinstance(one, Remark)))


def _notes(text: str) -> Iterator[Note | Remark]:
    """Yield a note for each line below a heading of a block, and a remark for each line that is below none."""
    block = None
    for line, written in enumerate(text.splitlines(), 1):
        words = _bare(written)
        if not words:
            continue
        is_note = BULLET.match(written) and not NUMBERED.match(written)
        named = None if is_note and block else block_named(_bare_heading(written))
        inline = None if named or BULLET.match(written) else INLINE.match(_bare_heading(written))
        if named or HEADED.match(written):
            block = named
        elif inline and (headed := block_named(inline["heading"])):
            block = headed
            yield Note(block, inline["rest"], line)
            continue
        if named:
            continue
        yield Note(block, words, line) if block else _unplaced(words, line)


def _unplaced(words: str, line: int) -> Remark:
    return Remark(line, "is below no heading of a block; kept as a comment.", words)


def _bare(line: str) -> str:
    """Return what a line says, without its bullet."""
    return BULLET.sub("", line).strip()


def _bare_heading(line: str) -> str:
    """Return a heading without what it is decorated with."""
    return DECORATION.sub("", line).strip()
