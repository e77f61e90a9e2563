"""A bound in words, as a person would say it."""

from decimal import Decimal

from moorings.model.business import NO_CURRENCY
from moorings.model.fact import Bound, Limit, Price
from moorings.units import Period

SIGNS = {"GBP": "£", "EUR": "€", "USD": "$"}


def price_in_words(price: Price) -> str:
    """Return money as it is spoken of: £100,000 a year."""
    sign = SIGNS.get(price.currency)
    plain = f"{price.amount:,.2f}".removesuffix(".00")
    code = "" if price.currency == NO_CURRENCY else f" {price.currency}"
    money = f"{sign}{plain}" if sign else f"{plain}{code}"
    seat = " a seat" if price.each == "seat" else ""
    return f"{money}{seat}" if price.per == "once" else f"{money}{seat} a {price.per.value}"


def own_terms_in_words(amount: float, currency: str, per: Period) -> str:
    """Return an amount of a limit as the attribute counts it: £20,000 a year, to the penny."""
    return price_in_words(Price(amount=Decimal(f"{amount:.2f}"), currency=currency, per=per))


def bound_in_words(bound: Bound) -> str:
    """Return the bound as a clause: annual revenue at least £100,000 a year."""
    clauses = []
    for words, limit in (
        ("at least", bound.at_least),
        ("more than", bound.more_than),
        ("at most", bound.at_most),
        ("less than", bound.less_than),
        ("is", bound.is_),
        ("is not", bound.is_not),
    ):
        if limit is not None:
            clauses.append(f"{words} {limit_in_words(limit)}")
    if bound.in_ is not None:
        clauses.append("one of " + ", ".join(limit_in_words(limit) for limit in bound.in_))
    return f"{bound.attribute.replace('_', ' ')} {' and '.join(clauses)}"


def limit_in_words(limit: Limit) -> str:
    """Return one value in words."""
    if isinstance(limit, Price):
        return price_in_words(limit)
    if isinstance(limit, bool):
        return "yes" if limit else "no"
    return f"{limit:,}" if isinstance(limit, int | float) else limit


def criteria_in_words(bounds: tuple[Bound, ...]) -> str:
    """Return all bounds as one clause; 'everybody' where there is none."""
    return " and ".join(map(bound_in_words, bounds)) or "everybody"
