"""Text in a picture: how much room it takes, how it is made to fit, and how labels keep out of each other's way."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from moorings.render.svg.element import element, literal
from moorings.render.words import printable

NARROW = frozenset("iljtfrI.,:;'|!()[] ·")
WIDE = frozenset("mwMW@%—…→▲")
GROUND = "var(--paper, #fdfdfb)"
LINE = 16
"""Pixels from one baseline to the next."""
GAP = 8
"""Pixels kept free between two labels on one line."""


@dataclass(frozen=True, slots=True)
class Label:
    """A line of text on a baseline at `y`; `anchor` is the end of it that stands at `x`.

    A ground in the colour of the page keeps it legible on a pattern.
    """

    x: float
    y: float
    text: str
    anchor: str = "start"
    size: float = 12
    fill: str = "currentColor"
    weight: str | None = None
    has_ground: bool = False

    @property
    def width(self) -> float:
        """How many pixels it takes at most in a common sans-serif."""
        return text_width(self.text, self.size) * (1.06 if self.weight else 1)

    @property
    def left(self) -> float:
        """Where it begins."""
        return self.x - {"start": 0.0, "middle": 0.5, "end": 1.0}[self.anchor] * self.width

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.left + self.width

    @property
    def top(self) -> float:
        """The upper edge of its tallest letters."""
        return self.y - self.size

    @property
    def bottom(self) -> float:
        """The lower edge of its deepest letters."""
        return self.y + self.size * 0.25

    def overlaps(self, other: "Label") -> bool:
        """Whether the two would print over each other."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom

    def within(self, left: float, right: float) -> "Label":
        """Return it moved sideways so that it lies between the two, and shortened where it is too long."""
        fitting = replace(self, text=shortened(self.text, right - left, self.size))
        if fitting.left < left:
            return replace(fitting, x=fitting.x + left - fitting.left)
        return replace(fitting, x=fitting.x - max(0.0, fitting.right - right))

    def lower(self, pixels: float) -> "Label":
        """Return it moved down."""
        return replace(self, y=self.y + pixels)

    def drawn(self) -> str:
        """Return the label as SVG."""
        words = element(
            "text",
            literal(self.text),
            x=self.x,
            y=self.y,
            text_anchor=None if self.anchor == "start" else self.anchor,
            font_size=None if self.size == 12 else self.size,
            fill=None if self.fill == "currentColor" else self.fill,
            font_weight=self.weight,
        )
        return self._ground() + words if self.has_ground else words

    def _ground(self) -> str:
        return element(
            "rect",
            x=self.left - 2,
            y=self.top,
            width=self.width + 4,
            height=self.bottom - self.top,
            fill=GROUND,
            fill_opacity="0.85",
        )


def text_width(text: str, size: float) -> float:
    """Return how many pixels a text takes at most in a common sans-serif of this size."""
    return size * sum(map(_width, printable(text)))


def _width(character: str) -> float:
    if character in NARROW:
        return 0.4
    if character in WIDE:
        return 0.98
    if ord(character) > 0x2E7F:
        return 1.0
    return 0.72 if character.isupper() else 0.64


def shortened(text: str, width: float, size: float) -> str:
    """Return the text, or as much of it as fits with an ellipsis."""
    kept = printable(text)
    if text_width(kept, size) <= width:
        return kept
    while kept and text_width(f"{kept}…", size) > width:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"


def staggered(labels: Iterable[Label]) -> list[Label]:
    """Return the labels, each on the first line, from its own down, where it meets none of those before it."""
    placed: list[Label] = []
    for label in sorted(labels, key=lambda one: one.left):
        placed.append(_first_free(label, placed))
    return placed


def _first_free(label: Label, placed: Sequence[Label]) -> Label:
    while any(_too_near(label, other) for other in placed):
        label = label.lower(LINE)
    return label


def _too_near(one: Label, other: Label) -> bool:
    return replace(one, x=one.x - GAP).overlaps(other) or one.overlaps(other)


def without_crowding(labels: Sequence[Label]) -> list[Label]:
    """Return the labels without those that would come too near to the one before; the first always stays."""
    kept: list[Label] = []
    for label in labels:
        if not kept or label.left >= kept[-1].right + GAP:
            kept.append(label)
    return kept
