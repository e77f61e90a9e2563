"""Support is taken for the whole relationship.

## Why it matters
Support begins when something fails. A customer for whom nothing fails is then never spoken to, and one for whom much
does knows the business by its faults.

## Example
Teams are to stay, and the one thing that is there for them is a help desk with the job `support`.

## Instead
A help desk, a guide through the first week (`onboarding`), and a question how it goes (`feedback`).

## Source
The workbook step on customer relationships at innovate.engineer: taking support for the relationship is listed among
the common mistakes.
"""

from collections.abc import Iterator

from moorings.checks.lifecycle import is_support_alone, lasts, mechanisms_of
from moorings.checks.rule import Case, Severity, Violation, about_segment, rule
from moorings.coverage.region_words import listed


def check(case: Case) -> Iterator[Violation]:
    """Yield each segment with a lasting bond all of whose mechanisms are support."""
    for segment in case.model.segments:
        bonds = case.bonds_of(segment)
        if lasts(bonds) and is_support_alone(bonds):
            names = listed(one.name for one in mechanisms_of(bonds))
            yield about_segment(
                segment,
                f"All that its customers get is help when they are stuck: {names}.",
                "Say what brings a new customer to the first result, who asks how it goes, and why one would stay.",
            )


RULE = rule(
    __doc__,
    code="LIF006",
    name="support-as-the-whole-relationship",
    severity=Severity.WARNING,
    since="0.2",
    check=check,
)
