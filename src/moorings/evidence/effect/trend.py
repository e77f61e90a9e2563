"""Whether a figure rises or falls from month to month."""

from collections.abc import Sequence
from math import sqrt

from moorings.evidence.effect.difference import NORMAL_POINT, Difference, two_sided
from moorings.evidence.effect.student import student_chance
from moorings.evidence.intervals import Interval, student_point

FEWEST = 4
"""A line through fewer points says nothing about how far the points lie from it."""


def trend(points: Sequence[tuple[float, Interval]]) -> Difference | None:
    """Return how much a figure changes a step, from its value at each place; nothing for fewer than four points.

    The line of weighted least squares: each point weighs by its own variance, taken from its interval. Where the
    points scatter about the line more than their intervals say, the slope's variance grows by as much (Birge 1932,
    The calculation of errors by the method of least squares, Physical Review 40:207-227) and Student's point takes
    the place of the normal one.
    """
    usable = [(at, one.value, _variance(one)) for at, one in points if one.has_spread]
    if len(usable) < FEWEST:
        return None
    weight = sum(1 / variance for *_, variance in usable)
    middle = sum(at / variance for at, _, variance in usable) / weight
    level = sum(value / variance for _, value, variance in usable) / weight
    spread = sum((at - middle) ** 2 / variance for at, _, variance in usable)
    if not spread:
        return None
    slope = sum((at - middle) * value / variance for at, value, variance in usable) / spread
    scatter = sum(
        (value - level - slope * (at - middle)) ** 2 / variance for at, value, variance in usable
    ) / (len(usable) - 2)
    error = sqrt(max(1.0, scatter) / spread)
    degrees = len(usable) - 2
    is_scattered = scatter > 1
    reach = (student_point(degrees) if is_scattered else NORMAL_POINT) * error
    chance = student_chance(slope / error, degrees) if is_scattered else two_sided(slope / error)
    return Difference(slope, slope - reach, slope + reach, chance)


def _variance(one: Interval) -> float:
    """Return the variance by the longer side of the interval: the shorter may be cut to what can be."""
    return (max(one.high - one.value, one.value - one.low) / NORMAL_POINT) ** 2
