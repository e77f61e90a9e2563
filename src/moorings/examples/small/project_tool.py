"""Plank before a mid-market emerged: teams that help themselves, and accounts with a success manager, and no more."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from moorings.examples.example import Example
from moorings.examples.plank.model import enterprise, self_serve, surroundings
from moorings.examples.plank.model.segments import SEGMENTS
from moorings.examples.plank.model.settings import (
    COMMUNITY_MANAGER,
    ENTERPRISE,
    ENTERPRISE_FROM,
    HELP_YOURSELF,
    MID_MARKET,
    NAMED_MANAGER,
    REVENUE,
    SELF_SERVE,
    SETTINGS,
    pounds,
)
from moorings.model.business import BusinessModel
from moorings.model.fact import Bound
from moorings.model.relationship import CoverageFacts

BELOW = Bound(attribute=REVENUE, less_than=pounds(ENTERPRISE_FROM))
BOOK = 15
"""Accounts of a success manager: 102 hours each are 1,530 of 1,600."""
MANAGER = enterprise.relationship(())
TIERS = (NAMED_MANAGER, HELP_YOURSELF)


def _of_the_two(blocks: Sequence[Any]) -> tuple[Any, ...]:
    """Return the blocks that serve one of the two segments, without the third."""
    kept = [replace(one, segments=tuple(ref for ref in one.segments if ref != MID_MARKET)) for one in blocks]
    return tuple(one for one in kept if one.segments)


ENTERPRISE_SEGMENT, TEAMS = (one for one in SEGMENTS if one.id != MID_MARKET)
MODEL = BusinessModel(
    id="project-tool",
    title="Project-management tool",
    product="Project-management tool",
    settings=SETTINGS.model_copy(
        update={
            "segment_order": (ENTERPRISE, SELF_SERVE),
            "ladders": (SETTINGS.ladders[0].model_copy(update={"tiers": TIERS}),),
            "roles": tuple(one for one in SETTINGS.roles if one is not COMMUNITY_MANAGER),
        }
    ),
    segments=(
        ENTERPRISE_SEGMENT,
        replace(TEAMS, facts=TEAMS.facts.model_copy(update={"criteria": (BELOW,)})),
    ),
    propositions=_of_the_two(surroundings.PROPOSITIONS),
    relationships=(
        replace(MANAGER, coverage=MANAGER.coverage.model_copy(update={"book": BOOK})),
        replace(self_serve.RELATIONSHIP, coverage=CoverageFacts(criteria=(BELOW,))),
    ),
    channels=_of_the_two(surroundings.CHANNELS),
    cost_structures=tuple(one for one in surroundings.COST_STRUCTURES if "community" not in one.id),
    revenue_streams=_of_the_two(surroundings.REVENUE_STREAMS),
    decisions=tuple(one for one in surroundings.DECISIONS if NAMED_MANAGER in one.influences),
    targets=tuple(
        one
        for one in surroundings.TARGETS
        if set(one.relationships) <= set(TIERS) and one.id != surroundings.OFF_MOTIVE_TARGET
    ),
    product_stage="growth",
)
EXAMPLE = Example(
    MODEL,
    "two segments and two relationships: teams help themselves, and from £100,000 a year an account has a manager",
    look_at=(
        "A success manager is refused below the threshold, by a command that ends with 1.",
        "The decision on the threshold is on record, with its options and what it costs.",
        "`moorings example plank DIR` is the same company after a mid-market emerged.",
    ),
    commands={
        "gate project-tool.upg --account annual_revenue=99999 --relationship named-success-manager": "refused",
        "cost project-tool.upg": "what a success manager costs, and from which revenue it pays",
    },
)
