"""Whether two groups were alike before anything was done."""

from collections.abc import Sequence
from math import sqrt
from statistics import fmean, variance

NOTABLE = 0.1
"""A standardised difference beyond this is taken for a real one (Austin 2009)."""


def standardised_difference(one: Sequence[float], other: Sequence[float]) -> float | None:
    """Return the difference of two means in standard deviations, which no number of accounts makes larger.

    Of what is or is not so, the values are 0 and 1. Nothing where neither group has any spread and yet they differ.

    Source: Austin (2009), Balance diagnostics for comparing the distribution of baseline covariates, Statistics in
    Medicine 28:3083-3107.

    >>> standardised_difference([1, 2, 3], [2, 3, 4])
    -1.0
    """
    apart = fmean(one) - fmean(other)
    pooled = (variance(one) + variance(other)) / 2
    if not pooled:
        return 0.0 if not apart else None
    return apart / sqrt(pooled)
