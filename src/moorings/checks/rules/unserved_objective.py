"""A goal of the business is served by no relationship.

## Why it matters
A goal that no relationship serves, by itself or through a metric, is pursued by nobody who meets customers. Either it
is no goal for this part of the business, or something is missing.

## Example
The objective "Half of all teams invite a second one"; no relationship informs it and no metric measures it.

## Instead
A metric "Expansion" measures it, and informs the relationship "Community".

## Source
A widely copied template for the block asks to align each relationship with the value proposition and with strategic
goals. Unified Product Graph: `objective_measured_by_metric`, `node_informs_node`.
"""

from collections.abc import Iterator

from moorings.checks.rule import Case, Severity, Violation, rule


def check(case: Case) -> Iterator[Violation]:
    """Yield each objective that leads to no relationship, where there is one that could serve it."""
    serving = {target.id for target in case.model.targets if target.relationships}
    for objective in case.model.objectives if case.bonds else ():
        if not objective.relationships and not serving & {*objective.metrics}:
            yield Violation(
                objective.id,
                objective.title,
                "No relationship serves this goal, by itself or through a metric.",
                "Say which relationship serves it, or by which metric of one it is measured.",
            )


RULE = rule(
    __doc__,
    code="GRA002",
    name="unserved-objective",
    severity=Severity.NOTE,
    since="0.2",
    check=check,
)
