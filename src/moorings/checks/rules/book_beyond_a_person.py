"""A full book takes more hours than a person has.

## Why it matters
The size of the book is what the next hire is planned by. Where a full one cannot be served, the promise is broken
long before anybody looks overworked on paper, and to the quietest accounts first.

## Example
An account takes 102 hours a year, a success manager has 1,600, and the book is 20: 2,040 hours.

## Instead
A book of 15: 1,530 hours.

## Source
GitLab's handbook sets the hours of each duty beside the 1,632 that a manager has in a year. The hours of an account
are share, occurrences and minutes of each mechanism of the role that carries the book.
"""

from collections.abc import Iterator

from moorings.checks.rule import Case, Severity, Violation, about, rule
from moorings.economics.load import hours_there
from moorings.economics.people import carrier_of, hours_of_role
from moorings.economics.quantity import TOLERANCE, as_it_stands
from moorings.economics.task import tasks_of
from moorings.model.business import BusinessFacts
from moorings.model.relationship import Relationship


def check(case: Case) -> Iterator[Violation]:
    """Yield each relationship whose book nobody can carry."""
    for bond in case.bonds:
        book = bond.coverage.book
        carried = _carried(bond, case.model.settings) if book else None
        if book is None or carried is None:
            continue
        person, hours, there = carried
        if book * hours > there + TOLERANCE:
            yield about(
                bond,
                f"A full book of {book:,} takes {book * hours:,.0f} h a year, and {person} has {there:,.0f}.",
                f"Make the book {int(there / hours + TOLERANCE):,} or fewer, or give each account less time.",
            )


def _carried(bond: Relationship, settings: BusinessFacts) -> tuple[str, float, float] | None:
    """Return who carries the book, the hours of an account and those of the person; nothing where nobody does."""
    tasks = tasks_of(bond, settings, as_it_stands)
    if settings.hours_per_week is not None:
        yearly = sum(task.hours for task in tasks if task.is_yearly)
        return "the business", yearly, hours_there(settings.hours_per_week)
    role = settings.role(carrier_of(tasks))
    if role is None:
        return None
    return (
        f"a {role.name[0].lower()}{role.name[1:]}",
        hours_of_role(tasks, role.name, 1.0, 0.0),
        float(role.hours_per_year),
    )


RULE = rule(
    __doc__,
    code="ECO005",
    name="book-beyond-a-person",
    severity=Severity.WARNING,
    since="0.2",
    check=check,
)
