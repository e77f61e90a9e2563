"""The smallest effect that could have been found: with 80% power, at 5%, asking on both sides."""

from math import exp, sqrt

from moorings.evidence.effect.difference import NORMAL, NORMAL_POINT

POWER = 0.80
ERRORS = NORMAL_POINT + NORMAL.inv_cdf(POWER)
"""A true difference of so many standard errors is found four times in five: 2.80."""


def smallest_difference(standard_error: float) -> float:
    """Return the least difference that is found four times in five, in the unit of its standard error.

    Source: Bloom (1995), Minimum detectable effects, Evaluation Review 19:547-556.

    >>> round(smallest_difference(1.0), 2)
    2.8
    """
    return ERRORS * standard_error


def error_of_shares(share: float, n_one: int, n_other: int) -> float:
    """Return the standard error of the difference of two shares where both truly are `share`."""
    return sqrt(share * (1 - share) * (1 / n_one + 1 / n_other))


def smallest_hazard_ratio(variance: float) -> float:
    """Return the least ratio of hazards above 1 that is found four times in five, from the log-rank variance.

    Source: Schoenfeld (1981), The asymptotic properties of nonparametric tests for comparing survival distributions,
    Biometrika 68:316-319.
    """
    return exp(ERRORS / sqrt(variance))
