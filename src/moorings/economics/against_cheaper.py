"""A relationship against the next cheaper one over the life of a customer, as a business model declares them."""

from collections.abc import Mapping
from dataclasses import dataclass

from moorings.economics.cost import CostToServe, cost_to_serve
from moorings.economics.inputs import discount_of, expansion_of, retention_of
from moorings.economics.lifetime import Prospect, compare, needs_horizon
from moorings.economics.pays import Answer, answer_of
from moorings.economics.quantity import Draw, Q, as_it_stands
from moorings.economics.retention import retention_needed
from moorings.model.business import BusinessFacts, BusinessModel
from moorings.model.relationship import Relationship

NO_END = (
    "the revenue of those who stay grows as fast as later money is discounted, so that a customer's worth has no end:"
    " say in horizon_years over how many years a customer is counted"
)


@dataclass(frozen=True, slots=True)
class Unknown:
    """A figure that is not known, and why."""

    because: str


@dataclass(frozen=True, slots=True)
class Stay:
    """How accounts of a relationship stay and grow a year; whether that is assumed or measured, and by what."""

    relationship: str
    retention: float
    expansion: float
    basis: str
    source: str


@dataclass(frozen=True, slots=True)
class AgainstCheaper:
    """Where a relationship pays against the next cheaper one.

    Without `horizon_years` a customer counts without end. `gain` is what a customer of `revenue`, the segment's a
    year, is worth more over their life; where that is less than nothing, `retention_needed` would bring it up.
    """

    own: Stay
    cheaper: Stay
    answer: Answer
    horizon_years: int | None
    revenue: float | None
    gain: float | None
    retention_needed: float | None


Costs = Mapping[str, CostToServe[float]]
"""What an account of each relationship costs, by the relationship's id."""


def costs_of(model: BusinessModel) -> Costs:
    """Return what an account of each relationship of the model costs, by likely figures."""
    return {one.id: cost_to_serve(one, model.settings) for one in model.relationships}


def next_cheaper(relationship: Relationship, model: BusinessModel, costs: Costs) -> Relationship | None:
    """Return the dearest of those relationships that cost an account less a year; nothing where there is none.

    Those on a ladder are compared with its other tiers only.
    """
    tiers = {
        ref for ladder in model.settings.ladders if relationship.id in ladder.tiers for ref in ladder.tiers
    }
    below = [
        one
        for one in model.relationships
        if costs[one.id].yearly < costs[relationship.id].yearly and (not tiers or one.id in tiers)
    ]
    return max(below, key=lambda one: costs[one.id].yearly, default=None)


def prospect_of(
    relationship: Relationship, cost: CostToServe[Q], settings: BusinessFacts, draw: Draw[Q]
) -> Prospect[Q] | None:
    """Return a customer to be of the relationship; nothing where it has no outlook or the business no discount."""
    retention, expansion = retention_of(relationship, draw), expansion_of(relationship, draw)
    discount = discount_of(settings, draw)
    if retention is None or expansion is None or discount is None:
        return None
    return Prospect(cost.once, cost.yearly, retention, expansion, discount)


def against_cheaper(
    relationship: Relationship, model: BusinessModel, costs: Costs, revenue: float | None
) -> AgainstCheaper | Unknown:
    """Return where the relationship pays against the next cheaper one, or why that is not known.

    `revenue` is what an account of the segment in question brings a year, where that is known.
    """
    settings = model.settings
    cheaper = next_cheaper(relationship, model, costs)
    if cheaper is None:
        return Unknown("no other relationship is cheaper")
    if settings.gross_margin is None:
        return Unknown("the business names no gross_margin")
    own, other = (_side(one, costs[one.id], settings) for one in (relationship, cheaper))
    if isinstance(own, Unknown):
        return own
    if isinstance(other, Unknown):
        return other
    is_endless = needs_horizon(own.prospect, other.prospect)
    if is_endless and settings.horizon_years is None:
        return Unknown(NO_END)
    horizon = settings.horizon_years if is_endless else None
    return _answer(own, other, settings.gross_margin, horizon, revenue)


@dataclass(frozen=True, slots=True)
class _Side:
    stay: Stay
    prospect: Prospect[float]


def _side(relationship: Relationship, cost: CostToServe[float], settings: BusinessFacts) -> _Side | Unknown:
    """Return one of the two relationships with its likely figures, or what is missing."""
    outlook = relationship.facts.outlook
    prospect = prospect_of(relationship, cost, settings, as_it_stands)
    if settings.discount_per_year is None:
        return Unknown("the business names no discount_per_year")
    if outlook is None or prospect is None:
        return Unknown(f"'{relationship.title}' has no outlook: how its accounts stay and grow")
    if cost.unpriced:
        return Unknown(f"the time that '{relationship.title}' takes is in hours only")
    stay = Stay(relationship.title, prospect.retention, prospect.expansion, outlook.basis, outlook.source)
    return _Side(stay, prospect)


def _answer(
    own: _Side, other: _Side, margin: float, horizon: int | None, revenue: float | None
) -> AgainstCheaper:
    comparison = compare(own.prospect, other.prospect, margin, horizon)
    gain = None if revenue is None else comparison.gain(revenue)
    needed = None
    if revenue is not None and gain is not None and gain < 0:
        needed = retention_needed(own.prospect, other.prospect, revenue, margin, horizon)
    return AgainstCheaper(own.stay, other.stay, answer_of(comparison), horizon, revenue, gain, needed)
