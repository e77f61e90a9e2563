"""Two tiers of a ladder claim the same accounts.

## Why it matters
An account gets exactly one tier of a ladder. Where two claim it the order of the tiers decides, which nobody reads in
the policy, and the customer may be promised both.

## Example
One tier for 501 to 2,500 developers, the next for 2,500 developers or more: an account with exactly 2,500 is in both.

## Instead
501 to 2,500 for the one, 2,501 or more for the other.

## Source
Sourcegraph company handbook, 2024: its published tiers are 501 to 2.5k developers, and 2.5k or more.
"""

from collections.abc import Iterator

from moorings.checks.coverage import of_ladders
from moorings.checks.rule import Case, Severity, Violation, rule
from moorings.coverage.survey import overlaps


def check(case: Case) -> Iterator[Violation]:
    """Yield what two tiers claim of the same segment, in their place on the ladder."""
    yield from of_ladders(case, overlaps)


RULE = rule(
    __doc__,
    code="COV003",
    name="ladder-overlap",
    severity=Severity.WARNING,
    since="0.1",
    check=check,
)
