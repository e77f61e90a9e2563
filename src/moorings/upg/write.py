"""The canonical form: the same graph always gives the same bytes, those of the UPG reference writer."""

from typing import Any

from moorings.upg.body import portfolio_body, single_body
from moorings.upg.document import Document, Portfolio
from moorings.upg.header import portfolio_header, seal_of, single_header
from moorings.upg.limits import MOST_BYTES, too_large_to_write
from moorings.upg.outline import depth, indentation, most_values
from moorings.upg.plain import is_plain
from moorings.upg.room import require_room_to_write
from moorings.upg.stringify import json_bytes


def canonical(graph: Document | Portfolio, where: str = "") -> bytes:
    """Return the canonical bytes of `graph`: UTF-8, two spaces a level, one newline at the end.

    Raises ModelError where the product's (or organization's) description is not text, and where it would be larger
    than what is read.

    Source: Unified Product Graph, format 1.0.0.
    """
    body = _body(graph)
    quick = is_plain(body)
    compact = json_bytes(body, quick=quick)
    seal = seal_of(compact)
    header = portfolio_header(graph, seal) if isinstance(graph, Portfolio) else single_header(graph, seal)
    spaces = _most_spaces(compact, body) + indentation(header, MOST_BYTES)
    if spaces > MOST_BYTES:
        raise too_large_to_write(where)
    require_room_to_write(len(compact) + spaces)
    del compact  # it may be large, and so is what comes next
    written = json_bytes({"$upg": header, **body}, indented=True, quick=quick and is_plain(header)) + b"\n"
    if len(written) > MOST_BYTES:
        raise too_large_to_write(where)
    return written


def _most_spaces(compact: bytes, body: dict[str, Any]) -> int:
    """Return how many bytes of white space the body takes at most.

    It may be thousands of times what else it takes: each line is indented by all that it is in.
    """
    levels = depth(compact)
    if levels is not None:
        most = 4 * (levels + 1) * most_values(compact)  # a line for each value, and for the end of each list
        if most <= MOST_BYTES:
            return most
    return indentation(body, MOST_BYTES)


def body_seal(graph: Document | Portfolio) -> str:
    """Return the seal that the canonical form of `graph` carries in its header."""
    body = _body(graph)
    return seal_of(json_bytes(body, quick=is_plain(body)))


def _body(graph: Document | Portfolio) -> dict[str, Any]:
    return portfolio_body(graph) if isinstance(graph, Portfolio) else single_body(graph)
