"""Edits of nodes."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from moorings.errors import ModelError
from moorings.upg.document import ABSENT, Document
from moorings.upg.edits.found import Node, fresh_id, known_node, named
from moorings.upg.edits.slug import free_slug, refuse_taken_names
from moorings.upg.edits.sound import refuse_unknown_type, refuse_unsound

_NOT_CHANGED = {
    "id": "It is what edges and other tools know the node by.",
    "type": "Add a node of the other type, and remove this one.",
    "title": "Rename the node.",
    "slug": "Rename the node.",
    "properties": "Name the properties to change.",
}


def add_node(document: Document, node: Mapping[str, Any]) -> Document:
    """Return the document with one node more, which stands last; what it lacks of id and slug it is given.

    Raises ModelError where its id, key or slug is taken, its type is unknown, or it is not valid.
    """
    refuse_unknown_type(node.get("type"))
    added = {"title": ""} | dict(node)
    added.setdefault("id", _id_for(document, added))
    if document.node(added["id"]) is not None:
        raise ModelError(f"the id '{added['id']}' belongs to the {named(known_node(document, added['id']))}.")
    refuse_unsound(added)
    added["slug"] = added.get("slug") or free_slug(document, added)
    refuse_taken_names(document, added)
    _refuse_taken_key(document, added)
    return replace(document, nodes=(*document.nodes, added))


def change_node(
    document: Document,
    node_id: str,
    fields: Mapping[str, Any] | None = None,
    *,
    properties: Mapping[str, Any] | None = None,
) -> Document:
    """Return the document with these fields and properties of the node set, or removed where they are `ABSENT`.

    Raises ModelError where there is no such node, the field cannot be changed, or the node would not be valid.
    """
    node = known_node(document, node_id)
    _refuse_unchangeable(node, fields or {})
    changed = _with(node, fields or {})
    if properties:
        changed = _with(changed, {"properties": _with(_properties(node), properties) or ABSENT})
    refuse_unsound(changed, before=node)
    if "aliases" in (fields or {}):
        refuse_taken_names(document, changed)
    if "key" in (fields or {}):
        _refuse_taken_key(document, changed)
    return _replaced(document, node, changed)


def rename_node(document: Document, node_id: str, title: str) -> Document:
    """Return the document with the node's title and slug changed; the old slug still leads to it as an alias.

    Raises ModelError where there is no such node, or the title says nothing.
    """
    node = known_node(document, node_id)
    renamed = node | {"title": title}
    refuse_unsound(renamed, before=node)
    slug, old = free_slug(document, renamed), node.get("slug")
    aliases = [alias for alias in node.get("aliases") or () if alias not in (slug, old)]
    if old and old != slug:
        aliases.append(old)
    return _replaced(document, node, _with(renamed, {"slug": slug, "aliases": aliases or ABSENT}))


def remove_node(document: Document, node_id: str) -> Document:
    """Return the document without the node and without the edges from and to it.

    Raises ModelError where there is no such node.
    """
    known_node(document, node_id)
    return replace(
        document,
        nodes=tuple(node for node in document.nodes if node.get("id") != node_id),
        edges=tuple(
            edge for edge in document.edges if node_id not in (edge.get("source"), edge.get("target"))
        ),
    )


def _with(thing: Mapping[str, Any], changes: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in {**thing, **changes}.items() if value is not ABSENT}


def _replaced(document: Document, old: Node, new: Node) -> Document:
    return replace(document, nodes=tuple(new if node is old else node for node in document.nodes))


def _properties(node: Node) -> Mapping[str, Any]:
    properties = node.get("properties") or {}
    if not isinstance(properties, dict):
        raise ModelError(f"{named(node)}: its properties are no object.", remedy="Repair the file first.")
    return properties


def _id_for(document: Document, node: Node) -> str:
    taken = {other["id"] for other in document.nodes if isinstance(other.get("id"), str)}
    return fresh_id("n", (node["type"], str(node["title"])), taken)


def _refuse_unchangeable(node: Node, fields: Mapping[str, Any]) -> None:
    for field in fields:
        if field in _NOT_CHANGED:
            raise ModelError(
                f"'{field}' of the {named(node)} cannot be set here.", remedy=_NOT_CHANGED[field]
            )
    if node.get("key") and fields.get("key", node["key"]) != node["key"]:
        raise ModelError(f"the {named(node)} keeps its key '{node['key']}'.", remedy="A key never changes.")


def _refuse_taken_key(document: Document, node: Node) -> None:
    for other in document.nodes:
        if node.get("key") and other.get("key") == node["key"] and other.get("id") != node["id"]:
            raise ModelError(f"the key '{node['key']}' belongs to the {named(other)}.")
