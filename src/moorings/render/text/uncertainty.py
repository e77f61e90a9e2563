"""How sure the figures of a model are, in a terminal: bands, chances, and what moves the result most."""

from moorings.economics.outcomes import Figure
from moorings.economics.uncertainty import RelationshipBands, Uncertainty
from moorings.render.figures import Figures
from moorings.render.text.paper import Column, Paper
from moorings.render.uncertainty_words import (
    HEADINGS,
    LABELS,
    MOVED_HEADINGS,
    facts,
    how_drawn,
    moved_rows,
    rows,
)

BANDS = (Column(HEADINGS[0], may_wrap=True), *(Column(heading, is_figure=True) for heading in HEADINGS[1:]))
MOVED = (
    Column(MOVED_HEADINGS[0], may_wrap=True),
    *(Column(heading, is_figure=True) for heading in MOVED_HEADINGS[1:]),
)


def uncertainty_text(found: Uncertainty, *, width: int, colour: bool) -> str:
    """Return the section for a terminal so many columns wide."""
    paper, figures = Paper(width, colour), Figures(found.currency)
    paper.heading("How sure these figures are")
    paper.sentence(how_drawn(found))
    for segment in found.segments:
        for one in segment.relationships:
            if not one.is_certain:
                paper.subheading(one.title, segment.title)
                _write_relationship(paper, one, figures)
    return paper.text()


def _write_relationship(paper: Paper, one: RelationshipBands, figures: Figures) -> None:
    paper.table(BANDS, rows(one, figures))
    paper.gap()
    paper.facts(facts(one, figures))
    for each in one.moved:
        figure = Figure(each.figure)
        paper.gap()
        paper.sentence(f"What moves the {LABELS[figure]}, one input at a time", "dim", indent=2)
        paper.table(MOVED, moved_rows(each.influences, figure, figures))
