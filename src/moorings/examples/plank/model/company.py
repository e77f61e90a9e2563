"""Plank's business model, put together."""

from moorings.examples.plank.model import enterprise, mid_market, self_serve
from moorings.examples.plank.model.segments import SEGMENTS
from moorings.examples.plank.model.settings import SETTINGS
from moorings.examples.plank.model.surroundings import (
    CHANNELS,
    COMPETITORS,
    COST_STRUCTURES,
    DECISIONS,
    PROPOSITIONS,
    REVENUE_STREAMS,
    TARGETS,
)
from moorings.model.business import BusinessModel
from moorings.model.relationship import Exemption


def business_model(exceptions: tuple[Exemption, ...]) -> BusinessModel:
    """Return the model, with the accounts that are excepted from the threshold."""
    return BusinessModel(
        id="plank",
        title="Plank",
        product="Plank",
        settings=SETTINGS,
        segments=SEGMENTS,
        propositions=PROPOSITIONS,
        relationships=(
            enterprise.relationship(exceptions),
            mid_market.RELATIONSHIP,
            self_serve.RELATIONSHIP,
        ),
        channels=CHANNELS,
        cost_structures=COST_STRUCTURES,
        revenue_streams=REVENUE_STREAMS,
        competitors=COMPETITORS,
        decisions=DECISIONS,
        targets=TARGETS,
    )
