"""Which differences can be told: between groups, and from one time to the next, all of them corrected together."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from moorings.evidence.effect.correction import CORRECTIONS
from moorings.evidence.effect.difference import Difference, difference
from moorings.evidence.effect.trend import trend
from moorings.evidence.estimate import Estimate
from moorings.evidence.intervals import CONFIDENCE, Interval
from moorings.review.measured.report import Comparison, Course, Figure, MeasuredMetric, Side, Trend

Others = Mapping[str, Mapping[str, Estimate]]
"""What each figure is compared with, by metric key and group."""


def interval_of(estimate: Estimate) -> Interval | None:
    """Return the figure with its interval, or nothing where no interval can be told."""
    if (
        estimate.value is None
        or estimate.low is None
        or estimate.high is None
        or estimate.low >= estimate.high
    ):
        return None
    return Interval(estimate.value, estimate.low, estimate.high)


def against_target(estimate: Estimate, target: float | None) -> Side | None:
    """Return on which side of its target a figure lies, where there is both."""
    if target is None or estimate.low is None or estimate.high is None:
        return None
    if estimate.low > target:
        return Side.ABOVE
    return Side.BELOW if estimate.high < target else Side.NOT_TOLD_APART


def compared(
    metrics: Sequence[MeasuredMetric], others: Others, correction: str
) -> tuple[tuple[MeasuredMetric, ...], int]:
    """Return the metrics with each figure beside what it is compared with, and how many comparisons that were."""
    apart = {
        (metric.key, figure.group): (other, found)
        for metric in metrics
        for figure in metric.figures
        for other, found in _apart(figure, others.get(metric.key, {}).get(figure.group))
    }
    raised = CORRECTIONS[correction]([found.p for _, found in apart.values()])
    told = {
        key: Comparison(other, found, chance, _side(found, chance))
        for (key, (other, found)), chance in zip(apart.items(), raised, strict=True)
    }
    with_others = tuple(
        replace(
            metric,
            figures=tuple(
                replace(figure, comparison=told.get((metric.key, figure.group))) for figure in metric.figures
            ),
        )
        for metric in metrics
    )
    return with_others, len(told)


def _apart(figure: Figure, other: Estimate | None) -> Iterator[tuple[Estimate, Difference]]:
    ours, theirs = interval_of(figure.estimate), interval_of(other) if other else None
    if ours and theirs and other:
        yield other, difference(ours, theirs)


def _side(found: Difference, chance: float) -> Side:
    if chance >= 1 - CONFIDENCE:
        return Side.NOT_TOLD_APART
    return Side.ABOVE if found.value > 0 else Side.BELOW


def followed(metrics: Sequence[MeasuredMetric], correction: str) -> tuple[tuple[MeasuredMetric, ...], int]:
    """Return the metrics with the trend of each group over the windows, and how many trends were looked for."""
    slopes = {
        (metric.key, group): found
        for metric in metrics
        for group, figures in _by_group(metric).items()
        for found in [trend(_points(figures))]
        if found
    }
    raised = CORRECTIONS[correction]([found.p for found in slopes.values()])
    chances = dict(zip(slopes, raised, strict=True))
    with_trends = tuple(
        replace(
            metric,
            trends=tuple(
                Trend(group, figures[0].title, found, chance, _course(found, chance))
                for group, figures in _by_group(metric).items()
                for found, chance in _known(slopes, chances, (metric.key, group))
            ),
        )
        for metric in metrics
    )
    return with_trends, len(slopes)


def _known(
    slopes: Mapping[tuple[str, str], Difference],
    chances: Mapping[tuple[str, str], float],
    key: tuple[str, str],
) -> Iterator[tuple[Difference, float]]:
    if key in slopes:
        yield slopes[key], chances[key]


def _by_group(metric: MeasuredMetric) -> dict[str, list[Figure]]:
    found: dict[str, list[Figure]] = {}
    for figure in metric.figures:
        found.setdefault(figure.group, []).append(figure)
    return found


def _points(figures: Sequence[Figure]) -> list[tuple[float, Interval]]:
    intervals = ((at, interval_of(figure.estimate)) for at, figure in enumerate(figures))
    return [(float(at), one) for at, one in intervals if one]


def _course(found: Difference, chance: float) -> Course:
    if chance >= 1 - CONFIDENCE:
        return Course.NOT_TOLD
    return Course.RISES if found.value > 0 else Course.FALLS
