"""A tier of a ladder is for nobody.

## Why it matters
The policy promises what nobody can get: a tier above takes all of its accounts, or what it asks for cannot be met.

## Example
From £20,000 a year a pooled manager, and below it on the ladder a named one from £100,000: whoever has £100,000 has
£20,000, too, and is given the pooled manager.

## Instead
The named manager comes first on the ladder.

## Source
Moorings: of the tiers of a ladder an account gets the first whose criteria hold.
"""

from collections.abc import Iterator

from moorings.checks.coverage import of_ladders
from moorings.checks.rule import Case, Severity, Violation, rule
from moorings.coverage.survey import unreachable


def check(case: Case) -> Iterator[Violation]:
    """Yield each tier that no account reaches, with the reason."""
    yield from of_ladders(case, unreachable)


RULE = rule(
    __doc__,
    code="COV004",
    name="unreachable-tier",
    severity=Severity.ERROR,
    since="0.1",
    check=check,
)
