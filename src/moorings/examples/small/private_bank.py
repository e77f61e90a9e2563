"""A private bank: few clients, a banker each, and a bond that takes years."""

from datetime import date
from decimal import Decimal

from moorings.examples.example import Example
from moorings.model.aim import Target
from moorings.model.business import Attribute, BusinessFacts, BusinessModel, Role
from moorings.model.canvas import Channel, CostStructure, Proposition, RevenueStream
from moorings.model.fact import Bound, Price
from moorings.model.mechanism import Mechanism
from moorings.model.relationship import (
    CoverageFacts,
    Demotion,
    DemotionStep,
    Links,
    Promise,
    Relationship,
    RelationshipFacts,
    ReviewRhythm,
)
from moorings.model.segment import Expectation, Segment, SegmentFacts
from moorings.model.switching import SwitchingCost
from moorings.terms.vocabulary import (
    Category,
    Depth,
    Function,
    Initiative,
    Job,
    Motive,
    SwitchingFacet,
    SwitchingOrigin,
)

CURRENCY = "CHF"
FEES, BANKER, WEALTHY = "annual_revenue", "banker", "wealthy"
"""Of an account: what it pays in fees a year."""
DEDICATED = (Category.DEDICATED_PERSONAL_ASSISTANCE,)


def francs(amount: int) -> Price:
    """Return so many francs a year."""
    return Price(amount=Decimal(amount), currency=CURRENCY)


def _from(fees: int) -> Bound:
    return Bound(attribute=FEES, at_least=francs(fees))


def _meeting(ref: str, name: str, job: Job, a_year: int, minutes: int) -> Mechanism:
    return Mechanism(
        id=ref,
        name=name,
        category=Category.DEDICATED_PERSONAL_ASSISTANCE,
        function=Function.TRUST,
        job=job,
        initiative=Initiative.REACTIVE if job is Job.SUPPORT else Initiative.PROACTIVE,
        channel="in-person",
        when="once" if job is Job.ONBOARDING else "yearly",
        occurrences=a_year,
        minutes=minutes,
        role=BANKER,
        acted_on_by="head of private banking" if job is Job.FEEDBACK else "",
    )


MODEL = BusinessModel(
    id="private-bank",
    title="Private bank",
    product="Private bank",
    settings=BusinessFacts(
        schema=1,
        currency=CURRENCY,
        attributes=(Attribute(name=FEES, kind="money", currency=CURRENCY, least=0),),
        segment_order=(WEALTHY,),
        roles=(Role(name=BANKER, cost=francs(240_000), hours_per_year=1_500, people=4),),
    ),
    segments=(
        Segment(
            WEALTHY,
            "Wealthy families",
            size=120,
            facts=SegmentFacts(
                customers="consumers",
                revenue_per_account=francs(70_000),
                expected=Expectation(
                    categories=DEDICATED,
                    depth=Depth.LONG_TERM,
                    evidence="Asked in every first meeting since 2024.",
                    certainty=8,
                ),
            ),
        ),
    ),
    propositions=(
        Proposition("wealth-kept", "Wealth that lasts for the next generation", segments=(WEALTHY,)),
    ),
    relationships=(
        Relationship(
            "personal-banker",
            "A banker of one's own",
            segments=(WEALTHY,),
            propositions=("wealth-kept",),
            owner="Head of private banking",
            facts=RelationshipFacts(
                parts=DEDICATED,
                depth=Depth.LONG_TERM,
                motives=(Motive.RETENTION, Motive.UPSELL),
                tone="Discreet.",
                promise=Promise(says="Your banker calls back the same day.", response_hours=8),
                mechanisms=(
                    _meeting("first_meetings", "Getting to know the family", Job.ONBOARDING, 4, 120),
                    _meeting("quarterly_talk", "Talk about the portfolio", Job.REVIEW, 4, 120),
                    _meeting("monthly_call", "Call about the month", Job.CHECK_IN, 12, 60),
                    _meeting("questions", "Whatever the family asks", Job.SUPPORT, 24, 30),
                    _meeting("what_to_change", "What should we do differently?", Job.FEEDBACK, 1, 60),
                ),
                human_moments=("An inheritance", "A loss", "A sale of the firm"),
                review=ReviewRhythm(every_months=12, last=date(2026, 1, 15)),
                links=Links(
                    channels=("in-person",),
                    revenue_streams=("fees",),
                    cost_structures=("bankers",),
                    switching_costs=("known-banker",),
                ),
            ),
            coverage=CoverageFacts(
                criteria=(_from(60_000),),
                stays_while=(_from(54_000),),
                grace_days=365,
                book=40,
                people=4,
                demotion=Demotion(
                    steps=(DemotionStep(does="Say in person what changes", by=BANKER, day=-30),),
                    remains=("The bankers of the branch",),
                ),
            ),
        ),
    ),
    channels=(Channel("in-person", "In person", (WEALTHY,)),),
    cost_structures=(CostStructure("bankers", "Bankers", 960_000, "yearly"),),
    revenue_streams=(RevenueStream("fees", "Fees", (WEALTHY,)),),
    targets=(Target("clients-kept", "Clients kept", "gross_retention", 0.97, "share", ("personal-banker",)),),
    switching_costs=(
        SwitchingCost(
            "known-banker",
            "A banker who knows the family",
            facet=SwitchingFacet.PERSONAL_RELATIONSHIP_LOSS,
            origin=SwitchingOrigin.EARNED,
        ),
    ),
)
EXAMPLE = Example(
    MODEL,
    "few clients and a banker each: depth takes time, and is paid for",
    look_at=(
        "Who falls below keeps the banker for a year: a long bond ends slowly.",
        "A banker has forty families at most; the hours of a full book are fewer than a year has.",
        "The figures are made up.",
    ),
    commands={
        "cost private-bank.upg": "what a banker costs a family, and from which fees it pays",
        "check private-bank.upg": "what is open",
    },
)
