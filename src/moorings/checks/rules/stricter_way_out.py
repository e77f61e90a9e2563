"""The way out of a tier asks for more than the way in.

## Why it matters
An account qualifies, gets its person, and at the next look does not meet what it takes to stay.

## Example
In from £80,000 a year, and an account stays while it brings at least £100,000.

## Instead
In from £100,000 a year, and an account stays while it brings at least £80,000.

## Source
Schmitt, A thermionic trigger, 1938: a switch with two thresholds is steady because it turns off below the value at
which it turns on.
"""

from collections.abc import Iterator

from moorings.checks.coverage import of_ladders
from moorings.checks.rule import Case, Severity, Violation, rule
from moorings.coverage.ways import stricter_ways_out


def check(case: Case) -> Iterator[Violation]:
    """Yield each tier of which an account qualifies that may not stay."""
    yield from of_ladders(case, stricter_ways_out)


RULE = rule(
    __doc__,
    code="COV006",
    name="stricter-way-out",
    severity=Severity.WARNING,
    since="0.1",
    check=check,
)
