"""Mattermost: a person above $50,000 a year, and a meeting whose rhythm is told in three ways."""

from moorings.examples.example import Example
from moorings.examples.published.page import Page
from moorings.examples.published.policy import ANNUAL_REVENUE, CURRENCY, dollars, not_published, revenue
from moorings.model.aim import Target
from moorings.model.business import BusinessFacts, BusinessModel
from moorings.model.canvas import Proposition
from moorings.model.mechanism import Mechanism
from moorings.model.relationship import CoverageFacts, Relationship, RelationshipFacts
from moorings.model.remark import Comment
from moorings.model.segment import Segment, SegmentFacts
from moorings.terms.vocabulary import Category, Initiative, Job, Motive

REPOSITORY, COMMIT = "mattermost/mattermost-handbook", "46d7a8b6"
SUCCESS = Page(REPOSITORY, "operations/customer-success/README.md", COMMIT)
DEPLOYMENT = Page(REPOSITORY, "operations/deployment-engineering/frequently-asked-questions.md", COMMIT)
THRESHOLD = 50_000
"""Dollars a year above which deployment engineers answer."""
LARGE, OTHERS = "large", "others"
PROPOSITION = Proposition("secure-collaboration", "Work together where the data stay your own")
MEETING = "the rhythm of the risk meeting"

ENGINEERS = Relationship(
    "deployment-engineering",
    "Deployment engineering",
    segments=(LARGE,),
    propositions=(PROPOSITION.id,),
    owner="Deployment engineering",
    facts=RelationshipFacts(
        parts=(Category.DEDICATED_PERSONAL_ASSISTANCE,),
        motives=(Motive.RETENTION,),
        mechanisms=(
            Mechanism(
                id="escalation",
                name="Point of contact for a critical deployment",
                category=Category.DEDICATED_PERSONAL_ASSISTANCE,
                job=Job.SUPPORT,
            ),
        ),
        statements=(DEPLOYMENT.says("the threshold", dollars(THRESHOLD)),),
    ),
    coverage=CoverageFacts(criteria=(revenue(more_than=THRESHOLD),)),
)
EVERYBODY = Relationship(
    "customer-success",
    "Customer success",
    segments=(LARGE, OTHERS),
    propositions=(PROPOSITION.id,),
    owner="Customer success",
    facts=RelationshipFacts(
        parts=(Category.PERSONAL_ASSISTANCE,),
        motives=(Motive.RETENTION, Motive.UPSELL),
        style="As much as the customer invests today, and as it could grow.",
        mechanisms=(
            Mechanism(
                id="risk_meeting",
                name="Bi-weekly meeting about customers at risk, 50 minutes",
                category=Category.PERSONAL_ASSISTANCE,
                job=Job.CHECK_IN,
                initiative=Initiative.PROACTIVE,
                occurrences=26,
            ),
        ),
        human_moments=("Early warning", "At risk"),
        statements=(
            SUCCESS.says(MEETING, "bi-weekly"),
            SUCCESS.says(MEETING, "bi-monthly"),
            SUCCESS.says("early warning, the risk of contraction with three months or more left", 10, "%"),
            SUCCESS.says("early warning, fewer licences in use after 90 days than", 75, "%"),
            SUCCESS.says("early warning, silent before the renewal for more than", 120, "days"),
            SUCCESS.says("at risk, the risk of contraction with less than three months left", 10, "%"),
        ),
    ),
)
MODEL = BusinessModel(
    id="mattermost",
    title="Mattermost",
    product="Mattermost",
    settings=BusinessFacts(
        schema=1, currency=CURRENCY, attributes=(ANNUAL_REVENUE,), segment_order=(LARGE, OTHERS)
    ),
    segments=(
        Segment(LARGE, "Larger customers", facts=SegmentFacts(criteria=(revenue(more_than=THRESHOLD),))),
        Segment(OTHERS, "Other customers", facts=SegmentFacts(criteria=(revenue(at_most=THRESHOLD),))),
    ),
    propositions=(PROPOSITION,),
    relationships=(ENGINEERS, EVERYBODY),
    targets=(
        Target("seats-deployed", "Customers with 80% of their seats deployed", relationships=(ENGINEERS.id,)),
    ),
    accepted=not_published(LIF002=(LARGE, OTHERS), LIF007=(ENGINEERS.id,), MEA006=(EVERYBODY.id,)),
    comments={
        EVERYBODY.id: (
            Comment(
                text="Two axes at once, investment and opportunity: a ladder along one of them is not enough."
            ),
        ),
        "mattermost": (Comment(text="The pages name no motives; they are inferred."),),
    },
)
EXAMPLE = Example(
    MODEL,
    "a person above $50,000 a year, and a meeting whose rhythm is told in words that are read in two ways",
    look_at=(
        "'Bi-weekly' and 'bi-monthly' are said of one meeting. Every second Monday is what is meant.",
        "Deployment engineers answer above $50,000 a year, and not at it.",
    ),
    commands={
        "check mattermost.upg --fail-on never": "the rhythm, told in two ways",
        "gate mattermost.upg --account annual_revenue=50000 --relationship deployment-engineering": "refused",
    },
)
