"""The mid-market: customers help each other, and pooled people look in twice a year."""

from datetime import date

from moorings.examples.plank.model.settings import (
    BETWEEN,
    COMMUNITY,
    COMMUNITY_MANAGER,
    MID_MARKET,
    SUCCESS_MANAGER,
    SUPPORT_AGENT,
    estimate,
    pounds,
)
from moorings.model.given_back import ValueGivenBack
from moorings.model.mechanism import Mechanism
from moorings.model.relationship import (
    CoverageFacts,
    Links,
    Outlook,
    Promise,
    Relationship,
    RelationshipFacts,
    ReviewRhythm,
)
from moorings.terms.vocabulary import Category, Depth, Function, Initiative, Job, Motive, Phase, Stage, State

FORUM = Mechanism(
    id="forum",
    name="Customer forum",
    category=Category.COMMUNITIES,
    function=Function.TRUST,
    phase=Phase.AFTER_SALES,
    job=Job.SUPPORT,
    initiative=Initiative.REACTIVE,
    channel="forum",
    share=0.6,
    occurrences=8,
)
IDEAS = Mechanism(
    id="ideas_board",
    name="Ideas board, voted on by customers",
    category=Category.COMMUNITIES,
    function=Function.BRAND,
    phase=Phase.AFTER_SALES,
    job=Job.FEEDBACK,
    initiative=Initiative.REACTIVE,
    channel="forum",
    share=0.3,
    occurrences=2,
    acted_on_by="Head of Product",
)
OFFICE_HOURS = Mechanism(
    id="office_hours",
    name="Office hours, half an hour for six customers at a time",
    category=Category.COMMUNITIES,
    function=Function.TRUST,
    phase=Phase.AFTER_SALES,
    job=Job.TRAINING,
    initiative=Initiative.PROACTIVE,
    channel="video-call",
    share=0.2,
    occurrences=6,
    minutes=5,
    role=COMMUNITY_MANAGER.name,
)
WEBINAR = Mechanism(
    id="onboarding_webinar",
    name="Onboarding webinar, an hour for twenty customers at a time",
    category=Category.COMMUNITIES,
    function=Function.BRAND,
    phase=Phase.AFTER_SALES,
    job=Job.ONBOARDING,
    initiative=Initiative.PROACTIVE,
    channel="video-call",
    when="once",
    share=0.7,
    minutes=3,
    role=COMMUNITY_MANAGER.name,
)
ONBOARDING_CALL = Mechanism(
    id="onboarding_call",
    name="Onboarding call",
    category=Category.PERSONAL_ASSISTANCE,
    function=Function.PERSONALIZATION,
    phase=Phase.AFTER_SALES,
    job=Job.ONBOARDING,
    initiative=Initiative.PROACTIVE,
    channel="video-call",
    when="once",
    minutes=90,
    role=SUCCESS_MANAGER.name,
)
CHECK_IN = Mechanism(
    id="check_in",
    name="Check-in by whoever of the pool is free",
    category=Category.PERSONAL_ASSISTANCE,
    function=Function.PERSONALIZATION,
    phase=Phase.AFTER_SALES,
    job=Job.CHECK_IN,
    initiative=Initiative.PROACTIVE,
    channel="video-call",
    occurrences=2,
    minutes=45,
    role=SUCCESS_MANAGER.name,
)
TICKET = Mechanism(
    id="ticket",
    name="Ticket answered by the support desk",
    category=Category.PERSONAL_ASSISTANCE,
    function=Function.TRUST,
    phase=Phase.AFTER_SALES,
    job=Job.SUPPORT,
    initiative=Initiative.REACTIVE,
    channel="e-mail",
    share=0.8,
    occurrences=6,
    minutes=estimate(8, 15, 40),
    role=SUPPORT_AGENT.name,
)

RELATIONSHIP = Relationship(
    id=COMMUNITY,
    title="Community and check-ins",
    description="A forum first, and a person of the pool twice a year, paid for by the success plan.",
    segments=(MID_MARKET,),
    propositions=("plan-together",),
    owner="Head of Customer Success",
    facts=RelationshipFacts(
        label="Success plan",
        parts=(Category.COMMUNITIES, Category.PERSONAL_ASSISTANCE),
        depth=Depth.RECURRING,
        motives=(Motive.RETENTION, Motive.UPSELL),
        tone="A colleague from the next office.",
        promise=Promise(
            says="Other planners answer in the forum; a person answers a ticket within a working day.",
            response_hours=8,
        ),
        mechanisms=(FORUM, IDEAS, OFFICE_HOURS, WEBINAR, ONBOARDING_CALL, CHECK_IN, TICKET),
        human_moments=("The first call", "A renewal in doubt"),
        price=pounds(1_200),
        outlook=Outlook(
            retention_per_year=0.92,
            expansion_per_year=0.04,
            source="Fourteen interviews, and 2025's renewals",
        ),
        fixed_cost=pounds(42_000),
        state=State.LIVE,
        stage=Stage.GROWTH,
        trigger="500 accounts, or 1,600 pooled hours a year",
        value_given_back=(
            ValueGivenBack(what="Answers given by customers to customers", kind="answers"),
            ValueGivenBack(what="Ideas that are voted on", kind="insight"),
        ),
        review=ReviewRhythm(every_months=6, last=date(2025, 11, 30), next=date(2026, 5, 31)),
        links=Links(
            channels=("forum", "video-call", "e-mail"),
            revenue_streams=("business-seats",),
            cost_structures=("success-team", "support-desk", "community-programme"),
        ),
    ),
    coverage=CoverageFacts(criteria=(BETWEEN,)),
)
