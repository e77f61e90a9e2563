"""What the charts by year share: a sheet with a scale upward, columns side by side, and labels."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil

from moorings.render.svg.element import element, line
from moorings.render.svg.label import LINE, Label, shortened
from moorings.render.svg.palette import FAINT, INK, MUTED, tier_colour
from moorings.render.svg.scale import Linear

LEFT, RIGHT, TOP, HEIGHT = 64, 16, 24, 240
SMALL = 11
SWATCH = 14
NAME_ROOM = 132
"""Pixels that the longest text below a column takes."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A picture so many pixels wide, with so many columns; `key` tells its patterns apart."""

    width: float
    columns: int
    upright: Linear
    key: str

    @property
    def step(self) -> float:
        """How wide a column is."""
        return (self.width - LEFT - RIGHT) / self.columns

    def start(self, column: int) -> float:
        """Where a column begins."""
        return LEFT + column * self.step

    def middle(self, column: int) -> float:
        """The middle of a column."""
        return self.start(column) + self.step / 2

    @property
    def foot(self) -> float:
        """Where nothing is."""
        return self.upright.at(0.0)

    def bar(self, x: float, width: float, low: float, high: float, kind: int) -> str:
        """Return a bar from one value to another, in the pattern and colour of its kind."""
        top, bottom = sorted((self.upright.at(high), self.upright.at(low)))
        return element(
            "rect",
            x=x,
            y=top,
            width=width,
            height=bottom - top,
            fill=f"url(#{self.key}-tier-{kind})",
            stroke=tier_colour(kind),
            stroke_width=1.2,
        )

    def rules(self, texts: Sequence[str]) -> list[str]:
        """Return a rule at each tick, with its text at the left."""
        ticks = list(zip(self.upright.ticks(), texts, strict=True))
        right = self.width - RIGHT
        rules = [
            line(LEFT, self.upright.at(one), right, self.upright.at(one), stroke=FAINT) for one, _ in ticks
        ]
        labels = [
            Label(LEFT - 6, self.upright.at(one) + 4, text, "end", SMALL, MUTED).within(0, LEFT - 4).drawn()
            for one, text in ticks
        ]
        return [*rules, *labels, line(LEFT, self.foot, right, self.foot, stroke=INK)]

    def named(self, texts: Sequence[str], y: float, fill: str = MUTED) -> list[str]:
        """Return a text below each column, or below every second, third… where there are many."""
        every = ceil(NAME_ROOM / self.step)
        return [
            Label(self.middle(at), y, texts[at], "middle", SMALL, fill).within(0, self.width).drawn()
            for at in range(0, len(texts), every)
        ]

    def legend(self, names: Iterable[str], y: float) -> tuple[list[str], float]:
        """Return a swatch and a name for each kind, a line each, and where they end."""
        shapes: list[str] = []
        for kind, name in enumerate(names):
            top = y + kind * LINE
            shapes.append(
                element(
                    "rect",
                    x=LEFT,
                    y=top - SWATCH + 3,
                    width=SWATCH,
                    height=SWATCH - 2,
                    fill=f"url(#{self.key}-tier-{kind})",
                    stroke=tier_colour(kind),
                )
            )
            room = self.width - LEFT - RIGHT - SWATCH - 6
            shapes.append(Label(LEFT + SWATCH + 6, top, shortened(name, room, SMALL), size=SMALL).drawn())
        return shapes, y + len(shapes) // 2 * LINE
