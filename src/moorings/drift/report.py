"""What drifted: accounts, books of accounts, and segments over time."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Way(StrEnum):
    """How practice differs from the decision."""

    QUIET_HELP = "quiet_help"
    MANAGED_BELOW = "managed_below_threshold"
    UNMANAGED_ABOVE = "unmanaged_above_threshold"
    REVIEWS_MISSED = "reviews_missed"
    OTHERWISE_ANSWERED = "otherwise_answered"
    BOOK_OVER_LIMIT = "book_over_limit"
    PROMISE_MISSED = "promise_missed"
    COSTS_TOO_MUCH = "costs_too_much"

    @property
    def is_more(self) -> bool:
        """Whether it is more than was decided; else it is less, or something else."""
        return self in {Way.QUIET_HELP, Way.MANAGED_BELOW, Way.BOOK_OVER_LIMIT, Way.COSTS_TOO_MUCH}


@dataclass(frozen=True, slots=True)
class AccountDrift:
    """One account that gets more or less than was decided.

    `since` is the first month or day of it, nothing where the data do not tell. `cost_per_year` is what the surplus
    costs a year; nothing for a shortfall and where it cannot be priced. `revenue_per_year` is the account's own.
    `person` is who gives the help, or who should; `role` is that person's role.
    """

    account: str
    segment: str
    way: Way
    says: str
    since: date | None
    person: str | None
    role: str | None
    cost_per_year: float | None
    revenue_per_year: float | None


@dataclass(frozen=True, slots=True)
class BookDrift:
    """A person whose book holds more accounts than the decision allows."""

    person: str
    role: str | None
    relationship: str
    accounts: int
    limit: int


@dataclass(frozen=True, slots=True)
class MonthlyHelp:
    """One month of one segment: live accounts, and how many of them a person helped."""

    month: date
    accounts: int
    helped: int

    @property
    def share(self) -> float:
        """The share of accounts that a person helped."""
        return self.helped / self.accounts if self.accounts else 0.0


@dataclass(frozen=True, slots=True)
class SegmentSeries:
    """Human help in a segment by month, against the share that the decision allows.

    `since` is the month in which the series left its level upwards, nothing where it did not; `warned` the month in
    which that could be suspected, `confirmed` the one from which on chance does not explain it, nothing until then.
    """

    segment: str
    allowed_share: float
    months: tuple[MonthlyHelp, ...]
    since: date | None
    warned: date | None = None
    confirmed: date | None = None


@dataclass(frozen=True, slots=True)
class Untold:
    """What the data do not tell, in a sentence, and the segments, by id, of which it is asked."""

    says: str
    segments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DriftReport:
    """Everything that drifted, and what the data do not tell of it."""

    accounts: tuple[AccountDrift, ...] = ()
    books: tuple[BookDrift, ...] = ()
    series: tuple[SegmentSeries, ...] = ()
    untold: tuple[Untold, ...] = ()

    @property
    def unknown(self) -> tuple[str, ...]:
        """What the data do not tell, a sentence each."""
        return tuple(one.says for one in self.untold)

    def unknown_of(self, segment: str) -> tuple[str, ...]:
        """Return what the data do not tell of one segment, a sentence each."""
        return tuple(one.says for one in self.untold if segment in one.segments)

    def of(self, segment: str, way: Way | None = None) -> tuple[AccountDrift, ...]:
        """Return the accounts of a segment that drifted, in one way or in any."""
        return tuple(one for one in self.accounts if one.segment == segment and way in {None, one.way})

    def series_of(self, segment: str) -> SegmentSeries | None:
        """Return the series of a segment, or nothing."""
        return next((one for one in self.series if one.segment == segment), None)


def cost_per_year(accounts: Iterable[AccountDrift]) -> float | None:
    """Return what the surplus of these accounts costs a year; nothing where none of it could be priced."""
    priced = [one.cost_per_year for one in accounts if one.cost_per_year is not None]
    return sum(priced) if priced else None


def first_seen(accounts: Iterable[AccountDrift]) -> date | None:
    """Return the earliest day on which one of these accounts drifted, where that is known of any."""
    return min((one.since for one in accounts if one.since), default=None)
