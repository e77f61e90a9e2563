"""The first business model: proposed throughout, decided nowhere."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from moorings.evidence.customer import CustomerTable, Role
from moorings.model.business import NO_CURRENCY, Attribute, BusinessFacts, BusinessModel, Ladder
from moorings.model.business import Role as Work
from moorings.model.fact import Bound, Price
from moorings.model.mechanism import Mechanism
from moorings.model.relationship import CoverageFacts, Relationship, RelationshipFacts, ReviewRhythm
from moorings.model.segment import Segment, SegmentFacts
from moorings.review.first.groups import REVENUE, Group
from moorings.review.first.hours import Served
from moorings.review.first.plans import in_order
from moorings.review.first.programme import WORKING_WEEKS, Programme
from moorings.terms.vocabulary import State
from moorings.units import Period, months_back

FOUNDER = "founder"
FULL_TIME_HOURS = 1600.0
"""Productive hours of a full-time year, where nobody says how many hours there are."""
MONTHS_TO_REVIEW = 3
STAYS_AT = Decimal("0.8")
"""The share of the threshold below which a customer loses the named person."""
GRACE_DAYS = 90


def settings_for(
    table: CustomerTable, groups: Sequence[Group], hours_per_week: float | None, cost_per_hour: float | None
) -> BusinessFacts:
    """Return what every figure rests on. Without a cost an hour there is no role: hours are counted, not priced."""
    currency = table.currency or NO_CURRENCY
    has_trial = any(bound.attribute == "is_trial" for group in groups for bound in group.criteria)
    attributes = [
        *_if(table.column(Role.REVENUE), Attribute(name=REVENUE, kind="money", currency=currency, least=0)),
        *_if(table.column(Role.PLAN), Attribute(name="plan", kind="text", values=_plans(table))),
        *_if(table.column(Role.SEATS), Attribute(name="seats", kind="integer", unit="seats", least=0)),
        *_if(has_trial, Attribute(name="is_trial", kind="yes_no")),
    ]
    hours = hours_per_week * WORKING_WEEKS if hours_per_week else FULL_TIME_HOURS
    return BusinessFacts(
        schema=1,
        currency=currency,
        attributes=tuple(attributes),
        segment_order=tuple(group.id for group in groups),
        roles=tuple(_founder(cost_per_hour, hours, currency)),
        hours_per_week=hours_per_week,
    )


def _if(is_there: object, attribute: Attribute) -> tuple[Attribute, ...]:
    return (attribute,) if is_there else ()


def _plans(table: CustomerTable) -> tuple[str, ...]:
    return tuple(reversed(in_order([one.plan for one in table.customers if one.plan])))


def _founder(cost_per_hour: float | None, hours: float, currency: str) -> list[Work]:
    if cost_per_hour is None:
        return []
    cost = Price(amount=Decimal(f"{cost_per_hour * hours:.2f}"), currency=currency, per=Period.YEAR)
    return [Work(name=FOUNDER, cost=cost, hours_per_year=hours)]


def first_model(title: str, served: Sequence[Served], settings: BusinessFacts, day: date) -> BusinessModel:
    """Return the model: a segment, a relationship and a threshold for each group, and the ladder of those who pay."""
    titles = Counter(one.programme.title for one in served)
    relationships = tuple(
        _relationship(one, settings, day, is_only=titles[one.programme.title] == 1) for one in served
    )
    by_revenue = settings.attribute(REVENUE) is not None
    ladder = Ladder(name="Who helps", attribute=REVENUE, tiers=tuple(one.id for one in relationships))
    return BusinessModel(
        id="business",
        title=title,
        product=title,
        settings=settings.model_copy(update={"ladders": (ladder,) if by_revenue and len(served) > 1 else ()}),
        segments=tuple(_segment(one.group, settings) for one in served),
        relationships=relationships,
    )


def _segment(group: Group, settings: BusinessFacts) -> Segment:
    median = group.median_revenue
    price = Price(amount=Decimal(f"{median:.2f}"), currency=settings.currency) if median is not None else None
    return Segment(
        id=group.id,
        title=group.title,
        size=float(group.number),
        facts=SegmentFacts(criteria=group.criteria, revenue_per_account=price),
    )


def _relationship(served: Served, settings: BusinessFacts, day: date, *, is_only: bool) -> Relationship:
    group, programme = served.group, served.programme
    facts = RelationshipFacts(
        parts=programme.parts,
        depth=programme.depth,
        motives=programme.motives,
        promise=programme.promise,
        mechanisms=_priced(programme, settings),
        state=State.PROPOSED,
        review=ReviewRhythm(every_months=MONTHS_TO_REVIEW, next=months_back(day, -MONTHS_TO_REVIEW)),
    )
    return Relationship(
        id=programme.key if is_only else f"{programme.key}-{group.id}",
        title=programme.title if is_only else f"{programme.title} ({group.title})",
        description=f"{programme.gets[:1].upper()}{programme.gets[1:]}.",
        segments=(group.id,),
        owner="Founder",
        facts=facts,
        coverage=_coverage(group, programme),
    )


def _priced(programme: Programme, settings: BusinessFacts) -> tuple[Mechanism, ...]:
    """Return the mechanisms, with the founder as whose minutes they are where an hour has a price."""
    if settings.role(FOUNDER) is None:
        return programme.mechanisms
    return tuple(
        one.model_copy(update={"role": FOUNDER}) if one.minutes else one for one in programme.mechanisms
    )


def _coverage(group: Group, programme: Programme) -> CoverageFacts:
    lowest = group.criteria[0].at_least
    if not programme.is_named or group.cut is None or not isinstance(lowest, Price):
        return CoverageFacts(criteria=group.criteria)
    way_out = lowest.model_copy(update={"amount": lowest.amount * STAYS_AT})
    return CoverageFacts(
        criteria=group.criteria,
        stays_while=(Bound(attribute=REVENUE, at_least=way_out),),
        grace_days=GRACE_DAYS,
    )
