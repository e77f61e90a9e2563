"""What the customer data show of each account, gathered for the comparison with what was decided."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from moorings.units import Window


@dataclass(frozen=True, slots=True)
class HelpInMonth:
    """Human help that one account got in one month; `cost` in the business's currency, where it could be priced."""

    contacts: int
    minutes: float | None
    cost: float | None


@dataclass(frozen=True, slots=True)
class Observed:
    """What was seen within a window that ends today.

    `live` holds the revenue a year of every live account. `started` is the first day in the window on which an
    account was a customer, the window's own first day for those that came before; `ended` the last, for those that
    left. `help` is by account and first day of the month. `lapsed` is the day on which an account stopped qualifying.
    What could not be seen is nothing instead of empty, and `lacks` says why: keys `help`, `owners`, `reviews`.
    """

    window: Window
    live: Mapping[str, float | None]
    started: Mapping[str, date]
    ended: Mapping[str, date]
    help: Mapping[str, Mapping[date, HelpInMonth]] | None
    owners: Mapping[str, str] | None
    reviews: Mapping[str, tuple[date, ...]] | None
    owner_since: Mapping[str, date] = field(default_factory=dict)
    owner_until: Mapping[str, date] = field(default_factory=dict)
    lapsed: Mapping[str, date] = field(default_factory=dict)
    main_helper: Mapping[str, str] = field(default_factory=dict)
    roles: Mapping[str, str] = field(default_factory=dict)
    lacks: Mapping[str, str] = field(default_factory=dict)

    def first_day_in_window(self, account: str) -> date:
        """Return the first day on which the account could be seen."""
        return max(self.started.get(account, self.window.first), self.window.first)

    def last_day_in_window(self, account: str) -> date:
        """Return the last day on which the account could be seen."""
        return min(self.ended.get(account, self.window.last), self.window.last)

    def joined_in_window(self, account: str) -> bool:
        """Return whether the account was not yet a customer when the window begins."""
        return self.first_day_in_window(account) > self.window.first

    def share_seen(self, account: str, month: date) -> float:
        """Return the share of the month's days, from the account's first to the window's last, that were seen."""
        first = max(self.first_day_in_window(account), month)
        last = min(self.window.last, last_day_of(month))
        return ((last - first).days + 1) / last_day_of(month).day


def month_of(day: date) -> date:
    """Return the first day of the day's month."""
    return day.replace(day=1)


def last_day_of(month: date) -> date:
    """Return the last day of the month."""
    return month_of(month_of(month) + timedelta(days=31)) - timedelta(days=1)


def months_between(first: date, last: date) -> list[date]:
    """Return the first days of all months from the one of `first` to the one of `last`."""
    return [
        date(index // 12, index % 12 + 1, 1) for index in range(month_index(first), month_index(last) + 1)
    ]


def month_index(day: date) -> int:
    """Return the number of the day's month, counted from the year 0."""
    return day.year * 12 + day.month - 1
