"""The canonical form: the same graph always gives the same bytes, those of the UPG reference writer."""

from typing import Any

from moorings.upg.body import portfolio_body, single_body
from moorings.upg.document import Document, Portfolio
from moorings.upg.header import portfolio_header, seal_of, single_header
from moorings.upg.plain import is_plain
from moorings.upg.stringify import json_bytes


def canonical(graph: Document | Portfolio) -> bytes:
    """Return the canonical bytes of `graph`: UTF-8, two spaces a level, one newline at the end.

    Raises ModelError where the product's (or organization's) description is not text.

    Source: Unified Product Graph, format 1.0.0.
    """
    body = _body(graph)
    quick = is_plain(body)
    seal = seal_of(json_bytes(body, quick=quick))
    header = portfolio_header(graph, seal) if isinstance(graph, Portfolio) else single_header(graph, seal)
    quick = quick and is_plain(header)
    return json_bytes({"$upg": header, **body}, indented=True, quick=quick) + b"\n"


def body_seal(graph: Document | Portfolio) -> str:
    """Return the seal that the canonical form of `graph` carries in its header."""
    body = _body(graph)
    return seal_of(json_bytes(body, quick=is_plain(body)))


def _body(graph: Document | Portfolio) -> dict[str, Any]:
    return portfolio_body(graph) if isinstance(graph, Portfolio) else single_body(graph)
