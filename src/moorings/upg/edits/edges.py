"""Edits of edges."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from moorings.errors import ModelError, did_you_mean
from moorings.upg.catalogue import ANY_TYPE, catalogue
from moorings.upg.document import Document
from moorings.upg.edits.found import Node, fresh_id, known_node, named
from moorings.upg.validation.edge_properties import edge_property_faults

_MOST_NAMES = 8


def connect(
    document: Document,
    source_id: str,
    target_id: str,
    edge_type: str = "",
    *,
    edge_id: str = "",
    properties: Mapping[str, Any] | None = None,
) -> Document:
    """Return the document with one edge more, which stands last.

    Where only one type of edge goes between two such nodes, it need not be named.

    Raises ModelError where an end is missing, both are the same node, the type does not go between such nodes,
    they are connected so already, the id is taken, or the edge cannot carry the properties.
    """
    source, target = known_node(document, source_id), known_node(document, target_id)
    if source_id == target_id:
        raise ModelError(f"the {named(source)} cannot be connected with itself.")
    edge_type = edge_type or _only_type(source, target)
    _refuse_wrong_ends(edge_type, source, target)
    ends = {"source": source_id, "target": target_id, "type": edge_type}
    if any(ends.items() <= edge.items() for edge in document.edges):
        raise ModelError(f"'{edge_type}' leads from the {named(source)} to the {named(target)} already.")
    edge: dict[str, Any] = {"id": _free_id(document, edge_id, tuple(ends.values())), **ends}
    if properties:
        _refuse_properties(edge_type, dict(properties))
        edge["properties"] = dict(properties)
    return replace(document, edges=(*document.edges, edge))


def disconnect(document: Document, edge_id: str) -> Document:
    """Return the document without the edge, or raise ModelError where there is no such edge."""
    kept = tuple(edge for edge in document.edges if edge.get("id") != edge_id)
    if len(kept) == len(document.edges):
        hint = did_you_mean(edge_id, _ids(document), show_all=False)
        raise ModelError(f"there is no edge '{edge_id}'.", remedy=hint)
    return replace(document, edges=kept)


def edge_types_between(source_type: Any, target_type: Any) -> list[str]:
    """Return the types of edge that go from one type of node to another: those made for them, then the general."""
    fitting = {
        name: ends.count(ANY_TYPE)
        for name, ends in catalogue().edges.items()
        if ends.source in (source_type, ANY_TYPE) and ends.target in (target_type, ANY_TYPE)
    }
    return sorted(fitting, key=lambda name: (fitting[name], name))


def _only_type(source: Node, target: Node) -> str:
    between = edge_types_between(source.get("type"), target.get("type"))
    made_for_them = [name for name in between if ANY_TYPE not in catalogue().edges[name]]
    if len(made_for_them) == 1:
        return made_for_them[0]
    says = f"it must be said which type of edge leads from the {named(source)} to the {named(target)}."
    raise ModelError(says, remedy=_possible(source, target))


def _refuse_wrong_ends(edge_type: str, source: Node, target: Node) -> None:
    known = catalogue()
    ends = known.edges.get(edge_type)
    if ends is None and edge_type in known.cross_edges:
        raise ModelError(f"'{edge_type}' connects products of a portfolio, not nodes of one product.")
    if ends is None:
        hint = did_you_mean(edge_type, known.edges) or _possible(source, target)
        raise ModelError(f"the catalogue has no type of edge '{edge_type}'.", remedy=hint)
    types = source.get("type"), target.get("type")
    if not all(wanted in (ANY_TYPE, found) for wanted, found in zip(ends, types, strict=True)):
        allowed = f"from {_any(ends.source)} to {_any(ends.target)}"
        says = f"'{edge_type}' leads {allowed}, not from {types[0]} to {types[1]}."
        is_reversed = types == (ends.target, ends.source)
        raise ModelError(says, remedy="Exchange its ends." if is_reversed else _possible(source, target))


def _any(node_type: str) -> str:
    return "any node" if node_type == ANY_TYPE else node_type


def _possible(source: Node, target: Node) -> str:
    between = edge_types_between(source.get("type"), target.get("type"))
    more = f" and {len(between) - _MOST_NAMES} more" if len(between) > _MOST_NAMES else ""
    return f"Possible are: {', '.join(between[:_MOST_NAMES])}{more}."


def _refuse_properties(edge_type: str, properties: dict[str, Any]) -> None:
    if edge_type not in catalogue().edge_properties:
        raise ModelError(f"'{edge_type}' carries no properties.")
    for fault in edge_property_faults(edge_type, properties):
        raise ModelError(f"'{edge_type}': {fault}.")


def _free_id(document: Document, wanted: str, parts: tuple[str, ...]) -> str:
    taken = _ids(document)
    if wanted in taken:
        raise ModelError(f"the id '{wanted}' belongs to another edge.")
    return wanted or fresh_id("e", parts, taken)


def _ids(document: Document) -> set[str]:
    return {edge["id"] for edge in document.edges if isinstance(edge.get("id"), str)}
