"""A mechanism takes people's time and does not say whose.

## Why it matters
Time without a role has no price. The relationship then looks cheaper than it is, and so does its threshold.

## Example
A quarterly review of 8 hours, four times a year, without a role.

## Instead
The same review with the role "Success manager", whose loaded year costs £90,000 for 1,600 productive hours.

## Source
Moorings: cost to serve is hours at the loaded cost of the people who give them. A business that counts hours a week
instead of salaries needs no price.
"""

from collections.abc import Iterator

from moorings.checks.rule import Case, Severity, Violation, about, rule
from moorings.checks.wording import counted
from moorings.coverage.region_words import listed
from moorings.economics.cost import without_role
from moorings.model.business import BusinessFacts
from moorings.model.mechanism import Mechanism


def check(case: Case) -> Iterator[Violation]:
    """Yield each relationship with mechanisms whose minutes have no price."""
    if _counts_in_hours(case.model.settings):
        return
    for bond in case.bonds:
        if mechanisms := without_role(bond):
            names = listed(mechanism.name for mechanism in mechanisms)
            one = len(mechanisms) == 1
            yield about(
                bond,
                f"{names} {'takes' if one else 'take'} {_hours(mechanisms)} and {'names' if one else 'name'} no role,"
                " so that this time has no price.",
                "Name the role whose time it is, with its loaded cost and productive hours a year.",
            )


def _counts_in_hours(settings: BusinessFacts) -> bool:
    return settings.hours_per_week is not None and not settings.roles


def _hours(mechanisms: tuple[Mechanism, ...]) -> str:
    """Return what an average account takes of them: 32 hours an account a year and 40 hours an account once."""
    yearly = sum(one.hours_per_account for one in mechanisms if one.when == "yearly")
    once = sum(one.hours_per_account for one in mechanisms if one.when == "once")
    spans = [
        f"{_time(hours)} an account {span}" for hours, span in ((yearly, "a year"), (once, "once")) if hours
    ]
    return listed(spans) if spans else "people's time"


def _time(hours: float) -> str:
    if hours >= 1:
        return f"{hours:,.3g} {'hour' if hours == 1 else 'hours'}"
    return "under a minute" if hours * 60 < 1 else counted(round(hours * 60), "minute")


RULE = rule(
    __doc__,
    code="ECO002",
    name="unpriced-human-time",
    severity=Severity.WARNING,
    since="0.1",
    check=check,
)
