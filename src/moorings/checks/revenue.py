"""Money that an account pays a year: what criteria ask for, and what is paid for a relationship."""

from moorings.model.business import BusinessFacts
from moorings.model.fact import Bound, Limit, Price

REVENUE = "annual_revenue"


def revenue_floor(criteria: tuple[Bound, ...], settings: BusinessFacts) -> float | None:
    """Return the least revenue a year that the criteria admit; nothing where they do not speak of revenue."""
    floors = [
        _per_year(limit, settings)
        for bound in criteria
        if bound.attribute == REVENUE
        for limit in (bound.at_least, bound.more_than, bound.is_)
        if limit is not None
    ]
    return max(floors, default=None)


def _per_year(limit: Limit, settings: BusinessFacts) -> float:
    if isinstance(limit, Price):
        return settings.in_currency(limit)
    declared = settings.attribute(REVENUE)
    return float(limit) * (declared.per.per_year if declared else 1.0)


def paid_a_year(price: Price | None, settings: BusinessFacts) -> float | None:
    """Return what an account pays a year, in the business's currency; nothing where that is not known.

    What is paid once is no yearly price, a price for a seat tells nothing of an account, a currency may lack a rate.
    """
    if price is None or price.each == "seat" or price.per == "once" or not settings.knows(price.currency):
        return None
    return settings.in_currency(price)
