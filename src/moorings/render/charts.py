"""The charts of a page, drawn before the page is written."""

from dataclasses import dataclass

from markupsafe import Markup

from moorings.render.figures import Figures
from moorings.render.svg.interval import IntervalRow, interval_chart, mini_interval
from moorings.render.svg.ladder import ladder_chart
from moorings.render.svg.series import series_chart
from moorings.review.verdict import Measured, Review, SegmentReview

WIDE, NARROW = 900, 350
"""Pixels of a ladder on a desk and on paper, and on a telephone."""
FEWEST_SEGMENTS = 2
"""A comparison needs two."""


@dataclass(frozen=True, slots=True)
class Charts:
    """The pictures: ladders for wide and narrow screens, a series a segment, comparisons, and small intervals."""

    ladders: tuple[tuple[Markup, Markup], ...]
    series: dict[str, Markup]
    comparisons: tuple[tuple[str, str, Markup], ...]
    intervals: dict[tuple[str, str], Markup]


def charts_of(review: Review, figures: Figures) -> Charts:
    """Return every chart of the review. Comparisons come with the metric's key and label."""
    return Charts(
        ladders=tuple(
            (
                _svg(ladder_chart(ladder, figures, WIDE, f"ladder-{index}-wide")),
                _svg(ladder_chart(ladder, figures, NARROW, f"ladder-{index}-narrow")),
            )
            for index, ladder in enumerate(review.ladders)
        ),
        series=_series(review),
        comparisons=tuple(_comparisons(review, figures)),
        intervals={
            (segment.id, one.key): _svg(mini_interval(one.estimate, one.target, one.unit))
            for segment in review.segments
            for one in segment.measured
            if one.estimate.is_known
        },
    )


def _series(review: Review) -> dict[str, Markup]:
    if review.drift is None:
        return {}
    found = {segment.id: review.drift.series_of(segment.id) for segment in review.segments}
    titles = {segment.id: segment.title for segment in review.segments}
    return {
        one: _svg(series_chart(series, titles[one], f"series-{index}"))
        for index, (one, series) in enumerate(found.items())
        if series and series.months
    }


def _comparisons(review: Review, figures: Figures) -> list[tuple[str, str, Markup]]:
    by_key: dict[str, list[tuple[SegmentReview, Measured]]] = {}
    for segment in review.segments:
        for one in segment.measured:
            by_key.setdefault(one.key, []).append((segment, one))
    return [
        (key, pairs[0][1].label, _comparison(pairs, figures, f"comparison-{key}"))
        for key, pairs in by_key.items()
        if sum(one.estimate.is_known for _, one in pairs) >= FEWEST_SEGMENTS
    ]


def _comparison(pairs: list[tuple[SegmentReview, Measured]], figures: Figures, key: str) -> Markup:
    first = pairs[0][1]
    rows = [IntervalRow(segment.title, one.estimate, one.target) for segment, one in pairs]
    return _svg(interval_chart(f"{first.label} by segment", first.unit, rows, figures, key))


def _svg(text: str) -> Markup:
    return Markup(text)  # noqa: S704  the drawing escapes every text itself
