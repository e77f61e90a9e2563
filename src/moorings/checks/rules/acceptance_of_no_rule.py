"""A finding is accepted of a rule that does not exist.

## Why it matters
Whoever wrote it believes that something is accepted. Nothing is: no rule is called so.

## Example
The community accepts "no-ovner".

## Instead
It accepts "no-owner", or better its code, REV002.

## Source
Moorings: a word that nobody knows is told, with the nearest that are known.
"""

from collections.abc import Iterator

from moorings.checks.accepted import Standing, acceptances
from moorings.checks.rule import Case, Severity, Violation, rule
from moorings.errors import did_you_mean


def check(case: Case) -> Iterator[Violation]:
    """Yield each acceptance whose rule nobody knows."""
    for one in acceptances(case):
        if one.standing(case.today) is Standing.UNKNOWN:
            hint = did_you_mean(one.facts.rule, one.known, show_all=False)
            says = f"'{one.facts.rule}' is accepted here, and no rule is called so. {hint}"
            yield one.violation(says.strip(), "Write the rule's code, or withdraw the acceptance.")


RULE = rule(
    __doc__,
    code="REV006",
    name="acceptance-of-no-rule",
    severity=Severity.WARNING,
    since="0.2",
    check=check,
    hears_others=True,
)
