"""A relationship has no owner.

## Why it matters
A threshold that nobody defends moves. Without an owner there is no one to refuse, to review, or to be told that
practice has drifted.

## Example
A relationship "Success manager" that no person, team or role owns.

## Instead
The same relationship with an edge `node_owned_by_role` to Head of customer success.

## Source
Unified Product Graph: `node_owned_by_person`, `node_owned_by_team`, `node_owned_by_role`.
"""

from collections.abc import Iterator

from moorings.checks.rule import Case, Severity, Violation, about, rule


def check(case: Case) -> Iterator[Violation]:
    """Yield each relationship that nobody owns."""
    for bond in case.bonds:
        if bond.owner is None:
            yield about(
                bond,
                "Nobody owns it.",
                "Name the person, team or role that answers for it.",
            )


RULE = rule(
    __doc__,
    code="REV002",
    name="no-owner",
    severity=Severity.WARNING,
    since="0.1",
    check=check,
)
