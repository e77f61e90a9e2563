"""A relationship names no motive.

## Why it matters
Winning customers, keeping them and selling them more pull in different directions and are measured differently. A
team that does not name the motive falls back on the most expensive relationship, out of politeness.

## Example
A relationship "Success manager" whose `motives` are empty.

## Instead
`motives`: retention.

## Source
Osterwalder, The Business Model Ontology, 2004, customer equity: acquisition, retention, add-on selling. Unified
Product Graph, Customer Relationship.
"""

from collections.abc import Iterator

from moorings.checks.rule import Case, Severity, Violation, about, rule


def check(case: Case) -> Iterator[Violation]:
    """Yield each relationship of which nobody says what it is for."""
    for bond in case.bonds:
        if not bond.motives:
            yield about(
                bond,
                "It names no motive: nothing says whether it is there to win customers, keep them or sell them more.",
                "Name acquisition, retention or upsell, or several of them.",
            )


RULE = rule(
    __doc__,
    code="MOT001",
    name="relationship-without-motive",
    severity=Severity.WARNING,
    since="0.1",
    check=check,
)
