"""A promise of a first answer can be read in two ways.

## Why it matters
"The next business day" and "within 24 hours" are one promise from Monday to Thursday and two on a Friday evening. The
customer holds us to the shorter, the rota is planned by the longer.

## Example
"First reply on the next business day (within 24 hours)": `response_days` 1 and `response_clock_hours` 24.

## Instead
"First reply on the next business day": `response_days` 1.

## Source
FlowFuse's handbook promises a first reply on the next business day, within 24 hours.
"""

from collections.abc import Callable, Iterator
from functools import cache, partial

from moorings.checks.promises import in_words, parting, two_in_words
from moorings.checks.rule import Case, Severity, Violation, about, rule
from moorings.economics.opening import OpeningHours, opening_hours
from moorings.economics.promise import readings_of
from moorings.model.relationship import Promise

REMEDY = "Keep one of them: business days and working hours stop at night and over the weekend, the clock does not."


def check(case: Case) -> Iterator[Violation]:
    """Yield each relationship whose promise is counted in two ways that part on the last day of a week."""
    opening = cache(partial(opening_hours, case.model.settings, case.today))
    for bond in case.bonds:
        if bond.facts.promise and (says := _says(bond.facts.promise, opening)):
            yield about(bond, says, REMEDY)


def _says(promise: Promise, opening: Callable[[], OpeningHours]) -> str:
    """Return how the promise can be read, as a sentence; an empty text where there is one way only."""
    readings = readings_of(promise)
    if len(readings) > 1:
        apart = parting(readings, opening())
        return f"It can be read as {' and as '.join(map(in_words, readings))}{apart}." if apart else ""
    both = two_in_words(promise)
    return f"Its words, '{both}', can be read in business days and by the clock." if both else ""


RULE = rule(
    __doc__,
    code="CON004",
    name="promise-with-two-readings",
    severity=Severity.WARNING,
    since="0.2",
    check=check,
)
