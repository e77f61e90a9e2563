"""Alternatives side by side in a terminal, as Markdown, as CSV, and as JSON."""

import json
from collections.abc import Iterator

from moorings.checks.rule import Severity
from moorings.render.compare_words import headings, prices_in_words, remarks, rows
from moorings.render.figures import Figures, full_date
from moorings.render.json_ import plain
from moorings.render.markdown import bullets, table
from moorings.render.tables import Cell, to_csv
from moorings.render.text.paper import Column, Paper
from moorings.review.alternatives.comparison import Alternative, Comparison, Moved

SCHEMA = 1
COLUMNS = (
    "alternative",
    "customers",
    "uncovered",
    "cost",
    "cost_in_whole_people",
    "people",
    "whole_people",
    "revenue",
    "price_income",
    "share_of_revenue",
    "margin",
    "accounts_up",
    "revenue_up",
    "accounts_down",
    "revenue_down",
    "errors",
    "warnings",
    "notes",
    "chance_within_share",
    "currency",
)


def compare_text(comparison: Comparison, *, width: int, colour: bool) -> str:
    """Return the alternatives for a terminal so many columns wide."""
    paper, figures = Paper(width, colour), Figures(comparison.currency)
    paper.title(f"{_title(comparison)}, {full_date(comparison.as_of)}")
    first, *others = headings(comparison)
    columns = [Column(first, may_wrap=True), *(Column(name, is_figure=True) for name in others)]
    paper.table(columns, list(rows(comparison, figures)))
    if prices := list(prices_in_words(comparison, figures)):
        paper.heading("The price that makes it pay")
        paper.bullets(prices)
    paper.gap()
    paper.bullets(remarks(comparison))
    return paper.text()


def compare_markdown(comparison: Comparison) -> str:
    """Return the alternatives as a Markdown table."""
    figures = Figures(comparison.currency)
    lines = [f"# {_title(comparison)}", "", f"As of {full_date(comparison.as_of)}.", ""]
    lines += table(headings(comparison), list(rows(comparison, figures)))
    if prices := list(prices_in_words(comparison, figures)):
        lines += ["## The price that makes it pay", "", *bullets(prices)]
    lines += bullets(remarks(comparison))
    return "\n".join(lines).rstrip() + "\n"


def _title(comparison: Comparison) -> str:
    return f"{len(comparison.alternatives)} alternatives side by side"


def compare_csv(comparison: Comparison) -> str:
    """Return a row for each alternative."""
    return to_csv(COLUMNS, (list(_cells(one, comparison.currency)) for one in comparison.alternatives))


def _cells(one: Alternative, currency: str) -> Iterator[Cell]:
    yield from (one.name, one.customers, one.uncovered, one.cost, one.cost_in_whole_people, one.people)
    yield from (one.whole_people, one.revenue, one.price_income, one.share_of_revenue, one.margin)
    for moved in (one.moves.up, one.moves.down) if one.moves else (Moved(0.0, 0.0), Moved(0.0, 0.0)):
        yield from (moved.accounts, moved.revenue)
    yield from (one.risk.findings.get(each, 0) for each in Severity)
    yield from (one.risk.chance, currency)


def compare_json(comparison: Comparison) -> str:
    """Return the alternatives as indented JSON, with the sentences on prices."""
    sentences = list(prices_in_words(comparison, Figures(comparison.currency)))
    content = {"schema": SCHEMA, "prices": sentences, "comparison": plain(comparison)}
    return json.dumps(content, indent=2, ensure_ascii=False, allow_nan=False) + "\n"
