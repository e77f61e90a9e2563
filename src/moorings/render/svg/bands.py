"""Figures over time: a panel a group, a line of dots within the band of their 95% intervals, gaps where unknown."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from moorings.evidence.estimate import Estimate
from moorings.render.figures import UNKNOWN, Figures
from moorings.render.svg.element import element, line, picture
from moorings.render.svg.interval import SMALL, grain
from moorings.render.svg.label import LINE, Label, shortened, without_crowding
from moorings.render.svg.palette import ACCENT, FAINT, INK, MUTED
from moorings.render.svg.scale import Linear, around

WIDTH, PANEL = 440, 190
LEFT, RIGHT, TOP, FOOT = 58, 428, 44, 152


@dataclass(frozen=True, slots=True)
class Panel:
    """A group over time: each time by its name, what was measured, the target if there is one, the trend in words."""

    label: str
    times: Sequence[str]
    estimates: Sequence[Estimate]
    target: float | None = None
    trend: str = ""

    @property
    def values(self) -> list[float]:
        """Every value that the panel shows."""
        shown = (end for one in self.estimates for end in (one.value, one.low, one.high))
        return [value for value in (*shown, self.target) if value is not None]


def band_chart(title: str, unit: str, panels: Sequence[Panel], figures: Figures, key: str) -> str:
    """Return the panels below one another, each on a scale of its own."""
    return picture(
        WIDTH,
        len(panels) * PANEL,
        title,
        " ".join(_said(panel, unit, figures) for panel in panels),
        key,
        *(
            element("g", *_panel(panel, unit, figures), transform=f"translate(0 {at * PANEL})")
            for at, panel in enumerate(panels)
        ),
    )


def _panel(panel: Panel, unit: str, figures: Figures) -> list[str]:
    across = Linear(0, max(len(panel.times) - 1, 1), LEFT + 6, RIGHT - 6)
    upright = around(panel.values, FOOT, TOP, grain(unit, panel.values))
    names = [Label(0, 14, shortened(panel.label, WIDTH, 12), weight="600")]
    names.append(Label(0, 14 + LINE, shortened(panel.trend, WIDTH, SMALL), size=SMALL, fill=MUTED))
    rules = [line(LEFT, upright.at(tick), RIGHT, upright.at(tick), stroke=FAINT) for tick in upright.ticks()]
    labels = [*names, *_heights(upright, unit, figures), *_times(panel, across)]
    if not any(one.is_known for one in panel.estimates):
        labels.append(Label(LEFT + 6, (TOP + FOOT) / 2, UNKNOWN, size=SMALL, fill=MUTED))
    return [
        *rules,
        *_target(panel, upright),
        *_course(panel, across, upright),
        *(one.drawn() for one in labels),
    ]


def _heights(upright: Linear, unit: str, figures: Figures) -> list[Label]:
    return [
        Label(LEFT - 6, upright.at(tick) + 4, figures.short_quantity(tick, unit), "end", SMALL, MUTED).within(
            0, LEFT - 4
        )
        for tick in upright.ticks()
    ]


def _times(panel: Panel, across: Linear) -> list[Label]:
    labels = [
        Label(across.at(at), FOOT + LINE + 2, name, "middle", SMALL, MUTED).within(0, WIDTH)
        for at, name in enumerate(panel.times)
    ]
    return without_crowding(labels)


def _target(panel: Panel, upright: Linear) -> list[str]:
    if panel.target is None:
        return []
    y = upright.at(panel.target)
    name = Label(RIGHT, y - 4, "target", "end", SMALL, has_ground=True)
    return [line(LEFT, y, RIGHT, y, stroke=INK, stroke_width=1.5, stroke_dasharray="6 4"), name.drawn()]


def _course(panel: Panel, across: Linear, upright: Linear) -> list[str]:
    """Return bands and lines, each over times that follow one another and are known."""
    shapes = []
    numbered = enumerate(panel.estimates)
    for is_known, run in groupby(numbered, key=lambda one: one[1].is_known):
        if is_known:
            shapes += _run([(across.at(at), one) for at, one in run], upright)
    return shapes


def _run(points: Sequence[tuple[float, Estimate]], upright: Linear) -> list[str]:
    bounded = [(x, one.low, one.high) for x, one in points if one.low is not None and one.high is not None]
    edge = [(x, high) for x, _, high in bounded] + [(x, low) for x, low, _ in reversed(bounded)]
    middle = [(x, one.value) for x, one in points if one.value is not None]
    band = element("polygon", points=_joined(edge, upright), fill=ACCENT, fill_opacity="0.18")
    bars = [line(x, upright.at(low), x, upright.at(high), stroke=ACCENT) for x, low, high in bounded]
    course = element("polyline", points=_joined(middle, upright), fill="none", stroke=ACCENT, stroke_width=2)
    dots = [element("circle", cx=x, cy=upright.at(value), r=2.5, fill=ACCENT) for x, value in middle]
    return [band, *(bars if len(bounded) == 1 else ()), course, *dots]


def _joined(points: Sequence[tuple[float, float]], upright: Linear) -> str:
    return " ".join(f"{x:.1f},{upright.at(value):.1f}" for x, value in points)


def _said(panel: Panel, unit: str, figures: Figures) -> str:
    """Return the panel in a sentence, for those who do not see it."""
    known = [(when, one) for when, one in zip(panel.times, panel.estimates, strict=True) if one.is_known]
    if not known:
        return f"{panel.label}: {UNKNOWN}."
    said = ", ".join(
        f"{when} {figures.short_value(one, unit)} ({figures.interval(one, unit)})" for when, one in known
    )
    trend = f" Trend: {panel.trend}." if panel.trend else ""
    return f"{panel.label}: {said}.{trend}"
