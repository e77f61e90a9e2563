"""The work of a relationship: each mechanism with its figures, as numbers or as draws."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Generic

from moorings.economics.inputs import BETWEEN, LabourRate, labour_rate, money_of
from moorings.economics.quantity import Draw, Input, Q
from moorings.model.business import BusinessFacts
from moorings.model.estimate import spread_of
from moorings.model.mechanism import Mechanism
from moorings.model.relationship import Relationship
from moorings.units import MINUTES_PER_HOUR


@dataclass(frozen=True)  # no slots: what several figures are made of is worked out once
class Task(Generic[Q]):
    """What a mechanism takes of an account: a year, or once (`mechanism.when`).

    It reaches a share p of accounts f times (`occurrences`), with m human `minutes` of people at `rate` and `cash` k
    each time, in the business's currency. `rate` is nothing where no role is named.
    """

    mechanism: Mechanism
    share: Q
    occurrences: Q
    minutes: Q
    cash: Q | None
    rate: LabourRate[Q] | None

    @property
    def is_yearly(self) -> bool:
        """Whether it comes every year, not once in the life of an account."""
        return self.mechanism.when == "yearly"

    @cached_property
    def contacts(self) -> Q:
        """How many times an average account meets it: p·f."""
        return self.share * self.occurrences

    @cached_property
    def hours(self) -> Q:
        """The human hours that an average account takes of it: p·f·m/60."""
        return self.contacts * self.minutes / MINUTES_PER_HOUR

    @property
    def people_cost(self) -> Q:
        """What these hours cost at W/H; zero where they have no price, which `is_unpriced` tells."""
        per_hour = self.rate.cost_per_hour if self.rate else None
        return self.hours * (0.0 if per_hour is None else per_hour)

    @property
    def cash_cost(self) -> Q:
        """What an average account costs in money beside people's time: p·f·k."""
        return self.contacts * (0.0 if self.cash is None else self.cash)

    @property
    def cost(self) -> Q:
        """What an average account costs, as far as it has a price."""
        return self.people_cost + self.cash_cost

    @property
    def is_unpriced(self) -> bool:
        """Whether it takes people's time that counts in hours only: no role is named, or the role has no cost."""
        return self.takes_time and (self.rate is None or self.rate.cost_per_year is None)

    @property
    def takes_time(self) -> bool:
        """Whether people spend minutes on it."""
        return self.mechanism.minutes > 0 or spread_of(self.mechanism.minutes) is not None


def tasks_of(relationship: Relationship, settings: BusinessFacts, draw: Draw[Q]) -> tuple[Task[Q], ...]:
    """Return the work of a relationship. Planned mechanisms count: the decision is priced."""
    mechanisms = relationship.facts.mechanisms
    named = {one.role for one in mechanisms}
    rates = {role.name: labour_rate(role, settings, draw) for role in settings.roles if role.name in named}
    return tuple(_task(relationship, one, settings, rates, draw) for one in mechanisms)


def _task(
    relationship: Relationship,
    mechanism: Mechanism,
    settings: BusinessFacts,
    rates: Mapping[str, LabourRate[Q]],
    draw: Draw[Q],
) -> Task[Q]:
    ref = f"{relationship.id}/{mechanism.id}"
    name = f"{relationship.title}{BETWEEN}{mechanism.name}"
    return Task(
        mechanism=mechanism,
        share=draw(Input(f"{ref}/share", f"{name}{BETWEEN}share of accounts", mechanism.share, "share")),
        occurrences=draw(
            Input(f"{ref}/occurrences", f"{name}{BETWEEN}times", mechanism.occurrences, "times")
        ),
        minutes=draw(Input(f"{ref}/minutes", f"{name}{BETWEEN}minutes", mechanism.minutes, "min")),
        cash=money_of(mechanism.cash, settings, draw, f"{ref}/cash", f"{name}{BETWEEN}cash"),
        rate=rates.get(mechanism.role) if mechanism.role else None,
    )
