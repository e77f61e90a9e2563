"""From a value to a place on the picture, and the round values at which a scale is labelled."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil, floor, log10

STEPS = (1, 2, 5, 10)
LEAST = 1e-9
"""What is smaller is nothing."""


@dataclass(frozen=True, slots=True)
class Linear:
    """An even scale from the value `low` at `start` to `high` at `end` (pixels)."""

    low: float
    high: float
    start: float
    end: float
    step: float = 1.0

    def at(self, value: float) -> float:
        """Return the place of a value; beyond the scale, its end."""
        share = (min(max(value, self.low), self.high) - self.low) / (self.high - self.low)
        return self.start + share * (self.end - self.start)

    def ticks(self) -> list[float]:
        """Return the round values along the scale."""
        first, last = ceil(self.low / self.step - 1e-9), floor(self.high / self.step + 1e-9)
        return [one * self.step for one in range(first, last + 1)]


@dataclass(frozen=True, slots=True)
class Logarithmic:
    """A scale on which the same distance is the same factor."""

    low: float
    high: float
    start: float
    end: float

    def at(self, value: float) -> float:
        """Return the place of a value; beyond the scale, its end."""
        bounded = min(max(value, self.low), self.high)
        share = log10(bounded / self.low) / log10(self.high / self.low)
        return self.start + share * (self.end - self.start)

    def ticks(self) -> list[float]:
        """Return the powers of ten on the scale."""
        first, last = ceil(log10(self.low) - 1e-9), floor(log10(self.high) + 1e-9)
        return [10.0**power for power in range(first, last + 1)]


def around(values: Iterable[float], start: float, end: float, grain: float = 1.0) -> Linear:
    """Return an even scale that holds zero and all the values, with some four steps of 1, 2 or 5 grains."""
    known = [0.0, *values]
    low, high = min(known), max(known)
    span = high - low if high - low > LEAST else 1.0
    step = round_up(span / 4 / grain) * grain
    return Linear(floor(low / step) * step, (ceil(high / step - 1e-9) or 1) * step, start, end, step)


def logarithmic_around(values: Iterable[float], start: float, end: float) -> Logarithmic | None:
    """Return a logarithmic scale that holds all the values above nothing, or nothing where there is none."""
    known = [value for value in values if value > LEAST]
    if not known:
        return None
    low, high = _round_down(min(known) / 1.05), round_up(max(known) * 1.05)
    return Logarithmic(low, high, start, end)


def round_up(value: float) -> float:
    """Return the next of 1, 2, 5, 10, 20, 50… at or above a value."""
    power = 10.0 ** floor(log10(value))
    return next(step * power for step in STEPS if step * power >= value * (1 - 1e-9))


def _round_down(value: float) -> float:
    power = 10.0 ** floor(log10(value))
    return max(step * power for step in STEPS if step * power <= value * (1 + 1e-9))
