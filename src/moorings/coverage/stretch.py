"""A stretch of a scale from one figure to another."""

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

    def in_whole_numbers(self) -> "Stretch":
        """Return the same whole numbers, the first and the last of them included."""
        low, low_included, high, high_included = -inf, True, inf, False
        if self.low > -inf:
            low = float(ceil(self.low) if self.low_included else floor(self.low) + 1)
        if self.high < inf:
            high = float(floor(self.high) if self.high_included else ceil(self.high) - 1)
            high_included = True
        return Stretch(low, low_included, high, high_included)
