"""Two survival curves: the treated as a full line, the others broken, each within the band of its 95% interval."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from moorings.evidence.effect.survival import Step, staying
from moorings.render.figures import number, share
from moorings.render.svg.element import element, line, picture
from moorings.render.svg.label import LINE, Label, without_crowding
from moorings.render.svg.palette import FAINT, MUTED, tier_colour
from moorings.render.svg.scale import Linear, around

WIDTH, HEIGHT = 560, 330
LEFT, RIGHT, TOP, FOOT = 52, 548, 12, 240
SMALL = 11
DASHES = (None, "7 4")


@dataclass(frozen=True, slots=True)
class Curve:
    """A group by name, with the steps of those who stay."""

    name: str
    steps: Sequence[Step]


def staying_chart(title: str, curves: Sequence[Curve], days: float, key: str) -> str:
    """Return the share that stays, day by day, from 0 to 100%."""
    across, upright = around([days], LEFT, RIGHT), Linear(0, 1, FOOT, TOP, 0.25)
    drawn = [_curve(curve, at, days, across, upright) for at, curve in enumerate(curves)]
    labels = [
        *(
            Label(LEFT - 6, upright.at(tick) + 4, share(tick), "end", SMALL, MUTED)
            for tick in upright.ticks()
        ),
        *without_crowding(
            [
                Label(across.at(tick), FOOT + LINE, number(tick), "middle", SMALL, MUTED)
                for tick in across.ticks()
            ]
        ),
        Label(RIGHT, FOOT + 2 * LINE, "days since the window began", "end", SMALL, MUTED),
        *(
            Label(LEFT + 44, FOOT + (3 + at) * LINE + 6, _said(curve, days), size=SMALL)
            for at, curve in enumerate(curves)
        ),
    ]
    return picture(
        WIDTH,
        HEIGHT,
        title,
        " ".join(f"{_said(curve, days)}." for curve in curves),
        key,
        *(line(LEFT, upright.at(tick), RIGHT, upright.at(tick), stroke=FAINT) for tick in upright.ticks()),
        *(shape for shapes in drawn for shape in shapes),
        *(_sample(at) for at in range(len(curves))),
        *(label.drawn() for label in labels),
    )


def _curve(curve: Curve, at: int, days: float, across: Linear, upright: Linear) -> list[str]:
    times = [0.0, *(one.time for one in curve.steps if one.time < days), float(days)]
    intervals = [staying(curve.steps, time) for time in times[:-1]]
    corners = [
        (across.at(time), one)
        for (start, end), one in zip(pairwise(times), intervals, strict=True)
        for time in (start, end)
    ]
    edge = [(x, upright.at(one.high)) for x, one in corners]
    edge += [(x, upright.at(one.low)) for x, one in reversed(corners)]
    middle = [(x, upright.at(one.value)) for x, one in corners]
    colour = tier_colour(at)
    return [
        element("polygon", points=_joined(edge), fill=colour, fill_opacity="0.14"),
        element(
            "polyline",
            points=_joined(middle),
            fill="none",
            stroke=colour,
            stroke_width=2,
            stroke_dasharray=DASHES[at % len(DASHES)],
        ),
    ]


def _joined(points: Sequence[tuple[float, float]]) -> str:
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in points)


def _sample(at: int) -> str:
    y = FOOT + (3 + at) * LINE + 2
    dashes = DASHES[at % len(DASHES)]
    return line(LEFT, y, LEFT + 36, y, stroke=tier_colour(at), stroke_width=2, stroke_dasharray=dashes)


def _said(curve: Curve, days: float) -> str:
    end = staying(curve.steps, days)
    return f"{curve.name}: {share(end.value)} stay beyond {number(days)} days ({share(end.low)} to {share(end.high)})"
