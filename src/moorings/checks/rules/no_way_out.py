"""A tier has a way in and no way out.

## Why it matters
An account that falls below the threshold loses its person the same day and is promised one again with the next order;
or it keeps its person for good, though it lost all for which it had one.

## Example
A named manager from £100,000 a year, and nothing about accounts that fall below.

## Instead
In from £100,000 a year; an account that is in stays while it brings at least £80,000, with 90 days of grace.

## Source
PostHog's handbook: below the threshold an account goes back to self-serve at the start of the quarter. GitLab's
handbook: how to disengage from a customer who falls below the threshold.
"""

from collections.abc import Iterator

from moorings.checks.coverage import of_ladders
from moorings.checks.rule import Case, Severity, Violation, rule
from moorings.coverage.ways import without_way_out


def check(case: Case) -> Iterator[Violation]:
    """Yield each tier that is never left, and each with a named person of which nobody decided when it is lost."""
    yield from of_ladders(case, without_way_out)


RULE = rule(
    __doc__,
    code="COV005",
    name="no-way-out",
    severity=Severity.WARNING,
    since="0.1",
    check=check,
)
