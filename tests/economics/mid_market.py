"""A mid-market emerges between self-serve and enterprise: three alternatives for it, each with its price.

Self-serve has 1,000 accounts of £1,200 a year, the mid-market 100 of £2,400, enterprise 10 of £120,000. A success
manager costs £90,000 for 1,600 hours, a community manager £48,000. Help costs £20,000 a year however many use it. A
named manager takes 100 hours an account, £5,625. The hybrid is a community of £18,000 a year with four check-ins of
an hour, £120 an account, for £600 a year.
"""

from dataclasses import replace
from typing import Any

from model.small_models import pounds
from moorings.model.business import Attribute, BusinessFacts, BusinessModel, Ladder, Role
from moorings.model.mechanism import Mechanism
from moorings.model.relationship import Outlook, Relationship, RelationshipFacts
from moorings.model.segment import Segment, SegmentFacts
from moorings.terms.vocabulary import Category

MANAGER = Role(name="success manager", cost=pounds("90000"), hours_per_year=1600)
COMMUNITY = Role(name="community manager", cost=pounds("48000"), hours_per_year=1600)

SETTINGS = BusinessFacts(
    schema=1,
    currency="GBP",
    roles=(MANAGER, COMMUNITY),
    attributes=(Attribute(name="annual_revenue", kind="money", currency="GBP"),),
    gross_margin=0.8,
    discount_per_year=0.25,
)


def segment(key: str, size: float, revenue: str) -> Segment:
    facts = SegmentFacts(revenue_per_account=pounds(revenue))
    return Segment(key, key.title(), size=size, growth_per_year=0.0, facts=facts)


def work(key: str, times: float, role: Role, category: Category) -> Mechanism:
    return Mechanism(
        id=key, name=key.title(), category=category, occurrences=times, minutes=60, role=role.name
    )


def relationship(key: str, title: str, segments: tuple[str, ...], **facts: Any) -> Relationship:
    return Relationship(key, title, segments=segments, facts=RelationshipFacts(**facts))


HELP = relationship(
    "help",
    "Help centre",
    ("self-serve",),
    parts=(Category.SELF_SERVICE,),
    fixed_cost=pounds("20000"),
    outlook=Outlook(retention_per_year=0.75),
)
HYBRID = relationship(
    "hybrid",
    "Community and check-ins",
    (),
    parts=(Category.COMMUNITIES, Category.PERSONAL_ASSISTANCE),
    mechanisms=(work("check-in", 4, COMMUNITY, Category.PERSONAL_ASSISTANCE),),
    fixed_cost=pounds("18000"),
    price=pounds("600"),
    outlook=Outlook(retention_per_year=0.85),
)
NAMED = relationship(
    "named",
    "Named manager",
    ("enterprise",),
    parts=(Category.DEDICATED_PERSONAL_ASSISTANCE,),
    mechanisms=(work("care", 100, MANAGER, Category.DEDICATED_PERSONAL_ASSISTANCE),),
    outlook=Outlook(retention_per_year=0.95),
)


def model(middle: Relationship) -> BusinessModel:
    """Return the business with this relationship for the mid-market."""
    served = tuple(
        replace(one, segments=(*one.segments, "mid-market")) if one is middle else one
        for one in (HELP, HYBRID, NAMED)
        if one is middle or one is not HYBRID
    )
    segments = (
        segment("enterprise", 10, "120000"),
        segment("mid-market", 100, "2400"),
        segment("self-serve", 1_000, "1200"),
    )
    rungs = [one.id for one in (NAMED, HYBRID, HELP) if one is middle or one is not HYBRID]
    ladder = Ladder(name="Who helps", tiers=tuple(rungs))
    settings = SETTINGS.model_copy(update={"ladders": (ladder,)})
    return BusinessModel("b", "Plank", settings, segments=segments, relationships=served)
