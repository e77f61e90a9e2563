"""A node as the file has it: its title, texts and properties, whatever was written there."""

from typing import Any

Node = dict[str, Any]


def properties(node: Node) -> dict[str, Any]:
    """Return the node's properties; none where something else stands in their place."""
    written = node.get("properties")
    return written if isinstance(written, dict) else {}


def title(node: Node) -> str:
    """Return the node's title; its id where it has none in text."""
    return text(node, "title") or text(node, "id")


def text(values: dict[str, Any], key: str) -> str:
    """Return the text under a key; an empty one where something else stands there."""
    written = values.get(key)
    return written if isinstance(written, str) else ""


def called(node: Node) -> str:
    """Return the node as a fault or a note names it: market segment "Enterprise"."""
    return f'{spoken(text(node, "type")) or "node"} "{title(node)}"'


def spoken(node_type: str) -> str:
    """Return a type of node as a person says it: market segment."""
    return node_type.replace("_", " ")
