"""The edges: what they may connect, and that none is there twice."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from moorings.upg.catalogue import ANY_TYPE, catalogue
from moorings.upg.findings.finding import Finding
from moorings.upg.findings.graph import Edge, Graph
from moorings.upg.findings.rules import finding
from moorings.upg.quick_look import repeated, suspects, texts

_Joins = tuple[str | None, str | None, str | None]
"""A type of edge, and the types of node that it goes from and to."""


def wrong_endpoints(graph: Graph) -> Iterator[Finding]:
    """Find edges that connect types of node which they are not for."""
    types = graph.types
    for position, edge in suspects(graph.edges, lambda block: all(map(_fits, set(_joins(block, types))))):
        for joins in _joins([edge], types):
            if not _fits(joins):
                yield _wrong_endpoints(graph.edge_path(position), joins)


def _joins(edges: Sequence[Edge], types: Mapping[Any, str | None]) -> Iterator[_Joins]:
    sources, targets = (map(types.get, texts(edges, end)) for end in ("source", "target"))
    return zip(texts(edges, "type"), sources, targets, strict=True)


def _fits(joins: _Joins) -> bool:
    """Return whether the catalogue allows it; what it does not know, or is not there, is not for this check."""
    edge_type, source, target = joins
    declared = catalogue().edges.get(str(edge_type))
    if declared is None or None in joins:
        return True
    return declared.source in (ANY_TYPE, source) and declared.target in (ANY_TYPE, target)


def _wrong_endpoints(path: str, joins: _Joins) -> Finding:
    edge_type, source, target = map(str, joins)
    wanted = catalogue().edges[edge_type]
    says = f"'{edge_type}' goes from {wanted.source} to {wanted.target}, here from {source} to {target}."
    between = catalogue().edges_between(source, target)
    remedy = f"Between these two the catalogue has: {', '.join(between)}." if between else ""
    return finding("UPG020", path, says, remedy)


def repeated_edges(graph: Graph) -> Iterator[Finding]:
    """Find edges that share an id, and edges that say the same as another."""
    ids = texts(graph.edges, "id")
    for position in repeated(ids):
        if ids[position] is not None:
            yield finding("UPG022", graph.edge_path(position, "id"), f"Duplicate edge id: {ids[position]}")
    sources, types, targets = (texts(graph.edges, key) for key in ("source", "type", "target"))
    relations = list(zip(sources, types, targets, strict=True))
    for position in repeated(relations):
        source, edge_type, target = relations[position]
        if None not in relations[position] and not graph.edges[position].get("properties"):
            says = f"'{edge_type}' from {source} to {target} is there already."
            yield finding("UPG023", graph.edge_path(position), says)
