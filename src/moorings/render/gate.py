"""The gate as JSON, Markdown and CSV; a million answers are never held as a text."""

import json
from collections.abc import Iterable, Iterator

from moorings.render.figures import Figures, full_date
from moorings.render.gate_one import SCHEMA, as_json
from moorings.render.gate_words import held_rows, listed_row, remarks, title, verdict_rows
from moorings.render.json_ import plain
from moorings.render.markdown import escaped, table
from moorings.render.tables import to_csv
from moorings.review.gate import GateSummary
from moorings.review.moves import Moves

MOVE_COLUMNS = ("day", "account_id", "verdict", "before", "after", "revenue_per_year", "reason")


def gate_json(found: GateSummary, answers: Iterable[dict[str, object]]) -> Iterator[str]:
    """Yield the summary as JSON, and every answer, one on a line."""
    head = plain(found)
    assert isinstance(head, dict)  # noqa: S101  # a dataclass is an object
    told = {name: value for name, value in head.items() if name not in {"listed", "verdicts", "titles"}}
    text = json.dumps({"schema": SCHEMA, **told}, indent=2, ensure_ascii=False, allow_nan=False)
    yield f'{text.removesuffix("}").rstrip()},\n  "answers": ['
    for place, answer in enumerate(answers):
        yield f"{',' if place else ''}\n    {json.dumps(answer, ensure_ascii=False)}"
    yield "\n  ]\n}\n"


def gate_markdown(found: GateSummary) -> str:
    """Return what the gate says of a table of accounts."""
    lines = [f"# {escaped(title(found))}", "", escaped(" ".join(remarks(found))), ""]
    lines += table(("relationship", "accounts", "revenue", "unknown"), held_rows(found))
    lines += [
        "## Verdicts",
        "",
        *table(("verdict", "relationship", "meaning", "accounts", "revenue"), _verdicts(found), 3),
    ]
    if found.listed:
        rows = [listed_row(one, found) for one in found.listed]
        lines += [
            "## Who needs attention",
            "",
            *table(("account", "verdict", "relationship", "why"), rows, 4),
        ]
    if found.tasks:
        rows = [(full_date(one.day), one.account, one.does, one.by) for one in found.tasks]
        lines += [
            "## What those are owed who lose something",
            "",
            *table(("day", "account", "what", "by"), rows, 4),
        ]
    if found.broken_rows:
        rows = [(f"{one.row:,}", one.account, one.why) for one in found.broken_rows]
        lines += ["## Rows that cannot be used", "", *table(("row", "account", "why"), rows, 3)]
    return "\n".join(lines)


def _verdicts(found: GateSummary) -> list[tuple[str, ...]]:
    return [(row[0], row[1], row[4], row[2], row[3]) for row in verdict_rows(found)]


def moves_json(found: Moves) -> str:
    """Return the moves as JSON."""
    return as_json(found)


def moves_csv(found: Moves) -> str:
    """Return the moves as a table, a row a move."""
    rows = (
        (
            one.day.isoformat(),
            one.account,
            one.verdict.value,
            "; ".join(one.before),
            "; ".join(one.after),
            one.revenue_per_year,
            one.reason,
        )
        for one in found.moves
    )
    return to_csv(MOVE_COLUMNS, rows)


def moves_markdown(found: Moves, currency: str) -> str:
    """Return the moves and what is owed as Markdown tables."""
    figures = Figures(currency)
    lines = [f"# Moves from {full_date(found.window.first)} to {full_date(found.window.last)}", ""]
    lines += [f"Unknown: {escaped(found.unknown)}.", ""] if found.unknown else []
    rows = [
        (
            full_date(one.day),
            one.account,
            f"{one.verdict.value}: {' and '.join(one.before) or 'nothing'} → {' and '.join(one.after) or 'nothing'}",
            figures.money_a_year(one.revenue_per_year),
            one.reason,
        )
        for one in found.moves
    ]
    lines += table(("from", "account", "move", "revenue", "why"), rows, 5)
    tasks = [
        (full_date(one.day), one.account, one.does, one.by) for move in found.moves for one in move.tasks
    ]
    lines += ["## What is owed", "", *table(("day", "account", "what", "by"), tasks, 4)] if tasks else []
    return "\n".join(lines)
