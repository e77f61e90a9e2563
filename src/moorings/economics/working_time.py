"""Working time: the hours in which people are there to answer, by which promises are counted.

Moments carry their time zone. Hours are hours that pass: where a working day holds the change to summer time it is an
hour shorter, and one longer where the clocks go back.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Self
from zoneinfo import ZoneInfo

from moorings.errors import MooringsError
from moorings.model.business import BusinessFacts
from moorings.model.calendar import Calendar, Weekday
from moorings.units import Window

WEEKDAYS: tuple[Weekday, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class WorkingTime:
    """The business calendar in its time zone: working days, opening hours, holidays."""

    days: frozenset[int]
    """Monday is 0."""
    opens: time
    closes: time
    holidays: frozenset[date]
    zone: ZoneInfo

    @classmethod
    def of(cls, settings: BusinessFacts) -> Self:
        """Return the working time of a business."""
        calendar: Calendar = settings.calendar
        days = frozenset(WEEKDAYS.index(day) for day in calendar.days)
        zone = ZoneInfo(settings.time_zone)
        return cls(days, calendar.opens, calendar.closes, frozenset(calendar.holidays), zone)

    def works_on(self, day: date) -> bool:
        """Whether anybody works on this day."""
        return day.weekday() in self.days and day not in self.holidays

    def opening(self, day: date) -> tuple[datetime, datetime] | None:
        """Return from when to when people work on this day, as moments of UTC; nothing where they do not."""
        if not self.works_on(day):
            return None
        opens, closes = (
            datetime.combine(day, at, self.zone).astimezone(UTC) for at in (self.opens, self.closes)
        )
        return opens, max(opens, closes)

    def add(self, moment: datetime, hours: float) -> datetime:
        """Return the first moment by which so many working hours (0 or more) have passed since this one.

        Raises:
            MooringsError: no calendar reaches so far.
        """
        if hours == 0:
            return moment.astimezone(self.zone)
        if hours > self._most_hours((date.max - moment.date()).days):
            raise _beyond(f"{hours:,.12g} working hours", moment)
        left = hours * HOUR
        for opens, closes in self._openings_from(moment):
            start = max(opens, moment)
            if left <= closes - start:
                return (start + left).astimezone(self.zone)
            left -= closes - start
        raise _beyond(f"{hours:,.12g} working hours", moment)

    def between(self, start: datetime, end: datetime) -> float:
        """Return how many working hours pass from one moment to a later one; none where it is not later."""
        passed = timedelta()
        for opens, closes in self._openings_from(start):
            if opens >= end:
                break
            passed += max(min(closes, end) - max(opens, start), timedelta())
        return passed / HOUR

    def end_of_day(self, moment: datetime, days_later: int) -> datetime:
        """Return when the so-manieth working day after this moment's own day ends; 1 is the next business day.

        Raises:
            MooringsError: no calendar reaches so far.
        """
        today = moment.astimezone(self.zone).date()
        if days_later > (date.max - today).days:
            raise _beyond(f"{days_later:,} working days", moment)
        to_come = days_later
        for day in _days_from(today + DAY):
            to_come -= self.works_on(day)
            if to_come == 0 and (opening := self.opening(day)):
                return opening[1].astimezone(self.zone)
        raise _beyond(f"{days_later:,} working days", moment)

    def hours_in(self, window: Window) -> float:
        """Return the working hours of a span of days."""
        openings = (self.opening(window.first + day * DAY) for day in range(window.days))
        return sum((closes - opens for opens, closes in filter(None, openings)), timedelta()) / HOUR

    def holidays_in(self, window: Window) -> int:
        """Return how many holidays fall on what would be a working day of a span."""
        within = (day for day in self.holidays if window.first <= day <= window.last)
        return sum(day.weekday() in self.days for day in within)

    def _most_hours(self, days: int) -> float:
        """Return more working hours than so many days can hold; each change of clocks may add one."""
        nominal = datetime.combine(date.min, self.closes) - datetime.combine(date.min, self.opens)
        return (days / 7 + 1) * len(self.days) * (nominal / HOUR) + days / 100

    def _openings_from(self, moment: datetime) -> Iterator[tuple[datetime, datetime]]:
        """Yield the opening hours that are not over at the moment, in order, to the end of the calendar."""
        eve = moment.astimezone(self.zone).date()
        for day in _days_from(eve):
            opening = self.opening(day)
            if opening and opening[1] >= moment:
                yield opening


def _days_from(day: date) -> Iterator[date]:
    last = date.max - DAY  # beyond it a moment of another time zone has no date
    while day < last:
        yield day
        day += DAY


def _beyond(what: str, moment: datetime) -> MooringsError:
    return MooringsError(f"{what} after {moment:%Y-%m-%d} end beyond any calendar.")
