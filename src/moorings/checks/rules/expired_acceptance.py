"""A finding was accepted until a day that has passed.

## Why it matters
An exception is granted for a while. When the while is over, somebody is to decide again; otherwise the exception
becomes the rule without anybody having wanted it.

## Example
"no-owner" on the community is accepted until 30 June 2025; today is 15 September 2025.

## Instead
It is accepted until 31 December 2025; or the community has an owner, and nothing needs to be accepted.

## Source
GitLab's handbook lets an account keep a success manager below the threshold as a documented exception only, looked at
again each quarter.
"""

from collections.abc import Iterator

from moorings.checks.accepted import Accepted, Standing, acceptances, lifted
from moorings.checks.rule import Case, Severity, Violation, rule
from moorings.checks.wording import day_in_words


def check(case: Case) -> Iterator[Violation]:
    """Yield each acceptance of a known rule whose last day is before today."""
    for one in acceptances(case):
        if one.standing(case.today) is Standing.OVER:
            yield _violation(one)


def _violation(one: Accepted) -> Violation:
    return lifted(
        one,
        f"{one.rule} was accepted until {day_in_words(one.facts.until)}: {one.facts.reason}",
        "Mend what the rule found; or accept it anew, with the reason of today and another day.",
    )


RULE = rule(
    __doc__,
    code="REV004",
    name="expired-acceptance",
    severity=Severity.WARNING,
    since="0.2",
    check=check,
    mends=True,
    hears_others=True,
)
