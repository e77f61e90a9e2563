"""The nodes around the relationships: which type each part of a model is read from, field by field, and written to.

One table for both ways, so that what is read is what is written. Segments and relationships have words of their own
to reconcile with UPG's, and are read and written beside it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from moorings.model import keys
from moorings.model.aim import Objective, Target
from moorings.model.canvas import (
    Activity,
    Channel,
    CostStructure,
    Partner,
    Proposition,
    Resource,
    RevenueStream,
)
from moorings.model.competitor import Competitor
from moorings.model.record import Decision
from moorings.model.switching import SwitchingCost

Kind = Literal["text", "texts", "number", "score"]
"""Of a property of UPG's: a text, a list of texts, a number, or an assessment, of which the value counts."""


@dataclass(frozen=True, slots=True)
class Block:
    """How one part of the model stands in the document.

    `natives` and `edges` are by field: UPG's property with its kind, and the edge from the node to those it names.
    The fields of the object under `fact` are fields of the part.
    """

    made: type[Any]
    node_type: str
    natives: Mapping[str, tuple[str, Kind]] = field(default_factory=dict)
    edges: Mapping[str, str] = field(default_factory=dict)
    held_by: str = ""
    """The edge from the business model."""
    fact: str = ""
    has_description: bool = False


BLOCKS: dict[str, Block] = {
    "propositions": Block(
        Proposition,
        keys.PROPOSITION,
        edges={"segments": keys.ADDRESSES},
        held_by=keys.DELIVERS,
        has_description=True,
    ),
    "channels": Block(Channel, keys.CHANNEL, edges={"segments": keys.REACHES}, held_by=keys.DISTRIBUTES_VIA),
    "cost_structures": Block(
        CostStructure,
        keys.COST,
        natives={"amount": ("amount", "number"), "period": ("period", "text")},
        edges={"activities": keys.DRIVEN_BY_ACTIVITY, "resources": keys.DRIVEN_BY_RESOURCE},
        held_by=keys.COSTS_VIA,
    ),
    "revenue_streams": Block(
        RevenueStream, keys.REVENUE, edges={"segments": keys.CAPTURED_FROM}, held_by=keys.EARNS_VIA
    ),
    "resources": Block(
        Resource,
        keys.RESOURCE,
        edges={"propositions": keys.ENABLES},
        held_by=keys.REQUIRES,
        has_description=True,
    ),
    "activities": Block(
        Activity,
        keys.ACTIVITY,
        edges={"propositions": keys.ACTIVITY_DELIVERS},
        held_by=keys.PERFORMS,
        has_description=True,
    ),
    "partners": Block(
        Partner,
        keys.PARTNER,
        edges={"propositions": keys.PARTNER_SUPPORTS},
        held_by=keys.PARTNERED_VIA,
        has_description=True,
    ),
    "switching_costs": Block(
        SwitchingCost,
        keys.SWITCHING_COST,
        natives={
            "cost_type": ("cost_type", "text"),
            "magnitude": ("magnitude", "score"),
            "barrier": ("barrier_description", "text"),
        },
        fact="moorings:switching",
        has_description=True,
    ),
    "competitors": Block(Competitor, keys.COMPETITOR, fact="moorings:offer"),
    "decisions": Block(
        Decision,
        keys.DECISION,
        natives={
            "rationale": ("rationale", "text"),
            "options": ("options_considered", "texts"),
            "consequences": ("consequences", "text"),
            "decided_on": ("date", "text"),
            "context": ("context", "text"),
            "outcome": ("decision_outcome", "text"),
            "drivers": ("decision_drivers", "texts"),
            "makers": ("decision_makers", "texts"),
        },
        edges={"influences": keys.INFLUENCES, "superseded_by": keys.SUPERSEDED_BY},
    ),
    "targets": Block(
        Target,
        keys.METRIC,
        natives={
            "target": ("target_value", "number"),
            "unit": ("unit", "text"),
            "cadence": ("cadence", "text"),
            "current": ("current_value", "number"),
        },
        edges={"relationships": keys.INFORMS},
        fact="moorings:metric",
    ),
    "objectives": Block(
        Objective,
        keys.OBJECTIVE,
        natives={"timeframe": ("timeframe", "text")},
        edges={"metrics": keys.MEASURED_BY, "relationships": keys.INFORMS},
        has_description=True,
    ),
}
"""Each by its field of the business model."""
