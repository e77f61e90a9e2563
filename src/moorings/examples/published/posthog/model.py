"""PostHog's policy as the newer pages say it."""

from moorings.examples.example import left_out
from moorings.examples.published.policy import CURRENCY, not_published
from moorings.examples.published.posthog import pages
from moorings.examples.published.posthog.segments import ATTRIBUTES, FREE, LARGE, SEGMENTS, SMALL
from moorings.examples.published.posthog.with_a_person import ACCOUNT_MANAGER, SUCCESS_MANAGER
from moorings.examples.published.posthog.without_a_person import (
    DESK,
    FASTER_DESK,
    FIRST_MONTHS,
    FORUM,
    NOTHING,
    PRODUCT,
)
from moorings.model.aim import Target
from moorings.model.business import BusinessFacts, BusinessModel, Ladder
from moorings.model.canvas import Proposition
from moorings.model.remark import Comment

PAY_SPLIT = pages.SUCCESS_WORK.says("base and bonus of a success manager's pay", "80/20")
NET_RETENTION = Target(
    "net-revenue-retention",
    "Net revenue retention",
    "net_retention",
    pages.NET_RETENTION,
    "%",
    (SUCCESS_MANAGER.id,),
)
JUDGED_SO = left_out(
    "So it is published: the team that keeps customers is judged by net revenue retention.",
    MEA001=(SUCCESS_MANAGER.id,),
)
MODEL = BusinessModel(
    id="posthog",
    title="PostHog",
    product="PostHog",
    settings=BusinessFacts(
        schema=1,
        currency=CURRENCY,
        attributes=ATTRIBUTES,
        segment_order=tuple(one.id for one in SEGMENTS),
        ladders=(
            Ladder(
                name="Who looks after an account",
                tiers=(ACCOUNT_MANAGER.id, SUCCESS_MANAGER.id, DESK.id),
                universe=(LARGE, SMALL),
            ),
        ),
        statements=(PAY_SPLIT,),
    ),
    segments=SEGMENTS,
    propositions=(Proposition(PRODUCT[0], "Know what people do in your product"),),
    relationships=(ACCOUNT_MANAGER, SUCCESS_MANAGER, FASTER_DESK, FIRST_MONTHS, DESK, FORUM, NOTHING),
    targets=(
        NET_RETENTION,
        Target("logos-kept", "Logos kept for three months", relationships=(FIRST_MONTHS.id,)),
    ),
    accepted=JUDGED_SO
    | not_published(
        REV002=(ACCOUNT_MANAGER.id, FASTER_DESK.id, DESK.id, FORUM.id),
        MEA006=(ACCOUNT_MANAGER.id, FASTER_DESK.id, DESK.id, FORUM.id),
        LIF002=(LARGE, SMALL, FREE),
        LIF007=(FASTER_DESK.id, DESK.id),
    ),
    comments={
        "posthog": (
            Comment(text="The motives of the desks and of the community are inferred."),
            Comment(
                text="Between $6,000 and $20,000 a year a customer has three months of personal help and then the"
                " desk: the mid-market, answered by a limit of time."
            ),
        ),
    },
)
