"""How the months of a year differ, as far as earlier years show it."""

from collections.abc import Sequence
from statistics import fmean

YEAR = 12
LEAST_YEARS = 2
"""With fewer whole years before, one odd month would be taken for a season."""


def seasonal(shares: Sequence[float], allowed: float) -> list[float]:
    """Return the share that is allowed in each month: more where the same month stood out in the years before.

    Nothing is taken from the month itself or from later ones, and a month that lay below its year lowers nothing. Of
    all earlier years the least counts: a season comes every year, and chance does not.
    """
    return [min(1.0, allowed * _factor(shares, place)) for place in range(len(shares))]


def _factor(shares: Sequence[float], place: int) -> float:
    earlier = range(place - YEAR, YEAR - 2, -YEAR)
    if len(earlier) < LEAST_YEARS:
        return 1.0
    ratios = [shares[at] / mean for at in earlier if (mean := fmean(shares[at - YEAR + 1 : at + 1])) > 0]
    return max(1.0, min(ratios, default=1.0))
