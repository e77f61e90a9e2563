"""A relationship is priced above what its customers would pay for it.

## Why it matters
What nobody would pay for is given away in the negotiation, and then costs as much as it did when it had a price.

## Example
The success plan costs £1,200 a year, and an account of the mid-market would pay £800 for it.

## Instead
It costs £800; or there is so much more in it that an account would pay £1,200.

## Source
The guide to the block in a tool for business models: match the type to the expectations of customers and to their
willingness to pay.
"""

from collections.abc import Iterator

from moorings.checks.revenue import paid_a_year
from moorings.checks.rule import Case, Severity, Violation, about_segment, rule
from moorings.checks.wording import money
from moorings.economics.price import price_of

PENNY = 0.01


def check(case: Case) -> Iterator[Violation]:
    """Yield each relationship of a segment whose yearly price is above what an account would pay."""
    settings = case.model.settings
    for segment in case.model.segments:
        would_pay = paid_a_year(segment.facts.would_pay, settings)
        if would_pay is None:
            continue
        for bond in case.bonds_of(segment):
            price = price_of(bond, settings)
            if price is not None and price > would_pay + PENNY:
                yield about_segment(
                    segment,
                    f"{bond.title} is priced at {money(price, settings)} a year, and an account would pay"
                    f" {money(would_pay, settings)}.",
                    "Give more for the price, or less for a lower one; or ask again what an account would pay.",
                )


RULE = rule(
    __doc__,
    code="ECO006",
    name="price-above-willingness-to-pay",
    severity=Severity.WARNING,
    since="0.2",
    check=check,
)
