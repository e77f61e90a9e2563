"""A chart for each metric that was measured: dots with whiskers by group, or a band over time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from moorings.render.figures import Figures
from moorings.render.measure_words import time_in_words, trend_in_words
from moorings.render.svg.bands import Panel, band_chart
from moorings.render.svg.interval import IntervalRow, interval_chart
from moorings.render.svg.titled import titled
from moorings.review.measured.report import Figure, MeasuredMetric, Measuring


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture of one metric, to be shown below its label."""

    metric: MeasuredMetric
    drawn: str

    @property
    def key(self) -> str:
        """The metric's key."""
        return self.metric.key

    @property
    def titled(self) -> str:
        """The picture with its title in it."""
        return titled(self.drawn, self.metric.label, f"{self.metric.unit}, with 95% intervals")


def charts_of(found: Measuring) -> tuple[Chart, ...]:
    """Return a chart for each metric that the data tell of any group."""
    return tuple(_charts(found, Figures(found.currency)))


def _charts(found: Measuring, figures: Figures) -> Iterator[Chart]:
    for metric in found.metrics:
        if not metric.is_known:
            continue
        key, title = f"chart-{metric.key}", f"{metric.label} by {found.by}"
        if found.over:
            panels = list(_panels(metric, found, figures))
            yield Chart(metric, band_chart(title, metric.unit, panels, figures, key))
        else:
            rows = [IntervalRow(one.title, one.estimate, one.target) for one in metric.figures]
            yield Chart(metric, interval_chart(title, metric.unit, rows, figures, key))


def _panels(metric: MeasuredMetric, found: Measuring, figures: Figures) -> Iterator[Panel]:
    for group in found.sizes:
        own: Sequence[Figure] = [one for one in metric.figures if one.group == group]
        trend = next((one for one in metric.trends if one.group == group), None)
        yield Panel(
            label=own[0].title,
            times=[time_in_words(one.window, found.over) for one in own],
            estimates=[one.estimate for one in own],
            target=own[0].target,
            trend=trend_in_words(trend, metric.unit, found.over, figures),
        )
