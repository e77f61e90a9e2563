"""A relationship costs more than the accounts of a segment can pay for.

## Why it matters
A low price is a promise about cost. Where a relationship takes more of it than is allowed, every new customer of the
segment makes the loss larger, and success is what ends the business.

## Example
Teams pay £900 a year, and each of them gets two hours of a support agent at £30: £60 a year, 6.7% of it, where 5% is
allowed.

## Instead
They find the answer themselves, and a person helps an hour a year: £30, 3.3%.

## Source
Osterwalder & Pigneur, Business Model Generation, 2010: how costly are the relationships? The figure is the marginal
yearly cost of an account beside what a typical one pays, with the price of the relationship itself.
"""

from collections.abc import Iterator

from moorings.checks.revenue import revenue_floor
from moorings.checks.rule import Case, Severity, Violation, about_segment, rule
from moorings.checks.wording import money, share
from moorings.economics.cost import cost_to_serve
from moorings.economics.inputs import revenue_of
from moorings.economics.price import price_of
from moorings.economics.quantity import as_it_stands
from moorings.model.relationship import Relationship
from moorings.model.segment import Segment

PENNY = 0.01


def check(case: Case) -> Iterator[Violation]:
    """Yield each relationship of a segment that takes more than the allowed share of a typical account's revenue.

    One with a threshold on revenue is judged by its threshold; a segment for which another pays, not at all.
    """
    settings = case.model.settings
    for segment in case.model.segments:
        revenue = revenue_of(segment, settings, as_it_stands)
        if not revenue or segment.facts.funded_by is not None:
            continue
        for bond in case.bonds_of(segment):
            if revenue_floor(bond.coverage.criteria, settings) is None:
                yield from _too_dear(case, segment, bond, revenue)


def _too_dear(case: Case, segment: Segment, bond: Relationship, revenue: float) -> Iterator[Violation]:
    settings = case.model.settings
    cost, allowed = cost_to_serve(bond, settings).yearly, settings.allowed_share
    paid = revenue + (price_of(bond, settings) or 0.0)
    surplus = cost - allowed * paid
    if surplus <= PENNY:
        return
    yield about_segment(
        segment,
        f"{bond.title} costs {money(cost, settings)} an account a year, {share(cost / paid)} of the"
        f" {money(paid, settings)} that an account pays; {share(allowed)} is allowed.",
        f"Give less of it, price it at {money(cost / allowed - revenue, settings)} a year or more, or keep it for"
        " accounts that pay for it.",
        worth_per_year=surplus * segment.size if segment.size else None,
    )


RULE = rule(
    __doc__,
    code="ECO004",
    name="costly-relationship-for-a-low-price",
    severity=Severity.WARNING,
    since="0.2",
    check=check,
)
