"""Where each fact lives in the document: node types, edge types and our own keys, each named once."""

from typing import Any

from moorings.model.aim import MetricFacts
from moorings.model.assessment import AssessmentFacts
from moorings.model.base import Fact
from moorings.model.business import BusinessFacts
from moorings.model.competitor import OfferFacts
from moorings.model.relationship import CoverageFacts, RelationshipFacts
from moorings.model.remark import AcceptedFacts, CommentFacts
from moorings.model.segment import SegmentFacts
from moorings.model.switching import SwitchingFacts

BUSINESS_MODEL = "business_model"
SEGMENT = "market_segment"
PROPOSITION = "value_proposition"
RELATIONSHIP = "customer_relationship"
CHANNEL = "distribution_channel"
COST = "cost_structure"
REVENUE = "revenue_stream"
RESOURCE = "key_resource"
ACTIVITY = "key_activity"
PARTNER = "partnership"
SWITCHING_COST = "switching_cost"
COMPETITOR = "competitor"
DECISION = "decision"
METRIC = "metric"
OBJECTIVE = "objective"
LINKED = {
    "channels": CHANNEL,
    "revenue_streams": REVENUE,
    "cost_structures": COST,
    "resources": RESOURCE,
    "activities": ACTIVITY,
    "partners": PARTNER,
    "switching_costs": SWITCHING_COST,
}
"""The declared links of a relationship, and the type of node that each leads to."""
NODE_TYPES = frozenset(
    (
        *(BUSINESS_MODEL, SEGMENT, PROPOSITION, RELATIONSHIP, *LINKED.values()),
        *(COMPETITOR, DECISION, METRIC, OBJECTIVE),
    )
)
"""The types of node that are read."""

MAINTAINS = "business_model_maintains_customer_relationship"
TARGETS = "business_model_targets_market_segment"
DELIVERS = "business_model_delivers_value_proposition"
COSTS_VIA = "business_model_costs_via_cost_structure"
EARNS_VIA = "business_model_earns_via_revenue_stream"
DISTRIBUTES_VIA = "business_model_distributes_via_distribution_channel"
REQUIRES = "business_model_requires_key_resource"
PERFORMS = "business_model_performs_key_activity"
PARTNERED_VIA = "business_model_partnered_via_partnership"
WITH_SEGMENT = "customer_relationship_with_market_segment"
SUPPORTS = "customer_relationship_supports_value_proposition"
ADDRESSES = "value_proposition_addresses_market_segment"
REACHES = "distribution_channel_reaches_market_segment"
CAPTURED_FROM = "revenue_stream_captured_from_market_segment"
ENABLES = "key_resource_enables_value_proposition"
ACTIVITY_DELIVERS = "key_activity_delivers_value_proposition"
PARTNER_SUPPORTS = "partnership_supports_value_proposition"
DRIVEN_BY_ACTIVITY = "cost_structure_driven_by_key_activity"
DRIVEN_BY_RESOURCE = "cost_structure_driven_by_key_resource"
INFORMS = "node_informs_node"
INFLUENCES = "decision_influences_node"
SUPERSEDED_BY = "decision_superseded_by_decision"
MEASURED_BY = "objective_measured_by_metric"
OWNED_BY_PERSON = "node_owned_by_person"
OWNED_BY_TEAM = "node_owned_by_team"
OWNED_BY_ROLE = "node_owned_by_role"
OWNED_BY = (OWNED_BY_PERSON, OWNED_BY_TEAM, OWNED_BY_ROLE)

ANY = "node"
"""As the home of a key: a node of whatever type."""
FACTS: dict[str, type[Fact]] = {
    "moorings:business": BusinessFacts,
    "moorings:assessment": AssessmentFacts,
    "moorings:segment": SegmentFacts,
    "moorings:relationship": RelationshipFacts,
    "moorings:coverage": CoverageFacts,
    "moorings:switching": SwitchingFacts,
    "moorings:offer": OfferFacts,
    "moorings:metric": MetricFacts,
    "moorings:accepted": AcceptedFacts,
    "moorings:comments": CommentFacts,
}
"""Our own keys in a node's properties, and the object that each holds."""

HOMES: dict[str, str] = {
    "moorings:business": BUSINESS_MODEL,
    "moorings:assessment": BUSINESS_MODEL,
    "moorings:segment": SEGMENT,
    "moorings:relationship": RELATIONSHIP,
    "moorings:coverage": RELATIONSHIP,
    "moorings:switching": SWITCHING_COST,
    "moorings:offer": COMPETITOR,
    "moorings:metric": METRIC,
    "moorings:accepted": ANY,
    "moorings:comments": ANY,
}
"""The type of node that each of them is read on."""


def is_read(node: dict[str, Any]) -> bool:
    """Return whether the node is of a type that is read."""
    node_type = node.get("type")
    return isinstance(node_type, str) and node_type in NODE_TYPES
