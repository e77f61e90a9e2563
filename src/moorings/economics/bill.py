"""The whole bill of a relationship for a year, people in fractions or whole.

    C(n) = F + people·W + n·Σ p·f·k

In fractions it adds up over any split of the accounts. Whole people are rounded up once for each pool; the part of a
person that is paid for beside the work costs what the people of the pool cost on average.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic

from moorings.economics.people import PoolNeed, Staff, needs_of, staff_of
from moorings.economics.quantity import Q, total
from moorings.economics.task import Task


@dataclass(frozen=True, slots=True)
class Bill(Generic[Q]):
    """What so many accounts cost a year: `fixed`, `cash` beside people's time, and the people of each role."""

    fixed: Q
    cash: Q
    staff: tuple[Staff[Q], ...]

    @property
    def people(self) -> Q:
        """Full-time people in fractions."""
        return total(one.people for one in self.staff)

    @property
    def cost(self) -> Q:
        """C(n) with people in fractions; people without a cost are left out."""
        return self.fixed + self.cash + total(one.cost for one in self.staff if one.cost is not None)


def bill_of(
    tasks: Sequence[Task[Q]], fixed: Q, accounts: Q, new_accounts: Q, book: int | None = None
) -> Bill[Q]:
    """Return the bill of a year with so many accounts, so many of them new."""
    cash = total(task.cash_cost * (accounts if task.is_yearly else new_accounts) for task in tasks)
    return Bill(fixed, cash, staff_of(tasks, accounts, new_accounts, book))


def cost_in_whole_people(bill: Bill[float]) -> float:
    """Return C(n) where nobody shares these people with other work, so that each pool is whole people."""
    return bill.cost + sum(spare_cost(pool) for pool in needs_of(bill.staff))


def spare_cost(pool: PoolNeed) -> float:
    """Return what the part of a person costs that a pool pays for beside its work; zero where it has no price."""
    return (pool.whole_people - pool.people) * (pool.cost_per_person or 0.0)
