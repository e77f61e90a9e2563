"""A segment pays nothing, and nobody is named who pays for it.

## Why it matters
Serving customers who do not pay can be a good decision: they bring those who do, or they are what others pay for. If
nobody says so, it is a cost without a reason, and no rule can tell how much of it is too much.

## Example
"Free plan" pays £0, is served with a forum, and no segment funds it.

## Instead
"Free plan" is `funded_by` Paying teams, whose revenue it feeds.

## Source
Osterwalder & Pigneur, Business Model Generation, 2010, "Free" as a business model: at least one segment benefits from
a free offer, and is financed by another part of the business model or another segment.
"""

from collections.abc import Iterator

from moorings.checks.rule import Case, Severity, Violation, about_segment, rule
from moorings.checks.wording import categories


def check(case: Case) -> Iterator[Violation]:
    """Yield each served segment with a revenue of zero that no other segment funds."""
    for segment in case.model.segments:
        revenue, served_by = segment.facts.revenue_per_account, case.bonds_of(segment)
        pays_nothing = revenue is not None and not revenue.amount
        if pays_nothing and segment.facts.funded_by is None and served_by:
            gets = categories(served_by) or "a relationship"
            yield about_segment(
                segment,
                f"It pays nothing and gets {gets}; nobody is named who pays for that.",
                "Name the segment whose revenue pays for it (funded_by), or decide that it is served no more.",
            )


RULE = rule(
    __doc__,
    code="ECO008",
    name="segment-nobody-pays-for",
    severity=Severity.WARNING,
    since="0.2",
    check=check,
)
