"""How a figure may come out: draws from the spread that the model gives, and its quantiles.

PERT is the beta distribution between low and high whose mean is (low + 4·likely + high)/6, with
α = 1 + 4(likely − low)/(high − low) and β = 1 + 4(high − likely)/(high − low). Source: Malcolm, Roseboom, Clark and
Fazar (1959), "Application of a technique for research and development program evaluation", Operations Research 7(5).
"""

from dataclasses import dataclass
from math import inf, log

import numpy as np
from numpy.typing import NDArray
from scipy.special import betaincinv, ndtr, ndtri

from moorings.model.estimate import Spread

Array = NDArray[np.float64]

LIKELY_WEIGHT = 4.0
"""How much more than an end the likely value weighs in a PERT range."""
TENTH = 0.1
Z_TENTH = 1.2815515655446004
"""How many standard deviations above the mean one in ten of a normal figure lies."""


@dataclass(frozen=True, slots=True)
class Distribution:
    """A spread, cut to what the figure can be at all: from `least` to `most`."""

    spread: Spread
    least: float = -inf
    most: float = inf

    @property
    def is_certain(self) -> bool:
        """Whether it can come out in one way only."""
        return self.spread.low == self.spread.high

    def sample(self, generator: np.random.Generator, draws: int) -> Array:
        """Return so many independent draws. A generator gives the same ones in one go or in several."""
        if self.is_certain:
            return np.full(draws, self.spread.low)
        if self.spread.shape == "pert":
            return self._scaled(generator.beta(*_pert(self.spread), draws))
        return self.quantile(generator.random(draws))

    def quantile(self, shares: Array) -> Array:
        """Return the values below which these shares (0 to 1) of all outcomes lie."""
        if self.is_certain:
            return np.full_like(shares, self.spread.low)
        match self.spread.shape:
            case "pert":
                return self._scaled(betaincinv(*_pert(self.spread), shares))
            case "triangular":
                return self._scaled(_triangular(self.spread, shares))
            case "uniform":
                return self._scaled(shares)
            case "normal":
                return _normal((self.spread.low, self.spread.high), (self.least, self.most), shares)
            case "lognormal":
                tenths = (log(self.spread.low), log(self.spread.high))
                cut = (_log(self.least), _log(self.most))
                return np.exp(_normal(tenths, cut, shares)).clip(self.least, self.most)

    def _scaled(self, units: Array) -> Array:
        low, high = self.spread.low, self.spread.high
        return np.clip(low + (high - low) * units, low, high)


def _pert(spread: Spread) -> tuple[float, float]:
    place = (spread.central - spread.low) / (spread.high - spread.low)
    return 1 + LIKELY_WEIGHT * place, 1 + LIKELY_WEIGHT * (1 - place)


def _triangular(spread: Spread, shares: Array) -> Array:
    peak = (spread.central - spread.low) / (spread.high - spread.low)
    rising, falling = np.sqrt(shares * peak), 1 - np.sqrt((1 - shares) * (1 - peak))
    return np.where(shares < peak, rising, falling)


def _log(value: float) -> float:
    return log(value) if value > 0 else -inf


def _normal(tenths: tuple[float, float], cut: tuple[float, float], shares: Array) -> Array:
    """Return quantiles of the normal figure with these 10% and 90% points, cut to the least and the most."""
    mean, deviation = sum(tenths) / 2, (tenths[1] - tenths[0]) / (2 * Z_TENTH)
    below, up_to = (ndtr((end - mean) / deviation) for end in cut)
    return np.clip(mean + deviation * ndtri(below + shares * (up_to - below)), *cut)
