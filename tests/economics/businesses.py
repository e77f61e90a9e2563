"""A small business to ask about its capacity and its years ahead."""

from typing import Any

from moorings.model.business import BusinessFacts, BusinessModel, Role
from moorings.model.mechanism import Mechanism
from moorings.model.relationship import CoverageFacts, Outlook, Promise, Relationship, RelationshipFacts
from moorings.model.segment import Segment, SegmentFacts
from moorings.terms.vocabulary import Category, State

HOURS = 1600


def role(people: float | None = None, hours: float = HOURS, name: str = "agent", **rest: Any) -> Role:
    """Return a role of so many people."""
    return Role(name=name, hours_per_year=hours, people=people, **rest)


def work(minutes: float, times: float = 1, **rest: Any) -> Mechanism:
    """Return work of the role `agent`, so many times a year."""
    given = {"id": "w", "name": "Work", "category": Category.PERSONAL_ASSISTANCE, "role": "agent", **rest}
    return Mechanism(minutes=minutes, occurrences=times, **given)


def relationship(
    *mechanisms: Mechanism, ref: str = "r", segments: tuple[str, ...] = ("s",), **rest: Any
) -> Relationship:
    """Return a relationship; `promise`, `outlook`, `trigger`, `state`, `fixed_cost` and `coverage` are as given."""
    coverage = rest.pop("coverage", CoverageFacts())
    facts = RelationshipFacts(mechanisms=mechanisms, **{"state": State.LIVE, **rest})
    return Relationship(id=ref, title=ref.upper(), segments=segments, facts=facts, coverage=coverage)


def segment(size: float | None, growth: float | None = None, ref: str = "s", **facts: Any) -> Segment:
    """Return a segment of so many accounts."""
    return Segment(ref, ref.upper(), size=size, growth_per_year=growth, facts=SegmentFacts(**facts))


def business(
    segments: Segment | tuple[Segment, ...],
    relationships: Relationship | tuple[Relationship, ...],
    *roles: Role,
    **rest: Any,
) -> BusinessModel:
    """Return a business that counts in pounds."""
    return BusinessModel(
        id="b",
        title="Acme",
        settings=BusinessFacts(schema=1, currency="GBP", roles=roles, **rest),
        segments=segments if isinstance(segments, tuple) else (segments,),
        relationships=relationships if isinstance(relationships, tuple) else (relationships,),
    )


def promise(**times: Any) -> Promise:
    """Return a promise of a time."""
    return Promise(says="We answer.", **times)


def stays(retention: float) -> Outlook:
    """Return an outlook in which so large a share of accounts stays a year."""
    return Outlook(retention_per_year=retention)
