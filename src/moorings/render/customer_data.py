"""What became of the customer data: as text, JSON and CSV."""

import json
from collections.abc import Iterator, Sequence

from moorings.evidence.extract import Contradiction, TableReport
from moorings.render.data_words import contradiction, remarks
from moorings.render.json_ import plain
from moorings.render.tables import Cell, to_csv
from moorings.render.text.data import TABLES, table_row
from moorings.render.text.paper import Paper

WIDTH = 100
COLUMNS = ("table", "source", "what", "detail", "rows")


def tables_text(
    tables: Sequence[TableReport],
    contradictions: Sequence[Contradiction],
    width: int = WIDTH,
    *,
    colour: bool = False,
) -> str:
    """Return table by table what was read, what was dropped and why, what is unknown, what contradicts itself."""
    paper = Paper(width, colour)
    paper.table(TABLES, [table_row(table) for table in tables if table.is_present])
    for table in tables:
        paper.subheading(table.table, "" if table.is_present else "no such file; what needs it is unknown")
        paper.bullets(remarks(table))
    if contradictions:
        paper.subheading("What the data say twice and differently")
        paper.bullets(map(contradiction, contradictions))
    return paper.text()


def tables_json(tables: Sequence[TableReport], contradictions: Sequence[Contradiction]) -> str:
    """Return the same as JSON."""
    content = {"tables": plain(tuple(tables)), "contradictions": plain(tuple(contradictions))}
    return json.dumps(content, indent=2, ensure_ascii=False) + "\n"


def tables_csv(tables: Sequence[TableReport], contradictions: Sequence[Contradiction]) -> str:
    """Return the same as one table: a row for each count."""
    return to_csv(COLUMNS, _rows(tables, contradictions))


def _rows(
    tables: Sequence[TableReport], contradictions: Sequence[Contradiction]
) -> Iterator[tuple[Cell, ...]]:
    for table in tables:
        yield (table.table, table.source, "found", "", table.found)
        yield (table.table, table.source, "read", "", table.read)
        yield from ((table.table, table.source, "dropped", one.reason, one.rows) for one in table.dropped)
        yield from ((table.table, table.source, "unknown", one.column, one.rows) for one in table.unknown)
        yield from ((table.table, table.source, "absent", column, None) for column in table.absent_columns)
    yield from (("", "", "contradiction", one.says, one.count) for one in contradictions)
