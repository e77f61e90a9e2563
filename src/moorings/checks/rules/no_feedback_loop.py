"""Nobody asks the customers of a segment how it goes.

## Why it matters
A relationship that never hears back is steered by the loudest customer. Those who are about to leave say nothing, and
do.

## Example
A relationship of depth `recurring` with Self-serve teams, and no mechanism of the segment has the job `feedback`.

## Instead
A mechanism "Two questions after each answer", automated, with the job `feedback`.

## Source
The workbook step on customer relationships at innovate.engineer: surveys, forums and feedback inside the product
belong to every relationship.
"""

from collections.abc import Iterator

from moorings.checks.lifecycle import does, is_told_at_once
from moorings.checks.rule import Case, Severity, Violation, about_segment, rule
from moorings.terms.vocabulary import Depth, Job


def check(case: Case) -> Iterator[Violation]:
    """Yield each segment with more than a transaction between us and no mechanism for feedback.

    Where all that comes after the sale is missing, or all but support, that is told instead.
    """
    for segment in case.model.segments:
        bonds = case.bonds_of(segment)
        goes_on = any(bond.facts.depth is not Depth.TRANSACTIONAL for bond in bonds)
        if goes_on and not is_told_at_once(bonds) and not does(bonds, Job.FEEDBACK):
            yield about_segment(
                segment,
                "No mechanism asks its customers how it goes.",
                "Add one whose job is feedback: a survey after an answer, a question in the product, a forum.",
            )


RULE = rule(
    __doc__,
    code="LIF002",
    name="no-feedback-loop",
    severity=Severity.WARNING,
    since="0.1",
    check=check,
)
