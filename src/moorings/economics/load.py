"""Load: what is asked of each pool of people who share their work, against the time that they have.

A business that counts in hours a week instead of salaries has one pool: all the hours that there are.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import inf

from moorings.economics.audience import Audience
from moorings.economics.people import PoolNeed, Staff, needs_of, staff_of, whole_people
from moorings.economics.quantity import as_it_stands
from moorings.economics.task import Task, tasks_of
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


Asked = Sequence[tuple[Relationship, Audience | None]]
"""Relationships, once for each segment, with their audience; nothing where its accounts are unknown."""


def loads_of(asked: Asked, settings: BusinessFacts) -> tuple[PoolLoad, ...]:
    """Return what is asked of each pool, in the order in which the work names them."""
    demand = [one for relation, audience in asked for one in _demand(relation, audience, settings)]
    if settings.hours_per_week is not None:
        return (_all_hours(hours_there(settings.hours_per_week), demand, asked),)
    staff = [one for relation, audience in asked for one in staff_for(relation, audience, settings)]
    return tuple(_load(pool, demand, asked, settings) for pool in needs_of(staff))


def staff_for(
    relationship: Relationship, audience: Audience | None, settings: BusinessFacts
) -> tuple[Staff[float], ...]:
    """Return the people whom a relationship takes for an audience; of none, where its accounts are unknown."""
    known = audience or Audience(0.0, 0.0)
    tasks = tasks_of(relationship, settings, as_it_stands)
    return staff_of(tasks, known.accounts, known.won_a_year, relationship.coverage.book)


def hours_there(hours_per_week: float) -> float:
    """Return the hours a year of a business that has so many a week."""
    return hours_per_week * Period.WEEK.per_year


def _all_hours(hours: float, demand: Sequence[Demand], asked: Asked) -> PoolLoad:
    needed = sum(one.hours_a_year for one in demand) / hours
    return PoolLoad(ALL_HOURS, tuple(demand), 1.0, hours, needed, _unknown(asked, demand))


def _demand(
    relationship: Relationship, audience: Audience | None, settings: BusinessFacts
) -> Iterable[Demand]:
    for task in tasks_of(relationship, settings, as_it_stands):
        if task.takes_time:
            yield Demand(relationship.id, task, _times(task, audience))


def _times(task: Task[float], audience: Audience | None) -> float:
    if audience is None:
        return 0.0
    return task.contacts * (audience.accounts if task.is_yearly else audience.won_a_year)


def _load(pool: PoolNeed, demand: Iterable[Demand], asked: Asked, settings: BusinessFacts) -> PoolLoad:
    own = tuple(one for one in demand if one.task.rate and one.task.rate.pool == pool.name)
    roles = [role for role in settings.roles if (role.pool or role.name) == pool.name]
    return PoolLoad(
        name=pool.name,
        demand=own,
        people_now=_sum(role.people for role in roles),
        hours_there=_sum(_hours(role) for role in roles),
        people_needed=pool.people,
        unknown=_unknown(asked, own),
    )


def _hours(role: Role) -> float | None:
    return None if role.people is None else role.people * float(role.hours_per_year)


def _sum(parts: Iterable[float | None]) -> float | None:
    known = list(parts)
    return None if None in known else sum(one for one in known if one is not None)


def _unknown(asked: Asked, demand: Iterable[Demand]) -> tuple[str, ...]:
    titles = {relationship.id: relationship.title for relationship, audience in asked if audience is None}
    return tuple(dict.fromkeys(titles[one.relationship] for one in demand if one.relationship in titles))
