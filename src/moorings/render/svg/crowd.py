"""The accounts along a scale: how many lie where, the height logarithmic so that sixty show beside six thousand."""

from collections import Counter
from collections.abc import Sequence
from math import log10

from moorings.render.figures import count
from moorings.render.svg.element import element, line
from moorings.render.svg.label import Label
from moorings.render.svg.palette import FAINT, MUTED
from moorings.render.svg.scale import Logarithmic

CROWD_HEIGHT = 92
TALLEST = 56
BIN = 8
SMALL = 11


def crowd(values: Sequence[float], scale: Logarithmic, top: float) -> tuple[list[str], list[Label]]:
    """Return a bar a bin of accounts between `top` and the axis, and labels for 1, 10, 100… accounts."""
    if not values:
        return [], [Label(scale.start, top + 20, "no accounts known", size=SMALL, fill=MUTED)]
    foot = top + CROWD_HEIGHT
    bins = Counter(int((scale.at(value) - scale.start) // BIN) for value in values if value > 0)
    most = max(max(bins.values(), default=1), 10)
    powers = range(len(str(most)))
    shapes = [_rule(scale, foot - _height(10**power, most)) for power in powers]
    shapes += [_bar(scale, index, foot, _height(many, most)) for index, many in sorted(bins.items())]
    return shapes, [*_heights(scale, powers, most, foot), _caption(values, scale, top)]


def _height(many: int, most: int) -> float:
    """Return pixels: a sixth for one account, then the same step for every factor of ten."""
    return TALLEST * (1 + 5 * log10(many) / log10(most)) / 6


def _rule(scale: Logarithmic, y: float) -> str:
    return line(scale.start, y, scale.end, y, stroke=FAINT)


def _bar(scale: Logarithmic, index: int, foot: float, height: float) -> str:
    return element(
        "rect", x=scale.start + index * BIN, y=foot - height, width=BIN - 1, height=height, fill=MUTED
    )


def _heights(scale: Logarithmic, powers: Sequence[int], most: int, foot: float) -> list[Label]:
    return [
        Label(scale.start - 6, foot - _height(10**power, most) + 4, count(10**power), "end", SMALL, MUTED)
        for power in powers
    ]


def _caption(values: Sequence[float], scale: Logarithmic, top: float) -> Label:
    nothing = sum(value <= 0 for value in values)
    text = f"{count(len(values))} live accounts" + (
        f", {count(nothing)} of them at nothing" if nothing else ""
    )
    return Label(scale.start, top + 14, text, size=SMALL, fill=MUTED)
