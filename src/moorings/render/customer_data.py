"""What became of the customer data: as text, JSON and CSV."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict

from moorings.evidence.extract import Contradiction, TableReport
from moorings.evidence.guess import FileGuess
from moorings.evidence.matched import Match, Measurable
from moorings.render.data_words import contradiction, remarks
from moorings.render.figures import share
from moorings.render.json_ import plain
from moorings.render.tables import Cell, to_csv
from moorings.render.text.data import TABLES, table_row
from moorings.render.text.paper import Column, Paper

WIDTH = 100
MATCHES = (
    Column("table"),
    Column("rows that find their account", is_figure=True),
    Column("accounts with a row", is_figure=True),
    Column("revenue with a row", is_figure=True),
)
COLUMNS = ("table", "source", "what", "detail", "rows")


def tables_text(
    tables: Sequence[TableReport],
    contradictions: Sequence[Contradiction],
    matches: Sequence[Match] = (),
    measurable: Sequence[Measurable] = (),
    width: int = WIDTH,
    *,
    colour: bool = False,
) -> str:
    """Return table by table what was read, what was dropped and why, what is unknown, what contradicts itself.

    Then how the tables match the accounts, and what can be measured.
    """
    paper = Paper(width, colour)
    paper.table(TABLES, [table_row(table) for table in tables if table.is_present])
    for table in tables:
        paper.subheading(table.table, "" if table.is_present else "no such file; what needs it is unknown")
        paper.bullets(remarks(table))
    if contradictions:
        paper.subheading("What the data say twice and differently")
        paper.bullets(map(contradiction, contradictions))
    if matches:
        paper.subheading("How the tables match the accounts")
        paper.table(MATCHES, [_match(one) for one in matches])
    if measurable:
        paper.subheading("What can be measured")
        paper.facts(_measurable(measurable))
    return paper.text()


def _match(one: Match) -> tuple[str, ...]:
    return (one.table, share(one.share_of_rows), share(one.share_of_accounts), share(one.share_of_revenue))


def _measurable(metrics: Sequence[Measurable]) -> Iterator[tuple[str, str]]:
    if can := ", ".join(one.label for one in metrics if not one.lacks):
        yield "can be told", can
    reasons = dict.fromkeys(one.lacks for one in metrics if one.lacks)
    for reason in reasons:
        yield "cannot", f"{', '.join(one.label for one in metrics if one.lacks == reason)}: {reason}"


def tables_json(
    tables: Sequence[TableReport],
    contradictions: Sequence[Contradiction],
    matches: Sequence[Match] = (),
    measurable: Sequence[Measurable] = (),
) -> str:
    """Return the same as JSON."""
    content = {
        "tables": plain(tuple(tables)),
        "contradictions": plain(tuple(contradictions)),
        "matches": plain(tuple(matches)),
        "measurable": plain(tuple(measurable)),
    }
    return json.dumps(content, indent=2, ensure_ascii=False) + "\n"


def tables_csv(
    tables: Sequence[TableReport],
    contradictions: Sequence[Contradiction],
    matches: Sequence[Match] = (),
    measurable: Sequence[Measurable] = (),
) -> str:
    """Return the same as one table: a row for each count."""
    matched = [
        (one.table, "", what, "", count)
        for one in matches
        for what, count in (("rows matched", one.rows_matched), ("accounts matched", one.accounts_matched))
    ]
    cannot = [
        ("", "", "cannot be measured", f"{one.key}: {one.lacks}", None) for one in measurable if one.lacks
    ]
    return to_csv(COLUMNS, (*_rows(tables, contradictions), *matched, *cannot))


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


def guess_text(found: Sequence[FileGuess], mapping: str, width: int = WIDTH, *, colour: bool = False) -> str:
    """Return what each file was taken for, how sure that is, and the mapping that follows."""
    paper = Paper(width, colour)
    for one in found:
        paper.subheading(one.path.name, f"{one.table or 'nothing known'}, {one.sureness}: {one.why}")
        paper.facts(
            (f"{each.column}", f"'{each.heading}', {each.sureness}: {each.why}") for each in one.columns
        )
        if one.lacks:
            paper.bullets([f"left out: nothing was found for {', '.join(one.lacks)}"], mark="?")
        if one.unread:
            paper.bullets([f"not read: {', '.join(one.unread)}"])
    return f"{paper.text()}\n{mapping}"


def guess_json(found: Sequence[FileGuess], mapping: str) -> str:
    """Return the same as JSON."""
    files = [{**asdict(one), "path": one.path.name} for one in found]
    return json.dumps({"files": files, "mapping": mapping}, indent=2, ensure_ascii=False) + "\n"
