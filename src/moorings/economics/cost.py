"""What a relationship costs: hours, marginal cost, one-off cost, people, the whole bill.

For mechanisms j, each once or yearly, reaching a share p of accounts f times with m human minutes and cash k, and a
role's loaded cost W and productive hours H of a year:

    hours                 h = Σ p·f·m/60, yearly and once apart
    marginal yearly cost  c = Σ h·W/H + Σ p·f·k over the yearly ones
    one-off cost          O = the same over those done once
    whole bill            C(n) = F + n·c in fractions of people
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil

from moorings.model.business import BusinessFacts, Role
from moorings.model.mechanism import Mechanism
from moorings.model.relationship import Relationship


@dataclass(frozen=True, slots=True)
class CostToServe:
    """What one account of a relationship costs, in hours and in the business's currency.

    `yearly` is the marginal cost of an account a year, `once` its one-off cost, `fixed` what the relationship costs
    a year however many accounts it serves.
    """

    once_hours: float
    yearly_hours: float
    once: float
    yearly: float
    fixed: float

    @property
    def first_year_hours(self) -> float:
        """Hours an account takes in its first year."""
        return self.once_hours + self.yearly_hours

    @property
    def first_year(self) -> float:
        """What an account costs in its first year, without fixed cost."""
        return self.once + self.yearly

    def bill(self, accounts: float) -> float:
        """Return what so many accounts cost in a later year, people in fractions."""
        return self.fixed + accounts * self.yearly

    def average(self, accounts: float) -> float:
        """Return what one of so many accounts (1 or more) costs in a later year, with its part of the fixed cost."""
        return self.bill(accounts) / accounts


def cost_to_serve(relationship: Relationship, settings: BusinessFacts) -> CostToServe:
    """Return what the relationship costs. Planned mechanisms count: the decision is priced."""
    mechanisms = relationship.facts.mechanisms
    once = [mechanism for mechanism in mechanisms if mechanism.when == "once"]
    yearly = [mechanism for mechanism in mechanisms if mechanism.when == "yearly"]
    fixed = relationship.facts.fixed_cost
    return CostToServe(
        once_hours=sum(mechanism.hours_per_account for mechanism in once),
        yearly_hours=sum(mechanism.hours_per_account for mechanism in yearly),
        once=_cost(once, settings),
        yearly=_cost(yearly, settings),
        fixed=settings.in_currency(fixed) if fixed else 0.0,
    )


def _cost(mechanisms: Iterable[Mechanism], settings: BusinessFacts) -> float:
    return sum(people_cost(mechanism, settings) + cash_cost(mechanism, settings) for mechanism in mechanisms)


def people_cost(mechanism: Mechanism, settings: BusinessFacts) -> float:
    """Return what the human time of a mechanism costs an account, at the loaded cost of the role."""
    role = settings.role(mechanism.role)
    price = cost_per_hour(role, settings) if role else None
    return 0.0 if price is None else mechanism.hours_per_account * price


def cash_cost(mechanism: Mechanism, settings: BusinessFacts) -> float:
    """Return what a mechanism costs an account in money, beside people's time."""
    if mechanism.cash is None:
        return 0.0
    each_time = float(mechanism.cash.amount) * settings.rate_of(mechanism.cash.currency)
    return mechanism.contacts_per_account * each_time


def cost_per_hour(role: Role, settings: BusinessFacts) -> float | None:
    """Return what one productive hour of the role costs, in the business's currency; nothing where it is not said."""
    return settings.in_currency(role.cost) / role.hours_per_year if role.cost else None


def unpriced(relationship: Relationship) -> tuple[Mechanism, ...]:
    """Return the mechanisms that take human minutes and name no role, so that their time has no price."""
    return tuple(one for one in relationship.facts.mechanisms if one.minutes and one.role is None)


def people_needed(
    accounts: float, cost: CostToServe, hours_per_year: float, book: int | None = None
) -> float:
    """Return how many full-time people serve so many accounts, in fractions: by their hours, or by their books."""
    by_hours = accounts * cost.yearly_hours / hours_per_year
    return max(by_hours, accounts / book) if book else by_hours


def whole_people(people: Iterable[float]) -> int:
    """Return the people of one pool, rounded up once for the work that they share."""
    return ceil(round(sum(people), 9))
