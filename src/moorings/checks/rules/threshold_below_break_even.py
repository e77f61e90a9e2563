"""The threshold of a relationship lies below the revenue from which it pays.

## Why it matters
Every account that just qualifies then costs more than the share of its revenue that serving it may cost, and the more
of them there are, the larger the loss.

## Example
A success manager at 102 hours an account a year and £56.25 an hour, 10% of revenue allowed: it pays from £57,375 a
year, and accounts qualify at £50,000.

## Instead
Accounts qualify at £60,000 a year.

## Source
Unified Product Graph, Customer Relationship: a dedicated relationship pays for itself only above a revenue threshold.
The figure is the share break-even: marginal yearly cost divided by the allowed share of revenue.
"""

from collections.abc import Iterator

from moorings.checks.revenue import revenue_floor
from moorings.checks.rule import Case, Severity, Violation, about, rule
from moorings.checks.wording import money, share
from moorings.economics.break_even import share_break_even
from moorings.economics.cost import cost_to_serve

PENNY = 0.01


def check(case: Case) -> Iterator[Violation]:
    """Yield each relationship that admits accounts below its share break-even of later years."""
    settings = case.model.settings
    for bond in case.bonds:
        threshold = revenue_floor(bond.coverage.criteria, settings)
        pays_from = share_break_even(cost_to_serve(bond, settings), settings.allowed_share)
        if threshold is not None and threshold < pays_from.later_years - PENNY:
            yield about(
                bond,
                f"Accounts qualify from {money(threshold, settings)} a year, and it pays from"
                f" {money(pays_from.later_years, settings)} ({money(pays_from.first_year, settings)} in an account's"
                f" first year), where serving may cost {share(settings.allowed_share)} of revenue.",
                f"Raise the threshold to {money(pays_from.later_years, settings)} or more, or give less of it.",
            )


RULE = rule(
    __doc__,
    code="ECO001",
    name="threshold-below-break-even",
    severity=Severity.WARNING,
    since="0.1",
    check=check,
)
