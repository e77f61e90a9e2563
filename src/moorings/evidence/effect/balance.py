"""Whether two groups were alike before anything was done."""

from collections.abc import Sequence
from math import sqrt
from statistics import fmean, variance

NOTABLE = 0.1
"""A standardised difference beyond this is taken for a real one (Austin 2009)."""


def standardised_difference(one: Sequence[float], other: Sequence[float]) -> float | None:
    """Return the difference of two means in standard deviations, which no number of accounts makes larger.

    Nothing where neither group has any spread and yet they differ.

    Source: Austin (2009), Balance diagnostics for comparing the distribution of baseline covariates, Statistics in
    Medicine 28:3083-3107.

    >>> standardised_difference([1, 2, 3], [2, 3, 4])
    -1.0
    """
    return _standardised(fmean(one) - fmean(other), variance(one), variance(other))


def standardised_share(has_one: int, one: int, has_other: int, other: int) -> float | None:
    """Return the same of what is so of some accounts of each group, from how many and of how many.

    >>> standardised_share(2, 4, 1, 4) == standardised_difference([1, 1, 0, 0], [1, 0, 0, 0])
    True
    """
    shares = has_one / one, has_other / other
    spreads = (share * (1 - share) * n / (n - 1) for share, n in zip(shares, (one, other), strict=True))
    return _standardised(shares[0] - shares[1], *spreads)


def _standardised(apart: float, one: float, other: float) -> float | None:
    """Return a difference in standard deviations, of the two variances."""
    pooled = (one + other) / 2
    if not pooled:
        return 0.0 if not apart else None
    return apart / sqrt(pooled)
