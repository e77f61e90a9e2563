"""A threshold as a person writes it: "from 20,000 GBP a year", "more than 50 seats", "everybody"."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from moorings.errors import MooringsError
from moorings.upg.edits.slug import slug_of

EVERYBODY = ("everybody", "everyone", "all", "anybody", "anyone", "all of them", "no threshold")
REVENUE = "annual_revenue"
SYMBOLS = {"£": "GBP", "€": "EUR", "$": "USD"}
TIMES = {"": 1, "k": 1_000, "thousand": 1_000, "m": 1_000_000, "million": 1_000_000}
SENSES = {
    "at_least": ("from", "at least", "starting at", "≥", ">=", ""),
    "more_than": ("more than", "over", "above", ">"),
    "at_most": ("up to", "at most", "≤", "<="),
    "less_than": ("less than", "below", "under", "<"),
}
SENSE_OF = {word: sense for sense, words in SENSES.items() for word in words}
"""Which end is meant, and whether it is included; a bare number is where it begins."""
PERIOD = r"(?i:(?:a|per|/)\s*(?P<period>year|quarter|month|week))"
CURRENCY = r"[£€$]|[A-Z]{3}\b|[a-z]{3}(?=\s+(?:a|per)\s+(?:year|quarter|month|week))"
SENSE = "|".join(sorted((re.escape(word) for word in SENSE_OF if word), key=len, reverse=True))
WRITTEN = re.compile(
    rf"(?P<sense>(?i:{SENSE}))?\s*(?P<before>[£€$]|[A-Z]{{3}}\b)?\s*"
    r"(?P<number>\d[\d,]*(?:\.\d+)?)\s*(?P<times>(?i:k|m|thousand|million)(?![A-Za-z]))?\s*"
    rf"(?P<after>{CURRENCY})?\s*{PERIOD}?(?P<unit>[^\W\d][\w \-]*)?"
)
REMEDY = "Write who gets it, such as 'from 20,000 GBP a year', 'more than 50 seats', or 'everybody'."


@dataclass(frozen=True, slots=True)
class Threshold:
    """Who qualifies, as the model has it: an attribute to declare and a bound on it; neither for everybody."""

    attribute: dict[str, Any] | None = None
    bound: dict[str, Any] | None = None

    @property
    def words(self) -> str:
        """How it was understood: the attribute, which end is meant, the amount and its period."""
        if self.bound is None:
            return "everybody"
        sense, limit = next((key, said) for key, said in self.bound.items() if key != "attribute")
        amount = (
            f"{limit['amount']} {limit['currency']} a {limit['per']}" if isinstance(limit, dict) else limit
        )
        return f"{self.bound['attribute']} {sense} {amount}".replace("_", " ")

    @property
    def currency(self) -> str:
        """The currency it is in; an empty text where it is no money."""
        return str((self.attribute or {}).get("currency", ""))


def threshold(words: str) -> Threshold:
    """Return what a threshold says; raise MooringsError where two people could read it differently."""
    if words.casefold() in EVERYBODY:
        return Threshold()
    found = WRITTEN.fullmatch(words)
    if found is None:
        raise MooringsError(f"'{words}' says no threshold that can be read.", remedy=REMEDY)
    sense = SENSE_OF[(found["sense"] or "").casefold()]
    amount = Decimal(found["number"].replace(",", "")) * TIMES[(found["times"] or "").lower()]
    unit = found["before"] or found["after"]
    if unit:
        return _money(sense, amount, unit, found["period"], words)
    return _count(sense, amount, found["unit"], words)


def _money(sense: str, amount: Decimal, unit: str, period: str | None, words: str) -> Threshold:
    currency = SYMBOLS.get(unit, unit.upper())
    if period is None:
        remedy = f"Write '{words} a year' or '{words} a month'."
        raise MooringsError(f"'{words}' names no period: a year's revenue, or a month's?", remedy=remedy)
    price = {"amount": f"{amount.normalize():f}", "currency": currency, "per": period.lower()}
    attribute = {"name": REVENUE, "kind": "money", "currency": currency}
    return Threshold(attribute, {"attribute": REVENUE, sense: price})


def _count(sense: str, amount: Decimal, unit: str | None, words: str) -> Threshold:
    if not unit or amount != int(amount):
        raise MooringsError(
            f"'{words}' does not say what is counted, or no whole number of it.", remedy=REMEDY
        )
    name = slug_of(unit.strip()).replace("-", "_")
    return Threshold(
        {"name": name, "kind": "integer", "unit": unit.strip()}, {"attribute": name, sense: int(amount)}
    )
