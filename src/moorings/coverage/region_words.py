"""A region of accounts in words, and an account of it as a person would name one."""

from collections.abc import Iterable
from datetime import date
from math import inf

from moorings.coverage.criteria import Value
from moorings.coverage.region import Part, Region
from moorings.coverage.stretch import Stretch
from moorings.coverage.wording import SIGNS
from moorings.model.business import NO_CURRENCY, BusinessFacts, BusinessModel


def region_in_words(region: Region, settings: BusinessFacts) -> str:
    """Return what the accounts of a region have: annual revenue of exactly £100,000, and at most 99 developers."""
    return ", and ".join(_part_in_words(part, settings) for part in region.parts) or "any attributes"


def account_in_words(region: Region, model: BusinessModel) -> str:
    """Return the region's witness, with what makes it one: an account with £100,000 a year and 300 developers."""
    told = (_value_in_words(part, region.witness[part.attribute], model.settings) for part in region.parts)
    named = model.segment(str(region.witness.get("segment", "")))
    has = listed(told)
    return f"an account{f' of {named.title}' if named else ''}{f' with {has}' if has else ''}"


def listed(words: Iterable[str], last: str = "and") -> str:
    """Return words as a list in a sentence: a, b and c."""
    *first, final = [*words] or [""]
    return f"{', '.join(first)} {last} {final}" if first else final


def _part_in_words(part: Part, settings: BusinessFacts) -> str:
    name = _spoken(part.attribute)
    if part.kind == "date":
        return f"{name} {listed(map(_days, part.stretches), 'or')}"
    if part.stretches:
        stretches = (_stretch_in_words(one, part, settings) for one in part.stretches)
        return f"{name} of {listed(stretches, 'or')}"
    if part.others:
        return f"a {name} other than {listed(part.but, 'or')}"
    return f"{name} {listed(map(_word, part.words), 'or')}"


def _stretch_in_words(stretch: Stretch, part: Part, settings: BusinessFacts) -> str:
    def figure(value: float) -> str:
        return _amount(value, settings.currency) if part.kind == "money" else f"{value:,.12g}"

    if stretch.low == stretch.high:
        return f"exactly {figure(stretch.low)}"
    ends = []
    if stretch.low > 0 or (stretch.low > -inf and not stretch.low_included):
        ends.append(f"{'at least' if stretch.low_included else 'more than'} {figure(stretch.low)}")
    if stretch.high != inf:
        ends.append(f"{'at most' if stretch.high_included else 'less than'} {figure(stretch.high)}")
    return " and ".join(ends) or "any amount"


def _days(stretch: Stretch) -> str:
    if stretch.low == stretch.high:
        return f"on {_day(stretch.low)}"
    if stretch.high == inf:
        return f"on {_day(stretch.low)} or later"
    if stretch.low == -inf:
        return f"on {_day(stretch.high)} or earlier"
    return f"from {_day(stretch.low)} to {_day(stretch.high)}"


def _day(ordinal: float) -> str:
    return date.fromordinal(int(ordinal)).isoformat()


def _amount(value: float, currency: str) -> str:
    """Return money to the penny where it has pence: £99,999.50."""
    figure = f"{value:,.2f}".removesuffix(".00")
    if currency == NO_CURRENCY:
        return figure
    return f"{SIGNS[currency]}{figure}" if currency in SIGNS else f"{figure} {currency}"


def _value_in_words(part: Part, value: Value, settings: BusinessFacts) -> str:
    """Return one value of an account: £100,000 a year; 300 developers; region EU."""
    name = _spoken(part.attribute)
    if part.kind == "money":
        declared = settings.attribute(part.attribute)
        amount = f"{_amount(float(str(value)), settings.currency)} a {declared.per if declared else 'year'}"
        return amount if part.attribute == "annual_revenue" else f"{name} {amount}"
    if part.kind == "integer" and name.endswith("s"):
        return f"{value:,} {name.removesuffix('s') if value == 1 else name}"
    if part.kind == "text" and part.others and str(value).endswith(name):
        return str(value)
    return f"{name} {_word(value)}"


def _word(value: Value) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"{value:,.12g}" if isinstance(value, int | float) else str(value)


def _spoken(name: str) -> str:
    return name.replace("_", " ")
