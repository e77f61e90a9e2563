"""Money, periods and dates: the quantities that every room may name.

Shares and rates are plain floats between 0 and 1; only `render` multiplies them by 100.
"""

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

MONTHS_PER_YEAR = 12
DAYS_PER_YEAR = 365.25
MINUTES_PER_HOUR = 60


class Period(StrEnum):
    """What a rate is counted per."""

    YEAR = "year"
    QUARTER = "quarter"
    MONTH = "month"
    WEEK = "week"

    @property
    def per_year(self) -> float:
        """How many of these periods make a year."""
        return {"year": 1.0, "quarter": 4.0, "month": 12.0, "week": DAYS_PER_YEAR / 7}[self.value]


@dataclass(frozen=True, slots=True, order=True)
class Money:
    """An amount in a currency (ISO 4217)."""

    amount: Decimal
    currency: str

    def times(self, factor: float) -> "Money":
        """Return this money multiplied; the amount is kept to a ten-thousandth."""
        return Money((self.amount * Decimal(repr(factor))).quantize(Decimal("0.0001")), self.currency)


class NoRateError(ValueError):
    """Two currencies meet and no rate between them is known."""

    def __init__(self, found: str, wanted: str) -> None:
        self.found, self.wanted = found, wanted
        super().__init__(f"no rate from {found} to {wanted}")


def in_currency(amount: float, found: str, wanted: str, rates: Mapping[str, float]) -> float:
    """Return `amount` of currency `found` in `wanted`; `rates` gives units of `wanted` for one unit of each."""
    if found == wanted:
        return amount
    if found not in rates:
        raise NoRateError(found, wanted)
    return amount * rates[found]


@dataclass(frozen=True, slots=True)
class Window:
    """A span of days, both ends included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days it spans."""
        return (self.last - self.first).days + 1

    @property
    def years(self) -> float:
        """How many years it spans, of 365.25 days."""
        return self.days / DAYS_PER_YEAR

    @property
    def after(self) -> date:
        """The first day after it."""
        return _day_after(self.last)


def months_back(day: date, months: int) -> date:
    """Return the same day of the month so many months before; the month's last day where it is shorter.

    Where the calendar does not reach so far, it is the calendar's first day or last.
    """
    index = day.year * MONTHS_PER_YEAR + day.month - 1 - months
    year, month = divmod(index, MONTHS_PER_YEAR)
    if not date.min.year <= year <= date.max.year:
        return date.min if year < date.min.year else date.max
    return date(year, month + 1, min(day.day, _days_in(year, month + 1)))


def _days_in(year: int, month: int) -> int:
    return monthrange(year, month)[1]


def year_up_to(day: date) -> Window:
    """Return the twelve months that end with `day`."""
    return Window(months_back(_day_after(day), MONTHS_PER_YEAR), day)


def _day_after(day: date) -> date:
    """Return the next day; the calendar's last has none."""
    return day + timedelta(days=1) if day < date.max else day


def fiscal_window(day: date, year_starts: str, months: int) -> Window:
    """Return the month, quarter or so (`months` long) of the fiscal year in which a day lies.

    `year_starts` is the month and day on which a fiscal year begins: 04-06.
    """
    month, day_of_month = map(int, year_starts.split("-"))
    first = date(day.year - 1, month, day_of_month)
    past = (day.year - first.year) * MONTHS_PER_YEAR + day.month - first.month
    whole = past // months * months
    if months_back(first, -whole) > day:
        whole -= months
    return Window(months_back(first, -whole), months_back(first, -whole - months) - timedelta(days=1))
