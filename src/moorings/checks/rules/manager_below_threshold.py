"""Accounts below the threshold have a named person.

## Why it matters
The person's hours are missing where they were promised, and the next customer of that size asks for the same.

## Example
Two accounts of the mid-market have a success manager, the first since May 2025, which costs £11,475 a year.

## Instead
Only accounts that qualify have one; or the exception is written down, with its reason and its end.

## Source
Unified Product Graph, Customer Relationship: the company refuses to assign a success manager below the threshold.
PostHog's handbook looks for such accounts each quarter.
"""

from collections.abc import Iterator

from moorings.checks.drifting import about_accounts, at_cost, drifting, since_when
from moorings.checks.rule import Case, Severity, Violation, rule
from moorings.checks.wording import counted
from moorings.drift.report import Way, cost_per_year


def check(case: Case) -> Iterator[Violation]:
    """Yield each segment with accounts that are looked after by name and do not qualify."""
    for segment_id, accounts in drifting(case, Way.MANAGED_BELOW):
        has = "has" if len(accounts) == 1 else "have"
        yield about_accounts(
            case,
            segment_id,
            f"{counted(len(accounts), 'account')} below the threshold {has} a named person{since_when(accounts)};"
            f" {at_cost(case, accounts)}.",
            "Hand them over to what their tier gets, or write down an exception with its reason and its end.",
            cost_per_year(accounts),
        )


RULE = rule(
    __doc__,
    code="DRI002",
    name="manager-below-threshold",
    severity=Severity.ERROR,
    since="0.1",
    check=check,
    needs_data=True,
)
