"""A segment has no relationship, so what its customers get is undecided.

## Why it matters
An undecided segment still gets something when it asks: whatever the person who answers thinks polite. That is the
most expensive default there is, and nobody chose it.

## Example
A segment "Mid-market" that no relationship serves.

## Instead
A relationship for it; or, where the decision is to have none, one of depth `transactional` without any category, as
at an airport kiosk.

## Source
Unified Product Graph, Customer Relationship: the graph makes the absence of a decision visible before support drifts.
Osterwalder & Pigneur, Business Model Generation, 2010: clarify the relationship wanted with each segment.
"""

from collections.abc import Iterator

from moorings.checks.rule import Case, Severity, Violation, about_segment, rule
from moorings.terms.vocabulary import State


def check(case: Case) -> Iterator[Violation]:
    """Yield each segment that nothing was decided for."""
    decided = {
        ref for one in case.model.relationships if one.facts.state is not State.IDEA for ref in one.segments
    }
    thought_of = {ref for one in case.model.relationships for ref in one.segments} - decided
    for segment in case.model.segments:
        if segment.id not in decided:
            served = "Only an idea serves it" if segment.id in thought_of else "No relationship serves it"
            yield about_segment(
                segment,
                f"{served}: what a customer of it gets is undecided.",
                "Decide what a customer of it gets when they need us; that they get nothing is an answer too.",
            )


RULE = rule(
    __doc__,
    code="REL003",
    name="undecided-segment",
    severity=Severity.ERROR,
    since="0.1",
    check=check,
)
