"""Sourcegraph, June 2024: three tiers by developers and revenue, with two gaps, an overlap, a tier of two names."""

from moorings.examples.example import Example
from moorings.examples.published.page import Page
from moorings.examples.published.policy import (
    ANNUAL_REVENUE,
    CURRENCY,
    bound,
    dollars,
    not_published,
    revenue,
)
from moorings.model.aim import Target
from moorings.model.business import Attribute, BusinessFacts, BusinessModel, Ladder
from moorings.model.canvas import Proposition
from moorings.model.mechanism import Mechanism
from moorings.model.relationship import CoverageFacts, Relationship, RelationshipFacts
from moorings.model.remark import Comment
from moorings.model.segment import Segment, SegmentFacts
from moorings.terms.vocabulary import Category, Initiative, Job, Motive

REPOSITORY, COMMIT = "sourcegraph/handbook", "5752928b"
TIERS = Page(REPOSITORY, "content/departments/technical-success/ta/index.md", COMMIT)
SEGMENTS_PAGE = Page(REPOSITORY, "content/strategy-goals/strategy/index.md", COMMIT)
CADENCE = Page(REPOSITORY, "content/departments/technical-success/ta/ta-playbooks/ta-cadence.md", COMMIT)
SCALED_PAGE = Page(
    REPOSITORY,
    "content/departments/technical-success/ta/scaled-success/team-resources/scaled-ta-program-overview.md",
    COMMIT,
)

STRATEGIC_FROM = 2_500
"""Developers, as the page of tiers says."""
STRATEGIC_BY_STRATEGY = 2_501
"""Developers, as the page of the strategy says."""
SPLIT = 100_000
"""Dollars a year: above it a larger tier, below it a smaller one. Of an account exactly at it no page speaks."""

STRATEGIC, ENTERPRISE, MID_MARKET, SMALL = "strategic", "enterprise", "mid-market", "smb"


def _segment(ref: str, title: str, **developers: int) -> Segment:
    return Segment(ref, title, facts=SegmentFacts(criteria=(bound("developers", **developers),)))


SEGMENTS = (
    _segment(STRATEGIC, "Strategic", at_least=STRATEGIC_FROM),
    _segment(ENTERPRISE, "Enterprise", at_least=501, at_most=2_500),
    _segment(MID_MARKET, "Mid-market", at_least=100, at_most=500),
    _segment(SMALL, "Small business", at_most=99),
)
MONTHLY_CONTACT = Mechanism(
    id="monthly_contact",
    name="Everybody hears from their adviser",
    category=Category.DEDICATED_PERSONAL_ASSISTANCE,
    job=Job.CHECK_IN,
    initiative=Initiative.PROACTIVE,
    occurrences=12,
)
KICK_OFF = Mechanism(
    id="kick_off",
    name="Kick-off, half an hour",
    category=Category.PERSONAL_ASSISTANCE,
    job=Job.ONBOARDING,
    initiative=Initiative.PROACTIVE,
    when="once",
)
SUCCESS_PLAN = Mechanism(
    id="success_plan",
    name="Meeting about the success plan",
    category=Category.PERSONAL_ASSISTANCE,
    job=Job.CHECK_IN,
    initiative=Initiative.PROACTIVE,
    occurrences=2,
)
YEARLY_REVIEW = Mechanism(
    id="yearly_review",
    name="Business review",
    category=Category.PERSONAL_ASSISTANCE,
    job=Job.REVIEW,
    initiative=Initiative.PROACTIVE,
)
USAGE_RECAP = Mechanism(
    id="usage_recap",
    name="Recap of usage, every month after the third",
    category=Category.AUTOMATED_SERVICES,
    job=Job.CHECK_IN,
    initiative=Initiative.AUTOMATED,
    occurrences=12,
)
FIRST_MAILS = Mechanism(
    id="first_mails",
    name="E-mails after 30 and 90 days",
    category=Category.AUTOMATED_SERVICES,
    job=Job.ONBOARDING,
    initiative=Initiative.AUTOMATED,
    when="once",
    occurrences=2,
)
QUARTERLY_INVITATION = Mechanism(
    id="quarterly_invitation",
    name="Invitation to a check-in each quarter",
    category=Category.AUTOMATED_SERVICES,
    job=Job.CHECK_IN,
    initiative=Initiative.AUTOMATED,
    occurrences=4,
)
KEEPS = (Motive.RETENTION,)
NAMED = RelationshipFacts(
    label="Enterprise TA",
    parts=(Category.DEDICATED_PERSONAL_ASSISTANCE,),
    motives=KEEPS,
    touch="high-touch",
    mechanisms=(MONTHLY_CONTACT,),
    statements=(
        TIERS.says("who serves", "a named and dedicated adviser"),
        CADENCE.says("the longest time without contact", 1, "month"),
        TIERS.says("daily users among monthly ones", 30, "%"),
    ),
)
SCALED = RelationshipFacts(
    label="Scaled TA",
    parts=(Category.PERSONAL_ASSISTANCE, Category.AUTOMATED_SERVICES),
    motives=KEEPS,
    style="One adviser for many accounts, who meets each of them a few times a year.",
    mechanisms=(KICK_OFF, SUCCESS_PLAN, YEARLY_REVIEW, USAGE_RECAP),
    statements=(
        TIERS.says("touch", "medium-touch"),
        SCALED_PAGE.says("touch", "low-touch"),
    ),
)
DIGITAL = RelationshipFacts(
    label="Digital TA",
    parts=(Category.AUTOMATED_SERVICES,),
    motives=KEEPS,
    touch="low-touch",
    mechanisms=(FIRST_MAILS, USAGE_RECAP, QUARTERLY_INVITATION),
    human_moments=("A check-in to which a customer accepts the invitation",),
    statements=(TIERS.says("seats in use after the first 60 days", 80, "%"),),
)


