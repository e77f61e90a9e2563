"""Nodes and ids as edits name them."""

from collections.abc import Container
from hashlib import sha256
from itertools import count
from typing import Any

from moorings.errors import ModelError, did_you_mean
from moorings.upg.document import Document

Node = dict[str, Any]


def known_node(document: Document, node_id: str) -> Node:
    """Return the node of this id, or raise ModelError with the nearest ids."""
    node = document.node(node_id)
    if node is None:
        ids = [node["id"] for node in document.nodes if isinstance(node.get("id"), str)]
        hint = did_you_mean(node_id, ids, show_all=False)
        raise ModelError(f"there is no node '{node_id}'.", remedy=hint)
    return node


def named(node: Node) -> str:
    """Return the node as messages name it: by type and title."""
    return f"{node.get('type')} '{node.get('title') or node.get('id')}'"


def fresh_id(prefix: str, parts: tuple[str, ...], taken: Container[str]) -> str:
    """Return an id that is not taken; it follows from the parts, so that the same edit gives the same id."""
    for attempt in count():
        seed = "\n".join((*parts, *([str(attempt)] if attempt else [])))
        found = f"{prefix}_{sha256(seed.encode('utf-8', 'surrogatepass')).hexdigest()[:16]}"
        if found not in taken:
            return found
    raise AssertionError("counting has no end")
