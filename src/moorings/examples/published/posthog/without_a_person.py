"""Customers without a person of their own: the community, the desk, the first three months, and nothing at all."""

from moorings.examples.published.policy import bound, dollars
from moorings.examples.published.posthog.pages import (
    COMMUNITY,
    ONBOARDING,
    ONBOARDING_FROM,
    OVERVIEW,
    SUPPORT,
)
from moorings.examples.published.posthog.segments import FREE, LARGE, SELF_HOSTED, SMALL
from moorings.model.mechanism import Mechanism
from moorings.model.relationship import CoverageFacts, Promise, Relationship, RelationshipFacts
from moorings.terms.vocabulary import Category, Depth, Initiative, Job, Motive
from moorings.units import Period

PRODUCT = ("product-analytics",)
TWO_WEEKS_IN_HOURS = 14 * 24

NOTHING = Relationship(
    "no-support",
    "No support for those who host it themselves",
    segments=(SELF_HOSTED,),
    propositions=PRODUCT,
    facts=RelationshipFacts(
        depth=Depth.TRANSACTIONAL,
        statements=(
            COMMUNITY.says("support of what customers host themselves", "none; there is documentation"),
        ),
    ),
)
FORUM = Relationship(
    "community",
    "Community",
    segments=(FREE,),
    propositions=PRODUCT,
    facts=RelationshipFacts(
        parts=(Category.COMMUNITIES,),
        motives=(Motive.ACQUISITION,),
        promise=Promise(
            says="Other users may answer at any time; we look at it within two weeks.",
            response_clock_hours=TWO_WEEKS_IN_HOURS,
            reason="Other users are to have their chance to answer, and questions of those who pay come first.",
        ),
        mechanisms=(
            Mechanism(
                id="questions",
                name="Questions that anybody may answer",
                category=Category.COMMUNITIES,
                job=Job.SUPPORT,
                initiative=Initiative.REACTIVE,
            ),
        ),
        human_moments=("Details of an account", "A deep investigation", "Many exchanges"),
        statements=(
            COMMUNITY.says("the target of a first answer", 2, "weeks"),
            COMMUNITY.says("whether satisfaction is asked", False),
        ),
    ),
)
TICKETS = Mechanism(
    id="tickets",
    name="Tickets",
    category=Category.PERSONAL_ASSISTANCE,
    job=Job.SUPPORT,
    initiative=Initiative.REACTIVE,
)


def _desk(ref: str, title: str, segment: str, *, hours: int, follow_up: int, escalated: int) -> Relationship:
    """Return a desk with the hours to its first reply and to a follow-up, and the business days of an escalation."""
    return Relationship(
        ref,
        title,
        segments=(segment,),
        propositions=PRODUCT,
        facts=RelationshipFacts(
            parts=(Category.PERSONAL_ASSISTANCE,),
            motives=(Motive.RETENTION,),
            promise=Promise(says=f"A first reply within {hours} hours.", response_clock_hours=hours),
            mechanisms=(TICKETS,),
            statements=(
                SUPPORT.says("the time to a first reply", hours, "hours"),
                SUPPORT.says("the time to a follow-up", follow_up, "hours"),
                SUPPORT.says("the time of an escalation", escalated, "business days"),
            ),
        ),
    )


DESK = _desk("support-desk", "Support desk", SMALL, hours=24, follow_up=48, escalated=4)
FASTER_DESK = _desk("faster-support", "Faster support", LARGE, hours=12, follow_up=24, escalated=2)
FIRST_MONTHS = Relationship(
    "onboarding",
    "Help through the first three months",
    segments=(SMALL,),
    propositions=PRODUCT,
    owner="Onboarding team",
    facts=RelationshipFacts(
        parts=(Category.PERSONAL_ASSISTANCE,),
        motives=(Motive.RETENTION,),
        touch="high-touch",
        style="Once, with an end: after three months the customer helps themselves.",
        mechanisms=(
            Mechanism(
                id="first_contact",
                name="First contact about two weeks before the first renewal",
                category=Category.PERSONAL_ASSISTANCE,
                job=Job.ONBOARDING,
                initiative=Initiative.PROACTIVE,
                when="once",
            ),
            Mechanism(
                id="follow_ups",
                name="Follow-ups over three billing periods, one to three",
                category=Category.PERSONAL_ASSISTANCE,
                job=Job.CHECK_IN,
                initiative=Initiative.PROACTIVE,
                when="once",
                occurrences=2,
            ),
        ),
        statements=(
            OVERVIEW.says("the forecast bill from which it is given", dollars(ONBOARDING_FROM, Period.MONTH)),
            ONBOARDING.says("how long it lasts", 3, "months"),
        ),
    ),
    coverage=CoverageFacts(
        criteria=(bound("annual_revenue", more_than=dollars(ONBOARDING_FROM, Period.MONTH)),)
    ),
)
