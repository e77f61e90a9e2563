"""The 24 months that the data cover, and steps through them in days and months."""

from collections.abc import Iterator
from datetime import date, timedelta

FIRST = date(2024, 7, 1)
"""The first day with data."""
LAST = date(2026, 6, 30)
"""The last day with data: the day of the extract."""
LAST_BILLING_DAY = 28
"""Nobody signs up later in a month, so that every month has the day on which they pay."""


def months_later(day: date, months: int) -> date:
    """Return the same day of the month so many months later."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, day.day)


def months_between(first: date, last: date) -> int:
    """Return how many months lie between the months of two days."""
    return (last.year - first.year) * 12 + last.month - first.month


def billing_day_from(created: date, day: date) -> date:
    """Return the first day on or after `day` on which an account created then pays."""
    candidate = months_later(created, months_between(created, day))
    return candidate if candidate >= day else months_later(candidate, 1)


def billing_day_until(created: date, day: date) -> date:
    """Return the last day on or before `day` on which an account created then pays."""
    candidate = months_later(created, months_between(created, day))
    return candidate if candidate <= day else months_later(candidate, -1)


def months_from(month: date) -> Iterator[tuple[date, date]]:
    """Yield the first and last day of each month from this one, given by its first day, to the end of the data."""
    while month <= LAST:
        following = months_later(month, 1)
        yield month, following - timedelta(days=1)
        month = following
