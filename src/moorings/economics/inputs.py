"""The figures of a model as named inputs: each is read here, so that it has one identity wherever it is used."""

from dataclasses import dataclass
from functools import cached_property
from typing import Generic

from moorings.economics.quantity import Draw, Input, Q
from moorings.model.business import BusinessFacts, Role
from moorings.model.fact import Price
from moorings.model.relationship import Relationship
from moorings.model.segment import Segment

BETWEEN = " › "


@dataclass(frozen=True)  # no slots: what every task of the role asks for is worked out once
class LabourRate(Generic[Q]):
    """People of one role: what a full-time year of one costs, and its productive hours.

    `cost_per_year` is nothing where the role has no cost: its time then counts in hours only. People of one `pool`
    share their work; a role without a pool is one of its own.
    """

    role: str
    pool: str
    cost_per_year: Q | None
    hours_per_year: Q

    @cached_property
    def cost_per_hour(self) -> Q | None:
        """What a productive hour costs."""
        return None if self.cost_per_year is None else self.cost_per_year / self.hours_per_year


def labour_rate(role: Role, settings: BusinessFacts, draw: Draw[Q]) -> LabourRate[Q]:
    """Return what the people of a role cost, in the business's currency."""
    hours = Input(
        f"role/{role.name}/hours_per_year", f"{role.name}{BETWEEN}hours", role.hours_per_year, "h a year"
    )
    cost = money_of(role.cost, settings, draw, f"role/{role.name}/cost", f"{role.name}{BETWEEN}loaded cost")
    return LabourRate(role.name, role.pool or role.name, cost, draw(hours))


def money_of(price: Price | None, settings: BusinessFacts, draw: Draw[Q], ref: str, name: str) -> Q | None:
    """Return a price a year in the business's currency, its amount drawn; nothing where there is none."""
    if price is None:
        return None
    per = "each" if price.per == "once" else f"a {price.per.value}"
    amount = draw(Input(ref, name, price.amount, f"{price.currency} {per}"))
    factor = price.times_a_year * settings.rate_of(price.currency)
    return amount if factor == 1 else amount * factor


def accounts_of(segment: Segment, draw: Draw[Q]) -> Q | None:
    """Return how many accounts a segment has; nothing where the model does not say."""
    if segment.size is None:
        return None
    return draw(Input(f"{segment.id}/size", f"{segment.title}{BETWEEN}accounts", segment.size, "accounts"))


def growth_of(segment: Segment, draw: Draw[Q]) -> Q | None:
    """Return by which share of itself a segment grows a year; nothing where the model does not say."""
    if segment.growth_per_year is None:
        return None
    name = f"{segment.title}{BETWEEN}growth"
    return draw(Input(f"{segment.id}/growth", name, segment.growth_per_year, "share a year"))


def revenue_of(segment: Segment, settings: BusinessFacts, draw: Draw[Q]) -> Q | None:
    """Return the revenue of an account a year, in the business's currency; nothing where it is not known.

    A price for a seat tells nothing of an account.
    """
    price = segment.facts.revenue_per_account
    if price is None or price.each == "seat":
        return None
    name = f"{segment.title}{BETWEEN}revenue of an account"
    return money_of(price, settings, draw, f"{segment.id}/revenue_per_account", name)


def acquisition_cost_of(segment: Segment, settings: BusinessFacts, draw: Draw[Q]) -> Q | None:
    """Return what winning an account costs, once, in the business's currency; nothing where it is not known."""
    price = segment.facts.acquisition_cost
    name = f"{segment.title}{BETWEEN}cost of winning an account"
    return money_of(price, settings, draw, f"{segment.id}/acquisition_cost", name)


def fixed_cost_of(relationship: Relationship, settings: BusinessFacts, draw: Draw[Q]) -> Q | None:
    """Return what a relationship costs a year however many it serves; nothing where no such cost is declared."""
    name = f"{relationship.title}{BETWEEN}fixed cost"
    return money_of(relationship.facts.fixed_cost, settings, draw, f"{relationship.id}/fixed_cost", name)


def retention_of(relationship: Relationship, draw: Draw[Q]) -> Q | None:
    """Return the share of accounts that stay a year; nothing where the relationship has no outlook."""
    outlook = relationship.facts.outlook
    if outlook is None:
        return None
    name = f"{relationship.title}{BETWEEN}retention"
    return draw(Input(f"{relationship.id}/retention", name, outlook.retention_per_year, "share a year"))


def expansion_of(relationship: Relationship, draw: Draw[Q]) -> Q | None:
    """Return by which share the revenue of those who stay grows; nothing where there is no outlook."""
    outlook = relationship.facts.outlook
    if outlook is None:
        return None
    name = f"{relationship.title}{BETWEEN}expansion"
    return draw(Input(f"{relationship.id}/expansion", name, outlook.expansion_per_year, "share a year"))


def gross_margin_of(settings: BusinessFacts, draw: Draw[Q]) -> Q | None:
    """Return the gross margin before any cost to serve; nothing where the business does not say."""
    if settings.gross_margin is None:
        return None
    return draw(Input("business/gross_margin", "gross margin", settings.gross_margin, "share"))


def discount_of(settings: BusinessFacts, draw: Draw[Q]) -> Q | None:
    """Return by which share money counts less a year later; nothing where the business does not say."""
    if settings.discount_per_year is None:
        return None
    return draw(Input("business/discount_per_year", "discount", settings.discount_per_year, "share a year"))
