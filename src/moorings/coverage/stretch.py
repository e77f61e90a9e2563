"""A stretch of a scale from one figure to another, and what several of them leave out."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil, floor, inf


@dataclass(frozen=True, slots=True, order=True)
class Stretch:
    """A stretch of the scale, each end included or not. Without a bound it runs on: 0 and infinity."""

    low: float = 0.0
    low_included: bool = True
    high: float = inf
    high_included: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether no value lies in it."""
        return self.low > self.high or (
            self.low == self.high and not (self.low_included and self.high_included)
        )

    def meets(self, other: "Stretch") -> "Stretch":
        """Return what both share."""
        low, low_excluded = max((self.low, not self.low_included), (other.low, not other.low_included))
        high, high_included = min((self.high, self.high_included), (other.high, other.high_included))
        return Stretch(low, not low_excluded, high, high_included)

    def in_whole_numbers(self) -> "Stretch":
        """Return the same whole numbers, the first and the last of them included."""
        low, low_included, high, high_included = -inf, True, inf, False
        if self.low > -inf:
            low = float(ceil(self.low) if self.low_included else floor(self.low) + 1)
        if self.high < inf:
            high = float(floor(self.high) if self.high_included else ceil(self.high) - 1)
            high_included = True
        return Stretch(low, low_included, high, high_included)


EVERYTHING = Stretch()


def gaps(
    stretches: Iterable[Stretch], within: Stretch = EVERYTHING, *, whole: bool = False
) -> tuple[Stretch, ...]:
    """Return what no stretch claims within another one; `whole` where the scale has whole numbers only."""
    found = []
    reach, reached = within.low, not within.low_included
    inside = [part for one in stretches if not (part := one.meets(within)).is_empty]
    for one in sorted(inside, key=lambda each: (each.low, not each.low_included)):
        found.append(Stretch(reach, not reached, one.low, not one.low_included))
        reach, reached = max((reach, reached), (one.high, one.high_included))
    found.append(Stretch(reach, not reached, within.high, within.high_included))
    left = [one for one in found if not one.is_empty]
    exact = [one.in_whole_numbers() for one in left] if whole else left
    return tuple(one for one in exact if not one.is_empty)


def union(stretches: Iterable[Stretch], *, whole: bool = False) -> tuple[Stretch, ...]:
    """Return the same stretches, those that touch made one."""
    return gaps(gaps(stretches, whole=whole), whole=whole)
