"""Customers who are meant to stay are not onboarded.

## Why it matters
A lasting relationship is made or broken in its first weeks. Where nothing brings a new customer to the first real
use, the rest of the relationship is spent on customers who have half left.

## Example
A relationship of depth `long_term` with the segment Enterprise, and no mechanism of the segment has the job
`onboarding`.

## Instead
A mechanism "Kick-off and set-up", once, with the job `onboarding`; planned is enough.

## Source
The workbook step on customer relationships at innovate.engineer: overlooking onboarding is listed among the common
mistakes.
"""

from collections.abc import Iterator

from moorings.checks.rule import Case, Severity, Violation, about_segment, rule
from moorings.terms.vocabulary import Depth, Job


def check(case: Case) -> Iterator[Violation]:
    """Yield each segment with a recurring or long-term relationship and no mechanism for onboarding."""
    for segment in case.model.segments:
        bonds = case.bonds_of(segment)
        lasts = any(bond.facts.depth in {Depth.RECURRING, Depth.LONG_TERM} for bond in bonds)
        if lasts and not any(bond.mechanisms_for(Job.ONBOARDING) for bond in bonds):
            yield about_segment(
                segment,
                "Its customers are meant to stay, and no mechanism onboards them.",
                "Say what brings a new customer to the first real use: a guide, a call, a set-up done for them.",
            )


RULE = rule(
    __doc__,
    code="LIF001",
    name="no-onboarding",
    severity=Severity.WARNING,
    since="0.1",
    check=check,
)
