"""The price of a relationship: what it brings, and the one that makes it pay.

A price p a year is paid by every account for as long as it stays, so it brings p·B over the life of a customer, where
B counts the years (`lifetime`). Serving the account is its only cost, so the gross margin does not cut it.

- It costs at most the share a of what an account pays, where c ≤ a·(R + p): from p = c/a − R, with the yearly cost c
  of an account, or with C(n)/n where the fixed cost is to be paid, too.
- Against the next cheaper relationship q it breaks even over the life of a customer where it brings as much more as
  it costs more: p = (O_r − O_q + c_r·B_r − c_q·B_q − g·R·(A_r − A_q) + p_q·B_q) / B_r.

A price at or below zero says that it pays without one.
"""

from dataclasses import dataclass

from moorings.economics.against_cheaper import NO_END, Costs, Unknown, next_cheaper, prospect_of
from moorings.economics.cost import CostToServe
from moorings.economics.lifetime import Prospect, compare, needs_horizon
from moorings.economics.quantity import as_it_stands
from moorings.model.business import BusinessFacts, BusinessModel
from moorings.model.relationship import Relationship


@dataclass(frozen=True, slots=True)
class PriceThatPays:
    """From which price a year an account of a relationship pays, beside the declared one.

    `revenue` is what the account brings a year beside the price. `declared` is nothing where no price is, or where
    it is for a seat. `for_share` keeps the marginal cost within the allowed share of what the account pays,
    `for_share_of_all` its part of the fixed cost, too; nothing where the number of accounts is not known. `for_life`
    breaks even against the next `cheaper` one.
    """

    relationship: str
    title: str
    revenue: float
    allowed_share: float
    declared: float | None
    for_share: float
    for_share_of_all: float | None
    cheaper: str | None
    for_life: float | Unknown

    @property
    def is_enough(self) -> bool | None:
        """Whether what is declared, or nothing, keeps the cost within the share and breaks even; as far as known."""
        asked = self.for_share if self.for_share_of_all is None else self.for_share_of_all
        life = None if isinstance(self.for_life, Unknown) else self.for_life
        return (self.declared or 0.0) >= max(asked, asked if life is None else life)


def price_of(relationship: Relationship, settings: BusinessFacts) -> float | None:
    """Return what an account pays a year for the relationship; nothing where that is not known.

    What is paid once is no yearly price, and a price for a seat tells nothing of an account.
    """
    price = relationship.facts.price
    if price is None or price.each == "seat" or price.per == "once":
        return None
    return settings.in_currency(price)


def price_where_asked(
    relationship: Relationship,
    model: BusinessModel,
    costs: Costs,
    revenue: float | None,
    accounts: float | None = None,
) -> PriceThatPays | Unknown | None:
    """Return the price that makes a relationship pay that has one or is a hybrid; nothing where it asks for none.

    Nothing, too, where the revenue of an account is not known.
    """
    if revenue is None or not (relationship.is_hybrid or relationship.facts.price):
        return None
    return price_that_pays(relationship, model, costs, revenue, accounts)


def price_that_pays(
    relationship: Relationship,
    model: BusinessModel,
    costs: Costs,
    revenue: float,
    accounts: float | None = None,
) -> PriceThatPays | Unknown:
    """Return from which price the relationship pays for an account of this revenue, or why that is not known."""
    cost, allowed = costs[relationship.id], model.settings.allowed_share
    if cost.unpriced:
        return Unknown(f"the time that '{relationship.title}' takes is in hours only")
    cheaper = next_cheaper(relationship, model, costs)
    return PriceThatPays(
        relationship=relationship.id,
        title=relationship.title,
        revenue=revenue,
        allowed_share=allowed,
        declared=price_of(relationship, model.settings),
        for_share=cost.yearly / allowed - revenue,
        for_share_of_all=cost.average(accounts) / allowed - revenue if accounts else None,
        cheaper=cheaper.title if cheaper else None,
        for_life=_for_life(relationship, cheaper, model.settings, costs, revenue),
    )


def _for_life(
    relationship: Relationship,
    cheaper: Relationship | None,
    settings: BusinessFacts,
    costs: Costs,
    revenue: float,
) -> float | Unknown:
    if cheaper is None:
        return Unknown("no other relationship is cheaper")
    if settings.gross_margin is None:
        return Unknown("the business names no gross_margin")
    own, other = (_prospect(one, costs[one.id], settings) for one in (relationship, cheaper))
    if own is None or other is None:
        return Unknown("an outlook or the discount_per_year is missing")
    is_endless = needs_horizon(own, other)
    if is_endless and settings.horizon_years is None:
        return Unknown(NO_END)
    horizon = settings.horizon_years if is_endless else None
    gain = compare(own, other, float(settings.gross_margin), horizon).gain(revenue)
    forgone = (price_of(cheaper, settings) or 0.0) * other.cost_years(horizon)
    return (forgone - gain) / own.cost_years(horizon)


def _prospect(
    relationship: Relationship, cost: CostToServe[float], settings: BusinessFacts
) -> Prospect[float] | None:
    return None if cost.unpriced else prospect_of(relationship, cost, settings, as_it_stands)
