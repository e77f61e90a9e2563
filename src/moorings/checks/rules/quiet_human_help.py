"""Accounts quietly get help from people that was not decided for them.

## Why it matters
Each answer is kind and none of them is a decision. Together they are a second support model, the most expensive one,
for customers whose price was set without it.

## Example
Self-serve teams are meant to help themselves. Two of them have been answered by a person, month after month, since
March 2025, which costs £640 a year.

## Instead
Now and then somebody answers one, within the noise that is normal; or the decision names personal assistance and
prices it.

## Source
Unified Product Graph, Customer Relationship: support is not to become, quietly, personal assistance for everyone.
"""

from collections.abc import Iterator

from moorings.checks.drifting import about_accounts, at_cost, drifting, since_when
from moorings.checks.rule import Case, Severity, Violation, rule
from moorings.checks.wording import categories, counted
from moorings.drift.report import Way, cost_per_year


def check(case: Case) -> Iterator[Violation]:
    """Yield each segment with accounts that get more human help than was decided."""
    for segment_id, accounts in drifting(case, Way.QUIET_HELP):
        decided = categories(case.model.relationships_of(segment_id))
        gets = "gets" if len(accounts) == 1 else "get"
        yield about_accounts(
            case,
            segment_id,
            f"{counted(len(accounts), 'account')} {gets} help from people that was not decided for them"
            f"{since_when(accounts)}; {at_cost(case, accounts)}.",
            f"Lead them back to {decided or 'what was decided'}, or decide for personal assistance and price it.",
            cost_per_year(accounts),
        )


RULE = rule(
    __doc__,
    code="DRI001",
    name="quiet-human-help",
    severity=Severity.ERROR,
    since="0.1",
    check=check,
    needs_data=True,
)
