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

from moorings.checks.once import once_for_all
from moorings.checks.rule import Case, Severity, Violation, about, rule

REMEDY = "Follow one that fits what it is for: activation to win, churn to keep, expansion to sell more."


def check(case: Case) -> Iterator[Violation]:
    """Yield each relationship that no metric informs; where that is so of all, it is told once."""
    measured = {ref for target in case.model.targets for ref in target.relationships}
    says = "No metric is followed for it, so nothing tells whether it works."
    without = [about(bond, says, REMEDY) for bond in case.bonds if bond.id not in measured]
    of_all = "No metric is followed for any of its relationships."
    yield from once_for_all(case, without, len(case.bonds), of_all)


RULE = rule(
    __doc__,
    code="MEA006",
    name="relationship-without-metric",
    severity=Severity.WARNING,
    since="0.2",
    check=check,
)
