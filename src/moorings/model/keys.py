"""Where each fact lives in the document: node types, edge types and our own keys, each named once."""

from typing import Any

from moorings.model.base import Fact
from moorings.model.business import BusinessFacts, MetricFacts, OfferFacts
from moorings.model.relationship import CoverageFacts, RelationshipFacts
from moorings.model.segment import SegmentFacts

BUSINESS_MODEL = "business_model"
SEGMENT = "market_segment"
PROPOSITION = "value_proposition"
RELATIONSHIP = "customer_relationship"
CHANNEL = "distribution_channel"
COST = "cost_structure"
REVENUE = "revenue_stream"
COMPETITOR = "competitor"
DECISION = "decision"
METRIC = "metric"
LINKED = {
    "channels": CHANNEL,
    "revenue_streams": REVENUE,
    "cost_structures": COST,
    "resources": "key_resource",
    "activities": "key_activity",
    "switching_costs": "switching_cost",
}
"""The declared links of a relationship, and the type of node that each leads to."""
NODE_TYPES = frozenset(
    (
        *(BUSINESS_MODEL, SEGMENT, PROPOSITION, RELATIONSHIP, CHANNEL),
        *(COST, REVENUE, COMPETITOR, DECISION, METRIC),
    )
)
"""The types of node that are read."""

MAINTAINS = "business_model_maintains_customer_relationship"
TARGETS = "business_model_targets_market_segment"
DELIVERS = "business_model_delivers_value_proposition"
COSTS_VIA = "business_model_costs_via_cost_structure"
EARNS_VIA = "business_model_earns_via_revenue_stream"
DISTRIBUTES_VIA = "business_model_distributes_via_distribution_channel"
WITH_SEGMENT = "customer_relationship_with_market_segment"
SUPPORTS = "customer_relationship_supports_value_proposition"
ADDRESSES = "value_proposition_addresses_market_segment"
REACHES = "distribution_channel_reaches_market_segment"
CAPTURED_FROM = "revenue_stream_captured_from_market_segment"
INFORMS = "node_informs_node"
INFLUENCES = "decision_influences_node"
OWNED_BY_PERSON = "node_owned_by_person"
OWNED_BY_TEAM = "node_owned_by_team"
OWNED_BY_ROLE = "node_owned_by_role"
OWNED_BY = (OWNED_BY_PERSON, OWNED_BY_TEAM, OWNED_BY_ROLE)

FACTS: dict[str, type[Fact]] = {
    "moorings:business": BusinessFacts,
    "moorings:segment": SegmentFacts,
    "moorings:relationship": RelationshipFacts,
    "moorings:coverage": CoverageFacts,
    "moorings:offer": OfferFacts,
    "moorings:metric": MetricFacts,
}
"""Our own keys in a node's properties, and the object that each holds."""

HOMES: dict[str, str] = {
    "moorings:business": BUSINESS_MODEL,
    "moorings:segment": SEGMENT,
    "moorings:relationship": RELATIONSHIP,
    "moorings:coverage": RELATIONSHIP,
    "moorings:offer": COMPETITOR,
    "moorings:metric": METRIC,
}
"""The type of node that each of them is read on."""

KEPT = frozenset({"moorings:accepted", "moorings:comments", "moorings:assessment", "moorings:switching"})
"""Keys of ours that a file may hold and that are not read here."""


def is_read(node: dict[str, Any]) -> bool:
    """Return whether the node is of a type that is read."""
    node_type = node.get("type")
    return isinstance(node_type, str) and node_type in NODE_TYPES
