"""Everything below the header, in canonical order: what the integrity seal covers."""

from collections.abc import Iterable
from typing import Any

from moorings.upg import shapes
from moorings.upg.document import Document, Portfolio
from moorings.upg.product import effective_product
from moorings.upg.sorting import by_id, edges_in_order, nodes_in_order


def single_body(document: Document) -> dict[str, Any]:
    """Return product, nodes and edges as they are written."""
    return {
        "product": shapes.PRODUCT.written(effective_product(document)),
        "nodes": _nodes(document.nodes),
        "edges": _edges(document.edges),
    }


def portfolio_body(portfolio: Portfolio) -> dict[str, Any]:
    """Return organization, areas, portfolios, products and cross edges as they are written."""
    body = {
        "organization": shapes.ORGANIZATION.written(portfolio.organization),
        "product_areas": shapes.PRODUCT_AREA.all_written(by_id(portfolio.product_areas)),
        "portfolios": shapes.PORTFOLIO.all_written(by_id(portfolio.portfolios)),
        "products": [_member(product) for product in by_id(portfolio.products)],
        "cross_edges": shapes.CROSS_EDGE.all_written(edges_in_order(portfolio.cross_edges)),
    }
    if portfolio.registry and portfolio.registry["nodes"]:
        body["registry"] = _registry(portfolio.registry)
    if portfolio.signals:
        body["signals"] = _nodes(portfolio.signals)
    return body


def _member(product: dict[str, Any]) -> dict[str, Any]:
    own = {key: value for key, value in product.items() if key not in ("nodes", "edges")}
    return {
        **shapes.PRODUCT.written(own),
        "nodes": _nodes(product["nodes"]),
        "edges": _edges(product["edges"]),
    }


def _registry(registry: dict[str, Any]) -> dict[str, Any]:
    edges = {"edges": _edges(registry["edges"])} if registry["edges"] else {}
    return {"nodes": _nodes(registry["nodes"]), **edges}


def _nodes(nodes: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    return shapes.NODE.all_written(nodes_in_order(nodes))


def _edges(edges: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    return shapes.EDGE.all_written(edges_in_order(edges))
