"""GitLab: strategic, growth and scale; the hours of a year against a book; and what a demotion owes the customer."""

from moorings.examples.example import Example, left_out
from moorings.examples.published.page import Page
from moorings.examples.published.policy import ANNUAL_REVENUE, CURRENCY, dollars, not_published, revenue
from moorings.model.aim import Target
from moorings.model.business import BusinessFacts, BusinessModel, Role
from moorings.model.canvas import Proposition
from moorings.model.mechanism import Mechanism
from moorings.model.relationship import (
    CoverageFacts,
    Demotion,
    DemotionStep,
    Relationship,
    RelationshipFacts,
    ReviewRhythm,
)
from moorings.model.remark import Comment, Statement
from moorings.model.segment import Segment, SegmentFacts
from moorings.terms.vocabulary import Category, Initiative, Job, Motive

REPOSITORY = "spicysoft/jp-www-gitlab-com"
FOLDER = "sites/handbook/source/handbook/customer-success/csm"


def _page(path: str, commit: str) -> Page:
    return Page(REPOSITORY, f"{FOLDER}/{path}/index.html.md", commit)


CALLS = _page("cadence-calls", "44a628a6")
ENGAGEMENT = _page("engagement", "2ab832ac")
GROWTH_PAGE = _page("segment/mid-touch", "ebb42df8")
SCALE_PAGE = _page("segment/scale", "0fa45647")
OLDER_PAGE = Page("about.gitlab.com", "the page on technical account managers")

STRATEGIC, GROWTH, SCALE = "strategic", "growth", "scale"
THRESHOLD = 100_000
"""Dollars a year, as an older page said; the newer thresholds were not public."""
MANAGER = "success manager"
WORKING_HOURS, HOURS_OFF = 1_632, 448
"""Of a year of a success manager for growth: 2,080 hours together."""
RENEWAL_HOURS = 48
"""A year, at about an hour a customer."""
BOOK = RENEWAL_HOURS
"""Customers: what the hours of the renewals come to."""
HOURS_A_YEAR = {
    "onboarding": ("Onboarding", Job.ONBOARDING, 48),
    "business_review": ("Executive business review", Job.REVIEW, 108),
    "planning": ("Success plan", Job.EXPANSION, 156),
    "webinars": ("Webinars", Job.TRAINING, 48),
    "ad_hoc": ("Questions as they come", Job.SUPPORT, 108),
    "outreach": ("Outreach", Job.CHECK_IN, 108),
    "renewal": ("Renewal", Job.RENEWAL, RENEWAL_HOURS),
}
"""Name, job and hours a year of the lines that stand beside the regular calls, for all customers of a book."""
FIRST_PRIORITY = 0.2
"""The most of a book that is of the first priority."""


def _line(ref: str, name: str, job: Job, hours: int) -> Mechanism:
    """Return a line of the year as an account of a full book gets it."""
    return Mechanism(
        id=ref,
        name=name,
        category=Category.DEDICATED_PERSONAL_ASSISTANCE,
        job=job,
        initiative=Initiative.REACTIVE if job is Job.SUPPORT else Initiative.PROACTIVE,
        minutes=hours * 60 / BOOK,
        role=MANAGER,
    )


def _calls(ref: str, name: str, share: float, a_year: int, minutes: int = 0) -> Mechanism:
    return Mechanism(
        id=ref,
        name=name,
        category=Category.DEDICATED_PERSONAL_ASSISTANCE,
        job=Job.CHECK_IN,
        initiative=Initiative.PROACTIVE,
        share=share,
        occurrences=a_year,
        minutes=minutes,
        role=MANAGER if minutes else None,
    )


DEMOTION = Demotion(
    steps=(
        DemotionStep(does="Tell them face to face, with the account executive, and say the true reason"),
        DemotionStep(does="Go through what remains open to them"),
        DemotionStep(does="Send a summary"),
    ),
    remains=("Support", "Questions in writing", "The list of features", "Documentation and forum"),
)
OWED = ENGAGEMENT.says(
    "what is owed to a customer who falls below", "told in person, with reasons and a summary"
)
EACH_QUARTER = ReviewRhythm(every_months=3)
HELPS = (Motive.RETENTION, Motive.UPSELL)


def _relationship(
    ref: str, title: str, segment: str, facts: RelationshipFacts, coverage: CoverageFacts
) -> Relationship:
    return Relationship(
        ref,
        title,
        segments=(segment,),
        propositions=("one-platform",),
        owner="Customer success",
        facts=facts,
        coverage=coverage,
    )


