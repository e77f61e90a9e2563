"""The `$upg` header: derived from the graph on every write, save the catalogue version and the provenance."""

from hashlib import sha256
from typing import Any

from moorings.upg import shapes
from moorings.upg.document import ABSENT, Document, Portfolio
from moorings.upg.product import effective_product, summary

FORMAT_VERSION = "1.0.0"
"""The version of the serialisation; the catalogue has a version of its own."""

SEAL_ALGORITHM = "sha256-128"
_SEAL_DIGITS = 32
_COUNTED_MEMBERS = {
    "watched_products": "watched",
    "org_rollups": "org_rollup",
    "operating_functions": "operating_function",
}


def single_header(document: Document, seal: str) -> dict[str, Any]:
    """Return the header of one product's graph, whose body has this seal."""
    product = effective_product(document)
    shown: dict[str, Any] = {key: product[key] for key in ("id", "title", "stage") if key in product}
    member_kind = {"member_kind": document.member_kind} if document.member_kind else {}
    return {
        **_versions(document),
        "product": shapes.HEADER_PRODUCT.written(shown),
        **_summary(product),
        "counts": counts(document),
        **member_kind,
        **_origin_and_seal(document, seal),
    }


def portfolio_header(portfolio: Portfolio, seal: str) -> dict[str, Any]:
    """Return the header of a portfolio, whose body has this seal."""
    organization = portfolio.organization
    return {
        **_versions(portfolio),
        "kind": "portfolio",
        "organization": {key: organization[key] for key in ("id", "title") if key in organization},
        **_summary(organization),
        "counts": counts(portfolio),
        **_origin_and_seal(portfolio, seal),
    }


def seal_of(body: bytes) -> str:
    """Return the seal over a canonical body, printed without white space."""
    return sha256(body).hexdigest()[:_SEAL_DIGITS]


def _versions(graph: Document | Portfolio) -> dict[str, Any]:
    named = {} if graph.spec_version is ABSENT else {"spec_version": graph.spec_version}
    return {"format_version": FORMAT_VERSION, **named}


def _summary(thing: dict[str, Any]) -> dict[str, Any]:
    line = summary(thing.get("description"))
    return {"summary": line} if line else {}


def _origin_and_seal(graph: Document | Portfolio, seal: str) -> dict[str, Any]:
    known = {key: graph.provenance[key] for key in shapes.PROVENANCE.keys if key in graph.provenance}
    return {
        "provenance": shapes.PROVENANCE.written(known),
        "integrity": {"algorithm": SEAL_ALGORITHM, "body": seal},
    }


def counts(graph: Document | Portfolio) -> dict[str, int]:
    """Return how many things of each kind `graph` holds, as the header states it."""
    if isinstance(graph, Document):
        return {"nodes": len(graph.nodes), "edges": len(graph.edges)}
    return _portfolio_counts(graph)


def _portfolio_counts(portfolio: Portfolio) -> dict[str, int]:
    kinds = [member.get("member_kind") for member in portfolio.products]
    others = {name: kinds.count(kind) for name, kind in _COUNTED_MEMBERS.items()}
    return {
        "products": kinds.count(None) + kinds.count("product"),
        **{name: count for name, count in others.items() if count},
        "product_areas": len(portfolio.product_areas),
        "portfolios": len(portfolio.portfolios),
        "cross_edges": len(portfolio.cross_edges),
    }
