"""A finding is accepted that the rule does not make any more.

## Why it matters
What nobody needs to accept any more stands in the way later: when the fault comes back, it would be silent.

## Example
"no-owner" is accepted on the community, which has an owner now.

## Instead
The acceptance is withdrawn; or the community has no owner, as when it was accepted.

## Source
The practice of linters, such as RUF100 of Ruff: a suppression that suppresses nothing is itself a fault.
"""

from collections.abc import Iterator

from moorings.checks.accepted import Accepted, Standing, acceptances, lifted
from moorings.checks.rule import Case, Severity, Violation, rule


def check(case: Case) -> Iterator[Violation]:
    """Yield each acceptance that is still in force and that a rule that answered has no finding for."""
    for one in acceptances(case):
        if one.standing(case.today) is Standing.IDLE:
            yield _violation(one)


def _violation(one: Accepted) -> Violation:
    return lifted(
        one,
        f"{one.rule} is accepted here, and finds nothing here any more.",
        "Withdraw the acceptance; its reason stays in the history of the file.",
    )


RULE = rule(
    __doc__,
    code="REV005",
    name="unused-acceptance",
    severity=Severity.NOTE,
    since="0.2",
    check=check,
    mends=True,
    hears_others=True,
)