STRATEGIC_STATEMENTS: tuple[Statement, ...] = (
    OLDER_PAGE.says("the threshold", dollars(THRESHOLD)),
    CALLS.says("calls during onboarding", "weekly"),
    ENGAGEMENT.says("the share of a book that is of the first priority", "about a third"),
    ENGAGEMENT.says("how often priorities are set anew", "each quarter"),
    OWED,
)
NAMED = _relationship(
    "strategic-manager",
    "Success manager for strategic customers",
    STRATEGIC,
    RelationshipFacts(
        parts=(Category.DEDICATED_PERSONAL_ASSISTANCE,),
        motives=HELPS,
        mechanisms=(
            _calls("first_priority_calls", "Call every two weeks, first priority", 1 / 3, 26),
            _calls("second_priority_calls", "Call each month, second priority", 2 / 3, 12),
            Mechanism(
                id="executive_review",
                name="Executive business review",
                category=Category.DEDICATED_PERSONAL_ASSISTANCE,
                job=Job.REVIEW,
                initiative=Initiative.PROACTIVE,
            ),
        ),
        review=EACH_QUARTER,
        statements=STRATEGIC_STATEMENTS,
    ),
    CoverageFacts(criteria=(revenue(at_least=THRESHOLD),), demotion=DEMOTION),
)
MID_TOUCH = _relationship(
    "growth-manager",
    "Success manager for growing customers",
    GROWTH,
    RelationshipFacts(
        parts=(Category.DEDICATED_PERSONAL_ASSISTANCE,),
        motives=HELPS,
        touch="mid-touch",
        style="A person, by a programme.",
        mechanisms=(
            _calls("first_priority_calls", "Call each month, first priority", FIRST_PRIORITY, 12, 60),
            _calls("second_priority_calls", "Call every 90 days, second priority", 1 - FIRST_PRIORITY, 4, 60),
            *(_line(ref, *line) for ref, line in HOURS_A_YEAR.items()),
        ),
        review=EACH_QUARTER,
        statements=(
            GROWTH_PAGE.says("the hours of a year", WORKING_HOURS, "hours"),
            GROWTH_PAGE.says("the hours off in a year", HOURS_OFF, "hours"),
            GROWTH_PAGE.says("the hours of regular calls in a year", 420, "hours"),
            GROWTH_PAGE.says("the share of a book that is of the first priority, at most", 20, "%"),
            GROWTH_PAGE.says("the first engagement, at the latest after", 14, "days"),
            OWED,
        ),
    ),
    CoverageFacts(demotion=DEMOTION),
)
SCALED = _relationship(
    "scale-programme",
    "Scale",
    SCALE,
    RelationshipFacts(
        parts=(Category.AUTOMATED_SERVICES, Category.PERSONAL_ASSISTANCE),
        motives=HELPS,
        style="Machines and webinars, and a person for a few questions.",
        mechanisms=(
            Mechanism(
                id="programme",
                name="Messages of the digital programme",
                category=Category.AUTOMATED_SERVICES,
                job=Job.ONBOARDING,
                initiative=Initiative.AUTOMATED,
            ),
            Mechanism(
                id="day_21",
                name="A person writes on day 21",
                category=Category.PERSONAL_ASSISTANCE,
                job=Job.ONBOARDING,
                initiative=Initiative.PROACTIVE,
                when="once",
            ),
        ),
        human_moments=(
            "Under 75% of the licences in use after six months",
            "No first value in time",
            "A poor answer after onboarding",
        ),
        statements=(
            SCALE_PAGE.says("calls of one engineer a week, at most", 15, "calls"),
            SCALE_PAGE.says("contacts with one customer, most often at most", 3, "contacts"),
        ),
    ),
    CoverageFacts(),
)
NOT_PUBLIC = left_out("The threshold stood in an internal wiki.", COV001=(MID_TOUCH.id,))
MODEL = BusinessModel(
    id="gitlab",
    title="GitLab",
    product="GitLab",
    settings=BusinessFacts(
        schema=1,
        currency=CURRENCY,
        attributes=(ANNUAL_REVENUE,),
        segment_order=(STRATEGIC, GROWTH, SCALE),
        roles=(Role(name=MANAGER, hours_per_year=WORKING_HOURS, people=1),),
    ),
    segments=(
        Segment(STRATEGIC, "Strategic", facts=SegmentFacts(criteria=(revenue(at_least=THRESHOLD),))),
        Segment(GROWTH, "Growth", size=BOOK),
        Segment(SCALE, "Scale"),
    ),
    propositions=(Proposition("one-platform", "Plan, build and run software on one platform"),),
    relationships=(NAMED, MID_TOUCH, SCALED),
    targets=(
        Target("first-value", "Days to the first value", None, 30, "days", (MID_TOUCH.id,)),
        Target("onboarded", "Days until onboarded", None, 45, "days", (MID_TOUCH.id,)),
        Target("onboarding-csat", "Satisfaction with onboarding, of 5", None, 4.0, "points", (MID_TOUCH.id,)),
    ),
    accepted=NOT_PUBLIC | not_published(LIF002=(STRATEGIC, GROWTH, SCALE), MEA006=(NAMED.id, SCALED.id)),
    comments={"gitlab": (Comment(text="The motives are inferred; so is the length of a call, one hour."),)},
)
EXAMPLE = Example(
    MODEL,
    "the hours of a year against a book of customers, and what is owed to a customer who falls below",
    look_at=(
        "A success manager for growth has 1,632 hours; 48 customers, a fifth of them called each month, fit.",
        "Who falls below is told in person, with the reason, what remains, and a summary.",
        "The threshold for growth was not public: the finding is accepted, with that reason.",
    ),
    commands={
        "capacity gitlab.upg": "the hours that a book takes, and how many people that is",
        "check gitlab.upg --fail-on never": "what is open",
    },
)
