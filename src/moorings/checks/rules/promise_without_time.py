"""People answer, and the promise does not say how soon.

## Why it matters
"We will get back to you" is read as an hour by one customer and as a week by another. Without a time nobody can say
whether it was kept, how many people it takes, or what it costs to keep it.

## Example
Personal assistance that promises "A person writes back".

## Instead
"A person writes back within a working day": `response_hours` 8.

## Source
Unified Product Graph, Customer Relationship: when a customer needs you, what do they get? The published plans of
FlowFuse and Kernel give each tier a time for the first reply.
"""

from collections.abc import Iterator

from moorings.checks.promises import has_time
from moorings.checks.rule import Case, Severity, Violation, about, rule


def check(case: Case) -> Iterator[Violation]:
    """Yield each relationship with people in it whose promise names no time."""
    for bond in case.bonds:
        promise = bond.facts.promise
        if promise and any(one.is_human for one in bond.categories) and not has_time(promise):
            yield about(
                bond,
                "People answer, and its promise does not say how soon.",
                "Say by when the first answer is there: in working hours, by the clock, or in business days.",
            )


RULE = rule(
    __doc__,
    code="LIF013",
    name="promise-without-time",
    severity=Severity.NOTE,
    since="0.2",
    check=check,
)
