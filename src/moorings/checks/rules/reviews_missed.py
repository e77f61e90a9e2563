"""Accounts get fewer reviews than they were promised.

## Why it matters
A cadence is a promise with a date. When it slips, the first to know is the customer, and the next is the competitor.

## Example
Three enterprise accounts, promised four reviews a year, have seen none since March 2025; £390,000 of revenue a
year is concerned.

## Instead
The reviews are held, or the promise is lowered to what is held and the customers are told.

## Source
Sourcegraph company handbook, 2024: a stated cadence of contact for each tier.
"""

from collections.abc import Iterator

from moorings.checks.drifting import about_accounts, bringing, drifting, revenue_per_year, since_when
from moorings.checks.rule import Case, Severity, Violation, rule
from moorings.checks.wording import counted
from moorings.drift.report import Way


def check(case: Case) -> Iterator[Violation]:
    """Yield each segment with accounts whose declared cadence was not kept."""
    for segment_id, accounts in drifting(case, Way.REVIEWS_MISSED):
        yield about_accounts(
            case,
            segment_id,
            f"{counted(len(accounts), 'account')} had fewer reviews than promised{since_when(accounts)};"
            f" {bringing(case, accounts)}.",
            "Hold the reviews, beginning with the next renewal; or promise what can be kept, and say so.",
            revenue_per_year(accounts),
        )


RULE = rule(
    __doc__,
    code="DRI005",
    name="reviews-missed",
    severity=Severity.WARNING,
    since="0.1",
    check=check,
    needs_data=True,
)
