"""Customers are held by imposed switching costs only.

## Why it matters
Who stays because leaving is made hard looks like a loyal customer in every figure until the day when somebody makes
leaving easy. Imposed costs earn no recommendation, and regulators take an interest in them.

## Example
All that a customer of "Data room" would lose by leaving is data in a format of our own: `imposed`.

## Instead
The data can be taken along, and what a customer would lose is the manager who knows them: `earned`.

## Source
Burnham, Frels & Mahajan, Consumer switching costs, 2003, for the kinds. Strategyzer's article on the block gives data
in a proprietary format as its example. Earned or imposed is our own distinction.
"""

from collections.abc import Iterator

from moorings.checks.rule import Case, Severity, Violation, about, rule
from moorings.coverage.region_words import listed
from moorings.terms.vocabulary import SwitchingOrigin


def check(case: Case) -> Iterator[Violation]:
    """Yield each relationship whose switching costs all have a known origin, and none of them is earned."""
    costs = {one.id: one for one in case.model.switching_costs}
    for bond in case.bonds:
        held_by = [costs[ref] for ref in bond.facts.links.switching_costs]
        if held_by and all(one.origin is SwitchingOrigin.IMPOSED for one in held_by):
            yield about(
                bond,
                f"What holds its customers is imposed: {listed(one.title for one in held_by)}. Nothing is earned.",
                "Let customers take along what is theirs, and give them something that they would miss.",
            )


RULE = rule(
    __doc__,
    code="LIF012",
    name="imposed-switching-costs-only",
    severity=Severity.WARNING,
    since="0.2",
    check=check,
)
