"""A relationship is live, and everything that it consists of is still planned.

## Why it matters
Live means that customers count on it. Either they count on something that is not there, or the file is behind; both
are worth knowing before somebody else finds out.

## Example
"Success plan" is `live`, and its one mechanism, a forum, is `planned`.

## Instead
The forum is `in_place`; or the relationship is `decided` and not live yet.

## Source
The workbook step on customer relationships at innovate.engineer asks whether onboarding and help are in place, or at
least planned: two answers.
"""

from collections.abc import Iterator

from moorings.checks.rule import Case, Severity, Violation, about, rule
from moorings.terms.vocabulary import MechanismState, State


def check(case: Case) -> Iterator[Violation]:
    """Yield each live relationship with mechanisms of which none is in place."""
    for bond in case.bonds:
        states = {mechanism.state for mechanism in bond.facts.mechanisms}
        if bond.facts.state is State.LIVE and states == {MechanismState.PLANNED}:
            yield about(
                bond,
                "It is live, and all of its mechanisms are planned: customers count on what is not there.",
                "Say which mechanisms are in place, or that it is decided and not live yet.",
            )


RULE = rule(
    __doc__,
    code="LIF011",
    name="live-with-nothing-in-place",
    severity=Severity.WARNING,
    since="0.2",
    check=check,
)
