"""What somebody asks to be measured: by which groups, over which times, in which window."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from moorings.errors import MooringsError, NotKnownError, did_you_mean
from moorings.evidence.lifetime.definitions import LIFETIME_VALUE, MEDIAN_YEARS, SURVIVAL, Definition
from moorings.evidence.metrics import ALL, Metric
from moorings.units import MONTHS_PER_YEAR, Window, months_back, year_up_to

LIFETIMES = (SURVIVAL, MEDIAN_YEARS, LIFETIME_VALUE)
"""What is told of all that is on record, and so neither of a window nor month by month."""
SEGMENT, RELATIONSHIP, EVERYBODY = "segment", "relationship", "everybody"
TIMES = {"month": 1, "quarter": 3}
"""The times that figures are told over, with their months."""
MONTHS = {"month": 1, "quarter": 3, "year": MONTHS_PER_YEAR}
SPAN = re.compile(r"(?:(\d{1,4})\s*)?(day|week|month|quarter|year)s?")
BETWEEN = re.compile(r"(\d{4}-\d\d-\d\d)\s*(?:\.\.|:|to)\s*(\d{4}-\d\d-\d\d)")
WINDOWS = "Write it as 'year', '6 months', '90 days', or as 2025-01-01..2025-06-30."


@dataclass(frozen=True, slots=True)
class Asked:
    """The groups (`by`), the times (`over`, empty for one window), the metrics, and how groups are compared.

    `against` names a group that the others are compared with; empty, each is compared with the rest; `none`, nothing
    is compared. `correction` is `holm` or `bh`.
    """

    by: str = SEGMENT
    over: str = ""
    metrics: tuple[Metric, ...] = ALL
    lifetimes: tuple[Definition, ...] = LIFETIMES
    window: str = "year"
    against: str = ""
    correction: str = "holm"

    @property
    def all(self) -> tuple[Metric | Definition, ...]:
        """Everything that is to be told."""
        return (*self.metrics, *self.lifetimes)


EVERYTHING = Asked().all
"""All that can be asked for."""


def asked_for(by: str, metrics: Sequence[str], window: str, against: str, correction: str) -> Asked:
    """Return what is asked in words: groups, times, or both with a comma between; the metrics' keys.

    Raises NotKnownError for a metric that nobody knows, and MooringsError for more than one of groups or times.
    """
    words = [word.strip() for word in by.split(",") if word.strip()]
    over = [word for word in words if word in TIMES]
    groups = [word for word in words if word not in TIMES]
    if len(over) > 1 or len(groups) > 1:
        raise MooringsError(
            f"'{by}' asks for more than one grouping of accounts, or of time.",
            remedy="Name one of each at most: --by segment,month.",
        )
    keys = tuple(dict.fromkeys(map(str.strip, metrics)))
    of_rows, of_lives = _chosen(keys, is_over_time=bool(over))
    group = groups[0] if groups else EVERYBODY if over else SEGMENT
    return Asked(group, over[0] if over else "", of_rows, of_lives, window, against, correction)


def _chosen(keys: Sequence[str], *, is_over_time: bool) -> tuple[tuple[Metric, ...], tuple[Definition, ...]]:
    """Return the metrics and the figures about lifetimes with these keys; without any, all that can be told."""
    metrics, lives = {one.key: one for one in ALL}, {one.key: one for one in LIFETIMES}
    for key in keys:
        if key not in metrics and key not in lives:
            raise NotKnownError(f"no metric is called '{key}'.", remedy=did_you_mean(key, (*metrics, *lives)))
        if key in lives and is_over_time:
            raise MooringsError(
                f"'{key}' is told of all that is on record, not month by month.",
                remedy="Ask for it by segment, or by cohort.",
            )
    if not keys:
        return ALL, () if is_over_time else LIFETIMES
    return (
        tuple(metrics[key] for key in keys if key in metrics),
        tuple(lives[key] for key in keys if key in lives),
    )


def window_of(text: str, day: date) -> Window:
    """Return the window that a text names: a span up to the day, or the days from one to another.

    Raises MooringsError where it names none, or one that is not over on the day.
    """
    if named := BETWEEN.fullmatch(text.strip()):
        return _between(named[1], named[2], day)
    found = SPAN.fullmatch(text.strip().lower())
    many = int(found[1] or 1) if found else 0
    if not found or not many:
        raise MooringsError(f"'{text}' is no window.", remedy=WINDOWS)
    if found[2] in MONTHS:
        months = many * MONTHS[found[2]]
        after = day + timedelta(days=1)
        return year_up_to(day) if months == MONTHS_PER_YEAR else Window(months_back(after, months), day)
    days = many * (7 if found[2] == "week" else 1)
    return Window(day - timedelta(days=days - 1), day)


def _between(first: str, last: str, day: date) -> Window:
    try:
        window = Window(date.fromisoformat(first), date.fromisoformat(last))
    except ValueError:
        raise MooringsError(f"'{first}..{last}' holds no such day.", remedy=WINDOWS) from None
    if window.last < window.first:
        raise MooringsError(f"a window from {first} to {last} ends before it begins.", remedy=WINDOWS)
    if window.last > day:
        raise MooringsError(
            f"the data know nothing after {day.isoformat()}, and the window ends on {last}.",
            remedy=f"Let it end on {day.isoformat()} at the latest.",
        )
    return window


def times_of(window: Window, over: str) -> tuple[Window, ...]:
    """Return the calendar months or quarters that lie whole within the window, in order."""
    months = TIMES[over]
    found: list[Window] = []
    first = _begins(window.first, months)
    while True:
        after = months_back(first, -months)
        if after > window.after:
            return tuple(found)
        if first >= window.first:
            found.append(Window(first, after - timedelta(days=1)))
        first = after


def _begins(day: date, months: int) -> date:
    return date(day.year, (day.month - 1) // months * months + 1, 1)
