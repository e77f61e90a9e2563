"""The four columns of the table in which workbooks have relationships written down, and the names they go by."""

import difflib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from moorings.exchange.imported import Remark
from moorings.terms.folding import fold

TYPE, CHANNEL, PURPOSE, NOTES = "Relationship Type", "Example Channel", "Purpose", "Notes"
COLUMNS = (TYPE, CHANNEL, PURPOSE, NOTES)
NAMES = {
    TYPE: ("type", "relationship", "customer relationship", "type of relationship", "category"),
    CHANNEL: ("channel", "example", "channel example", "touchpoint"),
    PURPOSE: ("goal", "aim", "reason", "why"),
    NOTES: ("note", "remark", "comment", "description"),
}
BY_NAME = {fold(name): column for column, names in NAMES.items() for name in (column, *names)}
NEAR = 0.8


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table, its cells in the words that were written; `line` is where it stands in the source."""

    type: str = ""
    channel: str = ""
    purpose: str = ""
    notes: str = ""
    line: int = 0

    @property
    def cells(self) -> tuple[str, str, str, str]:
        """The four cells in the order of the columns."""
        return (self.type, self.channel, self.purpose, self.notes)


def known_columns(cells: Sequence[str]) -> int:
    """Return how many of the cells are names of the columns, each column counted once."""
    return len({BY_NAME[fold(cell)] for cell in cells if fold(cell) in BY_NAME})


@dataclass(frozen=True, slots=True)
class Headings:
    """Which column stands where; `names` are the headings as written."""

    names: tuple[str, ...]
    places: dict[str, int]

    def row(self, cells: Sequence[str], line: int) -> Row:
        """Return the row that the cells of a line make."""
        kind, channel, purpose, notes = (self._cell(cells, column) for column in COLUMNS)
        return Row(kind, channel, purpose, notes, line)

    def _cell(self, cells: Sequence[str], column: str) -> str:
        place = self.places.get(column, len(cells))
        return cells[place] if place < len(cells) else ""

    def without_a_column(self, cells: Sequence[str], line: int) -> Iterator[Remark]:
        """Yield a remark for each cell that is in none of the four columns."""
        for place, cell in enumerate(cells):
            if cell and place not in self.places.values():
                name = self.names[place] if place < len(self.names) else ""
                named = f"'{name}' is none of the four columns" if name else "a cell beyond the last column"
                yield Remark(line, f"{named}; kept as a comment.", f"{name}: {cell}" if name else cell)


def headings_of(cells: Sequence[str], line: int) -> tuple[Headings, tuple[Remark, ...]]:
    """Return which column stands where, the nearest name where a heading is misspelt, and what is to be said."""
    places: dict[str, int] = {}
    remarks = []
    for place, cell in enumerate(cells):
        column = BY_NAME.get(fold(cell))
        if column and column not in places:
            places[column] = place
    for place, cell in enumerate(cells):
        near = difflib.get_close_matches(fold(cell[:80]), BY_NAME, n=1, cutoff=NEAR)
        column = BY_NAME[near[0]] if near and place not in places.values() else None
        if column and column not in places:
            places[column] = place
            remarks.append(Remark(line, f"'{cell}' is read as '{column}'."))
    return Headings(tuple(cells), places), tuple(remarks)
