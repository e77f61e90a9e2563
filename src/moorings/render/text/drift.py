"""The drifted accounts in a terminal, those with most money first, and the books over their limit."""

from collections.abc import Sequence

from moorings.drift.report import AccountDrift, DriftReport
from moorings.render.figures import UNKNOWN, Figures, count, counted, short_month
from moorings.render.selection import by_money
from moorings.render.text.paper import Column, Paper
from moorings.render.words import WAYS
from moorings.review.verdict import Review

SHOWN = 12
ACCOUNTS = (
    Column("account"),
    Column("what", may_wrap=True),
    Column("since"),
    Column("who"),
    Column("costs", is_figure=True),
    Column("revenue", is_figure=True),
)


def write_drift(paper: Paper, review: Review, figures: Figures) -> None:
    """Write the drift list: per segment the accounts with most money at stake, then books and what is unknown."""
    if review.drift is None:
        return
    for segment in review.segments:
        accounts = by_money(review.drift.of(segment.id))
        if accounts:
            paper.heading(f"Drifted: {segment.title}", f"{counted(len(accounts), 'account')}, money a year")
            _write_accounts(paper, accounts, figures)
    _write_books(paper, review.drift, {one.id: one.title for s in review.segments for one in s.relationships})
    if review.drift.unknown:
        paper.subheading("What the data do not tell")
        paper.bullets(review.drift.unknown, mark="?")


def _write_accounts(paper: Paper, accounts: Sequence[AccountDrift], figures: Figures) -> None:
    paper.table(ACCOUNTS, [_row(one, figures) for one in accounts[:SHOWN]])
    rest = len(accounts) - SHOWN
    if rest > 0:
        paper.sentence(f"… and {count(rest)} more; all in the HTML and in --format json", "dim", indent=2)


def _row(one: AccountDrift, figures: Figures) -> tuple[str, ...]:
    return (
        one.account,
        WAYS[one.way],
        short_month(one.since) if one.since else UNKNOWN,
        one.person or "",
        figures.money(one.cost_per_year) if one.way.is_more else "",
        figures.money(one.revenue_per_year),
    )


def _write_books(paper: Paper, drift: DriftReport, titles: dict[str, str]) -> None:
    if not drift.books:
        return
    paper.heading("Books over their limit")
    paper.table(
        (
            Column("who"),
            Column("relationship", may_wrap=True),
            Column("accounts", True),
            Column("limit", True),
        ),
        [
            (
                one.person,
                titles.get(one.relationship, one.relationship),
                count(one.accounts),
                count(one.limit),
            )
            for one in drift.books
        ],
    )
