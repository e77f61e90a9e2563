"""When a segment's monthly series left its level: warned of, confirmed if chance does not explain it, and dated.

Each month's share is compared with the allowed one in units of its binomial standard deviation; a cumulative sum
warns (`cusum`), a betting detector confirms (`e_detector`). The month told is the one in which the sum began to rise.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import sqrt

from moorings.drift.cusum import rises
from moorings.drift.e_detector import confirmed
from moorings.drift.report import MonthlyHelp
from moorings.drift.season import seasonal

LEAST_MONTHS = 6
LEAST_RATIO = 1.1
"""With thousands of accounts a rise of a twentieth is beyond chance, and not beyond what a plan can say."""


@dataclass(frozen=True, slots=True)
class Departure:
    """A rise that goes on: since when, the month of the warning, and the one in which it was confirmed, if it was."""

    since: date
    warned: date
    confirmed: date | None


def left_its_level(
    months: Sequence[MonthlyHelp], allowed_share: float, *, segments: int = 1
) -> Departure | None:
    """Return how the series left the allowed level; nothing where it is not above it, at its end.

    `segments` is how many are looked at, of which this is one.
    """
    counted = [month for month in months if month.accounts]
    if len(counted) < LEAST_MONTHS:
        return None
    shares = [month.share for month in counted]
    allowed = seasonal(shares, allowed_share)
    scores = [score(month, most) for month, most in zip(counted, allowed, strict=True)]
    last = next((one for one in rises(scores) if one.goes_on), None)
    if last is None or last.warned is None:
        return None
    since = counted[last.began].month
    if not _is_worth_a_word(counted, since, allowed_share):
        return None
    stakes = [max(most, _least(month)) for most, month in zip(allowed, counted, strict=True)]
    sure = confirmed(shares, stakes, together=segments, begin=max(last.began, LEAST_MONTHS - 1))
    return Departure(
        since=since,
        warned=counted[last.warned].month,
        confirmed=None if sure is None else counted[sure].month,
    )


def _least(month: MonthlyHelp) -> float:
    """Return the least share that may be allowed: half an account, where nothing at all was decided."""
    return 1 / (2 * month.accounts)


def _is_worth_a_word(months: Sequence[MonthlyHelp], left: date, allowed_share: float) -> bool:
    """Return whether the share since then is above the allowed one by more than the decision is exact."""
    since = [month for month in months if month.month >= left]
    share = sum(month.helped for month in since) / sum(month.accounts for month in since)
    return share >= LEAST_RATIO * allowed_share


def score(month: MonthlyHelp, allowed_share: float) -> float:
    """Return the month's share in standard deviations from the allowed one."""
    level = min(max(allowed_share, 1 / (2 * month.accounts)), 1 - 1 / (2 * month.accounts))
    return (month.share - allowed_share) / sqrt(level * (1 - level) / month.accounts)
