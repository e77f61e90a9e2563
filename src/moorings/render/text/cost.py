"""What serving costs, in a terminal."""

from moorings.economics.report import CostReport, RelationshipCost, SegmentCost
from moorings.render.cost_tables import HEADINGS, job_rows, mechanism_rows
from moorings.render.cost_words import facts_of_relationship, facts_of_report, facts_of_segment, ranged
from moorings.render.figures import Figures, full_date
from moorings.render.text.paper import Column, Paper

BY_MECHANISM = (
    Column(HEADINGS[0], may_wrap=True),
    Column(HEADINGS[1], may_wrap=True),
    *(Column(heading, is_figure=True) for heading in HEADINGS[2:]),
)
BY_JOB = (Column("phase"), Column("job"), *BY_MECHANISM[2:])


def cost_text(report: CostReport, *, width: int, colour: bool) -> str:
    """Return the report for a terminal so many columns wide."""
    paper, figures = Paper(width, colour), Figures(report.currency)
    paper.title(f"What serving costs: {report.title}, {full_date(report.as_of)}")
    paper.facts(facts_of_report(report, figures))
    for segment in report.segments:
        _write_segment(paper, segment, report, figures)
    if report.ranges:
        paper.heading("Counted with the likely figure of a range")
        paper.bullets(map(ranged, report.ranges))
    return paper.text()


def _write_segment(paper: Paper, segment: SegmentCost, report: CostReport, figures: Figures) -> None:
    paper.heading(segment.title)
    paper.facts(facts_of_segment(segment, figures))
    for one in segment.relationships:
        _write_relationship(paper, one, segment, report, figures)
    if not segment.relationships:
        paper.sentence("No relationship is declared for this segment.", indent=2)


def _write_relationship(
    paper: Paper, one: RelationshipCost, segment: SegmentCost, report: CostReport, figures: Figures
) -> None:
    paper.subheading(one.title)
    if one.lines:
        paper.table(BY_MECHANISM, mechanism_rows(one, figures))
        paper.gap()
        paper.table(BY_JOB, job_rows(one, figures))
        paper.gap()
    paper.facts(facts_of_relationship(one, segment, report, figures))
