"""Intervals: a dot for the value, a whisker for its 95% interval, an open triangle for the target."""

from collections.abc import Sequence
from dataclasses import dataclass

from moorings.evidence.estimate import Estimate, Standing
from moorings.render.figures import SHARE, UNKNOWN, Figures, count
from moorings.render.svg.element import element, line, picture
from moorings.render.svg.label import LINE, Label, shortened, without_crowding
from moorings.render.svg.palette import ACCENT, FAINT, INK, MUTED
from moorings.render.svg.scale import Linear, around
from moorings.units import MINUTES_PER_HOUR

WIDTH = 340
WHISKER = 34
"""Pixels of a row below its text."""
SMALL = 11
POINTS = "points"


@dataclass(frozen=True, slots=True)
class IntervalRow:
    """A row of the chart: what is measured, the estimate, the target if there is one."""

    label: str
    estimate: Estimate
    target: float | None = None

    @property
    def values(self) -> list[float]:
        """Every value that the row shows."""
        estimate = self.estimate
        return [one for one in (estimate.value, estimate.low, estimate.high, self.target) if one is not None]


def interval_chart(title: str, unit: str, rows: Sequence[IntervalRow], figures: Figures, key: str) -> str:
    """Return the rows on one scale, so that they can be compared; what is unknown says so in its row."""
    values = [value for row in rows for value in row.values]
    scale = around(values, 8, WIDTH - 16, grain(unit, values))
    texts = [_said(row, unit, figures) for row in rows]
    labels, height = _row_labels(rows, texts)
    foot = len(rows) * height + 8
    return picture(
        WIDTH,
        foot + 20,
        title,
        "; ".join(
            f"{row.label}: {text}{_target(row, unit, figures)}" for row, text in zip(rows, texts, strict=True)
        ),
        key,
        *(line(scale.at(tick), 0, scale.at(tick), foot, stroke=FAINT) for tick in scale.ticks()),
        *(
            whisker(row.estimate, row.target, scale, index * height + height - 16)
            for index, row in enumerate(rows)
        ),
        *(label.drawn() for label in (*labels, *_axis_labels(scale, unit, figures, foot))),
    )


def mini_interval(estimate: Estimate, target: float | None, unit: str) -> str:
    """Return one interval without text, for the row of a table that holds its figures."""
    scale = _own_scale(IntervalRow("", estimate, target), unit)
    return element(
        "svg",
        line(scale.start, 10, scale.end, 10, stroke=FAINT),
        whisker(estimate, target, scale, 10),
        viewBox="0 0 120 20",
        width=120,
        height=20,
        aria_hidden="true",
        focusable="false",
        fill=INK,
    )


def whisker(estimate: Estimate, target: float | None, scale: Linear, y: float) -> str:
    """Return dot, whisker and target mark on the line at `y`."""
    marks = []
    if estimate.low is not None and estimate.high is not None:
        low, high = scale.at(estimate.low), scale.at(estimate.high)
        marks.append(line(low, y, high, y, stroke=ACCENT, stroke_width=2))
        marks += [line(x, y - 4, x, y + 4, stroke=ACCENT, stroke_width=2) for x in (low, high)]
    if estimate.value is not None:
        marks.append(element("circle", cx=scale.at(estimate.value), cy=y, r=4, fill=ACCENT))
    return "".join(marks) + ("" if target is None else _target_mark(scale.at(target), y))


def _target_mark(x: float, y: float) -> str:
    triangle = f"M{x - 4:.1f} {y - 9:.1f} h8 l-4 7 z"
    return element("path", d=triangle, fill="none", stroke=INK, stroke_width=1.2) + line(
        x, y - 2, x, y + 7, stroke_width=1.2
    )


def _row_labels(rows: Sequence[IntervalRow], texts: Sequence[str]) -> tuple[list[Label], float]:
    """Return the labels of all rows and the height of a row: one line of text where all of it fits, else two."""
    names = [Label(0, 14, row.label) for row in rows]
    values = [Label(WIDTH - 8, 14, text, "end", SMALL, MUTED) for text in texts]
    fits = all(name.right + 12 <= value.left for name, value in zip(names, values, strict=True))
    height = WHISKER + (LINE if fits else 2 * LINE)
    if not fits:
        values = [Label(0, 14 + LINE, shortened(text, WIDTH, SMALL), "start", SMALL, MUTED) for text in texts]
        names = [Label(0, 14, shortened(row.label, WIDTH, 12)) for row in rows]
    pairs = zip(names, values, strict=True)
    return [one.lower(index * height) for index, pair in enumerate(pairs) for one in pair], height


def _axis_labels(scale: Linear, unit: str, figures: Figures, foot: float) -> list[Label]:
    ticks = [
        Label(scale.at(tick), foot + LINE - 2, figures.short_quantity(tick, unit), "middle", SMALL, MUTED)
        for tick in scale.ticks()
    ]
    return without_crowding([tick.within(0, WIDTH) for tick in ticks])


def _said(row: IntervalRow, unit: str, figures: Figures) -> str:
    if not row.estimate.is_known:
        return "too few" if row.estimate.standing is Standing.TOO_FEW else UNKNOWN
    interval = figures.interval(row.estimate, unit)
    return f"{figures.short_value(row.estimate, unit)} ({interval}), n {count(row.estimate.n)}"


def _target(row: IntervalRow, unit: str, figures: Figures) -> str:
    return "" if row.target is None else f", target {figures.quantity(row.target, unit)}"


def grain(unit: str, values: Sequence[float]) -> float:
    """Return what steps are counted in: whole hours for a scale of several hours."""
    is_hours = unit.startswith("minutes") and max(values, default=0) > 2 * MINUTES_PER_HOUR
    return MINUTES_PER_HOUR if is_hours else 1.0


def _own_scale(row: IntervalRow, unit: str) -> Linear:
    if unit == POINTS:
        return Linear(-100, 100, 6, 114)
    if unit == SHARE and max(row.values) <= 1:
        return Linear(0, 1, 6, 114)
    return Linear(min(0.0, *row.values), max(row.values) * 1.1 or 1.0, 6, 114)
