"""Tornado: how far each input moves a figure between its 10% and its 90% point, the one that moves it most on top."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from moorings.render.svg.element import element, line, picture
from moorings.render.svg.label import LINE, Label, shortened, without_crowding
from moorings.render.svg.palette import FAINT, INK, MUTED, patterns, tier_colour
from moorings.render.svg.scale import LEAST, Linear, around

WIDTH = 720
MARGIN = 96
"""Pixels at both ends of the scale, for the figures beside the bars."""
TITLE, LEGEND, TOP = 14, 26, 86
"""Where the title stands, where the legend begins, and where the bars do."""
ROW, BAR = 48, 18
SMALL = 11
AT_LOW, AT_HIGH = 0, 1
"""The pattern of the bar towards the figure at an input's 10% point, and at its 90% point."""


@dataclass(frozen=True, slots=True)
class Bar:
    """An input by name, its 10% and 90% points in words, and the figure at both."""

    name: str
    low: str
    high: str
    at_low: float
    at_high: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """What every bar needs: the likely figure, its scale, a figure in words, and the key of the picture."""

    likely: float
    scale: Linear
    say: Callable[[float], str]
    key: str


def tornado_chart(
    title: str, likely: float, bars: Sequence[Bar], say: Callable[[float], str], key: str
) -> str:
    """Return the bars around the figure at which every input is likely; `say` gives a figure in words."""
    scale = _scale(likely, bars)
    sheet, foot = Sheet(likely, scale, say, key), TOP + len(bars) * ROW
    middle = Label(scale.at(likely), TOP - 8, f"likely {say(likely)}", "middle", SMALL, INK, "600")
    rows = [_labels(sheet, bar, TOP + place * ROW) for place, bar in enumerate(bars)]
    labels = [
        Label(0, TITLE, shortened(title, WIDTH * 0.94, 13), size=13, weight="600"),
        *_legend(),
        middle.within(0, WIDTH),
        *_axis_labels(sheet, foot),
        *(one for row in rows for one in row),
    ]
    return picture(
        WIDTH,
        foot + 26,
        title,
        described(likely, bars, say),
        key,
        patterns(key, 2),
        *(_half(sheet, LEGEND, place, x, x + 22) for place, x in ((AT_LOW, 2.0), (AT_HIGH, 240.0))),
        *(line(scale.at(tick), TOP, scale.at(tick), foot, stroke=FAINT) for tick in scale.ticks()),
        *(_bar(sheet, bar, TOP + place * ROW + LINE + 4) for place, bar in enumerate(bars)),
        line(scale.at(likely), TOP - 4, scale.at(likely), foot, stroke_width=1.5),
        *(label.drawn() for label in labels),
    )


def described(likely: float, bars: Sequence[Bar], say: Callable[[float], str]) -> str:
    """Return the chart in sentences, for those who do not see it."""
    moves = [
        f"{bar.name}, from {bar.low} to {bar.high}: {say(bar.at_low)} to {say(bar.at_high)}" for bar in bars
    ]
    return "; ".join([f"{say(likely)} where every input is at its likely value", *moves]) + "."


def _scale(likely: float, bars: Sequence[Bar]) -> Linear:
    """Return an even scale around the figures, with some six round steps; it need not begin at zero."""
    values = [likely, *(end for bar in bars for end in (bar.at_low, bar.at_high))]
    low, high = min(values), max(values)
    size = max(abs(low), abs(high), LEAST)
    span = high - low if high - low > LEAST * size else size
    step = around([span / 2], 0, 1).step
    return Linear(low - 0.02 * span, high + 0.02 * span, MARGIN, WIDTH - MARGIN, step)


def _bar(sheet: Sheet, bar: Bar, y: float) -> str:
    """Return the two parts of a bar, from the likely figure to those at the input's 10% and 90% points."""
    ends = ((AT_LOW, bar.at_low), (AT_HIGH, bar.at_high))
    middle = sheet.scale.at(sheet.likely)
    return "".join(_half(sheet, y, place, middle, sheet.scale.at(end)) for place, end in ends)


def _half(sheet: Sheet, y: float, place: int, start: float, end: float) -> str:
    return element(
        "rect",
        x=min(start, end),
        y=y,
        width=abs(end - start),
        height=BAR,
        fill=f"url(#{sheet.key}-tier-{place})",
        stroke=tier_colour(place),
        stroke_width=1.5,
    )


def _labels(sheet: Sheet, bar: Bar, top: float) -> list[Label]:
    """Return the labels of a bar: the input above it, the figures at its ends."""
    values = Label(WIDTH, top + 14, f"{bar.low} to {bar.high}", "end", SMALL, MUTED, has_ground=True)
    first, last = sorted((bar.at_low, bar.at_high))
    left, right = (sheet.scale.at(end) for end in (min(first, sheet.likely), max(last, sheet.likely)))
    y = top + LINE + 17
    return [
        Label(0, top + 14, shortened(bar.name, values.left - 24, 12), has_ground=True),
        values,
        Label(left - 6, y, sheet.say(first), "end", SMALL),
        Label(right + 6, y, sheet.say(last), "start", SMALL),
    ]


def _legend() -> list[Label]:
    return [
        Label(32, LEGEND + 13, "the input at its 10% point", size=SMALL),
        Label(270, LEGEND + 13, "the input at its 90% point", size=SMALL),
    ]


def _axis_labels(sheet: Sheet, foot: float) -> list[Label]:
    ticks = [
        Label(sheet.scale.at(tick), foot + LINE, sheet.say(tick), "middle", SMALL, MUTED)
        for tick in sheet.scale.ticks()
    ]
    return without_crowding([tick.within(0, WIDTH) for tick in ticks])
