"""A small company whose decisions and observations a test can state in a line."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from model.small_models import pounds
from moorings.coverage.entitlement import Entitlement
from moorings.drift.observed import HelpInMonth, Observed, months_between
from moorings.model.business import BusinessFacts, BusinessModel, Role
from moorings.model.mechanism import Mechanism
from moorings.model.relationship import CoverageFacts, Relationship, RelationshipFacts
from moorings.model.segment import Segment
from moorings.terms.vocabulary import Category, Job
from moorings.units import Window

WINDOW = Window(date(2024, 7, 1), date(2026, 6, 30))
MONTHS = months_between(WINDOW.first, WINDOW.last)
SETTINGS = BusinessFacts(
    schema=1,
    currency="GBP",
    roles=(Role(name="manager", cost=pounds("96000"), hours_per_year=1600),),  # £60 an hour
)
ENTERPRISE, SELF_SERVE = Segment("ent", "Enterprise"), Segment("self", "Self-serve")


def people(name: str, occurrences: float, hours: float = 0.0, **rest: Any) -> Mechanism:
    """Return a mechanism in which a person answers, at £60 an hour."""
    given = {"category": Category.PERSONAL_ASSISTANCE, "role": "manager", **rest}
    return Mechanism(id=name, name=name, occurrences=occurrences, minutes=hours * 60, **given)


def relationship(
    ref: str, part: Category, *mechanisms: Mechanism, segment: str, book: int | None = None
) -> Relationship:
    """Return a relationship of one category."""
    facts = RelationshipFacts(parts=(part,), mechanisms=mechanisms)
    return Relationship(
        id=ref, title=ref, segments=(segment,), facts=facts, coverage=CoverageFacts(book=book)
    )


REVIEW = people("review", 4, 1, category=Category.DEDICATED_PERSONAL_ASSISTANCE, job=Job.REVIEW)
NAMED = relationship("named", Category.DEDICATED_PERSONAL_ASSISTANCE, REVIEW, segment="ent", book=2)
HELP_YOURSELF = relationship("help", Category.SELF_SERVICE, people("rescue", 0.25, 0.2), segment="self")


def company(*relationships: Relationship) -> BusinessModel:
    """Return a company with an enterprise and a self-serve segment."""
    given = relationships or (NAMED, HELP_YOURSELF)
    return BusinessModel("b", "B", SETTINGS, segments=(ENTERPRISE, SELF_SERVE), relationships=given)


def named(*accounts: str) -> dict[str, Entitlement]:
    """Return the entitlement of accounts to a named manager."""
    return {account: Entitlement("ent", ("named",), ("",)) for account in accounts}


def self_serve(*accounts: str) -> dict[str, Entitlement]:
    """Return the entitlement of accounts to self-service."""
    return {account: Entitlement("self", ("help",), ("",)) for account in accounts}


def helped(contacts: Iterable[int], cost: float | None = 30.0) -> Mapping[date, HelpInMonth]:
    """Return help in the last months of the window, so many contacts in each, each contact at this cost."""
    counts = list(contacts)
    return {
        month: HelpInMonth(count, 30.0 * count, None if cost is None else cost * count)
        for month, count in zip(MONTHS[-len(counts) :], counts, strict=True)
        if count
    }


def observed(*live: str, **facts: Any) -> Observed:
    """Return what was seen: live accounts of £1,000 a year, nothing else unless told."""
    nothing: dict[str, Any] = {"started": {}, "ended": {}, "help": {}, "owners": {}, "reviews": {}}
    return Observed(**{"window": WINDOW, "live": dict.fromkeys(live, 1_000.0), **nothing, **facts})
