"""The nodes: who they are, and whether their properties are what the catalogue declares."""

from collections.abc import Sequence
from typing import Any

from moorings.upg.catalogue import Schema, catalogue
from moorings.upg.strings import trimmed
from moorings.upg.validation.kinds import kind
from moorings.upg.validation.remarks import Remarks

Node = dict[str, Any]

_KIND_OF_TYPE = {"string[]": "array", "object[]": "array", "assessment": "object"}


def check_nodes(nodes: Sequence[Node], remarks: Remarks, at: str = "$") -> dict[str, Node]:
    """Add what is wrong with the nodes, and return them by their id; of two with one id, the last."""
    known = catalogue()
    by_id: dict[str, Node] = {}
    for position, node in enumerate(nodes):
        node_id, node_type, title = node.get("id"), node.get("type"), node.get("title")
        if not isinstance(node_id, str) or not node_id:
            remarks.error("UPG004", f"{at}.nodes[{position}].id", "Node id is required and must be a string")
        else:
            if node_id in by_id:
                remarks.error("UPG005", f"{at}.nodes[{position}].id", f"Duplicate node id: {node_id}")
            by_id[node_id] = node
        if not isinstance(node_type, str) or not node_type:
            remarks.error(
                "UPG004", f"{at}.nodes[{position}].type", "Node type is required and must be a string"
            )
        elif node_type not in known.types:
            says = f'Unknown UPG type: "{node_type}". Node will be preserved with its original type.'
            remarks.warning("UPG014", f"{at}.nodes[{position}].type", says)
        if not isinstance(title, str) or not title:
            remarks.error(
                "UPG004", f"{at}.nodes[{position}].title", "Node title is required and must be a string"
            )
        elif not trimmed(title):
            says = "Node title must not be blank (whitespace-only)"
            remarks.error("UPG004", f"{at}.nodes[{position}].title", says)
        if node.get("properties") is not None:
            _check_properties(node, remarks, f"{at}.nodes[{position}].properties")
    return by_id


def _check_properties(node: Node, remarks: Remarks, path: str) -> None:
    properties, node_type = node["properties"], node.get("type")
    if not isinstance(properties, dict):
        says = f"Node properties must be a plain object when present, got {kind(properties)}."
        remarks.error("UPG004", path, says)
    elif isinstance(node_type, str):
        schema = catalogue().schema(node_type)
        if schema is not None:
            _check_declared(properties, node_type, schema, remarks, path)


def _check_declared(
    properties: dict[str, Any], node_type: str, schema: Schema, remarks: Remarks, path: str
) -> None:
    for key, value in properties.items():
        declared = schema.get(key)
        if declared is None or value is None:
            continue
        if kind(value) != _KIND_OF_TYPE.get(declared.type, declared.type):
            says = f'Property "{key}" on {node_type} should be {declared.type}, got {kind(value)}.'
            remarks.warning("UPG010", f"{path}.{key}", says, "property-type")
        elif declared.allowed and isinstance(value, str) and value not in declared.allowed:
            allowed = ", ".join(declared.allowed)
            says = f'Property "{key}" on {node_type} has value "{value}" outside its allowed set: {allowed}.'
            remarks.warning("UPG011", f"{path}.{key}", says, "property-enum")
