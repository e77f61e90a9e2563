"""A competitor offers a segment more for less.

## Why it matters
Customers hear of it before the business does. Whether to answer is a decision: to match it, to be worth the
difference in another way, or to let those go who want it.

## Example
Teams get self-service from us for £300 a year; Gantrow gives them personal assistance for £240.

## Instead
Gantrow asks £600 for it.

## Source
The guide to the block in a tool for business models: what relationships do the competitors offer? More is a step
from helping oneself to an answer that is made for one, to a person, to one's own person; communities and co-creation
are compared with none of them.
"""

from collections.abc import Iterator, Mapping

from moorings.checks.expectation import established, given_by
from moorings.checks.revenue import paid_a_year
from moorings.checks.rule import Case, Severity, Violation, about_segment, rule
from moorings.checks.wording import categories, money, named
from moorings.economics.price import price_of
from moorings.model.business import BusinessFacts
from moorings.model.competitor import Competitor, Offer
from moorings.model.relationship import Relationship
from moorings.model.segment import Segment
from moorings.terms.vocabulary import Category

ATTENTION = {
    Category.SELF_SERVICE: 0,
    Category.AUTOMATED_SERVICES: 1,
    Category.PERSONAL_ASSISTANCE: 2,
    Category.DEDICATED_PERSONAL_ASSISTANCE: 3,
}
"""How much attention a customer gets; what customers do for one another is no step of it."""

Rivals = Mapping[str, list[tuple[Competitor, Offer]]]


def check(case: Case) -> Iterator[Violation]:
    """Yield each offer to a segment of more attention at a lower price than ours, both prices known."""
    rivals: dict[str, list[tuple[Competitor, Offer]]] = {}
    for competitor in case.model.competitors:
        for offer in competitor.offers:
            rivals.setdefault(offer.segment, []).append((competitor, offer))
    for segment in case.model.segments:
        if segment.id in rivals:
            yield from _beaten(case, segment, rivals)


def _beaten(case: Case, segment: Segment, rivals: Rivals) -> Iterator[Violation]:
    settings = case.model.settings
    ours = established(case, segment)
    price, given = (
        _price_of_ours(ours, settings),
        [ATTENTION[one] for one in given_by(ours) if one in ATTENTION],
    )
    if price is None or not given:
        return
    for competitor, offer in rivals[segment.id]:
        asked = paid_a_year(offer.price, settings)
        if asked is not None and asked < price and ATTENTION.get(offer.category, -1) > max(given):
            yield about_segment(
                segment,
                f"{competitor.title} offers {named([offer.category])} for {money(asked, settings)} a year; ours is"
                f" {categories(ours)} for {money(price, settings)}.",
                "Decide whether to match it, to be worth the difference, or to let those go who want it.",
            )


def _price_of_ours(bonds: tuple[Relationship, ...], settings: BusinessFacts) -> float | None:
    """Return what an account pays us a year for all of its bonds; nothing where none has a price."""
    prices = [price for bond in bonds if (price := price_of(bond, settings)) is not None]
    return sum(prices) if prices else None


RULE = rule(
    __doc__,
    code="EXP003",
    name="competitor-offers-more-for-less",
    severity=Severity.WARNING,
    since="0.2",
    check=check,
)
