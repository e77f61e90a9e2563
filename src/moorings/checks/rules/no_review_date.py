"""A relationship has no day on which it is looked at again.

## Why it matters
What has no date is looked at when something has gone wrong. A day in the calendar is the cheapest guard against
drift.

## Example
A relationship without `review`, or with a rhythm and no day from which it runs.

## Instead
`review`: last looked at on 1 September 2025, every six months; or next on 1 March 2026.

## Source
The workbook step on customer relationships at innovate.engineer: revisit them as the user base changes.
"""

from collections.abc import Iterator

from moorings.checks.edit import Edit
from moorings.checks.rule import Case, Severity, Violation, about, rule
from moorings.model.relationship import Relationship
from moorings.units import months_back


def check(case: Case) -> Iterator[Violation]:
    """Yield each relationship of which nobody can say when it is due."""
    for bond in case.bonds:
        if bond.facts.review.due is None:
            yield about(
                bond,
                "Nothing says when it is looked at again.",
                "Give it a day, or the day of its last review and a rhythm in months.",
                edits=_first_in_rhythm(bond, case),
            )


def _first_in_rhythm(bond: Relationship, case: Case) -> tuple[Edit, ...]:
    """Return the edit that begins a rhythm that was decided and has no day from which it runs: today."""
    months = bond.facts.review.every_months
    if not months:
        return ()
    day = months_back(case.today, -months).isoformat()
    return (Edit(bond.id, ("moorings:relationship", "review", "next"), day),)


RULE = rule(
    __doc__,
    code="REV003",
    name="no-review-date",
    severity=Severity.NOTE,
    since="0.1",
    check=check,
    mends=True,
)
