"""Capacity in words: the rows of the tables, and each answer with what it was worked out from."""

from collections.abc import Iterator
from datetime import datetime
from math import inf

from moorings.economics.capacity import Capacity, Carrying
from moorings.economics.keeping import PromiseCheck
from moorings.economics.kept import Verdict
from moorings.economics.line import LineAnswer
from moorings.economics.load import PoolLoad
from moorings.economics.promise import Measure, Reading
from moorings.economics.reply import ReplyAnswer
from moorings.render.figures import (
    UNKNOWN,
    count,
    counted,
    full_date,
    hours,
    minutes,
    number,
    share,
)

CARRYING_HEADINGS = (
    "relationship",
    "carried by",
    "hours an account",
    "a person carries",
    "accounts",
    "needed",
    "there are",
)
POOL_HEADINGS = ("pool", "hours needed", "hours there are", "used", "people needed", "whole", "there are")
NEVER_ENDS = "the queue never ends"
ALMOST_ALL = 0.999
AT_ONCE_HOURS = 1 / 120
"""Half a minute."""


def ground(found: Capacity) -> str:
    """Return the opening hours that everything is held against."""
    year = found.opening.year
    return (
        f"{hours(found.opening.hours)} of opening from {full_date(year.first)} to {full_date(year.last)}, "
        f"with {counted(found.opening.holidays, 'holiday')} named. Contacts are taken to come evenly over them: when "
        "they peak is not known."
    )


def carrying_rows(found: Capacity) -> Iterator[tuple[str, ...]]:
    """Yield a row for each role of each relationship."""
    for row in found.carrying:
        once = f" + {hours(row.once_hours)} once" if row.once_hours else ""
        yield (
            row.title,
            row.role,
            f"{hours(row.hours_per_account)}{once}",
            ""
            if row.carries is None
            else f"{number(row.carries, 1 if row.carries < 100 else 0)}{_limited_by(row)}",
            count(row.accounts),
            people(row.people_needed),
            people(row.people_now),
        )


def _limited_by(row: Carrying) -> str:
    if row.book is None or row.carries is None:
        return ""
    return " (a book)" if row.by_hours is None or row.book < row.by_hours else f" (book {row.book})"


def people(number_of_people: float | None) -> str:
    """Return full-time people in fractions."""
    return UNKNOWN if number_of_people is None else number(number_of_people, 2)


def book_faults(found: Capacity) -> Iterator[str]:
    """Yield what is wrong with the books: too big for a person, or too few for the accounts."""
    for row in found.carrying:
        if row.book_is_too_big and row.full_book_hours is not None and row.by_hours is not None:
            yield (
                f"{row.title}: a full book of {row.book} takes {hours(row.full_book_hours)} a year, and a "
                f"{row.role} has {hours(row.hours_per_person)}, enough for {number(row.by_hours, 1)}."
            )
        if row.is_over_its_books and row.book is not None and row.people_now is not None:
            yield (
                f"{row.title}: {count(row.accounts)} accounts, and {number(row.people_now, 2)} × {row.book} find "
                f"room: {number((row.accounts or 0) - row.book * row.people_now, 1)} too many."
            )


def pool_rows(found: Capacity) -> Iterator[tuple[str, ...]]:
    """Yield a row a pool."""
    for pool in found.pools:
        needed = (
            ("", "", "")
            if pool.counts_in_hours
            else (
                people(pool.people_needed),
                count(pool.whole_people),
                people(pool.people_now),
            )
        )
        there = UNKNOWN if pool.hours_there is None else hours(pool.hours_there)
        yield (pool.name, hours(pool.hours_needed), there, used(pool), *needed)


def used(pool: PoolLoad) -> str:
    """Return the share of their time that is used."""
    if pool.utilisation == inf:
        return "nobody is there"
    return share(pool.utilisation)


def pool_remarks(found: Capacity) -> Iterator[str]:
    """Yield what a pool cannot do, and what is not in its figures."""
    for pool in found.pools:
        if pool.backlog_hours_a_year:
            yield f"{pool.name}: the work that lies grows by {hours(pool.backlog_hours_a_year)} a year."
        if pool.unknown:
            yield f"{pool.name}: the figures are without {', '.join(pool.unknown)}, whose accounts are not known."


def promised(check: PromiseCheck) -> str:
    """Return what is promised, and for how many: an answer within 4 working hours, for 90%."""
    of = "all (counted as 99%)" if check.share >= 0.99 else share(check.share)
    return f"{asked_for(check.asked)}, for {of}"


