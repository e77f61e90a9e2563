"""What ends a stage, read from its words: so many accounts, so many hours a week, so much revenue.

"80 accounts, or 1,600 hours a year" names two numbers; the first that is reached ends the stage. What is not a number
of these three stays words, and nobody is told that it was reached.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from moorings.units import Period

CLAUSES = re.compile(r";|,?\s+\bor\b\s+", re.IGNORECASE)
NUMBER = re.compile(r"(\d+(?:[ ,]\d{3})*(?:\.\d+)?)\s*(k|m|bn|thousand|million|billion)?\b", re.IGNORECASE)
SIZES = {"k": 1e3, "thousand": 1e3, "m": 1e6, "million": 1e6, "bn": 1e9, "billion": 1e9}
PERIOD = re.compile(r"(?:\ban?\b|\bper\b|/)\s*(year|quarter|month|week)\b", re.IGNORECASE)


class Counts(StrEnum):
    """What a trigger counts."""

    ACCOUNTS = "accounts"
    HOURS_A_WEEK = "hours a week"
    REVENUE_A_YEAR = "revenue a year"


WORDS = {
    Counts.ACCOUNTS: re.compile(r"\b(account|customer|client)s?\b", re.IGNORECASE),
    Counts.HOURS_A_WEEK: re.compile(r"\bhours?\b", re.IGNORECASE),
    Counts.REVENUE_A_YEAR: re.compile(r"[£$€]|\b(revenue|sales|GBP|USD|EUR)\b", re.IGNORECASE),
}


@dataclass(frozen=True, slots=True)
class Trigger:
    """A number that ends a stage when it is reached; `says` is the clause that it stands in."""

    counts: Counts
    reaches: float
    says: str


def triggers_in(text: str) -> tuple[Trigger, ...]:
    """Return the numbers that end a stage by these words, in their order."""
    return tuple(found for clause in CLAUSES.split(text) for found in _trigger(clause.strip(" .")))


def _trigger(clause: str) -> Iterator[Trigger]:
    number = NUMBER.search(clause)
    counts = next((one for one, words in WORDS.items() if words.search(clause)), None)
    if number is None or counts is None:
        return
    plain = float(re.sub(r"[ ,]", "", number[1])) * SIZES.get((number[2] or "").lower(), 1.0)
    yield Trigger(counts, plain * _factor(counts, clause), clause)


def _factor(counts: Counts, clause: str) -> float:
    """Return what turns the number into hours a week or revenue a year, by the period that the clause names."""
    if counts is Counts.ACCOUNTS:
        return 1.0
    own = Period.WEEK if counts is Counts.HOURS_A_WEEK else Period.YEAR
    named = PERIOD.search(clause)
    return (Period(named[1].lower()) if named else own).per_year / own.per_year
