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

from moorings.checks.lifecycle import does, is_told_at_once, lasts
from moorings.checks.rule import Case, Severity, Violation, about_segment, rule
from moorings.terms.vocabulary import Job


def check(case: Case) -> Iterator[Violation]:
    """Yield each segment with a recurring or long-term relationship and no mechanism for onboarding.

    Where all that comes after the sale is missing, or all but support, that is told instead.
    """
    for segment in case.model.segments:
        bonds = case.bonds_of(segment)
        if lasts(bonds) and not is_told_at_once(bonds) and not does(bonds, Job.ONBOARDING):
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
