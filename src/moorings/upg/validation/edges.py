"""The edges: whether they have both ends, and whether the catalogue knows them."""

from collections.abc import Mapping, Sequence
from operator import eq, itemgetter
from typing import Any

from moorings.upg.catalogue import catalogue
from moorings.upg.quick_look import suspects
from moorings.upg.validation.remarks import Remarks

_PARTS = itemgetter("id", "type", "source", "target")


def check_edges(edges: Sequence[Any], nodes: Mapping[str, Any], remarks: Remarks, at: str = "$") -> None:
    """Add what is wrong with the edges of one product, whose nodes are given by their id."""
    for position, edge in suspects(edges, lambda block: _are_sound(block, nodes)):
        if isinstance(edge, dict):
            _check_edge(edge, nodes, remarks, f"{at}.edges[{position}]")
        elif isinstance(edge, list):  # which passes for an object without any keys
            _check_edge({}, nodes, remarks, f"{at}.edges[{position}]")
        else:
            remarks.error("UPG006", f"{at}.edges[{position}]", "Each edge must be an object")


def _are_sound(edges: Sequence[Any], nodes: Mapping[str, Any]) -> bool:
    """Return whether a quick look finds nothing."""
    ids, types, sources, targets = zip(*map(_PARTS, edges), strict=True)
    return (
        set(map(type, ids)) == {str}
        and "" not in ids
        and catalogue().edges.keys() >= set(types)
        and nodes.keys() >= {*sources, *targets}
        and not any(map(eq, sources, targets))
    )


def _check_edge(edge: dict[str, Any], nodes: Mapping[str, Any], remarks: Remarks, path: str) -> None:
    edge_id, edge_type = edge.get("id"), edge.get("type")
    is_known = isinstance(edge_type, str) and edge_type in catalogue().edges
    if not isinstance(edge_id, str) or not edge_id:
        remarks.error("UPG006", f"{path}.id", "Edge id is required and must be a string")
    if not is_known and isinstance(edge_type, str) and edge_type in catalogue().cross_edges:
        place = "must live in portfolio.cross_edges[], not product edges[]."
        remarks.error("UPG008", f"{path}.type", f'Cross-product edge type "{edge_type}" {place}')
        return
    _check_ends(edge, nodes, remarks, path)
    if not isinstance(edge_type, str) or not edge_type:
        remarks.error("UPG006", f"{path}.type", "Edge type is required and must be a string")
    elif not is_known:
        says = f'Unknown edge type: "{edge_type}". Edge preserved but not in the edge registry.'
        remarks.warning("UPG015", f"{path}.type", says)


def _check_ends(edge: dict[str, Any], nodes: Mapping[str, Any], remarks: Remarks, path: str) -> None:
    for end in ("source", "target"):
        node_id = edge.get(end)
        if not isinstance(node_id, str) or not node_id:
            remarks.error("UPG006", f"{path}.{end}", f"Edge {end} is required and must be a string")
        elif node_id not in nodes:
            remarks.error("UPG007", f"{path}.{end}", f"Edge {end} references unknown node id: {node_id}")
    source = edge.get("source")
    if isinstance(source, str) and source == edge.get("target"):
        says = (
            f'Self-loop edge: source and target are the same node ("{source}"). '
            "A node related to itself is almost always an error."
        )
        remarks.warning("UPG012", path, says, "self-loop")
