"""The edges: what they may connect, and that none is there twice."""

from collections.abc import Iterator, Sequence
from operator import itemgetter

from moorings.upg.catalogue import ANY_TYPE, catalogue
from moorings.upg.findings.finding import Finding
from moorings.upg.findings.graph import Edge, Graph
from moorings.upg.findings.rules import finding

_ID = itemgetter("id")
_RELATION = itemgetter("source", "type", "target")


def wrong_endpoints(graph: Graph) -> Iterator[Finding]:
    """Find edges that connect types of node which they are not for."""
    types = graph.types
    fine: set[tuple[str, str | None, str | None]] = set()
    for position, edge in enumerate(graph.edges):
        edge_type, source, target = edge.get("type"), edge.get("source"), edge.get("target")
        if not (isinstance(edge_type, str) and isinstance(source, str) and isinstance(target, str)):
            continue
        found = edge_type, types.get(source), types.get(target)
        if found in fine:
            continue
        if None in found or _fits(*found):
            fine.add(found)
        else:
            yield _wrong_endpoints(graph.edge_path(position), *found)


def _fits(edge_type: str, source: str | None, target: str | None) -> bool:
    declared = catalogue().edges.get(edge_type)
    if declared is None:
        return True
    return declared.source in (ANY_TYPE, source) and declared.target in (ANY_TYPE, target)


def _wrong_endpoints(path: str, edge_type: str, source: str | None, target: str | None) -> Finding:
    wanted = catalogue().edges[edge_type]
    says = f"'{edge_type}' goes from {wanted.source} to {wanted.target}, here from {source} to {target}."
    between = catalogue().edges_between(str(source), str(target))
    remedy = f"Between these two the catalogue has: {', '.join(between)}." if between else ""
    return finding("UPG020", path, says, remedy)


def repeated_edges(graph: Graph) -> Iterator[Finding]:
    """Find edges that share an id, and edges that say the same as another."""
    if _are_all_different(graph.edges):
        return
    ids: set[str] = set()
    relations: set[tuple[str, str, str]] = set()
    for position, edge in enumerate(graph.edges):
        edge_id = edge.get("id")
        if isinstance(edge_id, str):
            if edge_id in ids:
                yield finding("UPG022", graph.edge_path(position, "id"), f"Duplicate edge id: {edge_id}")
            ids.add(edge_id)
        source, edge_type, target = edge.get("source"), edge.get("type"), edge.get("target")
        if isinstance(source, str) and isinstance(edge_type, str) and isinstance(target, str):
            relation = source, edge_type, target
            if relation in relations and not edge.get("properties"):
                says = f"'{edge_type}' from {source} to {target} is there already."
                yield finding("UPG023", graph.edge_path(position), says)
            relations.add(relation)


def _are_all_different(edges: Sequence[Edge]) -> bool:
    """Return whether a quick look is enough: every edge is complete, and none is like another."""
    try:
        return len(set(map(_ID, edges))) == len(set(map(_RELATION, edges))) == len(edges)
    except (KeyError, TypeError):  # something is missing, or is a list
        return False
