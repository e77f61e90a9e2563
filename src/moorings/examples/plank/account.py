"""A customer of Plank: what they signed, when they came and left, and who is named as responsible for them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from moorings.examples.plank.timeline import FIRST, LAST


class Plan(StrEnum):
    """What Plank sells."""

    TEAM = "team"
    BUSINESS = "business"
    ENTERPRISE = "enterprise"


SEAT_A_MONTH = {Plan.TEAM: 12, Plan.BUSINESS: 12, Plan.ENTERPRISE: 20}
"""Pounds for a seat a month."""
SUCCESS_PLAN_A_MONTH = 100
"""Pounds a month for the success plan that every business account buys."""
SETTLING_DAYS = 3
"""Days after sign-up in which nobody is contacted yet."""


@dataclass(frozen=True, slots=True)
class Contract:
    """What an account pays for from a day on."""

    since: date
    plan: Plan
    seats: int

    @property
    def pounds_a_month(self) -> int:
        """The recurring price a month."""
        success_plan = SUCCESS_PLAN_A_MONTH if self.plan is Plan.BUSINESS else 0
        return self.seats * SEAT_A_MONTH[self.plan] + success_plan

    @property
    def pounds_a_year(self) -> int:
        """The recurring price a year."""
        return self.pounds_a_month * 12


def seats_for(plan: Plan, pounds_a_year: float) -> int:
    """Return how many seats of the plan come nearest to so much a year."""
    success_plan = SUCCESS_PLAN_A_MONTH if plan is Plan.BUSINESS else 0
    return round((pounds_a_year / 12 - success_plan) / SEAT_A_MONTH[plan])


@dataclass(frozen=True, slots=True)
class Spell:
    """An unbroken time on one plan within the data; both days included."""

    plan: Plan
    first: date
    last: date
    is_new: bool
    """Whether it begins with a sign-up or a change of plan within the data."""


@dataclass(frozen=True, slots=True)
class Account:
    """An account; `left` is the day from which it pays no more, `owned_since` the day `owner` was named."""

    id: str
    created: date
    contracts: tuple[Contract, ...]
    left: date | None = None
    owner: str | None = None
    owned_since: date | None = None

    @property
    def is_live(self) -> bool:
        """Whether it still pays at the end of the data."""
        return self.left is None

    @property
    def current(self) -> Contract:
        """What it pays for at the end, or paid for when it left."""
        return self.contracts[-1]

    @property
    def pounds_a_year(self) -> int:
        """What it pays a year at the end, or paid when it left."""
        return self.current.pounds_a_year

    @property
    def last_day(self) -> date:
        """The last day within the data on which it is a customer."""
        return self.left - timedelta(days=1) if self.left else LAST

    def was_always_on(self, plan: Plan) -> bool:
        """Whether it never had another plan."""
        return all(contract.plan is plan for contract in self.contracts)

    def spells(self) -> Iterator[Spell]:
        """Yield its time on each plan within the data."""
        begin = self.contracts[0]
        for following in (*self.contracts[1:], None):
            if following and following.plan is begin.plan:
                continue
            first = max(begin.since + timedelta(days=SETTLING_DAYS), FIRST)
            last = following.since - timedelta(days=1) if following else self.last_day
            if first <= last:
                yield Spell(begin.plan, first, last, is_new=begin.since >= FIRST)
            begin = following or begin
