"""Figures as a finding says them."""

from collections.abc import Iterable
from datetime import date

from moorings.coverage.region_words import listed
from moorings.coverage.wording import SIGNS
from moorings.model.business import NO_CURRENCY, BusinessFacts
from moorings.model.relationship import Relationship
from moorings.terms.vocabulary import Category

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def money(amount: float, settings: BusinessFacts) -> str:
    """Return an amount in the business's currency: £57,375, £84.38. Pence are said below a hundred only."""
    shown = f"{amount:,.2f}" if abs(amount) < 100 else f"{amount:,.0f}"
    return _in_currency(shown.removesuffix(".00"), settings.currency)


def _in_currency(figure: str, currency: str) -> str:
    if currency == NO_CURRENCY:
        return figure
    return f"{SIGNS[currency]}{figure}" if currency in SIGNS else f"{figure} {currency}"


def share(value: float) -> str:
    """Return a share as people say it: 0.1 is 10%, 0.034 is 3.4%."""
    return f"{value:.1%}".replace(".0%", "%")


def quantity(value: float, unit: str, settings: BusinessFacts) -> str:
    """Return a measured value with its unit: 65%, 40 points, £1,200 a year."""
    if unit == "share":
        return share(value)
    if unit.startswith("money"):
        return money(value, settings) + unit.removeprefix("money")
    return f"{value:,.3g} {unit}".rstrip()


def counted(number: int, noun: str, nouns: str = "") -> str:
    """Return a number with its noun: 1 account, 6,012 accounts."""
    return f"{number:,} {noun if number == 1 else nouns or noun + 's'}"


def month(day: date) -> str:
    """Return the month of a day: March 2025."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def day_in_words(day: date) -> str:
    """Return a day: 3 March 2025."""
    return f"{day.day} {month(day)}"


def spoken(word: str) -> str:
    """Return a key of ours as a word: dedicated_personal_assistance is dedicated personal assistance."""
    return word.replace("_", " ")


def named(categories: Iterable[Category]) -> str:
    """Return categories as a list in a sentence: self-service and automated services."""
    return listed(
        spoken(one).replace("self service", "self-service").replace("co c", "co-c") for one in categories
    )


def categories(relationships: Iterable[Relationship]) -> str:
    """Return what the relationships consist of; an empty text where they consist of nothing."""
    names = dict.fromkeys(part for one in relationships for part in one.categories)
    return named(names) if names else ""
