"""Enterprise accounts have their own success manager, from a stated revenue on and never below it."""

from datetime import date

from moorings.examples.plank.model.settings import (
    AT_LEAST_ENTERPRISE,
    ENTERPRISE,
    NAMED_MANAGER,
    STAYS_ENTERPRISE,
    SUCCESS_MANAGER,
    estimate,
)
from moorings.model.mechanism import Mechanism
from moorings.model.relationship import (
    CoverageFacts,
    Demotion,
    DemotionStep,
    Exemption,
    Links,
    Outlook,
    Promise,
    Relationship,
    RelationshipFacts,
    ReviewRhythm,
)
from moorings.terms.vocabulary import Category, Depth, Function, Initiative, Job, Motive, Phase, Stage, State

BOOK = 20
"""The most accounts that one success manager may carry."""
PEOPLE = 5
"""How many success managers carry a book."""

ONBOARDING = Mechanism(
    id="onboarding_session",
    name="Onboarding, ten half-days",
    category=Category.DEDICATED_PERSONAL_ASSISTANCE,
    function=Function.PERSONALIZATION,
    phase=Phase.AFTER_SALES,
    job=Job.ONBOARDING,
    initiative=Initiative.PROACTIVE,
    channel="video-call",
    when="once",
    occurrences=10,
    minutes=240,
    role=SUCCESS_MANAGER.name,
)
QUARTERLY_REVIEW = Mechanism(
    id="quarterly_business_review",
    name="Quarterly business review, with preparation",
    category=Category.DEDICATED_PERSONAL_ASSISTANCE,
    function=Function.TRUST,
    phase=Phase.AFTER_SALES,
    job=Job.REVIEW,
    initiative=Initiative.PROACTIVE,
    channel="video-call",
    occurrences=4,
    minutes=480,
    role=SUCCESS_MANAGER.name,
)
EXECUTIVE_CONVERSATION = Mechanism(
    id="executive_conversation",
    name="Executive conversation about the year: what should we change?",
    category=Category.DEDICATED_PERSONAL_ASSISTANCE,
    function=Function.BRAND,
    phase=Phase.AFTER_SALES,
    job=Job.FEEDBACK,
    initiative=Initiative.PROACTIVE,
    channel="video-call",
    minutes=240,
    role=SUCCESS_MANAGER.name,
)
HEALTH_CHECK = Mechanism(
    id="health_check",
    name="Health check of how the account is used",
    category=Category.DEDICATED_PERSONAL_ASSISTANCE,
    function=Function.PERSONALIZATION,
    phase=Phase.AFTER_SALES,
    job=Job.CHECK_IN,
    initiative=Initiative.PROACTIVE,
    channel="video-call",
    occurrences=4,
    minutes=120,
    role=SUCCESS_MANAGER.name,
)
EXPANSION = Mechanism(
    id="expansion_planning",
    name="Planning of the next departments",
    category=Category.DEDICATED_PERSONAL_ASSISTANCE,
    function=Function.PERSONALIZATION,
    phase=Phase.AFTER_SALES,
    job=Job.EXPANSION,
    initiative=Initiative.PROACTIVE,
    channel="video-call",
    occurrences=6,
    minutes=120,
    role=SUCCESS_MANAGER.name,
)
RENEWAL = Mechanism(
    id="renewal",
    name="Renewal of the contract",
    category=Category.DEDICATED_PERSONAL_ASSISTANCE,
    function=Function.TRUST,
    phase=Phase.AFTER_SALES,
    job=Job.RENEWAL,
    initiative=Initiative.PROACTIVE,
    channel="video-call",
    minutes=600,
    role=SUCCESS_MANAGER.name,
)
PRIVATE_CHANNEL = Mechanism(
    id="private_channel",
    name="Help in the private channel, when asked",
    category=Category.DEDICATED_PERSONAL_ASSISTANCE,
    function=Function.TRUST,
    phase=Phase.AFTER_SALES,
    job=Job.SUPPORT,
    initiative=Initiative.REACTIVE,
    channel="private-channel",
    occurrences=12,
    minutes=estimate(60, 180, 420),
    role=SUCCESS_MANAGER.name,
)

DEMOTION = Demotion(
    steps=(
        DemotionStep(does="Say in a meeting what changes and why", by="success manager", day=-30),
        DemotionStep(does="Introduce the people of the pool", by="success manager", day=-14),
        DemotionStep(does="Send a summary of what remains open", by="success manager"),
        DemotionStep(does="Ask how the first month went", by="success pool", day=30),
    ),
    remains=("The customer forum", "Two check-ins a year", "Tickets answered within a working day"),
)

FACTS = RelationshipFacts(
    label="Named success manager",
    parts=(Category.DEDICATED_PERSONAL_ASSISTANCE,),
    depth=Depth.LONG_TERM,
    motives=(Motive.RETENTION, Motive.UPSELL),
    tone="A partner who has read the file.",
    promise=Promise(
        says="One person knows your organisation, answers within half a day and meets you every quarter.",
        response_hours=4,
        share_kept=0.9,
    ),
    mechanisms=(
        ONBOARDING,
        QUARTERLY_REVIEW,
        EXECUTIVE_CONVERSATION,
        HEALTH_CHECK,
        EXPANSION,
        RENEWAL,
        PRIVATE_CHANNEL,
    ),
    human_moments=("Quarterly business review", "Renewal", "An outage"),
    outlook=Outlook(
        retention_per_year=0.95, expansion_per_year=0.05, source="Contracts renewed in 2025, 19 of 20"
    ),
    state=State.LIVE,
    stage=Stage.GROWTH,
    trigger="80 accounts, or a sixth success manager",
    review=ReviewRhythm(every_months=3, last=date(2026, 4, 15), next=date(2026, 7, 15)),
    links=Links(
        channels=("video-call", "private-channel"),
        revenue_streams=("enterprise-contracts",),
        cost_structures=("success-team",),
    ),
)


def relationship(exceptions: tuple[Exemption, ...]) -> Relationship:
    """Return the enterprise relationship with its documented exceptions from the threshold."""
    return Relationship(
        id=NAMED_MANAGER,
        title="Named success manager",
        description="One success manager for each account, from £100,000 a year.",
        segments=(ENTERPRISE,),
        propositions=("steer-the-portfolio",),
        owner="Head of Customer Success",
        facts=FACTS,
        coverage=CoverageFacts(
            criteria=(AT_LEAST_ENTERPRISE,),
            stays_while=(STAYS_ENTERPRISE,),
            grace_days=90,
            exceptions=exceptions,
            book=BOOK,
            people=PEOPLE,
            demotion=DEMOTION,
        ),
    )
