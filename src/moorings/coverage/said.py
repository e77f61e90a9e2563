"""Reads what a person says of an account into values that criteria compare: $20,000 a year, yes, 2026-06-30."""

import re
from collections.abc import Mapping
from datetime import date

from moorings.coverage.criteria import Value
from moorings.coverage.wording import SIGNS
from moorings.decision import Attribute, DecisionTable, folded, named
from moorings.errors import DataError, NotKnownError, did_you_mean
from moorings.units import Period

AMOUNT = re.compile(
    r"(?P<before>[^\d\s.+-]{0,3})\s*(?P<number>[+-]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?([eE][+-]?\d+)?)\s*"
    r"(?P<after>[^\d\s/]{0,3})\s*((/|per|an?|p\.)\s*(?P<per>[a-z]+))?",
    re.IGNORECASE,
)
"""An amount, a sign or a code of its currency on either side of it, and what it is counted per."""
PERIODS = {
    Period.YEAR: ("year", "yr", "y", "annum"),
    Period.QUARTER: ("quarter", "qtr", "q"),
    Period.MONTH: ("month", "mo", "m"),
    Period.WEEK: ("week", "wk", "w"),
}
CODES = {sign: code for code, sign in SIGNS.items()}
YES_NO = {"yes": True, "y": True, "true": True, "no": False, "n": False, "false": False}
BESIDE = ("id", "account_id", "segment", "current", "lapsed_at")
"""What may be said of an account beside its attributes."""


def account_said(said: Mapping[str, str], table: DecisionTable) -> dict[str, Value]:
    """Return the account of which this is said, by attribute; what is left empty is unknown.

    Raises NotKnownError for an attribute that nobody declares, DataError for a value that is none of its kind.
    """
    account: dict[str, Value] = {}
    for name, text in said.items():
        attribute = table.attribute(name)
        if attribute is None and name not in BESIDE:
            known = [one.name for one in table.attributes]
            raise NotKnownError(
                f"no attribute is called '{name}'.", remedy=did_you_mean(name, [*known, *BESIDE])
            )
        if text.strip():
            account[name] = _value(text.strip(), attribute, table) if attribute else text.strip()
    return account


def _value(text: str, attribute: Attribute, table: DecisionTable) -> Value:
    match attribute.kind:
        case "money":
            return _money(text, attribute, table)
        case "integer" | "real":
            return _number(text, attribute)
        case "date":
            return a_day(attribute.name, text)
        case "yes_no":
            return _yes_no(text, attribute)
    if attribute.words and not named(text, attribute.words):
        raise _no(
            attribute, text, f"one of {', '.join(attribute.words)}", did_you_mean(text, attribute.words)
        )
    return text


def _money(text: str, attribute: Attribute, table: DecisionTable) -> float:
    found = AMOUNT.fullmatch(text)
    if found is None:
        raise _no(attribute, text, "an amount of money", "Write 20000, 20000 GBP or 1666.67 GBP/month.")
    amount = float(found["number"].replace(",", "")) * _rate(
        found["before"] or found["after"], attribute, table
    )
    per = next((one for one, words in PERIODS.items() if (found["per"] or "").lower() in words), None)
    if found["per"] and per is None:
        raise _no(attribute, text, "an amount a year, a quarter, a month or a week", "")
    return _within(amount * (per.per_year / attribute.per_year if per else 1.0), text, attribute)


def _rate(said: str, attribute: Attribute, table: DecisionTable) -> float:
    """Return what a unit of the currency that is said is worth in the table's own."""
    code = CODES.get(said, said.upper()) or attribute.currency or table.currency
    if code == table.currency or not table.currency:
        return 1.0
    if code in table.rates:
        return table.rates[code]
    raise DataError(
        f"no rate from {code} to {table.currency or 'the currency of the model'} is known.",
        where=attribute.name,
        remedy=did_you_mean(code, [table.currency, *table.rates]) or "Give one in the model.",
    )


def _number(text: str, attribute: Attribute) -> float | int:
    what = "a whole number" if attribute.kind == "integer" else "a number"
    try:
        number = float(text.replace(",", ""))
    except ValueError:
        raise _no(attribute, text, what, "") from None
    if number != number or (attribute.kind == "integer" and number % 1):  # noqa: PLR0124  # only NaN is unlike itself
        raise _no(attribute, text, what, "")
    return _within(int(number) if attribute.kind == "integer" else number, text, attribute)


def _within(number: float, text: str, attribute: Attribute) -> float:
    """Return the number; raise DataError where it cannot be true of the attribute."""
    if attribute.least is not None and number < attribute.least:
        raise _no(attribute, text, f"{attribute.least:g} or more", "")
    if attribute.most is not None and number > attribute.most:
        raise _no(attribute, text, f"{attribute.most:g} or less", "")
    return number


def a_day(name: str, text: str) -> date:
    """Return the day that a text names; raise DataError where it names none."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise DataError(f"'{text}' is no date.", where=name, remedy="Write it as 2026-06-30.") from None


def _yes_no(text: str, attribute: Attribute) -> bool:
    if folded(text) not in YES_NO:
        raise _no(attribute, text, "yes or no", "")
    return YES_NO[folded(text)]


def _no(attribute: Attribute, text: str, what: str, remedy: str) -> DataError:
    return DataError(f"'{text}' is not {what}.", where=attribute.name, remedy=remedy)
