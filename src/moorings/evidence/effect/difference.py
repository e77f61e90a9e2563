"""How far two figures lie apart, from the interval of each: one way for every metric."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist

from moorings.evidence.intervals import CONFIDENCE, Interval

NORMAL = NormalDist()
NORMAL_POINT = NORMAL.inv_cdf((1 + CONFIDENCE) / 2)


@dataclass(frozen=True, slots=True)
class Difference:
    """A difference in the figures' unit with its 95% interval, and `p`: how often chance alone would give as much."""

    value: float
    low: float
    high: float
    p: float


def difference(one: Interval, other: Interval) -> Difference:
    """Return one figure less another that rests on other accounts.

    Of two shares with Wilson's intervals this is Newcombe's hybrid score interval (1998, Interval estimation for the
    difference between independent proportions, Statistics in Medicine 17:873-890, method 10).

    >>> from moorings.evidence.intervals import wilson
    >>> found = difference(wilson(56, 70), wilson(48, 80))
    >>> [round(one, 4) for one in (found.value, found.low, found.high)]
    [0.2, 0.0524, 0.3339]
    """
    return combined([(1.0, one), (-1.0, other)])


def combined(terms: Sequence[tuple[float, Interval]]) -> Difference:
    """Return a sum of independent figures, each with its weight, whose intervals need not be even about the value.

    Source: Zou & Donner (2008), Construction of confidence limits about effect measures: a general approach,
    Statistics in Medicine 27:1693-1702 (the method of variance estimates recovery).
    """
    value = sum(weight * one.value for weight, one in terms)
    below = sqrt(sum(_reach(weight, one, towards_low=True) ** 2 for weight, one in terms))
    above = sqrt(sum(_reach(weight, one, towards_low=False) ** 2 for weight, one in terms))
    return Difference(value, value - below, value + above, _chance(value, below if value > 0 else above))


def _reach(weight: float, one: Interval, *, towards_low: bool) -> float:
    return weight * (one.value - (one.low if (weight > 0) == towards_low else one.high))


def _chance(value: float, reach_to_nothing: float) -> float:
    """Return the p-value, taking the side of the interval that faces nothing as normal.

    It is below 0.05 just where the interval leaves nothing out.
    """
    if not reach_to_nothing:
        return 1.0
    return two_sided(NORMAL_POINT * value / reach_to_nothing)


def two_sided(z: float) -> float:
    """Return how often a standard normal value lies at least so far from nothing, on either side."""
    return 2 * NORMAL.cdf(-abs(z))
