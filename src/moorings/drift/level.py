"""When a segment's monthly series left its level: a one-sided cumulative sum, corrected for uneven months.

Each month's share is compared with the allowed one in units of its binomial standard deviation; the sum of what
exceeds half a unit raises the alarm at five, and the alarm is over when the sum is back at nothing. The unit is
widened where months differ from one another by more than chance makes them, so that a series that is uneven by nature
does not ring. Source: Page 1954, Biometrika 41:100-115; for the correction Laney 2002, Quality Engineering 14:531-7,
who takes it from the mean difference of neighbouring months, which a lasting rise hardly moves.
"""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from math import sqrt
from statistics import fmean

from moorings.drift.report import MonthlyHelp

SLACK = 0.5
ALARM = 5.0
LEAST_MONTHS = 6
LEAST_RATIO = 1.1
"""With thousands of accounts a rise of a twentieth is beyond chance, and not beyond what a plan can say."""
NEIGHBOURS_APART = 1.128
"""How far apart two draws from a normal law lie on average, in standard deviations: 2/√π."""


def left_its_level(months: Sequence[MonthlyHelp], allowed_share: float) -> date | None:
    """Return the month since which the series is above the allowed level; nothing where it is not, at its end."""
    counted = [month for month in months if month.accounts]
    if len(counted) < LEAST_MONTHS:
        return None
    scores = [_score(month, allowed_share) for month in counted]
    unit = max(1.0, _unevenness(scores))
    total, began, left = 0.0, counted[0].month, None
    for month, score in zip(counted, scores, strict=True):
        if total == 0.0:
            began, left = month.month, None
        total = max(0.0, total + score / unit - SLACK)
        if total >= ALARM:
            left = began
    if left is None or total == 0.0 or not _is_worth_a_word(counted, left, allowed_share):
        return None
    return left


def _is_worth_a_word(months: Sequence[MonthlyHelp], left: date, allowed_share: float) -> bool:
    """Return whether the share since then is above the allowed one by more than the decision is exact."""
    since = [month for month in months if month.month >= left]
    share = sum(month.helped for month in since) / sum(month.accounts for month in since)
    return share >= LEAST_RATIO * allowed_share


def _unevenness(scores: Sequence[float]) -> float:
    """Return the standard deviation of the scores, as the steps from month to month show it."""
    steps = [abs(after - before) for before, after in pairwise(scores)]
    return fmean(steps) / NEIGHBOURS_APART


def _score(month: MonthlyHelp, allowed_share: float) -> float:
    """Return the month's share in standard deviations from the allowed one."""
    level = min(max(allowed_share, 1 / (2 * month.accounts)), 1 - 1 / (2 * month.accounts))
    return (month.share - allowed_share) / sqrt(level * (1 - level) / month.accounts)
