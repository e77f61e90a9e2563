"""The opening hours of a year, in which contacts come and people are there."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property, lru_cache

from moorings.economics.promise import Reading
from moorings.economics.working_time import DAY, HOUR, WorkingTime
from moorings.errors import MooringsError
from moorings.model.business import BusinessFacts
from moorings.units import MONTHS_PER_YEAR, Window, months_back

STEP = timedelta(minutes=15)
"""How densely the moments of a week are tried."""
WEEKS_TRIED = 53
FIRST_YEAR, LAST_YEAR = 1900, 2900


@dataclass(frozen=True)
class OpeningHours:
    """A year of working time."""

    working: WorkingTime
    year: Window

    @cached_property
    def hours(self) -> float:
        """Opening hours of the year."""
        return self.working.hours_in(self.year)

    @property
    def holidays(self) -> int:
        """Holidays of the year on what would be working days."""
        return self.working.holidays_in(self.year)

    @cached_property
    def moments(self) -> tuple[datetime, ...]:
        """Moments spread evenly over the opening hours of the next week that no holiday comes near."""
        return tuple(_moments(self.working, _quiet_monday(self.working, self.year.first)))

    @cached_property
    def last_hour(self) -> datetime:
        """An hour before the last closing of that week: where readings of a promise part."""
        last = self.moments[-1]
        opening = self.working.opening(last.astimezone(self.working.zone).date())
        return ((opening[1] if opening else last) - HOUR).astimezone(self.working.zone)


def opening_hours(settings: BusinessFacts, today: date) -> OpeningHours:
    """Return the opening hours of the year that begins today.

    Raises:
        MooringsError: nobody plans working hours for such a day.
    """
    if not FIRST_YEAR <= today.year < LAST_YEAR:
        raise MooringsError(
            f"working hours cannot be planned for {today}.",
            remedy=f"Name a day between the years {FIRST_YEAR} and {LAST_YEAR}.",
        )
    year = Window(today, months_back(today, -MONTHS_PER_YEAR) - DAY)
    return OpeningHours(WorkingTime.of(settings), year)


@lru_cache(maxsize=64)
def hours_left(opening: OpeningHours, reading: Reading) -> tuple[float, ...]:
    """Return the working hours that a reading of a promise leaves, for each moment of a week."""
    return tuple(reading.hours_left(moment, opening.working) for moment in opening.moments)


def _quiet_monday(working: WorkingTime, today: date) -> date:
    """Return the Monday of the next week without a holiday in it, just before it or in the week after."""
    monday = today + timedelta(days=-today.weekday() % 7)
    for week in range(WEEKS_TRIED):
        first = monday + timedelta(weeks=week)
        if not any(first - DAY <= holiday <= first + timedelta(weeks=2) for holiday in working.holidays):
            return first
    return monday


def _moments(working: WorkingTime, monday: date) -> Iterator[datetime]:
    for opens, closes in filter(None, (working.opening(monday + day * DAY) for day in range(7))):
        steps = max(1, (closes - opens) // STEP)
        yield from (opens + (closes - opens) * ((step + 0.5) / steps) for step in range(steps))
