"""A relationship is past its review date.

## Why it matters
Customers grow, prices change, people leave. A decision nobody has looked at since is followed where it is convenient
and forgotten elsewhere.

## Example
Last looked at on 10 January 2025, every six months; today is 15 September 2025.

## Instead
Last looked at on 1 September 2025, every six months.

## Source
The workbook step on customer relationships at innovate.engineer: revisit them as the user base changes. PostHog's
handbook does so at the start of each quarter.
"""

from collections.abc import Iterator

from moorings.checks.rule import Case, Severity, Violation, about, rule
from moorings.checks.wording import counted, day_in_words


def check(case: Case) -> Iterator[Violation]:
    """Yield each relationship whose review was due before today."""
    for bond in case.bonds:
        due = bond.facts.review.due
        if due is not None and due < case.today:
            yield about(
                bond,
                f"Its review was due on {day_in_words(due)}, {counted((case.today - due).days, 'day')} ago.",
                "Look at it again with its owner, and write down the day and the next one.",
            )


RULE = rule(
    __doc__,
    code="REV001",
    name="review-overdue",
    severity=Severity.WARNING,
    since="0.1",
    check=check,
)
