"""Everything that was decided for a segment happens before or at the sale.

## Why it matters
For the customer the relationship begins with the purchase. A plan that ends there leaves the longest part of it to
whoever happens to answer.

## Example
Teams are to stay, and all that is decided for them is a demonstration, in the phase `evaluation`.

## Instead
The demonstration, and a guide through the first week with the job `onboarding`, after the sale.

## Source
Osterwalder, The Business Model Ontology, 2004: mechanisms in all four phases of the customer's buying cycle. The
guide to the block in a tool for business models lists neglected relationships after the purchase among the mistakes.
"""

from collections.abc import Iterator

from moorings.checks.lifecycle import ends_at_the_sale, lasts
from moorings.checks.rule import Case, Severity, Violation, about_segment, rule


def check(case: Case) -> Iterator[Violation]:
    """Yield each segment with a lasting bond whose phases are all known, and end at the sale."""
    for segment in case.model.segments:
        bonds = case.bonds_of(segment)
        if lasts(bonds) and ends_at_the_sale(bonds):
            yield about_segment(
                segment,
                "Its customers are meant to stay, and all that was decided for them ends at the sale.",
                "Decide what comes after it: onboarding, help, a question how it goes, a reason to stay.",
            )


RULE = rule(
    __doc__,
    code="LIF005",
    name="nothing-after-the-sale",
    severity=Severity.WARNING,
    since="0.2",
    check=check,
)
