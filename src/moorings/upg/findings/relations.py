"""The edges: what they may connect, and that none is there twice."""

from collections.abc import Iterator

from moorings.upg.catalogue import catalogue
from moorings.upg.findings.finding import Finding
from moorings.upg.findings.rules import finding
from moorings.upg.graph import Graph
from moorings.upg.quick_look import repeated, texts


def wrong_endpoints(graph: Graph) -> Iterator[Finding]:
    """Find edges that connect types of node which they are not for."""
    for position in graph.odd_edges:
        edge = graph.edges[position]
        edge_type, source, target = edge.get("type"), edge.get("source"), edge.get("target")
        if isinstance(edge_type, str) and isinstance(source, str) and isinstance(target, str):
            ends = graph.types.get(source), graph.types.get(target)
            if (
                edge_type in catalogue().edges
                and None not in ends
                and not catalogue().allows(edge_type, *ends)
            ):
                yield _wrong_endpoints(graph.edge_path(position), edge_type, *map(str, ends))


def _wrong_endpoints(path: str, edge_type: str, source: str, target: str) -> Finding:
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
