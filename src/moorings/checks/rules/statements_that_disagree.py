"""Two statements about one thing disagree.

## Why it matters
Each of the two is somebody's truth: a bonus is paid by one and a book is filled by the other. Which one holds cannot
be told from the statements; that there are two can.

## Example
"Net retention target" is 120% on one page and 110% on another; when either was written is not known.

## Instead
Both pages say 110%; or one of the two statements is withdrawn.

## Source
PostHog's handbook: of its pages on customer success one gives 120% as the target of net retention and another 110%.
Pages carry different dates, so a difference may be a page that nobody brought up to date: it is no contradiction.
"""

from collections.abc import Iterable, Iterator, Sequence

from moorings.checks.rule import Case, Severity, Violation, about, about_business, rule
from moorings.checks.statements import differ, told_of
from moorings.checks.touch import is_about_touch
from moorings.model.remark import Statement

REMEDY = "Find out which one holds, and correct or withdraw the other."


def check(case: Case) -> Iterator[Violation]:
    """Yield each thing of which the statements on one relationship, or on the business, differ."""
    settings = case.model.settings
    for group in _by_subject(settings.statements):
        if differ(group, settings):
            yield about_business(case.model, told_of(group), REMEDY)
    for bond in case.bonds:
        for group in _by_subject(one for one in bond.facts.statements if not is_about_touch(one)):
            if differ(group, settings):
                yield about(bond, told_of(group), REMEDY)


def _by_subject(statements: Iterable[Statement]) -> Iterable[Sequence[Statement]]:
    groups: dict[str, list[Statement]] = {}
    for statement in statements:
        groups.setdefault(" ".join(statement.about.casefold().split()), []).append(statement)
    return groups.values()


RULE = rule(
    __doc__,
    code="CON001",
    name="statements-that-disagree",
    severity=Severity.WARNING,
    since="0.2",
    check=check,
)
