"""Load: what is asked of each pool of people who share their work, against the time that they have.

A business that counts in hours a week instead of salaries has one pool: all the hours that there are.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import inf

from moorings.economics.audience import Audience, Served
from moorings.economics.people import PoolNeed, Staff, needs_of, staff_of, whole_people
from moorings.economics.task import Task
from moorings.model.business import BusinessFacts, Role
from moorings.model.relationship import Relationship
from moorings.terms.vocabulary import Category, Initiative
from moorings.units import MINUTES_PER_HOUR, Period

ALL_HOURS = "all hours"
"""The pool of a business that counts in hours a week."""


@dataclass(frozen=True, slots=True)
class Demand:
    """What one mechanism asks of people: `contacts_a_year` of `minutes` each."""

    relationship: str
    task: Task[float]
    contacts_a_year: float

    @property
    def minutes(self) -> float:
        """Human minutes each time."""
        return self.task.minutes

    @property
    def hours_a_year(self) -> float:
        """Human hours a year."""
        return self.contacts_a_year * self.minutes / MINUTES_PER_HOUR

    @property
    def is_live(self) -> bool:
        """Whether the customer waits on the line."""
        return self.task.mechanism.queue == "live"

    @property
    def is_reply(self) -> bool:
        """Whether the customer began, so that they wait for an answer; taken so where nobody says who begins."""
        return self.task.mechanism.initiative in {None, Initiative.REACTIVE}

    @property
    def is_named(self) -> bool:
        """Whether it waits for one's own person and for nobody else."""
        return self.task.mechanism.category is Category.DEDICATED_PERSONAL_ASSISTANCE


@dataclass(frozen=True, slots=True)
class PoolLoad:
    """What is asked of the people who share their work.

    `people_now` are full-time people and `hours_there` their productive hours a year; nothing where the model does
    not say. `people_needed` counts full-time people in fractions, by the hours and by the books. A pool of hours a
    week is one person who has them all. `unknown` names the relationships that ask for more, for accounts whose
    number is not known.
    """

    name: str
    demand: tuple[Demand, ...]
    people_now: float | None
    hours_there: float | None
    people_needed: float
    unknown: tuple[str, ...] = ()

    @property
    def counts_in_hours(self) -> bool:
        """Whether it is all the hours of a business that counts in hours a week."""
        return self.name == ALL_HOURS

    @property
    def hours_needed(self) -> float:
        """Hours a year that the work takes."""
        return sum(one.hours_a_year for one in self.demand)

    @property
    def whole_people(self) -> int:
        """The people needed, rounded up once."""
        return whole_people([self.people_needed])

    @property
    def utilisation(self) -> float | None:
        """Work against time: above 1 the work that lies grows. Nothing where the time is not known."""
        if self.hours_there is None:
            return None
        if self.hours_there == 0:
            return inf if self.hours_needed else 0.0
        return self.hours_needed / self.hours_there

    @property
    def backlog_hours_a_year(self) -> float | None:
        """By how many hours the work that lies grows a year."""
        return None if self.hours_there is None else max(0.0, self.hours_needed - self.hours_there)


@dataclass(frozen=True, slots=True)
class Asked:
    """A relationship with the audience of one of its segments; nothing where its accounts are unknown."""

    relationship: Relationship
    tasks: tuple[Task[float], ...]
    audience: Audience | None

    @property
    def staff(self) -> tuple[Staff[float], ...]:
        """The people whom it takes; none, where the accounts are unknown."""
        known = self.audience or Audience(0.0, 0.0)
        return staff_of(self.tasks, known.accounts, known.won_a_year, self.relationship.coverage.book)

    @property
    def demand(self) -> Iterator[Demand]:
        """What each of its mechanisms asks of people."""
        for task in self.tasks:
            if task.takes_time:
                yield Demand(self.relationship.id, task, _times(task, self.audience))


def asked_at(served: Iterable[Served], moment: float) -> tuple[Asked, ...]:
    """Return what is asked so many years from today."""
    return tuple(Asked(one.relationship, one.tasks, one.audience(moment)) for one in served)


def loads_of(asked: Sequence[Asked], settings: BusinessFacts) -> tuple[PoolLoad, ...]:
    """Return what is asked of each pool, in the order in which the work names them."""
    demand = [each for one in asked for each in one.demand]
    if settings.hours_per_week is not None:
        return (_all_hours(hours_there(settings.hours_per_week), demand, asked),)
    needs = needs_of(each for one in asked for each in one.staff)
    return tuple(_load(need, demand, asked, settings) for need in needs)


def hours_there(hours_per_week: float) -> float:
    """Return the hours a year of a business that has so many a week."""
    return hours_per_week * Period.WEEK.per_year


def _all_hours(hours: float, demand: Sequence[Demand], asked: Sequence[Asked]) -> PoolLoad:
    needed = sum(one.hours_a_year for one in demand) / hours
    return PoolLoad(ALL_HOURS, tuple(demand), 1.0, hours, needed, _unknown(asked, demand))


def _times(task: Task[float], audience: Audience | None) -> float:
    if audience is None:
        return 0.0
    return task.contacts * (audience.accounts if task.is_yearly else audience.won_a_year)


def _load(
    need: PoolNeed, demand: Iterable[Demand], asked: Sequence[Asked], settings: BusinessFacts
) -> PoolLoad:
    own = tuple(one for one in demand if one.task.rate and one.task.rate.pool == need.name)
    roles = [role for role in settings.roles if (role.pool or role.name) == need.name]
    return PoolLoad(
        name=need.name,
        demand=own,
        people_now=_sum(role.people for role in roles),
        hours_there=_sum(_hours(role) for role in roles),
        people_needed=need.people,
        unknown=_unknown(asked, own),
    )


def _hours(role: Role) -> float | None:
    return None if role.people is None else role.people * float(role.hours_per_year)


def _sum(parts: Iterable[float | None]) -> float | None:
    known = list(parts)
    return None if None in known else sum(one for one in known if one is not None)


def _unknown(asked: Iterable[Asked], demand: Iterable[Demand]) -> tuple[str, ...]:
    titles = {one.relationship.id: one.relationship.title for one in asked if one.audience is None}
    return tuple(dict.fromkeys(titles[one.relationship] for one in demand if one.relationship in titles))
