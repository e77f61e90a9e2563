"""The customer data in a terminal: what was read, what was dropped and why, what contradicts itself."""

from collections.abc import Iterator

from moorings.evidence.extract import TableReport
from moorings.render.data_words import contradiction, placed, remarks
from moorings.render.figures import count, full_date
from moorings.render.text.paper import Column, Paper
from moorings.review.verdict import DataReport, Review

TABLES = (
    Column("table"),
    Column("from", may_wrap=True),
    Column("found", is_figure=True),
    Column("read", is_figure=True),
    Column("dropped", is_figure=True),
    Column("from day"),
    Column("to day"),
)


def write_data(paper: Paper, review: Review) -> None:
    """Write what the review's figures rest on."""
    paper.heading("Data")
    if review.data is None:
        paper.sentence("No customer data were read; everything measured is unknown.")
        return
    data = review.data
    paper.table(TABLES, [table_row(table) for table in data.tables if table.is_present])
    paper.gap()
    paper.bullets(_remarks(data))
    paper.facts([("live accounts", placed(data, {one.id: one.title for one in review.segments}))])
    if data.contradictions:
        paper.subheading("What the data say twice and differently")
        paper.bullets(map(contradiction, data.contradictions))


def table_row(table: TableReport) -> tuple[str, ...]:
    """Return the row of one table: counts and the span of its days."""
    dropped = table.found - table.read
    days = (full_date(day) if day else "" for day in (table.first, table.last))
    return (table.table, table.source, count(table.found), count(table.read), count(dropped), *days)


def _remarks(data: DataReport) -> Iterator[str]:
    for table in data.tables:
        yield from remarks(table)