def _tier(ref: str, title: str, segment: str, facts: RelationshipFacts, **limits: int) -> Relationship:
    """Return what one segment gets; the limits are of revenue, in dollars a year."""
    return Relationship(
        ref,
        title,
        segments=(segment,),
        propositions=("code-search",),
        owner="Technical advisers",
        facts=facts,
        coverage=CoverageFacts(criteria=(revenue(**limits),) if limits else ()),
    )


def _again(facts: RelationshipFacts) -> RelationshipFacts:
    """Return a tier as its second segment gets it: what is said of the tier as a whole stands with the first."""
    return facts.model_copy(update={"statements": ()})


RELATIONSHIPS = (
    _tier("named-strategic", "Enterprise TA, strategic", STRATEGIC, NAMED),
    _tier("named-enterprise", "Enterprise TA", ENTERPRISE, _again(NAMED), more_than=SPLIT),
    _tier("scaled-enterprise", "Scaled TA, enterprise", ENTERPRISE, SCALED, less_than=SPLIT),
    _tier("scaled-mid-market", "Scaled TA", MID_MARKET, _again(SCALED), more_than=SPLIT),
    _tier("digital-mid-market", "Digital TA, mid-market", MID_MARKET, DIGITAL, less_than=SPLIT),
    _tier("digital-smb", "Digital TA", SMALL, _again(DIGITAL)),
)
TIER_IDS = tuple(one.id for one in RELATIONSHIPS)


def _seats_in_use(ref: str, title: str, share: float, relationships: tuple[str, ...]) -> Target:
    return Target(ref, f"Seats in use within 60 days, {title}", None, share, "share", relationships)


MODEL = BusinessModel(
    id="sourcegraph",
    title="Sourcegraph",
    product="Sourcegraph",
    settings=BusinessFacts(
        schema=1,
        currency=CURRENCY,
        attributes=(
            Attribute(name="developers", kind="integer", unit="developers", least=0),
            ANNUAL_REVENUE,
        ),
        segment_order=tuple(one.id for one in SEGMENTS),
        ladders=(Ladder(name="Technical advisers", tiers=TIER_IDS),),
        statements=(
            TIERS.says("since when the tiers hold", "fiscal year 2025"),
            TIERS.says("the revenue that parts two tiers", dollars(SPLIT)),
        ),
    ),
    segments=SEGMENTS,
    propositions=(Proposition("code-search", "Find and understand all of a company's code"),),
    relationships=RELATIONSHIPS,
    targets=(
        _seats_in_use("seats-enterprise-and-scaled", "Enterprise and Scaled", 0.8, TIER_IDS[:4]),
        _seats_in_use("seats-digital", "Digital", 0.5, TIER_IDS[4:]),
    ),
    accepted=not_published(
        LIF002=tuple(one.id for one in SEGMENTS), COV005=("named-strategic", "named-enterprise")
    ),
    comments={
        "sourcegraph": (Comment(text="No page names a motive: that the tiers keep customers is inferred."),),
        STRATEGIC: (
            Comment(
                text=f"{SEGMENTS_PAGE.cited} begins at {STRATEGIC_BY_STRATEGY:,} developers, which leaves no overlap."
            ),
        ),
    },
)
EXAMPLE = Example(
    MODEL,
    "published tiers of June 2024 with two gaps, an overlap, and a tier that is called by two levels of touch",
    look_at=(
        "An account of exactly $100,000 a year is in no tier, in two segments: the bounds say above and below.",
        "A customer with exactly 2,500 developers belongs to two segments.",
        "Scaled TA is medium-touch on one page and low-touch on its own.",
        "Digital TA aims at half of the seats and the others at 80%: meant so, and no finding.",
    ),
    commands={
        "check sourcegraph.upg --fail-on never": "the three faults, each with what mends it",
        "gate sourcegraph.upg --account developers=1000 annual_revenue=100000"
        " --relationship named-enterprise": "refused, and why",
    },
)
