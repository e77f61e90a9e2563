"""What a simulated figure came out as: its median, and the band that eight draws in ten lie in."""

from dataclasses import dataclass

import numpy as np

from moorings.economics.distribution import TENTH, Array


@dataclass(frozen=True, slots=True)
class Band:
    """The median of a figure, and the values that one draw in ten lies below and one in ten above.

    `error` is the standard error of the median that is left by the number of draws, in the figure's own unit.
    """

    low: float
    median: float
    high: float
    error: float = 0.0

    @property
    def is_certain(self) -> bool:
        """Whether every draw came out the same."""
        return self.low == self.high

    @property
    def width(self) -> float:
        """From the 10% to the 90% point."""
        return self.high - self.low


def band_of(values: Array) -> Band:
    """Return the band of n draws, one or more. Its error is half the distance from rank n/2 − √n/2 to n/2 + √n/2."""
    half = min(0.5 / values.size**0.5, 0.5)
    low, below, median, above, high = map(
        float, np.quantile(values, (TENTH, 0.5 - half, 0.5, 0.5 + half, 1 - TENTH))
    )
    return Band(low, median, high, (above - below) / 2)


def certain(value: float) -> Band:
    """Return the band of a figure that is known exactly."""
    return Band(value, value, value)
