"""The effect of a treatment, in a terminal."""

from collections.abc import Sequence

from moorings.evidence.effect.report import Effect
from moorings.render.effect_words import (
    ARM_HEADINGS,
    BALANCE_HEADINGS,
    BALANCE_NOTE,
    DIFFERENCE_HEADINGS,
    arm_rows,
    balance_rows,
    difference_rows,
    facts,
    headline,
)
from moorings.render.figures import Figures, full_date
from moorings.render.text.paper import Column, Paper


def effect_text(found: Effect, *, width: int, colour: bool) -> str:
    """Return what was found for a terminal so many columns wide."""
    paper, figures = Paper(width, colour), Figures(found.currency)
    paper.title(f"{found.title}: an effect on {found.outcome.label.lower()}, {full_date(found.as_of)}")
    paper.sentence(headline(found, figures))
    paper.gap()
    paper.facts(facts(found, figures))
    if found.arms:
        paper.gap()
        _write_table(paper, ARM_HEADINGS, arm_rows(found, figures))
        paper.gap()
        _write_table(paper, DIFFERENCE_HEADINGS, difference_rows(found, figures))
    if found.balance:
        paper.gap()
        _write_table(paper, BALANCE_HEADINGS, balance_rows(found))
        paper.sentence(BALANCE_NOTE, "dim", indent=2)
    return paper.text()


def _write_table(paper: Paper, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    columns = [Column(headings[0], may_wrap=True), *(Column(one, is_figure=True) for one in headings[1:])]
    paper.table(columns, rows)
