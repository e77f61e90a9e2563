"""A relationship supports no value proposition.

## Why it matters
A relationship is there to bring a promise to the customer. Where it names none, its cost cannot be weighed against
anything, and it survives every round of cuts or none.

## Example
A relationship "Success manager" with the segment Enterprise, linked to no value proposition.

## Instead
The same relationship with an edge `customer_relationship_supports_value_proposition` to "Every project in one place".

## Source
Unified Product Graph, Customer Relationship: every relationship names its purpose. Osterwalder, The Business Model
Ontology, 2004: a relationship promotes a value proposition.
"""

from collections.abc import Iterator

from moorings.checks.rule import Case, Severity, Violation, about, rule


def check(case: Case) -> Iterator[Violation]:
    """Yield each relationship that is in service of no value proposition."""
    for bond in case.bonds:
        if not bond.propositions:
            yield about(
                bond,
                "It supports no value proposition, so nothing says what it is in service of.",
                "Link it to the value proposition that it helps to keep.",
            )


RULE = rule(
    __doc__,
    code="REL002",
    name="relationship-without-value-proposition",
    severity=Severity.ERROR,
    since="0.1",
    check=check,
)
