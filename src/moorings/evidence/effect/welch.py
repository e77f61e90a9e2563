"""The difference of two means whose spreads differ."""

from collections.abc import Sequence
from math import sqrt
from statistics import fmean, variance

from moorings.evidence.effect.difference import Difference
from moorings.evidence.effect.student import student_chance
from moorings.evidence.intervals import student_point


def welch(one: Sequence[float], other: Sequence[float]) -> Difference:
    """Return the mean of one sample less that of another, of at least two values each.

    Source: Welch (1947), The generalization of Student's problem when several different population variances are
    involved, Biometrika 34:28-35.

    >>> found = welch([1, 2, 3, 4, 5], [2, 4, 6, 8, 10])
    >>> round(found.value, 2), round(found.low, 2), round(found.high, 2), round(found.p, 3)
    (-3.0, -6.89, 0.89, 0.108)
    """
    value = fmean(one) - fmean(other)
    ours, theirs = variance(one) / len(one), variance(other) / len(other)
    error = sqrt(ours + theirs)
    if not error:
        return Difference(value, value, value, 1.0)
    degrees = (ours + theirs) ** 2 / (ours**2 / (len(one) - 1) + theirs**2 / (len(other) - 1))
    reach = student_point(degrees) * error
    return Difference(value, value - reach, value + reach, student_chance(value / error, degrees))


def linearised(x: Sequence[float], y: Sequence[float]) -> list[float]:
    """Return a value an account whose mean is Σy/Σx and whose spread is that of the ratio.

    So a ratio over accounts is compared as a mean is. Source: Cochran (1977), Sampling Techniques, 3rd edition,
    chapter 6: the ratio varies as the mean of (y - r·x)/x̄ does.
    """
    ratio, mean_x = sum(y) / sum(x), fmean(x)
    return [ratio + (its - ratio * size) / mean_x for size, its in zip(x, y, strict=True)]
