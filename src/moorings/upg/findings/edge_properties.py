"""The properties of edges: who may carry any, and which."""

from collections.abc import Iterator

from moorings.upg.catalogue import catalogue
from moorings.upg.findings.finding import Finding
from moorings.upg.findings.rules import finding
from moorings.upg.graph import Graph
from moorings.upg.validation.edge_properties import edge_property_faults
from moorings.upg.validation.kinds import kind


def wrong_edge_properties(graph: Graph) -> Iterator[Finding]:
    """Find properties on edges that may carry none, and those that are not as the edge declares them."""
    for position, edge in enumerate(graph.edges):
        properties = edge.get("properties")
        if properties is not None and properties != {}:
            for says in _faults(edge.get("type"), properties):
                yield finding("UPG021", graph.edge_path(position, "properties"), says)


def _faults(edge_type: object, properties: object) -> list[str]:
    if not isinstance(properties, dict):
        return [f"Edge properties must be a plain object when present, got {kind(properties)}."]
    if not isinstance(edge_type, str) or edge_type not in catalogue().edges:
        return []
    if edge_type not in catalogue().edge_properties:
        return [f"An edge '{edge_type}' carries no properties; found: {', '.join(properties)}."]
    return [f"{fault[:1].upper()}{fault[1:]}." for fault in edge_property_faults(edge_type, properties)]
