"""Everything that drifted as a list of work, with what can be decided about each kind of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from moorings.drift.report import DriftReport, SegmentSeries, Way


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that drifted: an account, a person's book, or a segment.

    `owner` is who gives the help, or who should. `minutes_per_year` and `cost_per_year` are what is given above what
    was decided, nothing where there is no surplus or it cannot be told; `revenue_per_year` is that of the accounts
    concerned. `since` is nothing where the data do not tell.
    """

    way: Way
    subject: str
    segment: str
    says: str
    since: date | None = None
    owner: str | None = None
    role: str | None = None
    minutes_per_year: float | None = None
    cost_per_year: float | None = None
    revenue_per_year: float | None = None
    accounts: int = 1


@dataclass(frozen=True, slots=True)
class Choice:
    """What can be decided about everything that drifted in one way within one segment.

    `change` is what the policy would have to say for practice to be right; `change_per_year` what that would cost a
    year, less than nothing where it saves, and nothing where it cannot be told. `accept` is the command that accepts
    it for a while.
    """

    way: Way
    segment: str
    items: int
    restore: str
    change: str
    change_per_year: float | None
    accept: str


@dataclass(frozen=True, slots=True)
class Worklist:
    """What drifted, as of a day, and what the data do not tell of it. `names` tells whether people are named."""

    title: str
    as_of: date
    currency: str
    segments: Mapping[str, str]
    items: tuple[Item, ...]
    choices: tuple[Choice, ...]
    series: tuple[SegmentSeries, ...]
    report: DriftReport
    names: bool = False

    @property
    def cost_per_year(self) -> float | None:
        """What all surplus costs a year; nothing where none of it could be priced."""
        return total(one.cost_per_year for one in self.items if one.way is not Way.COSTS_TOO_MUCH)

    @property
    def unknown(self) -> tuple[str, ...]:
        """What the data do not tell, a sentence each."""
        return self.report.unknown


def total(amounts: Iterable[float | None]) -> float | None:
    """Return the sum of what is known; nothing where nothing is."""
    known = [one for one in amounts if one is not None]
    return sum(known) if known else None
