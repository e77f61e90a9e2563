"""Turning points: the month and the accounts at which something stops fitting, or the next person is needed.

Each is something measured that passes a limit. It is looked for month by month, and then within the month.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import count, islice

from moorings.economics.audience import Served
from moorings.economics.capacity import Carrying, capacity_at
from moorings.economics.effort import Service
from moorings.economics.hours import hours_a_week
from moorings.economics.keeping import PromiseCheck, checks_of
from moorings.economics.line import LineAnswer
from moorings.economics.load import PoolLoad, asked_at, loads_of
from moorings.economics.opening import opening_hours
from moorings.economics.promise import Reading
from moorings.economics.quantity import TOLERANCE
from moorings.economics.reply import Line, lines_of
from moorings.economics.track import Turn, TurningPoint
from moorings.economics.trigger import Counts, Trigger, triggers_in
from moorings.model.business import BusinessModel
from moorings.model.relationship import Relationship
from moorings.units import MONTHS_PER_YEAR, months_back

Measure = Callable[[float], float | None]
"""Something measured at a moment, in years from today; nothing where it is unknown."""
HALVINGS = 20
"""How often a month is halved to find the moment in it."""
MOST_PEOPLE = 25
"""How many next persons of a pool are told."""


@dataclass(frozen=True, slots=True)
class _Watch:
    """Something that may pass a limit, and the services whose accounts matter to it."""

    turn: Turn
    subject: str
    limit: float
    unit: str
    measure: Measure
    services: tuple[Service, ...]
    on_reaching: bool = False
    promise: float | Reading | None = None

    def has_passed(self, moment: float) -> bool:
        """Whether the limit is passed at a moment; reached, where that is enough."""
        value = self.measure(moment)
        room = TOLERANCE * max(1.0, abs(self.limit))
        if value is None:
            return False
        return value >= self.limit - room if self.on_reaching else value > self.limit + room


def turning_points(
    model: BusinessModel, served: Sequence[Served], services: Sequence[Service], years: int, today: date
) -> tuple[TurningPoint, ...]:
    """Return what changes within so many years, in order of time; what is so already comes first."""
    found = [
        point for watch in _watches(model, served, services, today) if (point := _find(watch, years, today))
    ]
    for pool in dict.fromkeys(name for one in services for name in one.effort.people):
        found += _next_people(pool, services, years, today)
    return tuple(sorted(found, key=lambda one: one.day or today))


def _find(watch: _Watch, years: int, today: date, after: int = 0) -> TurningPoint | None:
    """Return when the watched limit is first passed, from so many months on; nothing where it never is."""
    for month in range(after, years * MONTHS_PER_YEAR + 1):
        if watch.has_passed(month / MONTHS_PER_YEAR):
            return _point(watch, month, today)
    return None


def _point(watch: _Watch, month: int, today: date) -> TurningPoint:
    moment = _moment(watch, month) if month else 0.0
    accounts: dict[str, float] = {}
    for one in watch.services:
        title = one.relationship.title
        accounts[title] = accounts.get(title, 0.0) + (one.accounts_at(moment) or 0.0)
    day = months_back(today, -month) if month else None
    return TurningPoint(watch.turn, watch.subject, watch.limit, watch.unit, day, accounts, watch.promise)


def _moment(watch: _Watch, month: int) -> float:
    """Return the moment in the month before `month` at which the limit is passed."""
    before, after = (month - 1) / MONTHS_PER_YEAR, month / MONTHS_PER_YEAR
    for _ in range(HALVINGS):
        middle = (before + after) / 2
        before, after = (before, middle) if watch.has_passed(middle) else (middle, after)
    return after


def _next_people(pool: str, services: Sequence[Service], years: int, today: date) -> Iterator[TurningPoint]:
    """Yield when each next person of a pool is needed beside those who are needed today."""
    own = tuple(one for one in services if pool in one.effort.people)
    needed = _people(own, pool)
    today_needed = needed(0.0)
    if today_needed is None:
        return
    for people in islice(count(-int((TOLERANCE - today_needed) // 1)), MOST_PEOPLE):
        watch = _Watch(Turn.NEXT_PERSON, pool, people, "people", needed, own)
        point = _find(watch, years, today)
        if point is None:
            return
        yield point


def _watches(
    model: BusinessModel, served: Sequence[Served], services: Sequence[Service], today: date
) -> Iterator[_Watch]:
    opening = opening_hours(model.settings, today)
    now = capacity_at(model, served, 0.0, opening)
    for row in now.carrying:
        yield from _books(row, _of(services, row.relationship))
    for pool in now.pools:
        yield from _time(pool, services)

    @cache
    def lines_at(moment: float) -> tuple[Line, ...]:
        return lines_of(loads_of(asked_at(served, moment), model.settings), opening)

    for relationship in {one.relationship.id: one.relationship for one in services}.values():
        own = _of(services, relationship.id)
        yield _share(own, model.settings.allowed_share)
        for trigger in triggers_in(relationship.facts.trigger):
            yield _stage(trigger, own)
        for place, check in enumerate(checks_of(relationship, lines_at(0.0))):
            if check.answer:
                yield _promise(relationship, check, place, lines_at, services)


def _of(services: Iterable[Service], relationship: str) -> tuple[Service, ...]:
    return tuple(one for one in services if one.relationship.id == relationship)


def _books(row: Carrying, own: tuple[Service, ...]) -> Iterator[_Watch]:
    if row.book is not None and row.people_now is not None:
        room = row.book * row.people_now
        yield _Watch(Turn.BOOKS_FULL, row.title, room, "accounts", _total(own, Service.accounts_at), own)


def _time(pool: PoolLoad, services: Sequence[Service]) -> Iterator[_Watch]:
    if pool.counts_in_hours and pool.hours_there:
        own = tuple(services)
        yield _Watch(
            Turn.NO_TIME_LEFT, pool.name, pool.hours_there, "hours a year", _total(own, Service.hours_at), own
        )
    elif pool.people_now is not None:
        own = tuple(one for one in services if pool.name in one.effort.people)
        yield _Watch(Turn.NO_TIME_LEFT, pool.name, pool.people_now, "people", _people(own, pool.name), own)


def _share(own: tuple[Service, ...], allowed: float) -> _Watch:
    fixed = own[0].effort.fixed

    def share(moment: float) -> float | None:
        accounts = [one.accounts_at(moment) for one in own]
        known = [(one, many) for one, many in zip(own, accounts, strict=True) if many is not None]
        is_known = all(one.revenue_per_account is not None and not one.effort.unpriced for one in own)
        revenue = sum(many * (one.revenue_per_account or 0.0) for one, many in known)
        if len(known) < len(own) or not is_known or not revenue:
            return None
        return (fixed + sum(many * one.effort.cost for one, many in known)) / revenue

    return _Watch(Turn.SHARE_EXCEEDED, own[0].relationship.title, allowed, "share of revenue", share, own)


def _stage(trigger: Trigger, own: tuple[Service, ...]) -> _Watch:
    measures: dict[Counts, Measure] = {
        Counts.ACCOUNTS: _total(own, Service.accounts_at),
        Counts.HOURS_A_WEEK: _total(own, lambda one, moment: hours_a_week(one.hours_at(moment) or 0.0)),
        Counts.REVENUE_A_YEAR: _total(own, Service.revenue_at),
    }
    measure, title = measures[trigger.counts], own[0].relationship.title
    return _Watch(
        Turn.STAGE_ENDS, title, trigger.reaches, trigger.counts.value, measure, own, on_reaching=True
    )


def _promise(
    relationship: Relationship,
    check: PromiseCheck,
    place: int,
    lines_at: Callable[[float], tuple[Line, ...]],
    services: Sequence[Service],
) -> _Watch:
    """Return the watch on a promise: the share that is late, even where replies come first, against what may be."""

    def late(moment: float) -> float | None:
        answer = list(checks_of(relationship, lines_at(moment)))[place].answer
        if answer is None:
            return None
        return 1 - (answer.within if isinstance(answer, LineAnswer) else answer.replies_first.kept)

    concerned = tuple(one for one in services if check.pool in one.effort.people) or tuple(services)
    limit = 1 - check.share
    return _Watch(Turn.PROMISE_BROKEN, check.title, limit, "share late", late, concerned, promise=check.asked)


def _people(own: tuple[Service, ...], pool: str) -> Measure:
    return _total(own, lambda one, moment: one.people_at(moment, pool))


def _total(own: tuple[Service, ...], each: Callable[[Service, float], float | None]) -> Measure:
    def measure(moment: float) -> float | None:
        parts = [each(one, moment) for one in own]
        return None if None in parts else sum(one for one in parts if one is not None)

    return measure
