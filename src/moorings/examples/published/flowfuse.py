"""FlowFuse: help by plan, and one topic that belongs to the community whoever asks."""

from moorings.examples.example import Example
from moorings.examples.published.page import Page
from moorings.examples.published.policy import ANNUAL_REVENUE, CURRENCY, bound, not_published
from moorings.model.business import Attribute, BusinessFacts, BusinessModel
from moorings.model.canvas import Proposition
from moorings.model.mechanism import Mechanism
from moorings.model.relationship import CoverageFacts, Promise, Relationship, RelationshipFacts
from moorings.model.remark import Comment
from moorings.model.segment import Segment, SegmentFacts
from moorings.terms.vocabulary import Category, Initiative, Job, Motive

PAGE = Page("FlowFuse/website", "src/handbook/sales/customer-success.md", "1e0dc437")
PLANS = ("trial", "starter", "pro", "enterprise")
COMMUNITY_TOPICS = ("Node-RED", "flows", "custom nodes")
"""What the forum is for, even where the customer pays."""
PRO_CLOCK_HOURS = 24
ENTERPRISE_CLOCK_HOURS = 4
OPENING_HOURS = PAGE.says("opening hours", "around the clock, five days a week")
UP_THE_TABLE = (Motive.RETENTION, Motive.UPSELL)

SEGMENTS = tuple(
    Segment(plan, f"{plan.title()} plan", facts=SegmentFacts(criteria=(bound("plan", is_=plan),)))
    for plan in PLANS
)
FORUM = Mechanism(
    id="forum",
    name="Community forum",
    category=Category.COMMUNITIES,
    job=Job.SUPPORT,
    initiative=Initiative.REACTIVE,
)
TICKETS = Mechanism(
    id="tickets",
    name="Tickets",
    category=Category.PERSONAL_ASSISTANCE,
    job=Job.SUPPORT,
    initiative=Initiative.REACTIVE,
)
AUTOMATED_ANSWERS = Mechanism(
    id="automated_answers",
    name="Help without a person",
    category=Category.AUTOMATED_SERVICES,
    job=Job.SUPPORT,
    initiative=Initiative.AUTOMATED,
)


def _desk(plan: str, title: str, facts: RelationshipFacts) -> Relationship:
    return Relationship(
        f"help-{plan}",
        title,
        segments=(plan,),
        propositions=("node-red-at-scale",),
        facts=facts,
        coverage=CoverageFacts(except_topics=COMMUNITY_TOPICS),
    )


RELATIONSHIPS = (
    Relationship(
        "community",
        "Community forum",
        segments=PLANS,
        propositions=("node-red-at-scale",),
        facts=RelationshipFacts(
            parts=(Category.COMMUNITIES,),
            motives=(Motive.ACQUISITION, Motive.RETENTION),
            mechanisms=(FORUM,),
            statements=(
                PAGE.says("who answers questions about Node-RED itself", "the community, for all plans"),
            ),
        ),
        coverage=CoverageFacts(topics=COMMUNITY_TOPICS),
    ),
    Relationship(
        "trial-forum",
        "Forum for those who try it",
        segments=("trial",),
        propositions=("node-red-at-scale",),
        facts=RelationshipFacts(
            parts=(Category.COMMUNITIES,), motives=(Motive.ACQUISITION,), mechanisms=(FORUM,)
        ),
    ),
    _desk(
        "starter",
        "Starter help",
        RelationshipFacts(
            parts=(Category.AUTOMATED_SERVICES, Category.PERSONAL_ASSISTANCE),
            motives=UP_THE_TABLE,
            style="Machines first, then tickets.",
            mechanisms=(AUTOMATED_ANSWERS, TICKETS),
        ),
    ),
    _desk(
        "pro",
        "Pro help",
        RelationshipFacts(
            parts=(Category.PERSONAL_ASSISTANCE,),
            motives=UP_THE_TABLE,
            promise=Promise(
                says="A first reply on the next business day, within 24 hours.",
                response_days=1,
                response_clock_hours=PRO_CLOCK_HOURS,
            ),
            mechanisms=(TICKETS,),
            statements=(
                OPENING_HOURS,
                PAGE.says("the time to a first reply", "the next business day, within 24 hours"),
            ),
        ),
    ),
    _desk(
        "enterprise",
        "Enterprise help",
        RelationshipFacts(
            parts=(Category.PERSONAL_ASSISTANCE,),
            motives=(Motive.RETENTION,),
            promise=Promise(
                says="A first reply within four hours.", response_clock_hours=ENTERPRISE_CLOCK_HOURS
            ),
            mechanisms=(TICKETS,),
            statements=(
                OPENING_HOURS,
                PAGE.says("the time to a first reply", ENTERPRISE_CLOCK_HOURS, "hours"),
            ),
        ),
    ),
)
MODEL = BusinessModel(
    id="flowfuse",
    title="FlowFuse",
    product="FlowFuse",
    settings=BusinessFacts(
        schema=1,
        currency=CURRENCY,
        attributes=(ANNUAL_REVENUE, Attribute(name="plan", kind="text", values=PLANS)),
        segment_order=PLANS,
    ),
    segments=SEGMENTS,
    propositions=(Proposition("node-red-at-scale", "Run Node-RED in teams and on many devices"),),
    relationships=RELATIONSHIPS,
    accepted=not_published(
        REV002=tuple(one.id for one in RELATIONSHIPS),
        LIF002=PLANS,
        LIF007=("help-pro", "help-enterprise"),
        MEA006=("flowfuse",),
    ),
    comments={
        "flowfuse": (
            Comment(
                text="Customers are to move up the table, though some gain nothing from the broadest offering."
                " What each plan is there for beyond that is inferred."
            ),
        )
    },
)
EXAMPLE = Example(
    MODEL,
    "help by plan, and one topic that belongs to the community whoever asks",
    look_at=(
        "A question about Node-RED itself goes to the forum, even where the customer pays: a scope by topic.",
        "The Pro promise has two readings: the next business day is not 24 hours from a Friday evening on.",
    ),
    commands={
        "gate flowfuse.upg --account plan=enterprise --topic Node-RED": "the forum, and not the desk",
        "check flowfuse.upg --fail-on never": "the promise with two readings",
    },
)
