"""The review in a terminal: the headline, a section a segment, then ladders, drift and data."""

from moorings.render.figures import Figures, full_date
from moorings.render.people import as_shown
from moorings.render.phrases import ground, headline
from moorings.render.selection import findings_of_none
from moorings.render.summary import summarised
from moorings.render.text.data import write_data
from moorings.render.text.drift import write_drift
from moorings.render.text.ladder import write_ladders
from moorings.render.text.paper import Paper
from moorings.render.text.segment import write_findings, write_segment
from moorings.review.verdict import Review


def review_text(review: Review, *, width: int = 100, colour: bool = False) -> str:
    """Return the review for a terminal so many columns wide. Without colour it says the same."""
    shown = as_shown(review)
    figures = Figures(shown.currency)
    paper = Paper(width, colour)
    _write_headline(paper, shown, figures)
    for segment in shown.segments:
        write_segment(paper, segment, shown, figures)
    if not shown.segments:
        paper.heading("Segments")
        paper.sentence("The model names no segment, so there is nothing to judge.")
    write_findings(paper, "Findings about no single segment", findings_of_none(shown), figures)
    write_ladders(paper, shown, figures)
    write_drift(paper, shown, figures)
    write_data(paper, shown)
    paper.gap()
    paper.sentence(f"Moorings {shown.version}", "dim")
    return paper.text()


def _write_headline(paper: Paper, review: Review, figures: Figures) -> None:
    paper.title(f"{review.title}: customer relationships on {full_date(review.as_of)}")
    paper.sentence(headline(summarised(review), figures), "bold")
    paper.sentence(ground(review), "dim")
    paper.bullets(review.notes)