def asked_for(asked: float | Reading) -> str:
    """Return the time that is promised."""
    if isinstance(asked, Reading):
        within = "by the end of" if asked.measure is Measure.BUSINESS_DAYS else "within"
        return f"a first reply {within} {_reading(asked)}"
    return f"an answer on the line within {_seconds(asked)}"


def _reading(one: Reading) -> str:
    amount = number(one.amount, 2)
    match one.measure:
        case Measure.WORKING_HOURS:
            return f"{amount} working hours"
        case Measure.CLOCK_HOURS:
            return f"{amount} hours by the clock"
        case Measure.BUSINESS_DAYS:
            when = {0: "the same business day", 1: "the next business day"}
            return when.get(int(one.amount), f"the business day {amount} days later")


def answer(check: PromiseCheck) -> list[str]:
    """Return whether the promise is kept, and the figures that say so."""
    if check.answer is None:
        return [f"Unknown: {check.unknown}."]
    if isinstance(check.answer, LineAnswer):
        return list(_on_the_line(check, check.answer))
    return list(_in_writing(check, check.answer))


def _on_the_line(check: PromiseCheck, found: LineAnswer) -> Iterator[str]:
    queue = found.queue
    there = counted(queue.servers, "person is", "people are")
    yield (
        f"{number(queue.contacts_per_hour, 1)} contacts an hour of {minutes(queue.minutes)} keep "
        f"{number(queue.load, 2)} people busy; of the pool {check.pool}, {there} there at a time "
        f"({number(found.at_once, 2)} on average)."
    )
    if not queue.is_stable:
        yield f"Not kept: {NEVER_ENDS}."
    else:
        yield (
            f"{_verdict(check.verdict)}: {_kept(found.within)} are answered within {_seconds(found.seconds)}, after "
            f"{_seconds(queue.mean_wait_seconds)} on average; people are busy {share(queue.occupancy)} of the time."
        )
    yield _needed(found)


def _needed(found: LineAnswer) -> str:
    if found.servers_needed is None:
        return "No number of people that could be counted keeps it."
    full_time = "" if found.people_needed is None else f", {number(found.people_needed, 1)} full-time people"
    return f"It takes {count(found.servers_needed)} at a time{full_time}."


def _in_writing(check: PromiseCheck, found: ReplyAnswer) -> Iterator[str]:
    own = " Each customer waits for their own person." if found.one_person else ""
    in_turn, first = found.in_turn, found.replies_first
    if in_turn.mean_hours == first.mean_hours:
        yield f"{_verdict(check.verdict)}: {_kept(in_turn.kept)} are begun in time{_wait(in_turn.mean_hours)}.{own}"
        return
    yield (
        f"{_verdict(check.verdict)}: {_kept(in_turn.kept)} are begun in time where all of the work waits in one "
        f"line{_wait(in_turn.mean_hours)}, {_kept(first.kept)} where replies come first"
        f"{_wait(first.mean_hours)}.{own}"
    )


def _wait(mean_hours: float) -> str:
    if mean_hours == inf:
        return f" ({NEVER_ENDS})"
    return (
        " (at once on average)" if mean_hours < AT_ONCE_HOURS else f" (after {hours(mean_hours)} on average)"
    )


def _kept(part: float) -> str:
    """Return a share of contacts, with a decimal where a promise is decided by it."""
    if ALMOST_ALL < part < 1:
        return f"more than {share(ALMOST_ALL)}"
    return share(part, 1 if 0.9 < part < 1 else None)


def _verdict(verdict: Verdict) -> str:
    return verdict.value.capitalize()


def two_readings(found: Capacity, relationship: str) -> str:
    """Return where the readings of one promise part; an empty text where there is one."""
    answers = [one.answer for one in found.promises if one.relationship == relationship]
    written = [one for one in answers if isinstance(one, ReplyAnswer)]
    if len(written) < 2:
        return ""
    parts = [
        f"until {_day(one.due)} ({_reading(one.reading)}, {hours(one.hours_left)} of working time)"
        for one in written
    ]
    return f"These are two promises: who writes on {_day(written[0].example)} waits {' or '.join(parts)}."


def _day(moment: datetime) -> str:
    return f"{moment:%A %H:%M}"


def _seconds(value: float) -> str:
    return f"{number(value, 1 if value < 10 else 0)} s" if value < 120 else minutes(value / 60)


def not_in_it(found: Capacity) -> list[str]:
    """Return what the figures are without."""
    waiting = [f"Serves nobody yet, and is not counted: {title}." for title in found.left_out]
    return [*(f"Unknown: {why}." for why in found.unknown), *waiting]
