"""Statements about one thing: whether they say the same, and how a finding tells them."""

from collections.abc import Sequence

from moorings.checks.wording import day_in_words
from moorings.coverage.region_words import listed
from moorings.coverage.wording import limit_in_words
from moorings.model.aim import PERCENT
from moorings.model.business import BusinessFacts
from moorings.model.fact import Price
from moorings.model.remark import Statement
from moorings.terms.folding import fold
from moorings.terms.lookup import meanings

PENNY = 0.01
NUMBERS = {2: "Two", 3: "Three", 4: "Four"}

Meaning = tuple[str, object, float]
"""What kind of value it is, the value as statements are compared, and by how much two of them may differ."""


def differ(statements: Sequence[Statement], settings: BusinessFacts) -> bool:
    """Return whether two of the statements say different things."""
    first, *others = (_meaning(one, settings) for one in statements)
    return not all(_agree(first, other) for other in others)


def told_of(statements: Sequence[Statement]) -> str:
    """Return statements that differ, with their sources and dates, as a sentence."""
    number = NUMBERS.get(len(statements), f"{len(statements):,}")
    said = listed(map(_told, statements))
    return f"{number} statements about {statements[0].about}{_dates(statements)}: {said}."


def _dates(statements: Sequence[Statement]) -> str:
    days = {one.date for one in statements}
    if None in days:
        return ", dates unknown"
    return ", of one day" if len(days) == 1 else ", of different days"


def _told(statement: Statement) -> str:
    unit = "%" if statement.unit.lower() in PERCENT else f" {statement.unit}" if statement.unit else ""
    day = day_in_words(statement.date) if statement.date else ""
    beside = ", ".join(filter(None, (statement.source, day)))
    return f"{limit_in_words(statement.value)}{unit}{f' ({beside})' if beside else ''}"


def _agree(one: Meaning, other: Meaning) -> bool:
    """Whether two values are the same: money to the smallest coin of the shorter period."""
    if isinstance(one[1], float) and isinstance(other[1], float):
        return one[0] == other[0] and abs(one[1] - other[1]) <= max(one[2], other[2])
    return one[:2] == other[:2]


def _meaning(statement: Statement, settings: BusinessFacts) -> Meaning:
    value = statement.value
    if isinstance(value, Price):
        return _of_money(value, settings)
    if isinstance(value, bool):
        return "yes or no", value, 0.0
    if isinstance(value, str):
        found = meanings(value)
        return "words", found[0].key if found else fold(value), 0.0
    unit = statement.unit.lower()
    return ("share", value / 100, 1e-9) if unit in PERCENT else (fold(unit), float(value), 1e-9)


def _of_money(price: Price, settings: BusinessFacts) -> Meaning:
    """Return money a year in the business's currency; in its own where no rate is known."""
    is_known = settings.knows(price.currency)
    kind = (price.each, "once" if price.per == "once" else "a year", "" if is_known else price.currency)
    amount = settings.in_currency(price) if is_known else price.per_year
    return " ".join(kind), amount, PENNY * price.times_a_year
