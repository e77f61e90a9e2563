"""Portfolios, for which the reference has no rules: every product by the same ones, and what lies between them."""

from collections.abc import Iterator
from typing import Any

from moorings.upg.catalogue import catalogue
from moorings.upg.findings.finding import Finding
from moorings.upg.findings.rules import finding
from moorings.upg.graph import Graph, graph_of
from moorings.upg.validation.kinds import kind

_LISTS = ("product_areas", "portfolios", "products")
_REGISTRY = "registry"


def graphs_of(plain: dict[str, Any]) -> Iterator[Graph]:
    """Return the graph of each product of a normalised portfolio, of the registry and of the signals."""
    for position, product in enumerate(plain["products"]):
        yield graph_of(product["nodes"], product["edges"], f"$.products[{position}]")
    if registry := plain.get("registry"):
        yield graph_of(registry["nodes"], registry["edges"], "$.registry")


def odd_portfolio(plain: dict[str, Any]) -> Iterator[Finding]:
    """Find what is wrong with the portfolio around the products."""
    yield from _misplaced_graph(plain["unknown_root"])
    yield from _unnamed(plain.get("organization"), "$.organization", ("id", "title"))
    for key in _LISTS:
        yield from _odd_list(plain[key], f"$.{key}")
    for position, product in enumerate(plain["products"]):
        if not isinstance(product["edges"], list):
            says = f"edges must be an array, got {kind(product['edges'])}"
            yield finding("UPG003", f"$.products[{position}].edges", says)
    yield from _cross_edges(plain)


def _misplaced_graph(unknown_root: tuple[str, ...]) -> Iterator[Finding]:
    """Find the graph of a single product in what is read as a portfolio: its canonical form would lose it."""
    for key in ("product", "nodes", "edges"):
        if key in unknown_root:
            says = f"The file is read as a portfolio, which has no '{key}' of its own."
            remedy = "A single product? Leave out 'cross_edges' and 'kind'. Else move this into 'products'."
            yield finding("UPG037", f"$.{key}", says, remedy)


def _odd_list(things: Any, at: str) -> Iterator[Finding]:
    if not isinstance(things, list):
        yield finding("UPG003", at, f"{at.removeprefix('$.')} must be an array, got {kind(things)}")
        return
    seen: set[str] = set()
    for position, thing in enumerate(things):
        path = f"{at}[{position}]"
        yield from _unnamed(thing, path, ("id", "title"))
        name = thing.get("id") if isinstance(thing, dict) else None
        if isinstance(name, str) and name in seen:
            yield finding("UPG037", f"{path}.id", f"Duplicate id: {name}")
        seen.add(name if isinstance(name, str) else "")


def _unnamed(thing: Any, path: str, keys: tuple[str, ...]) -> Iterator[Finding]:
    if not isinstance(thing, dict):
        yield finding("UPG037", path, f"This must be an object, got {kind(thing)}.")
        return
    for key in keys:
        if not isinstance(thing.get(key), str) or not thing[key]:
            yield finding("UPG037", f"{path}.{key}", f"'{key}' is required and must be text.")


def _cross_edges(plain: dict[str, Any]) -> Iterator[Finding]:
    edges = plain["cross_edges"]
    if not isinstance(edges, list):
        yield finding("UPG003", "$.cross_edges", f"cross_edges must be an array, got {kind(edges)}")
        return
    nodes = {graph_id: set(graph.types) for graph_id, graph in _named_graphs(plain)}
    ids: set[str] = set()
    for position, edge in enumerate(edges):
        path = f"$.cross_edges[{position}]"
        yield from _odd_cross_edge(edge, path, nodes)
        name = edge.get("id") if isinstance(edge, dict) else None
        if isinstance(name, str) and name in ids:
            yield finding("UPG022", f"{path}.id", f"Duplicate edge id: {name}")
        ids.add(name if isinstance(name, str) else "")


def _named_graphs(plain: dict[str, Any]) -> Iterator[tuple[str, Graph]]:
    names = [product.get("id") for product in plain["products"]] + [_REGISTRY]
    for name, graph in zip(names, graphs_of(plain), strict=False):
        if isinstance(name, str):
            yield name, graph


def _odd_cross_edge(edge: Any, path: str, nodes: dict[str, set[str]]) -> Iterator[Finding]:
    if not isinstance(edge, dict):
        yield finding("UPG006", path, "Each edge must be an object")
        return
    for key in ("id", "type", "source", "target"):
        if not isinstance(edge.get(key), str) or not edge[key]:
            yield finding("UPG006", f"{path}.{key}", f"Edge {key} is required and must be a string")
    edge_type = edge.get("type")
    if isinstance(edge_type, str) and not catalogue().knows_edge(edge_type):
        yield finding("UPG015", f"{path}.type", f"Unknown edge type: '{edge_type}'.")
    for end in ("source", "target"):
        yield from _loose_end(edge, end, path, nodes)


def _loose_end(edge: dict[str, Any], end: str, path: str, nodes: dict[str, set[str]]) -> Iterator[Finding]:
    """Find an end in a product that is not there, or at a node that its product lacks.

    A product without any nodes is only named here; its graph lies in a file of its own.
    """
    product, node = edge.get(f"{end}_product_id"), edge.get(end)
    if not isinstance(product, str):
        return
    if product not in nodes and product != _REGISTRY:
        says = f"The portfolio has no product '{product}'."
        yield finding("UPG038", f"{path}.{end}_product_id", says)
    elif isinstance(node, str) and nodes.get(product) and node not in nodes[product]:
        yield finding("UPG038", f"{path}.{end}", f"'{product}' has no node '{node}'.")
