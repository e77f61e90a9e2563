"""The four-column table as CSV, Markdown and JSON, and what an import made of its source."""

import json
import re
from collections.abc import Sequence

from moorings.exchange.cells import harmless
from moorings.exchange.columns import COLUMNS, Row
from moorings.exchange.outcome import Outcome
from moorings.render.figures import counted
from moorings.render.json_ import plain
from moorings.render.tables import to_csv
from moorings.render.text.paper import Paper
from moorings.render.words import printable

SCHEMA = 1
SHOWN = 40
"""How many lines are shown of a long source; JSON has them all."""
SPECIAL = re.compile(r"[\\`*_\[\]<>|#~]|^'*\s*[=+\-@]")
"""What Markdown would not take literally, and what a spreadsheet would run that it is pasted into."""


def table_csv(rows: Sequence[Row]) -> str:
    """Return the table as CSV; nothing in it is run by a spreadsheet, and an import reads the same words."""
    return to_csv(COLUMNS, ([harmless(cell) for cell in row.cells] for row in rows))


def table_markdown(rows: Sequence[Row]) -> str:
    """Return the table as Markdown, of which an import reads the same words."""
    lines = [COLUMNS, ("---",) * len(COLUMNS), *([_literal(cell) for cell in row.cells] for row in rows)]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)


def table_json(rows: Sequence[Row]) -> str:
    """Return the table as a JSON list with an object for each row."""
    said = [dict(zip(COLUMNS, row.cells, strict=True)) for row in rows]
    return json.dumps({"schema": SCHEMA, "rows": said}, indent=2, ensure_ascii=False) + "\n"


def outcome_json(outcome: Outcome) -> str:
    """Return what an import made, with every line of its source."""
    content = {"schema": SCHEMA, "import": plain(outcome)}
    return json.dumps(content, indent=2, ensure_ascii=False) + "\n"


def outcome_text(outcome: Outcome, width: int, *, colour: bool = False) -> str:
    """Return what an import made, the lines that were read and those that were not."""
    paper = Paper(width, colour)
    added = ", ".join(f"{counted(times, kind.replace('_', ' '))}" for kind, times in outcome.added.items())
    paper.sentence(f"Read as {outcome.form}: {added or 'nothing new'}.", "bold")
    shown = outcome.remarks[:SHOWN]
    paper.bullets(f"{f'line {one.line}: ' if one.line else ''}{printable(one.says)}" for one in shown)
    if more := len(outcome.remarks) - len(shown):
        paper.sentence(f"and {counted(more, 'line')} more; all of them with --format json")
    paper.bullets(outcome.says)
    kept = sum(bool(one.keeps) for one in outcome.remarks)
    if kept:
        paper.sentence(f"{counted(kept, 'text')} had no place, and stand in a comment on the business model.")
    paper.sentence(f"Written: {printable(outcome.written)}")
    return paper.text()


def _literal(cell: str) -> str:
    """Return a cell that Markdown takes literally, on one line."""
    escaped = SPECIAL.sub(lambda found: f"{found[0][:-1]}\\{found[0][-1]}", cell)
    return escaped.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "<br>")
