"""Amounts of money as people write them: £1,200.00, 1.200,50 €, USD 99, (300)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

SIGNS = {"£": "GBP", "€": "EUR", "$": "USD"}
CODES = ("GBP", "EUR", "USD", "CHF", "CAD", "AUD", "NZD", "SEK", "NOK", "DKK", "PLN", "CZK", "JPY", "INR")
CURRENCY = re.compile(rf"[{''.join(SIGNS)}]|\b(?:{'|'.join(CODES)})\b", re.IGNORECASE)
LARGEST = 1e15
"""An amount from here on is no amount of money that a customer pays, but a slip or a number of another kind."""
PER = re.compile(r"\s*(/|per|a|p\.?)\s*(month|mo|m|year|yr|annum|a)\.?$", re.IGNORECASE)
BLANKS = re.compile(r"[\s\u00a0\u202f'’]")
FORMS = {
    ".": re.compile(r"[-+−]?(\d+|\d{1,3}(,\d{3})+)?(\.\d*)?([eE][-+]?\d+)?"),
    ",": re.compile(r"[-+−]?(\d+|\d{1,3}(\.\d{3})+)?(,\d*)?"),
}
COMMA_FOR_SURE = re.compile(r"\d,\d{1,2}$|\d\.\d{3},\d|^\D*\d{1,3}(\.\d{3}){2,}$")
POINT_FOR_SURE = re.compile(r"\d\.\d{1,2}$|\d,\d{3}\.\d|^\D*\d{1,3}(,\d{3}){2,}$")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number, with the currency (ISO 4217) that stands beside it; empty where none does."""

    value: float
    currency: str = ""


def decimal_sign(texts: Iterable[str]) -> str:
    """Return whether numbers written like these have a decimal point or a decimal comma; the point where in doubt."""
    commas = points = 0
    for text in texts:
        bare = _bare(text)
        commas += bool(COMMA_FOR_SURE.search(bare))
        points += bool(POINT_FOR_SURE.search(bare))
    return "," if commas > points else "."


def read_amount(text: str, decimal: str) -> Amount | None:
    """Return the amount that a text holds, or nothing where it holds none or an absurd one.

    Brackets make it negative.

    >>> read_amount("£1,200.00", ".")
    Amount(value=1200.0, currency='GBP')
    """
    bare = _bare(text)
    is_negative = bare.startswith("(") and bare.endswith(")")
    bare = bare.strip("()")
    if not any(map(str.isdigit, bare)) or not FORMS[decimal].fullmatch(bare):
        return None
    group = "," if decimal == "." else "."
    value = float(bare.replace(group, "").replace(decimal, ".").replace("−", "-"))
    if abs(value) >= LARGEST:
        return None
    found = CURRENCY.search(text)
    return Amount(-value if is_negative else value, _code(found[0]) if found else "")


def currency_in(heading: str) -> str:
    """Return the currency that a heading names: ARR (£), amount_usd; empty where it names none."""
    found = CURRENCY.search(heading.replace("_", " "))
    return _code(found[0]) if found else ""


def _bare(text: str) -> str:
    """Return the text without currency, blanks and 'a month' behind it."""
    return BLANKS.sub("", CURRENCY.sub("", PER.sub("", text.strip())))


def _code(found: str) -> str:
    return SIGNS.get(found, found.upper())
