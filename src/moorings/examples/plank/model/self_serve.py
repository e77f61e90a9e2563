"""Self-serve teams help themselves, and a machine that knows their account answers the rest."""

from datetime import date

from moorings.examples.plank.model.settings import (
    BELOW_MID_MARKET,
    HELP_YOURSELF,
    SELF_SERVE,
    SUPPORT_AGENT,
    estimate,
    pounds,
    pounds_once,
)
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
from moorings.terms.vocabulary import (
    Category,
    Depth,
    Function,
    Initiative,
    Job,
    MechanismState,
    Motive,
    Phase,
    Stage,
    State,
)

GUIDANCE = Mechanism(
    id="in_app_guidance",
    name="Guidance in the product",
    category=Category.AUTOMATED_SERVICES,
    function=Function.PERSONALIZATION,
    phase=Phase.AFTER_SALES,
    job=Job.ONBOARDING,
    initiative=Initiative.AUTOMATED,
    channel="in-app",
    share=0.7,
    occurrences=2,
)
DOCUMENTATION = Mechanism(
    id="documentation",
    name="Documentation",
    category=Category.SELF_SERVICE,
    function=Function.TRUST,
    phase=Phase.AFTER_SALES,
    job=Job.SUPPORT,
    initiative=Initiative.REACTIVE,
    channel="help-centre",
    share=0.9,
    occurrences=6,
)
CHATBOT = Mechanism(
    id="chatbot",
    name="Chatbot that recognises the account",
    category=Category.AUTOMATED_SERVICES,
    function=Function.PERSONALIZATION,
    phase=Phase.AFTER_SALES,
    job=Job.SUPPORT,
    initiative=Initiative.REACTIVE,
    channel="in-app",
    share=0.5,
    occurrences=4,
    cash=pounds_once(0.06),
)
HELPFUL_VOTE = Mechanism(
    id="helpful_vote",
    name="'Did this help?' at the foot of an article",
    category=Category.AUTOMATED_SERVICES,
    function=Function.TRUST,
    phase=Phase.AFTER_SALES,
    job=Job.FEEDBACK,
    initiative=Initiative.AUTOMATED,
    channel="help-centre",
    share=0.3,
    occurrences=2,
    acted_on_by="Documentation lead",
)
RECOVERY = Mechanism(
    id="account_recovery_by_email",
    name="Billing and account recovery by e-mail",
    category=Category.PERSONAL_ASSISTANCE,
    function=Function.TRUST,
    phase=Phase.AFTER_SALES,
    job=Job.SUPPORT,
    initiative=Initiative.REACTIVE,
    channel="e-mail",
    share=estimate(0.15, 0.25, 0.4),
    occurrences=1,
    minutes=12,
    role=SUPPORT_AGENT.name,
)
CHOSEN_TEMPLATES = Mechanism(
    id="chosen_templates",
    name="Templates chosen by what the team does",
    category=Category.AUTOMATED_SERVICES,
    function=Function.PERSONALIZATION,
    phase=Phase.EVALUATION,
    job=Job.NURTURE,
    initiative=Initiative.AUTOMATED,
    channel="in-app",
    state=MechanismState.PLANNED,
)

RELATIONSHIP = Relationship(
    id=HELP_YOURSELF,
    title="Help yourself",
    description="Teams find their own way; a person answers only when money or access is at stake.",
    segments=(SELF_SERVE,),
    propositions=("start-today",),
    owner="Head of Product",
    facts=RelationshipFacts(
        label="Self-serve",
        parts=(Category.SELF_SERVICE, Category.AUTOMATED_SERVICES),
        depth=Depth.RECURRING,
        motives=(Motive.ACQUISITION, Motive.RETENTION),
        tone="Brief, plain, never salesy.",
        promise=Promise(
            says="You will find the answer in the product. For billing and access, a person writes back.",
            response_hours=16,
            reason="Two working days keep the price at £12 a seat.",
        ),
        mechanisms=(GUIDANCE, DOCUMENTATION, CHATBOT, HELPFUL_VOTE, RECOVERY, CHOSEN_TEMPLATES),
        human_moments=("A payment that went wrong", "Access lost to an account"),
        fixed_cost=pounds(96_000),
        outlook=Outlook(retention_per_year=0.78, source="A guess: nobody had counted when it was decided"),
        state=State.LIVE,
        stage=Stage.GROWTH,
        trigger="10,000 accounts, or 800 hours of e-mail a year",
        review=ReviewRhythm(every_months=6, last=date(2026, 3, 31), next=date(2026, 9, 30)),
        links=Links(
            channels=("in-app", "help-centre", "e-mail"),
            revenue_streams=("team-seats",),
            cost_structures=("documentation-and-chatbot", "support-desk"),
        ),
    ),
    coverage=CoverageFacts(criteria=(BELOW_MID_MARKET,)),
)
