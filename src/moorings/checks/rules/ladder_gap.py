"""A ladder leaves a stretch of its scale to no tier.

## Why it matters
An account in the gap is entitled to nothing, so somebody improvises: one colleague rounds up, another rounds down,
and the two customers compare notes.

## Example
One tier for accounts with less than £100,000 a year, the next for those with more than £100,000: exactly £100,000
belongs to nobody.

## Instead
Less than £100,000 for the one, at least £100,000 for the other.

## Source
Sourcegraph company handbook, 2024: its published tiers are below $100k and above $100k. Unified Product Graph,
Customer Relationship: between two tiers the team does not improvise.
"""

from collections.abc import Iterator

from moorings.checks.coverage import of_ladders
from moorings.checks.rule import Case, Severity, Violation, rule
from moorings.coverage.survey import gaps


def check(case: Case) -> Iterator[Violation]:
    """Yield what no tier of a ladder claims, in any number of attributes, and on which an account can stand."""
    yield from of_ladders(case, gaps)


RULE = rule(
    __doc__,
    code="COV002",
    name="ladder-gap",
    severity=Severity.ERROR,
    since="0.1",
    check=check,
)
