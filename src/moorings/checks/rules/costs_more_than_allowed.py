"""Serving a segment takes a greater share of its revenue than is allowed.

## Why it matters
The model says what serving may cost; the data say what it does cost. Where the second is above the first, every new
account makes it worse.

## Example
10% of revenue is allowed. Serving a mid-market account costs £900 a year (£800 at the least), and it brings £6,000
(£6,500 at the most): 12.3% even so.

## Instead
Serving it costs £600 a year (£500 at the least): 7.7%, which the data do not tell from less than 10%.

## Source
Osterwalder & Pigneur, Business Model Generation, 2010: how costly are the relationships? The favourable ends of the
two intervals are compared, so that chance alone is no finding.
"""

from collections.abc import Iterator

from moorings.checks.rule import Case, Severity, Violation, about_segment, rule
from moorings.checks.wording import money, share
from moorings.evidence.estimate import Estimate
from moorings.model.segment import Segment


def check(case: Case) -> Iterator[Violation]:
    """Yield each segment whose measured cost to serve is above the allowed share, whatever chance did."""
    allowed = case.model.settings.allowed_share
    for segment in case.model.segments:
        cost = case.estimate(segment, "cost_to_serve")
        revenue = case.estimate(segment, "revenue_per_account")
        if cost and revenue and segment.facts.funded_by is None and _least_share(cost, revenue) > allowed:
            yield _violation(case, segment, cost, revenue)


def _least_share(cost: Estimate, revenue: Estimate) -> float:
    """Return the least share of revenue that the two intervals allow; 0 where one of them is not known."""
    return cost.low / revenue.high if cost.low and revenue.high else 0.0


def _violation(case: Case, segment: Segment, cost: Estimate, revenue: Estimate) -> Violation:
    settings = case.model.settings
    spent, earned = cost.value or 0.0, revenue.value or 0.0
    surplus = spent - settings.allowed_share * earned
    part = f"{share(spent / earned)} of the" if earned else "with"
    return about_segment(
        segment,
        f"Serving an account costs {money(spent, settings)} a year, {part} {money(earned, settings)} that it brings;"
        f" {share(settings.allowed_share)} is allowed.",
        f"Take {money(surplus, settings)} an account a year out of it, charge for it, or allow it more.",
        worth_per_year=surplus * cost.n,
    )


RULE = rule(
    __doc__,
    code="ECO003",
    name="costs-more-than-allowed",
    severity=Severity.WARNING,
    since="0.1",
    check=check,
    needs_data=True,
)
