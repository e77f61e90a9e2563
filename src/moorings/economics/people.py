"""People: how many a relationship takes, in fractions; and in whole people, rounded up once for each pool.

    people = max(n·h/H, n/book)

The book counts for the role that carries it: the one with the most hours, of the tasks of a named person, or of all
where there are none.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Generic

from moorings.economics.inputs import LabourRate
from moorings.economics.quantity import Q, larger, total
from moorings.economics.task import Task
from moorings.terms.vocabulary import Category


@dataclass(frozen=True, slots=True)
class Staff(Generic[Q]):
    """The people of one role that a relationship takes: `hours` a year, and full-time `people` in fractions."""

    rate: LabourRate[Q]
    hours: Q
    people: Q

    @property
    def cost(self) -> Q | None:
        """What they cost a year, people in fractions; nothing where the role has no cost."""
        return None if self.rate.cost_per_year is None else self.people * self.rate.cost_per_year


def staff_of(
    tasks: Sequence[Task[Q]], accounts: Q, new_accounts: Q, book: int | None = None
) -> tuple[Staff[Q], ...]:
    """Return the people of each role for a year with so many accounts, so many of them new.

    What no role does takes hours and no people that anybody could count.
    """
    carrier = carrier_of(tasks)
    rates = {task.rate.role: task.rate for task in tasks if task.rate and task.takes_time}
    return tuple(
        _staff(
            rate,
            hours_of_role(tasks, rate.role, accounts, new_accounts),
            accounts,
            book if role == carrier else None,
        )
        for role, rate in rates.items()
    )


def _staff(rate: LabourRate[Q], hours: Q, accounts: Q, book: int | None) -> Staff[Q]:
    by_hours = hours / rate.hours_per_year
    return Staff(rate, hours, larger(by_hours, accounts / book) if book else by_hours)


def hours_of_role(tasks: Iterable[Task[Q]], role: str, accounts: Q, new_accounts: Q) -> Q:
    """Return the hours a year of one role: n·h, and h₁ for each account that is new."""
    own = [task for task in tasks if task.rate and task.rate.role == role]
    return total(task.hours * (accounts if task.is_yearly else new_accounts) for task in own)


def carrier_of(tasks: Iterable[Task[Q]]) -> str | None:
    """Return the role that carries the book; nothing where no role has any work."""
    human = [task.mechanism for task in tasks if task.rate and task.takes_time]
    named = [one for one in human if one.category is Category.DEDICATED_PERSONAL_ASSISTANCE]
    hours: dict[str | None, float] = {}
    for one in named or human:
        hours[one.role] = hours.get(one.role, 0.0) + one.hours_per_account
    return max(hours, key=lambda role: hours[role], default=None)


def whole_people(people: Iterable[float]) -> int:
    """Return the people of one pool, rounded up once for the work that they share."""
    return ceil(round(sum(people), 9))


@dataclass(frozen=True, slots=True)
class PoolNeed:
    """People who share their work: how many are needed in fractions, and whole, rounded up once for all of them.

    `cost_per_person` is what a year of one costs, by the mix of roles; nothing where a role has no cost.
    """

    name: str
    hours: float
    people: float
    cost_per_person: float | None

    @property
    def whole_people(self) -> int:
        """How many people there must be."""
        return whole_people([self.people])


def needs_of(staff: Iterable[Staff[float]]) -> tuple[PoolNeed, ...]:
    """Return the pools of all these people, whatever relationships and segments they serve."""
    members: dict[str, list[Staff[float]]] = {}
    for one in staff:
        members.setdefault(one.rate.pool, []).append(one)
    return tuple(_pool(name, own) for name, own in members.items())


def _pool(name: str, own: Sequence[Staff[float]]) -> PoolNeed:
    people = sum(one.people for one in own)
    costs = [one.cost for one in own if one.cost is not None]
    is_priced = people > 0 and len(costs) == len(own)
    hours = sum(one.hours for one in own)
    return PoolNeed(name, hours, people, sum(costs) / people if is_priced else None)
