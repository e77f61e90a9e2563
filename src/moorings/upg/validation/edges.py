"""The edges: whether they have both ends, and whether the catalogue knows them."""

from collections.abc import Container, Sequence
from typing import Any

from moorings.upg.catalogue import catalogue
from moorings.upg.graph import Graph
from moorings.upg.validation.remarks import Remarks


def check_edges(edges: Sequence[Any], graph: Graph, remarks: Remarks) -> None:
    """Add what is wrong with the edges of a graph, given as they stand in the file."""
    for position in graph.odd_edges:
        if isinstance(edges[position], dict | list):  # a list passes for an object without any keys
            _check_edge(graph.edges[position], graph.types, remarks, graph.edge_path(position))
        else:
            remarks.error("UPG006", graph.edge_path(position), "Each edge must be an object")


def _check_edge(edge: dict[str, Any], node_ids: Container[str], remarks: Remarks, path: str) -> None:
    edge_id, edge_type = edge.get("id"), edge.get("type")
    is_known = isinstance(edge_type, str) and edge_type in catalogue().edges
    if not isinstance(edge_id, str) or not edge_id:
        remarks.error("UPG006", f"{path}.id", "Edge id is required and must be a string")
    if not is_known and isinstance(edge_type, str) and edge_type in catalogue().cross_edges:
        place = "must live in portfolio.cross_edges[], not product edges[]."
        remarks.error("UPG008", f"{path}.type", f'Cross-product edge type "{edge_type}" {place}')
        return
    _check_ends(edge, node_ids, remarks, path)
    if not isinstance(edge_type, str) or not edge_type:
        remarks.error("UPG006", f"{path}.type", "Edge type is required and must be a string")
    elif not is_known:
        says = f'Unknown edge type: "{edge_type}". Edge preserved but not in the edge registry.'
        remarks.warning("UPG015", f"{path}.type", says)


def _check_ends(edge: dict[str, Any], node_ids: Container[str], remarks: Remarks, path: str) -> None:
    for end in ("source", "target"):
        node_id = edge.get(end)
        if not isinstance(node_id, str) or not node_id:
            remarks.error("UPG006", f"{path}.{end}", f"Edge {end} is required and must be a string")
        elif node_id not in node_ids:
            remarks.error("UPG007", f"{path}.{end}", f"Edge {end} references unknown node id: {node_id}")
    source = edge.get("source")
    if isinstance(source, str) and source == edge.get("target"):
        says = (
            f'Self-loop edge: source and target are the same node ("{source}"). '
            "A node related to itself is almost always an error."
        )
        remarks.warning("UPG012", path, says, "self-loop")
