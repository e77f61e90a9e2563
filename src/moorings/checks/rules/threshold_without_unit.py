"""A threshold on money leaves its currency or its period open.

## Why it matters
100,000 a year and 100,000 a month are two policies, and so are pounds and dollars. Where a threshold does not say
which, each colleague completes it from memory, and an account near it gets two answers.

## Example
A named manager for accounts with `annual_revenue` of at least 100000, where neither the threshold nor the attribute
names a currency.

## Instead
At least {"amount": "100000", "currency": "GBP", "per": "year"}; or the attribute declares its currency and period.

## Source
PostHog's handbook writes one threshold as $20k a year, as $1,667 MRR and as about $1,667 a month; they are the same
only after the period is worked out.
"""

import re
from collections.abc import Iterator

from moorings.checks.rule import Case, Severity, Violation, about, about_segment, rule
from moorings.coverage.wording import bound_in_words
from moorings.model.business import Attribute, BusinessModel
from moorings.model.fact import Bound, Limit, Price

NO_CURRENCY = "names no currency, and neither does the attribute"
NO_PERIOD = "names no period"
NO_MONEY = "is about money, and the attribute is declared a plain number without currency and period"
MONEY_WORDS = re.compile(r"(^|_)(revenue|arr|mrr|acv|tcv|spend|turnover|bill|billing|invoiced)(_|$)")
"""Parts of an attribute's name that tell that it counts money."""


def check(case: Case) -> Iterator[Violation]:
    """Yield each threshold, of a relationship or a segment, that can be read in two currencies or periods."""
    for bond in case.bonds:
        for bound, open_end in _open(case.model, (*bond.coverage.criteria, *bond.coverage.stays_while)):
            yield about(bond, _says(bound, open_end), REMEDY)
    for segment in case.model.segments:
        for bound, open_end in _open(case.model, segment.facts.criteria):
            yield about_segment(segment, _says(bound, open_end), REMEDY)


REMEDY = "Write the amount with its currency and its period, and declare the attribute as money."


def _says(bound: Bound, open_end: str) -> str:
    return f"Its threshold, {bound_in_words(bound)}, {open_end}."


def _open(model: BusinessModel, bounds: tuple[Bound, ...]) -> Iterator[tuple[Bound, str]]:
    """Yield each bound with what it leaves open, once for each attribute."""
    told: set[str] = set()
    for bound in bounds:
        attribute = model.settings.attribute(bound.attribute)
        found = [words for limit in bound.limits if attribute and (words := _left_open(attribute, limit))]
        if found and bound.attribute not in told:
            told.add(bound.attribute)
            yield bound, found[0]


def _left_open(attribute: Attribute, limit: Limit) -> str:
    """Return what a limit leaves open; an empty text where it leaves nothing."""
    if isinstance(limit, Price):
        return NO_PERIOD if limit.per == "once" else ""
    if attribute.kind == "money":
        return "" if attribute.currency else NO_CURRENCY
    counts = attribute.kind in {"integer", "real"} and not attribute.unit
    return NO_MONEY if counts and MONEY_WORDS.search(attribute.name) else ""


RULE = rule(
    __doc__,
    code="COV008",
    name="threshold-without-unit",
    severity=Severity.WARNING,
    since="0.2",
    check=check,
)
