"""No metric tells whether a relationship works.

## Why it matters
What nobody measures is judged by its last anecdote. When money is short it cannot be defended, and when it fails it
is the last to be noticed.

## Example
"Help centre" with the motive `retention`, and no metric informs it.

## Instead
A metric "Customers lost", `logo_churn`, informs it.

## Source
The guide to the block in a tool for business models: not measuring the quality of relationships is a common mistake;
choose metrics that align with the goals of the relationship.
"""

from collections.abc import Iterator

from moorings.checks.rule import Case, Severity, Violation, about, about_business, rule

REMEDY = "Follow one that fits what it is for: activation to win, churn to keep, expansion to sell more."


def check(case: Case) -> Iterator[Violation]:
    """Yield each relationship that no metric informs; where that is so of all, it is told once."""
    measured = {ref for target in case.model.targets for ref in target.relationships}
    bonds = case.bonds
    without = [bond for bond in bonds if bond.id not in measured]
    if len(without) > 1 and len(without) == len(bonds):
        segments = tuple(dict.fromkeys(segment for bond in bonds for segment in bond.segments))
        yield about_business(
            case.model, "No metric is followed for any of its relationships.", REMEDY, segments
        )
        return
    for bond in without:
        yield about(bond, "No metric is followed for it, so nothing tells whether it works.", REMEDY)


RULE = rule(
    __doc__,
    code="MEA006",
    name="relationship-without-metric",
    severity=Severity.WARNING,
    since="0.2",
    check=check,
)
