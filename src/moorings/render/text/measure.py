"""What was measured, in a terminal."""

from moorings.render.figures import Figures, full_date
from moorings.render.measure_tables import Table, course_table, group_table, time_table
from moorings.render.measure_words import (
    defined,
    headline,
    how_compared,
    judged_in_words,
    reasons,
    sizes_in_words,
)
from moorings.render.text.paper import Column, Paper
from moorings.review.measured.report import MeasuredMetric, Measuring

FIGURES = frozenset({"value", "95% interval", "n"})
FEW_METRICS = 2
"""With so few metrics asked for, each time has a line of its own, and each metric its definition."""


def measure_text(found: Measuring, *, width: int, colour: bool) -> str:
    """Return the report for a terminal so many columns wide."""
    paper, figures = Paper(width, colour), Figures(found.currency)
    paper.title(f"{found.title}: measured, {full_date(found.as_of)}")
    for one in (headline(found), sizes_in_words(found), how_compared(found), *found.remarks):
        if one:
            paper.sentence(one)
    if not any(one.is_known for one in found.metrics):
        paper.gap()
        paper.sentence("Nothing of what was asked for can be told from these data.", "bold")
    for metric in found.metrics:
        _write_metric(paper, metric, found, figures)
    for judged in found.judged:
        paper.heading(f"{judged.title}: what judges it")
        paper.facts(judged_in_words(judged, found))
    return paper.text()


def _write_metric(paper: Paper, metric: MeasuredMetric, found: Measuring, figures: Figures) -> None:
    paper.subheading(metric.label, metric.question)
    is_one = len(found.metrics) <= FEW_METRICS
    if metric.is_known:
        if found.over:
            _write_table(paper, course_table(metric, found, figures))
        if not found.over:
            _write_table(paper, group_table(metric, found, figures))
        elif is_one:
            paper.gap()
            _write_table(paper, time_table(metric, found, figures))
    paper.bullets(reasons(metric, found.over), mark="?" if not metric.is_known else "·")
    if is_one:
        paper.sentence(defined(metric), "dim", indent=2)


def _write_table(paper: Paper, table: Table) -> None:
    headings, rows = table
    columns = [
        Column(
            heading, is_figure=heading in FIGURES, may_wrap=heading.startswith("than ") or heading == "trend"
        )
        for heading in headings
    ]
    paper.table(columns, rows)
