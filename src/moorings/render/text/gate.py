"""The gate in the terminal: counts first, then each account that is to move and what it is owed."""

from collections.abc import Iterable

from moorings.coverage.transition import Move, Task
from moorings.render.figures import Figures, counted, full_date
from moorings.render.gate_words import held_rows, listed_row, remarks, title, verdict_rows
from moorings.render.text.paper import Column, Paper
from moorings.review.gate import GateSummary
from moorings.review.moves import Moves

SHOWN = 20
"""How many accounts, tasks or rows are listed before the rest is counted."""
TASK_COLUMNS = (Column("day"), Column("account"), Column("what", may_wrap=True), Column("by", may_wrap=True))


def gate_text(found: GateSummary, width: int, *, colour: bool = False) -> str:
    """Return what the gate says of a table of accounts."""
    paper = Paper(width, colour)
    paper.title(title(found))
    paper.sentence(" ".join(remarks(found)))
    paper.heading("Relationships")
    columns = (
        Column("relationship", may_wrap=True),
        Column("accounts", True),
        Column("revenue", True),
        Column("unknown", True),
    )
    paper.table(columns, held_rows(found))
    paper.heading("Verdicts")
    of_verdicts = (
        Column("verdict"),
        Column("relationship", may_wrap=True),
        Column("accounts", True),
        Column("revenue", True),
        Column("", may_wrap=True),
    )
    paper.table(of_verdicts, verdict_rows(found))
    _write_listed(paper, found)
    _write_tasks(paper, found.tasks)
    _write_remains(paper, found)
    _write_broken(paper, found)
    return paper.text()


def _write_listed(paper: Paper, found: GateSummary) -> None:
    if not found.listed:
        return
    paper.heading("Who needs attention")
    columns = (
        Column("account"),
        Column("verdict"),
        Column("relationship", may_wrap=True),
        Column("why", may_wrap=True),
    )
    paper.table(columns, [listed_row(one, found) for one in found.listed])
    rest = sum(one.accounts for one in found.counted if one.verdict in found.verdicts) - len(found.listed)
    _write_rest(paper, rest, "account")


def _write_tasks(paper: Paper, tasks: Iterable[Task]) -> None:
    every = list(tasks)
    if every:
        paper.heading("What those are owed who lose something")
        rows = [(full_date(one.day), one.account, one.does, one.by) for one in every[:SHOWN]]
        paper.table(TASK_COLUMNS, rows)
        _write_rest(paper, len(every) - SHOWN, "task")


def _write_remains(paper: Paper, found: GateSummary) -> None:
    for name, remains in found.remains:
        paper.sentence(f"Without {name} there remains: {'; '.join(remains)}.", indent=2)


def _write_broken(paper: Paper, found: GateSummary) -> None:
    if found.broken_rows:
        paper.heading("Rows that cannot be used")
        rows = [(f"row {one.row:,}", one.account, one.why) for one in found.broken_rows[:SHOWN]]
        paper.table((Column("row"), Column("account"), Column("why", may_wrap=True)), rows)
        _write_rest(paper, found.broken - len(rows), "row")


def _write_rest(paper: Paper, rest: int, what: str) -> None:
    if rest > 0:
        paper.sentence(
            f"… and {counted(rest, f'more {what}')}; all in --format json and csv.", "dim", indent=2
        )


def moves_text(found: Moves, currency: str, width: int, *, colour: bool = False) -> str:
    """Return the moves of a span of days."""
    paper = Paper(width, colour)
    paper.title(f"Moves from {full_date(found.window.first)} to {full_date(found.window.last)}")
    if found.unknown:
        paper.sentence(f"Unknown: {found.unknown}.")
        return paper.text()
    paper.sentence(f"{counted(len(found.moves), 'move')}, as known on {full_date(found.day)}.")
    if found.moves:
        columns = (
            Column("from"),
            Column("account"),
            Column("move", may_wrap=True),
            Column("revenue", True),
            Column("why", may_wrap=True),
        )
        paper.table(columns, [_move(one, Figures(currency)) for one in found.moves])
    _write_tasks(paper, (task for one in found.moves for task in one.tasks))
    if remains := "; ".join(dict.fromkeys(what for one in found.moves for what in one.remains)):
        paper.sentence(f"There remains: {remains}.", indent=2)
    return paper.text()


def _move(one: Move, figures: Figures) -> tuple[str, ...]:
    before, after = " and ".join(one.before) or "nothing", " and ".join(one.after) or "nothing"
    says = f"{one.verdict.value}: {before} → {after}"
    return full_date(one.day), one.account, says, figures.money_a_year(one.revenue_per_year), one.reason
