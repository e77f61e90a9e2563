"""A relationship serves no segment.

## Why it matters
A relationship with nobody at the other end is a mood, not a decision. It costs attention in every review, and nobody
can say whom it keeps or what it may cost.

## Example
A relationship "Community forum" of the category `communities`, linked to no market segment.

## Instead
The same relationship with an edge `customer_relationship_with_market_segment` to Self-serve teams.

## Source
Unified Product Graph, Customer Relationship: every relationship names its audience. Osterwalder, The Business Model
Ontology, 2004: a relationship is maintained with a target customer.
"""

from collections.abc import Iterator

from moorings.checks.rule import Case, Severity, Violation, about, rule


def check(case: Case) -> Iterator[Violation]:
    """Yield each relationship that no segment is served by."""
    for bond in case.bonds:
        if not bond.segments:
            yield about(
                bond,
                "It serves no segment, so nobody is at the other end of it.",
                "Link it to the segment that gets it, or take it out of the model.",
            )


RULE = rule(
    __doc__,
    code="REL001",
    name="relationship-without-segment",
    severity=Severity.ERROR,
    since="0.1",
    check=check,
)
