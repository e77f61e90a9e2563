"""Faults of nodes as such: an id that is missing or taken, a link to nothing, a key of ours that nobody reads."""

from collections.abc import Iterator

from moorings.errors import did_you_mean
from moorings.model import keys
from moorings.model.relationship import Links
from moorings.model.written import Node, called, properties, spoken, text
from moorings.upg.document import Document

OURS = "moorings:"


def id_faults(document: Document) -> Iterator[str]:
    """Yield a sentence for each node that nothing can refer to, or that shares its id with one before it."""
    for node in document.nodes:
        node_id = node.get("id")
        first = document.node(node_id) if isinstance(node_id, str) else None
        if first is None:
            if keys.is_read(node):
                yield f"{called(node)}: the id is missing, or is not text."
        elif first is not node:
            yield f"{called(node)}: the id '{node_id}' is that of {called(first)} already."


def key_faults(document: Document) -> Iterator[str]:
    """Yield a sentence for each key of ours that is misspelt, or that stands on a node where it is not read."""
    for node in document.nodes:
        for key in properties(node):
            if key.lower().startswith(OURS):
                yield from _key_faults(node, key)


def link_faults(document: Document, node: Node, links: Links) -> Iterator[str]:
    """Yield a sentence for each declared link of a relationship that leads to no node of its type."""
    for field, node_type in keys.LINKED.items():
        for ref in getattr(links, field):
            there = document.node(ref)
            if there is None or there.get("type") != node_type:
                hint = did_you_mean(ref, [text(one, "id") for one in document.nodes_of(node_type)])
                yield f"{called(node)}, {field}: no {spoken(node_type)} has the id '{ref}'. {hint}".strip()


def _key_faults(node: Node, key: str) -> Iterator[str]:
    home = keys.HOMES.get(key)
    if home is None:
        hint = did_you_mean(key, keys.HOMES)
        yield f'{called(node)}, "{key}": this key is not known. {hint}'.strip()
    elif home not in (keys.ANY, node.get("type")):
        yield f'{called(node)}, "{key}": this key belongs on a {spoken(home)}.'
