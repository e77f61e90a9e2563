"""An intervention in a business as a model declares it: whom it reaches, what it takes, what all of that is worth."""

from dataclasses import dataclass, replace
from datetime import date

from moorings.economics.against_cheaper import NO_END, Unknown, prospect_of
from moorings.economics.cost import cost_to_serve
from moorings.economics.course import Course, course_of
from moorings.economics.inputs import labour_rate, revenue_of
from moorings.economics.intervention import Customer, Intervention, Lever, When, Worth, worth_of
from moorings.economics.lifetime import Prospect
from moorings.economics.price import price_of
from moorings.economics.quantity import as_it_stands
from moorings.model.business import BusinessModel, Role
from moorings.model.relationship import Relationship
from moorings.model.segment import Segment
from moorings.units import MINUTES_PER_HOUR


@dataclass(frozen=True, slots=True)
class Effort:
    """What an intervention takes of one account: minutes of a role, at what an hour costs, and cash."""

    minutes: float
    role: str | None
    cost_per_hour: float
    cash: float

    @property
    def cost(self) -> float:
        """What that costs."""
        return self.minutes / MINUTES_PER_HOUR * self.cost_per_hour + self.cash


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked: which lever goes from where (what the outlook says, where nothing is) to where, at what effort.

    `reached` is how many accounts it reaches a year, instead of what the model says.
    """

    lever: Lever
    before: float | None
    after: float
    effort: Effort
    when: When
    reached: float | None = None


@dataclass(frozen=True, slots=True)
class WhatIf:
    """What an intervention is worth for a segment, and what that rests on; money in the business's currency.

    `reached` accounts a year: those that are won for early churn, else those that are there.
    """

    title: str
    as_of: date
    currency: str
    segment: str
    relationship: str
    done: Intervention
    effort: Effort
    customer: Customer
    basis: str
    price: float
    reached: float
    worth: Worth

    @property
    def gained_a_year(self) -> float:
        """What all of it brings in the first year."""
        return self.reached * self.worth.gained_a_year

    @property
    def cost_a_year(self) -> float:
        """What all of it costs in the first year."""
        return self.reached * self.worth.cost_per_account

    @property
    def net_a_year(self) -> float:
        """What is left of it in the first year."""
        return self.reached * self.worth.net_a_year

    @property
    def net_over_life(self) -> float:
        """What it is worth over the lives of those whom it reaches in a year."""
        return self.reached * self.worth.net_over_life

    @property
    def hours_a_year(self) -> float:
        """The hours that it takes in the first year."""
        return self.reached * self.effort.minutes / MINUTES_PER_HOUR


def effort_of(model: BusinessModel, minutes: float, role: Role | None, cash: float) -> Effort | Unknown:
    """Return what an intervention takes of an account; unknown where the role's time has no price."""
    if role is None:
        return Effort(minutes, None, 0.0, cash)
    per_hour = labour_rate(role, model.settings, as_it_stands).cost_per_hour
    if per_hour is None:
        return Unknown(f"an hour of {role.name} has no price")
    return Effort(minutes, role.name, per_hour, cash)


def what_if(
    model: BusinessModel, segment: Segment, relationship: Relationship, asked: Asked, as_of: date
) -> WhatIf | Unknown:
    """Return what the intervention is worth, or what has to be known first."""
    customer = _customer(model, segment, relationship)
    if isinstance(customer, Unknown):
        return customer
    done, reached = _done(asked, customer.prospect), _reached(segment, customer.prospect, asked)
    if isinstance(done, Unknown):
        return done
    if reached is None:
        return Unknown(f"how many accounts of {segment.title} it reaches a year is not known (--accounts)")
    if _is_endless(done, customer.prospect):
        if customer.horizon is None:
            return Unknown(NO_END)
    else:
        customer = replace(customer, horizon=None)
    outlook = relationship.facts.outlook
    return WhatIf(
        title=model.title,
        as_of=as_of,
        currency=model.settings.currency,
        segment=segment.title,
        relationship=relationship.title,
        done=done,
        effort=asked.effort,
        customer=customer,
        basis=outlook.basis if outlook else "",
        price=price_of(relationship, model.settings) or 0.0,
        reached=reached,
        worth=worth_of(done, customer),
    )


def _customer(model: BusinessModel, segment: Segment, relationship: Relationship) -> Customer | Unknown:
    """Return an account of the segment with this relationship as it is today, over the model's horizon."""
    settings, cost = model.settings, cost_to_serve(relationship, model.settings)
    revenue, margin = revenue_of(segment, settings, as_it_stands), settings.gross_margin
    prospect = prospect_of(relationship, cost, settings, as_it_stands)
    if revenue is None:
        return Unknown(f"what an account of {segment.title} brings is not said (revenue_per_account)")
    if margin is None or settings.discount_per_year is None:
        return Unknown("the business names no gross_margin or no discount_per_year")
    if prospect is None:
        return Unknown(f"'{relationship.title}' has no outlook: how its accounts stay and grow")
    if cost.unpriced:
        return Unknown(f"the time that '{relationship.title}' takes is in hours only")
    paid = price_of(relationship, settings) or 0.0
    return Customer(
        revenue, float(margin), replace(prospect, yearly=prospect.yearly - paid), settings.horizon_years
    )


def _done(asked: Asked, prospect: Prospect[float]) -> Intervention | Unknown:
    known = {Lever.RETENTION: prospect.retention, Lever.EXPANSION: prospect.expansion}
    before = known.get(asked.lever) if asked.before is None else asked.before
    if before is None:
        return Unknown("which share leaves early today is not said (--from)")
    return Intervention(asked.lever, before, asked.after, asked.effort.cost, asked.when)


def _reached(segment: Segment, prospect: Prospect[float], asked: Asked) -> float | None:
    """Return how many accounts it reaches a year; nothing where that is not known."""
    if asked.reached is not None:
        return asked.reached
    course = course_of(segment, 0)
    if not isinstance(course, Course):
        return None
    if asked.lever is Lever.EARLY_CHURN:
        return course.at(0) * course.won_each_year(prospect.retention) or None
    return course.at(0)


def _is_endless(done: Intervention, prospect: Prospect[float]) -> bool:
    """Whether a life has no end, before or after."""
    name = {Lever.RETENTION: "retention", Lever.EXPANSION: "expansion"}.get(done.lever)
    both = [replace(prospect, **{name: one}) for one in (done.before, done.after)] if name else [prospect]
    return any(one.is_endless for one in both)
