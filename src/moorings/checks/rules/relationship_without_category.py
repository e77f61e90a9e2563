"""A relationship does not say what the customer gets.

## Why it matters
A name is no decision. Until it is said whether a customer gets a person, an article, a machine's answer or other
customers, it can be neither priced nor kept, and each colleague fills in what seems polite.

## Example
A recurring relationship "Customer care" without `parts`.

## Instead
`parts`: personal_assistance.

## Source
Unified Product Graph, Customer Relationship: when a customer needs you, what do they get, a person, a help article,
or a community of other customers?
"""

from collections.abc import Iterator

from moorings.checks.rule import Case, Severity, Violation, about, rule
from moorings.checks.texts import is_channel


def check(case: Case) -> Iterator[Violation]:
    """Yield each relationship without a category; one that is called as a channel is asked another question."""
    for bond in case.bonds:
        if not bond.categories and not is_channel(bond):
            yield about(
                bond,
                "It names no category: what a customer gets, and from whom, is undecided.",
                "Name its parts, the leading one first; or depth 'transactional' alone, if there is to be none.",
            )


RULE = rule(
    __doc__,
    code="REL007",
    name="relationship-without-category",
    severity=Severity.WARNING,
    since="0.2",
    check=check,
)
