"""Kernel: six plans, six steps of help, from best effort to a quarter of an hour."""

from collections.abc import Sequence

from moorings.examples.example import Example
from moorings.examples.published.page import Page
from moorings.examples.published.policy import ANNUAL_REVENUE, CURRENCY, bound, not_published
from moorings.model.business import Attribute, BusinessFacts, BusinessModel
from moorings.model.canvas import Proposition
from moorings.model.mechanism import Mechanism
from moorings.model.relationship import Promise, Relationship, RelationshipFacts
from moorings.model.remark import Comment
from moorings.model.segment import Segment, SegmentFacts
from moorings.terms.vocabulary import Category, Initiative, Job, Motive

PAGE = Page("kernel.sh", "docs/info/support")
PLANS = ("free", "start-up", "standard", "premium", "platinum", "platinum+")
PROPOSITION = Proposition("browsers", "Browsers in the cloud, for agents")
BUSINESS_DAY = Promise(says="An answer within one business day.", response_days=1)


def _by_the_clock(says: str, hours: float) -> Promise:
    return Promise(says=says, response_clock_hours=hours)


MAIL = Mechanism(
    id="mail",
    name="Questions by e-mail",
    category=Category.PERSONAL_ASSISTANCE,
    job=Job.SUPPORT,
    initiative=Initiative.REACTIVE,
)
DISCORD = Mechanism(
    id="discord",
    name="Questions on Discord",
    category=Category.COMMUNITIES,
    job=Job.SUPPORT,
    initiative=Initiative.REACTIVE,
)
SLACK = Mechanism(
    id="slack",
    name="Questions on Slack",
    category=Category.PERSONAL_ASSISTANCE,
    job=Job.SUPPORT,
    initiative=Initiative.REACTIVE,
)
ACCOUNT_MANAGER = Mechanism(
    id="business_review",
    name="Business review each quarter with the account manager",
    category=Category.DEDICATED_PERSONAL_ASSISTANCE,
    job=Job.REVIEW,
    initiative=Initiative.PROACTIVE,
    occurrences=4,
)
NAMED = (ACCOUNT_MANAGER, SLACK)


def _step(
    plan: str, title: str, mechanisms: Sequence[Mechanism], promise: Promise | None = None
) -> Relationship:
    """Return the help that a plan brings."""
    motive = Motive.ACQUISITION if plan == "free" else Motive.RETENTION
    said = promise.says if promise else "no time is named"
    return Relationship(
        f"help-{plan}",
        title,
        segments=(plan,),
        propositions=(PROPOSITION.id,),
        facts=RelationshipFacts(
            parts=tuple(dict.fromkeys(one.category for one in mechanisms)),
            motives=(motive,),
            style="Best effort." if plan == "free" else "",
            promise=promise,
            mechanisms=tuple(mechanisms),
            statements=(PAGE.says("the time to a first answer", said),),
        ),
    )


RELATIONSHIPS = (
    _step("free", "Free help", (MAIL, DISCORD)),
    _step(
        "start-up",
        "Start-up help",
        (MAIL,),
        Promise(says="E-mails are answered before those of the free plan."),
    ),
    _step("standard", "Standard help", (SLACK,), BUSINESS_DAY),
    _step("premium", "Premium help", NAMED, _by_the_clock("A first answer within four hours.", 4)),
    _step(
        "platinum", "Platinum help", NAMED, _by_the_clock("A first answer within an hour, day and night.", 1)
    ),
    _step(
        "platinum+", "Platinum+ help", NAMED, _by_the_clock("A first answer in a quarter of an hour.", 0.25)
    ),
)
MODEL = BusinessModel(
    id="kernel",
    title="Kernel",
    product="Kernel",
    settings=BusinessFacts(
        schema=1,
        currency=CURRENCY,
        attributes=(ANNUAL_REVENUE, Attribute(name="plan", kind="text", values=PLANS)),
        segment_order=PLANS,
    ),
    segments=tuple(
        Segment(plan, f"{plan.capitalize()} plan", facts=SegmentFacts(criteria=(bound("plan", is_=plan),)))
        for plan in PLANS
    ),
    propositions=(PROPOSITION,),
    relationships=RELATIONSHIPS,
    accepted=not_published(
        REV002=tuple(one.id for one in RELATIONSHIPS),
        LIF002=PLANS,
        LIF007=("help-standard", "help-start-up"),
        MEA006=("kernel",),
    ),
    comments={"kernel": (Comment(text="The page names no motives; they are inferred."),)},
)
EXAMPLE = Example(
    MODEL,
    "six plans and six steps of help, with a named person from the fourth on",
    look_at=(
        "Help is a part of the price: a plan brings it, and no threshold on revenue is needed.",
        "From Premium on an account has a person of its own and a business review each quarter.",
        "The two lowest steps name no time for an answer.",
    ),
    commands={
        "gate kernel.upg --account plan=premium": "a named account manager",
        "check kernel.upg --fail-on never": "what is open: notes only",
    },
)
