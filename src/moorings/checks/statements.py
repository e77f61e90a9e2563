"""Statements about one thing: whether they say the same, and how a finding tells them."""

from collections.abc import Sequence
from dataclasses import dataclass

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
EXACTLY = 1e-9
"""What counting in floats may be off."""
NUMBERS = {2: "Two", 3: "Three", 4: "Four"}


@dataclass(frozen=True, slots=True)
class Meaning:
    """A value as statements are compared: what it is, or counts; how much; and within how much it is the same."""

    kind: str
    figure: float = 0.0
    within: float = 0.0


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
    return one.kind == other.kind and abs(one.figure - other.figure) <= max(one.within, other.within)


def _meaning(statement: Statement, settings: BusinessFacts) -> Meaning:
    value = statement.value
    if isinstance(value, Price):
        return _of_money(value, settings)
    if isinstance(value, bool):
        return Meaning(f"{value}")
    if isinstance(value, str):
        found = meanings(value)
        return Meaning(found[0].key if found else fold(value))
    unit = statement.unit.lower()
    return (
        Meaning("share", value / 100, EXACTLY)
        if unit in PERCENT
        else Meaning(fold(unit), float(value), EXACTLY)
    )


def _of_money(price: Price, settings: BusinessFacts) -> Meaning:
    """Return money a year in the business's currency; in its own where no rate is known."""
    is_known = settings.knows(price.currency)
    kind = (price.each, "once" if price.per == "once" else "a year", "" if is_known else price.currency)
    amount = settings.in_currency(price) if is_known else price.per_year
    return Meaning(" ".join(kind), amount, PENNY * price.times_a_year)
