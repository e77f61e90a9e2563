"""What a relationship costs: hours, marginal cost, one-off cost, the whole bill.

For tasks j, each once or yearly, reaching a share p of accounts f times with m human minutes and cash k, and a
role's loaded cost W and productive hours H of a year:

    hours                 h = Σ p·f·m/60, yearly and once apart
    marginal yearly cost  c = Σ h·W/H + Σ p·f·k over the yearly ones
    one-off cost          O = the same over those done once
    whole bill            C(n) = F + people·W + n·Σ p·f·k = F + n·(c + slack), people in fractions

`slack` is the time of an account's person that a full book leaves unused: (1/book − h/H)·W where that is above zero.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic

from moorings.economics.inputs import fixed_cost_of, labour_rate
from moorings.economics.people import carrier_of
from moorings.economics.quantity import Draw, Q, as_it_stands, larger, total
from moorings.economics.task import Task, tasks_of
from moorings.model.business import BusinessFacts, Role
from moorings.model.mechanism import Mechanism
from moorings.model.relationship import Relationship


@dataclass(frozen=True, slots=True)
class CostToServe(Generic[Q]):
    """What one account of a relationship costs, in hours and in the business's currency.

    `yearly` is the marginal cost of an account a year, `once` its one-off cost, `fixed` what the relationship costs
    a year however many accounts it serves, `slack` what a full book leaves unused. `unpriced` names the mechanisms
    whose time counts in hours only: money is then known in part, or not at all.
    """

    once_hours: Q
    yearly_hours: Q
    once: Q
    yearly: Q
    fixed: Q
    slack: Q | float = 0.0
    unpriced: tuple[str, ...] = ()

    @property
    def first_year_hours(self) -> Q:
        """Hours an account takes in its first year."""
        return self.once_hours + self.yearly_hours

    @property
    def first_year(self) -> Q:
        """What an account costs in its first year, without fixed cost."""
        return self.once + self.yearly

    def bill(self, accounts: Q) -> Q:
        """Return what so many accounts cost in a later year, people in fractions."""
        return self.fixed + accounts * (self.yearly + self.slack)

    def average(self, accounts: Q) -> Q:
        """Return what one of so many accounts (1 or more) costs in a later year, with its part of the fixed cost."""
        return self.bill(accounts) / accounts


def cost_to_serve(relationship: Relationship, settings: BusinessFacts) -> CostToServe[float]:
    """Return what the relationship costs by the likely figures."""
    return drawn_cost(relationship, settings, as_it_stands)


def drawn_cost(relationship: Relationship, settings: BusinessFacts, draw: Draw[Q]) -> CostToServe[Q]:
    """Return what the relationship costs by the figures that `draw` gives."""
    tasks = tasks_of(relationship, settings, draw)
    return cost_of(tasks, fixed_cost_of(relationship, settings, draw), relationship.coverage.book)


def cost_of(tasks: Sequence[Task[Q]], fixed: Q | None = None, book: int | None = None) -> CostToServe[Q]:
    """Return what these tasks cost an account, with the fixed cost of a year and the accounts of a book."""
    once = [task for task in tasks if not task.is_yearly]
    yearly = [task for task in tasks if task.is_yearly]
    return CostToServe(
        once_hours=total(task.hours for task in once),
        yearly_hours=total(task.hours for task in yearly),
        once=total(task.cost for task in once),
        yearly=total(task.cost for task in yearly),
        fixed=total([] if fixed is None else [fixed]),
        slack=_slack(tasks, book),
        unpriced=tuple(task.mechanism.name for task in tasks if task.is_unpriced),
    )


def _slack(tasks: Sequence[Task[Q]], book: int | None) -> Q | float:
    carrier = carrier_of(tasks) if book else None
    own = [task for task in tasks if task.rate and task.rate.role == carrier]
    rate = own[0].rate if own else None
    if not book or rate is None or rate.cost_per_year is None:
        return 0.0
    share_of_a_person = total(task.hours for task in own if task.is_yearly) / rate.hours_per_year
    return larger(1 / book - share_of_a_person, 0.0) * rate.cost_per_year


def without_role(relationship: Relationship) -> tuple[Mechanism, ...]:
    """Return the mechanisms that take human minutes and name no role, so that their time has no price."""
    return tuple(one for one in relationship.facts.mechanisms if one.minutes and one.role is None)


def cost_per_hour(role: Role, settings: BusinessFacts) -> float | None:
    """Return what one productive hour of the role costs, in the business's currency; nothing where it is not said."""
    return labour_rate(role, settings, as_it_stands).cost_per_hour
