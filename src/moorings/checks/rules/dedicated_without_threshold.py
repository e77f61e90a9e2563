"""A dedicated relationship names no threshold.

## Why it matters
A named person costs by the account. Without a floor, politeness decides who gets one, and nobody can refuse.

## Example
A relationship of the category `dedicated_personal_assistance` with the segment Enterprise and no coverage criteria.

## Instead
`annual_revenue` at least £100,000 a year; an account that is in stays while it brings at least £80,000, with 90 days
of grace.

## Source
Unified Product Graph, Customer Relationship: the company sets the threshold explicitly and assigns nobody below it.
"""

from collections.abc import Iterator

from moorings.checks.rule import Case, Severity, Violation, about, rule
from moorings.coverage.ways import has_threshold


def check(case: Case) -> Iterator[Violation]:
    """Yield each dedicated relationship that is for everybody: neither it nor each of its segments has criteria."""
    for bond in case.bonds:
        if bond.is_dedicated and not has_threshold(bond, case.model):
            yield about(
                bond,
                "It gives each account its own person and names no threshold, so nobody can be refused one.",
                "Say from which revenue an account qualifies, and when it stops qualifying.",
            )


RULE = rule(
    __doc__,
    code="COV001",
    name="dedicated-without-threshold",
    severity=Severity.ERROR,
    since="0.1",
    check=check,
)
