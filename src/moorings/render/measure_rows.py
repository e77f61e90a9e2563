"""Every figure that was measured as one plain row: what CSV and Parquet hold."""

from collections.abc import Iterator

from moorings.evidence.contract import Kind
from moorings.evidence.engines.engine import Bound
from moorings.review.measured.report import Comparison, Figure, MeasuredMetric, Measuring, Trend

COLUMNS = {
    "metric": Kind.TEXT,
    "label": Kind.TEXT,
    "unit": Kind.TEXT,
    "grouped_by": Kind.TEXT,
    "group": Kind.TEXT,
    "group_title": Kind.TEXT,
    "first_day": Kind.DATE,
    "last_day": Kind.DATE,
    "standing": Kind.TEXT,
    "value": Kind.REAL,
    "low": Kind.REAL,
    "high": Kind.REAL,
    "n": Kind.INTEGER,
    "reason": Kind.TEXT,
    "target": Kind.REAL,
    "against_target": Kind.TEXT,
    "compared_with": Kind.TEXT,
    "difference": Kind.REAL,
    "difference_low": Kind.REAL,
    "difference_high": Kind.REAL,
    "p": Kind.REAL,
    "p_corrected": Kind.REAL,
    "side": Kind.TEXT,
    "trend_a_step": Kind.REAL,
    "trend_low": Kind.REAL,
    "trend_high": Kind.REAL,
    "trend_p_corrected": Kind.REAL,
    "trend": Kind.TEXT,
    "source": Kind.TEXT,
}
"""The columns with the kind of their values; shares lie between 0 and 1, money in the model's currency."""


def rows_of(found: Measuring) -> Iterator[tuple[Bound, ...]]:
    """Yield a row for each metric, group and time."""
    for metric in found.metrics:
        trends = {one.group: one for one in metric.trends}
        for figure in metric.figures:
            yield _row(metric, figure, trends.get(figure.group), found)


def _row(metric: MeasuredMetric, figure: Figure, trend: Trend | None, found: Measuring) -> tuple[Bound, ...]:
    estimate, window = figure.estimate, figure.window
    against = figure.against_target.value if figure.against_target else None
    return (
        *(metric.key, metric.label, metric.unit, found.by, figure.group, figure.title),
        *(window.first, window.last, estimate.standing.value),
        *(estimate.value, estimate.low, estimate.high, estimate.n, estimate.reason or None),
        *(figure.target, against),
        *_compared(figure.comparison, found),
        *_trend(trend),
        metric.source,
    )


def _compared(one: Comparison | None, found: Measuring) -> tuple[Bound, ...]:
    if one is None:
        return (None,) * 7
    found_apart = one.difference
    return (
        *(found.against or "the rest", found_apart.value, found_apart.low, found_apart.high),
        *(found_apart.p, one.corrected, one.side.value),
    )


def _trend(one: Trend | None) -> tuple[Bound, ...]:
    if one is None:
        return (None,) * 5
    return (one.a_step.value, one.a_step.low, one.a_step.high, one.corrected, one.course.value)
