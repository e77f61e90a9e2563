"""What was measured as tables for reading: a row a group, or a row a group with its course over time."""

from moorings.render.figures import UNKNOWN, Figures, count
from moorings.render.measure_words import (
    against_heading,
    compared_in_words,
    sparkline,
    target_in_words,
    time_in_words,
    trend_in_words,
)
from moorings.review.measured.report import Figure, MeasuredMetric, Measuring

Table = tuple[list[str], list[list[str]]]
"""Headings and rows."""


def group_table(metric: MeasuredMetric, found: Measuring, figures: Figures) -> Table:
    """Return a row a group: value, interval, n, and target and comparison where any row has one."""
    rows = [
        [
            one.title,
            figures.value(one.estimate, metric.unit),
            figures.interval(one.estimate, metric.unit),
            count(one.estimate.n),
            target_in_words(one, metric.unit, figures),
            compared_in_words(one.comparison, metric.unit, figures),
        ]
        for one in metric.figures
    ]
    headings = [found.by, "value", "95% interval", "n", "target", against_heading(found)]
    return without_empty(headings, rows)


def course_table(metric: MeasuredMetric, found: Measuring, figures: Figures) -> Table:
    """Return a row a group: its first and last figure, its course drawn small, and its trend."""
    rows = []
    for group in found.sizes:
        own = tuple(one for one in metric.figures if one.group == group)
        if own:
            trend = next((one for one in metric.trends if one.group == group), None)
            rows.append(
                [
                    own[0].title,
                    _short(own[0], metric, figures),
                    sparkline(own),
                    _short(own[-1], metric, figures),
                    trend_in_words(trend, metric.unit, found.over, figures),
                ]
            )
    first, last = (time_in_words(metric.figures[at].window, found.over) for at in (0, -1))
    return [found.by, first, "course", last, "trend"], rows


def _short(one: Figure, metric: MeasuredMetric, figures: Figures) -> str:
    if not one.estimate.is_known:
        return UNKNOWN
    value, interval = (say(one.estimate, metric.unit) for say in (figures.short_value, figures.interval))
    return f"{value} ({interval})" if interval else value


def time_table(metric: MeasuredMetric, found: Measuring, figures: Figures) -> Table:
    """Return a row a group and time: value, interval, n."""
    rows = [
        [
            one.title,
            time_in_words(one.window, found.over),
            figures.value(one.estimate, metric.unit),
            figures.interval(one.estimate, metric.unit),
            count(one.estimate.n),
            target_in_words(one, metric.unit, figures),
        ]
        for one in metric.figures
    ]
    return without_empty([found.by, found.over, "value", "95% interval", "n", "target"], rows)


def without_empty(headings: list[str], rows: list[list[str]]) -> Table:
    """Return the table without the columns that are empty in every row."""
    kept = [at for at in range(len(headings)) if any(row[at] for row in rows)]
    return [headings[at] for at in kept], [[row[at] for at in kept] for row in rows]
