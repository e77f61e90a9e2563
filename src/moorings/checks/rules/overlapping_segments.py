"""Two segments hold for the same accounts.

## Why it matters
An account is in one segment. Where two hold the order of the segments decides, which nobody reads in the policy, and
with it another relationship.

## Example
One segment with 2,500 developers or more, the next with 501 to 2,500: an account with exactly 2,500 is in both.

## Instead
The next segment ends with 2,499 developers.

## Source
Sourcegraph company handbook, 2024: its published segments are 501 to 2.5k developers, and 2.5k or more.
"""

from collections.abc import Iterator

from moorings.checks.coverage import violation
from moorings.checks.rule import Case, Severity, Violation, rule
from moorings.coverage.survey import segments_overlapping


def check(case: Case) -> Iterator[Violation]:
    """Yield each two segments of which the criteria hold at once."""
    for fault in segments_overlapping(case.model):
        yield violation(fault, case)


RULE = rule(
    __doc__,
    code="COV007",
    name="overlapping-segments",
    severity=Severity.WARNING,
    since="0.1",
    check=check,
)
