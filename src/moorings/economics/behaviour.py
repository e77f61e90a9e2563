"""How the cost of a relationship behaves as accounts grow: flat, with accounts, or in steps.

It is measured as the elasticity of C in n with people in fractions: E = n·C'(n)/C(n) = n·v/(F + n·v), where v is
what one account more costs. Because C is a straight line, E is also what twice the accounts add: C(2n)/C(n) − 1.
People come whole: the step H/h is how many accounts one person serves, by hours or by book.

Source: fixed, variable and step cost as in management accounting (Horngren, Datar & Rajan, "Cost Accounting"). From
where a cost is called flat or stepped is our convention.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import floor
from typing import Literal

from moorings.economics.bill import Bill
from moorings.economics.cost import CostToServe
from moorings.economics.people import PoolNeed, needs_of
from moorings.economics.quantity import TOLERANCE, Q

FLAT_BELOW = 0.1
"""Elasticity below which a cost is called flat: twice the accounts cost less than a tenth more."""
STEP_FROM = 0.1
"""The share of the bill that one person more must be for a cost to be called stepped."""

Kind = Literal["flat", "with accounts", "in steps"]


@dataclass(frozen=True, slots=True)
class Step:
    """One pool's whole people: how many accounts one person serves, and from how many the next is needed."""

    pool: str
    people: int
    accounts_per_person: float
    next_person_at: int


@dataclass(frozen=True, slots=True)
class Behaviour:
    """How cost behaves at a number of accounts. `elasticity` is also what twice as many accounts would add to it."""

    kind: Kind
    elasticity: float
    steps: tuple[Step, ...]


def elasticity(cost: CostToServe[Q], accounts: Q) -> Q:
    """Return n·C'(n)/C(n) of a bill that is not zero, people in fractions."""
    return accounts * (cost.yearly + cost.slack) / cost.bill(accounts)


def behaviour_of(cost: CostToServe[float], bill: Bill[float], accounts: float) -> Behaviour | None:
    """Return how the cost of a later year behaves at so many accounts; nothing where it has no price."""
    pools = needs_of(bill.staff)
    steps = tuple(_steps(pools, accounts))
    if not bill.cost:
        return None if bill.staff or cost.unpriced else Behaviour("flat", 0.0, steps)
    measured = elasticity(cost, accounts)
    return Behaviour(_kind(measured, pools, bill.cost), measured, steps)


def _kind(measured: float, pools: Sequence[PoolNeed], cost: float) -> Kind:
    if measured < FLAT_BELOW:
        return "flat"
    one_more = max((pool.cost_per_person or 0.0 for pool in pools), default=0.0)
    return "in steps" if one_more >= STEP_FROM * cost else "with accounts"


def _steps(pools: Sequence[PoolNeed], accounts: float) -> Iterator[Step]:
    for pool in pools:
        if pool.whole_people:
            each = accounts / pool.people
            room = floor(pool.whole_people * each * (1 + TOLERANCE))
            yield Step(pool.name, pool.whole_people, each, room + 1)
