"""A segment is served by machines alone, and no moment is named that stays human.

## Why it matters
Most questions are answered best without a person. A few are not: money that was taken twice, access that is lost, a
loss of data. Whoever meets a machine in such a moment tells others, and leaves.

## Example
Self-serve teams get self-service and automated services, recurring, and no `human_moments` are named.

## Instead
The same, with "A payment that went wrong" and "Access lost to an account" as moments that stay human.

## Source
The workbook step on customer relationships at innovate.engineer, and the guide to the block in a tool for business
models: both list automation where a human touch is needed among the common mistakes.
"""

from collections.abc import Iterator

from moorings.checks.expectation import given_by
from moorings.checks.lifecycle import lasts, mechanisms_of
from moorings.checks.rule import Case, Severity, Violation, about_segment, rule
from moorings.terms.vocabulary import Category

MACHINES = frozenset({Category.SELF_SERVICE, Category.AUTOMATED_SERVICES})


def check(case: Case) -> Iterator[Violation]:
    """Yield each segment with a lasting bond in which nobody is met, on the payroll or among the customers."""
    for segment in case.model.segments:
        bonds = case.bonds_of(segment)
        given = given_by(bonds)
        is_alone = bool(given) and given <= MACHINES and not any(one.minutes for one in mechanisms_of(bonds))
        if lasts(bonds) and is_alone and not any(bond.facts.human_moments for bond in bonds):
            yield about_segment(
                segment,
                "Its customers meet machines only, and no moment is named that stays human.",
                "Name the moments in which a person answers whatever it costs: a wrong payment, lost access or data.",
            )


RULE = rule(
    __doc__,
    code="LIF003",
    name="automation-only",
    severity=Severity.WARNING,
    since="0.2",
    check=check,
)
