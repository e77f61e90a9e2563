"""Accounts that qualify for a named person have none.

## Why it matters
The promise is part of what they pay for. They notice at the renewal, when it is too late to introduce somebody.

## Example
Two enterprise accounts qualify for a success manager and have none; £250,000 of revenue a year is concerned.

## Instead
Each account that qualifies has one.

## Source
PostHog's handbook: accounts above the threshold without an owner come first in the quarterly review.
"""

from collections.abc import Iterator

from moorings.checks.drifting import about_accounts, bringing, drifting, revenue_per_year, since_when
from moorings.checks.rule import Case, Severity, Violation, rule
from moorings.checks.wording import counted
from moorings.drift.report import Way


def check(case: Case) -> Iterator[Violation]:
    """Yield each segment with accounts that wait for the person they were promised."""
    for segment_id, accounts in drifting(case, Way.UNMANAGED_ABOVE):
        verbs = (
            "qualifies for a named person and has"
            if len(accounts) == 1
            else "qualify for a named person and have"
        )
        yield about_accounts(
            case,
            segment_id,
            f"{counted(len(accounts), 'account')} {verbs} none{since_when(accounts)}; {bringing(case, accounts)}.",
            "Assign somebody, to the largest account first; or raise the threshold to what the team can keep.",
            revenue_per_year(accounts),
        )


RULE = rule(
    __doc__,
    code="DRI003",
    name="entitled-without-manager",
    severity=Severity.ERROR,
    since="0.1",
    check=check,
    needs_data=True,
)
