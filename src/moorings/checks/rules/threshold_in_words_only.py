"""A threshold stands in words only.

## Why it matters
A sentence refuses nobody. What is written as "above $100k" is kept by whoever remembers it, leaves open what happens
at exactly $100k, and cannot be checked against a single account.

## Example
A relationship described as "For accounts above $100k", with no coverage criteria.

## Instead
The same description, and `annual_revenue` of at least $100,000 a year among the criteria.

## Source
Unified Product Graph, Customer Relationship: the company sets the threshold explicitly. Sourcegraph company handbook,
2024: its tiers are above and below $100k, so that an account with exactly $100k has none.
"""

import re
from collections.abc import Iterator

from moorings.checks.rule import Case, Severity, Violation, about, about_segment, rule
from moorings.checks.texts import names_of, words_about
from moorings.coverage.region_words import listed
from moorings.coverage.ways import has_threshold

LIMIT = re.compile(
    r"(?:above|over|more than|at least|from|below|under|less than|up to|[<>≤≥]=?)\s*"
    r"(?:[£$€]\s?(?:\d[\d.,]*\d|\d)(?:\s?[km]\b)?|\d[\d.,]*(?:\s?[km])?\s?(?:GBP|USD|EUR)\b)",
    re.IGNORECASE,
)
"""A comparison with money: above $100k, from £6,000, <50k EUR."""
PERIOD = re.compile(
    r"\b(year|annual|annum|yearly|month|monthly|quarter|quarterly|arr|mrr|acv)", re.IGNORECASE
)
OPEN_ENDED = re.compile(r"above|over|below|under|up to|from", re.IGNORECASE)
"""Words that two readers take differently for the amount itself."""
REMEDY = (
    "Write it as a criterion: the attribute, the amount with its currency and period, and whether it is in."
)


def check(case: Case) -> Iterator[Violation]:
    """Yield each relationship and segment whose words name an amount, and which no criterion bounds."""
    for bond in case.bonds:
        if (said := _limit_in(names_of(bond))) and not has_threshold(bond, case.model):
            yield about(bond, said, REMEDY)
    for segment in case.model.segments:
        if not segment.facts.criteria and (said := _limit_in(words_about(segment))):
            yield about_segment(segment, said, REMEDY)


def _limit_in(texts: tuple[str, ...]) -> str:
    """Return what is to be said of the first limit in the texts; an empty text where there is none."""
    for text in texts:
        if found := LIMIT.search(text):
            left_open = _open(found[0], text)
            return f"'{found[0]}' stands in its words and in no criterion, so nothing keeps it{left_open}."
    return ""


def _open(limit: str, text: str) -> str:
    left_open = [] if PERIOD.search(text) else ["the period"]
    left_open += ["whether the amount itself is in"] if OPEN_ENDED.match(limit) else []
    return f"; {listed(left_open)} {'is' if len(left_open) == 1 else 'are'} open" if left_open else ""


RULE = rule(
    __doc__,
    code="COV009",
    name="threshold-in-words-only",
    severity=Severity.WARNING,
    since="0.2",
    check=check,
)
