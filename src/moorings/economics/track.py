"""The years ahead as figures: of a segment, of a relationship, of a pool, of everything."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from moorings.economics.hours import hours_a_week
from moorings.economics.people import whole_people
from moorings.economics.promise import Reading


@dataclass(frozen=True, slots=True)
class YearFigures:
    """One year, counted from today. What is not known is nothing; `Track.unknown` says why.

    `accounts` and `people` (full-time people in fractions) are those at the end of the year; `won`, `hours`, `cost`,
    `revenue` and `margin` are those of the whole year. `margin` is gross margin less the cost to serve.
    """

    year: int
    ends: date
    accounts: float | None
    won: float | None
    hours: float | None
    people: float | None
    cost: float | None
    revenue: float | None
    margin: float | None

    @property
    def share_of_revenue(self) -> float | None:
        """Cost to serve as a share of revenue."""
        return self.cost / self.revenue if self.cost is not None and self.revenue else None

    @property
    def hours_a_week(self) -> float | None:
        """Hours a week."""
        return None if self.hours is None else hours_a_week(self.hours)


@dataclass(frozen=True, slots=True)
class Track:
    """A segment or a relationship (by id) or everything (without one), year by year, and why figures are unknown."""

    id: str
    title: str
    years: tuple[YearFigures, ...]
    unknown: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PoolTrack:
    """The people of a pool, year by year: `people` in fractions, today's first, then those at the end of each year.

    They are nothing where the accounts of one of its relationships are unknown.
    """

    name: str
    people_now: float | None
    people: tuple[float | None, ...]
    counts_in_hours: bool

    @property
    def whole_people(self) -> tuple[int | None, ...]:
        """Whole people, rounded up once for the pool."""
        return tuple(None if one is None else whole_people([one]) for one in self.people)


class Turn(StrEnum):
    """What changes at a moment."""

    BOOKS_FULL = "the books are full"
    NO_TIME_LEFT = "the people have no time left"
    NEXT_PERSON = "the next person is needed"
    SHARE_EXCEEDED = "more than the allowed share of revenue"
    PROMISE_BROKEN = "the promise is no longer kept"
    STAGE_ENDS = "the stage ends"


@dataclass(frozen=True, slots=True)
class TurningPoint:
    """A moment at which a relationship or a pool stops fitting, or needs the next person.

    `subject` is its title. Something measured passes its `limit`, at `accounts` of each relationship concerned (by
    title), in the month of `day`; `day` is nothing where it is so today. `unit` says what the limit counts. `promise`
    is what a broken promise asks for: seconds on the line, or a reading of it for what is written.
    """

    turn: Turn
    subject: str
    limit: float
    unit: str
    day: date | None
    accounts: Mapping[str, float]
    promise: float | Reading | None = None


@dataclass(frozen=True, slots=True)
class Projection:
    """The years ahead of a business model.

    `turning_points` come in order of time. `assumed` says what is taken for given, in sentences; `left_out` names
    relationships that serve nobody yet.
    """

    title: str
    as_of: date
    currency: str
    allowed_share: float
    gross_margin: float | None
    segments: tuple[Track, ...]
    relationships: tuple[Track, ...]
    pools: tuple[PoolTrack, ...]
    total: Track
    turning_points: tuple[TurningPoint, ...]
    assumed: tuple[str, ...]
    left_out: tuple[str, ...]
