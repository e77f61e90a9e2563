"""The nodes: who they are, and whether their properties are what the catalogue declares."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from operator import itemgetter
from typing import Any

from moorings.upg.catalogue import Property, Schema, catalogue
from moorings.upg.quick_look import repeated, suspects, texts
from moorings.upg.strings import trimmed
from moorings.upg.validation.kinds import kind, kinds
from moorings.upg.validation.remarks import Remarks

Node = dict[str, Any]

_NAMES = itemgetter("id", "type", "title")
_KIND_OF_TYPE = {"string[]": "array", "object[]": "array", "assessment": "object"}


def check_nodes(nodes: Sequence[Node], remarks: Remarks, at: str = "$") -> None:
    """Add what is wrong with the nodes."""
    ids = texts(nodes, "id")
    again = frozenset(repeated(ids))
    twice = {ids[position] for position in again}
    for position, node in suspects(nodes, lambda block: _are_sound(block, twice)):
        path = f"{at}.nodes[{position}]"
        _check_id(node, position in again, remarks, path)
        _check_names(node, remarks, path)
        if node.get("properties") is not None:
            _check_properties(node, remarks, f"{path}.properties")


def _are_sound(nodes: Sequence[Node], repeated_ids: Collection[str | None]) -> bool:
    """Return whether a quick look finds nothing."""
    ids, types, titles = zip(*map(_NAMES, nodes), strict=True)
    return (
        set(map(type, (*ids, *titles))) == {str}
        and "" not in ids
        and not (repeated_ids and any(map(repeated_ids.__contains__, ids)))
        and catalogue().types.issuperset(types)
        and all(map(trimmed, titles))
        and all(_is_as_declared(*values) for values in _values_alike(nodes))
    )


def _values_alike(nodes: Sequence[Node]) -> Iterator[tuple[str, str, list[Any]]]:
    """Yield the values of each property, of nodes of one type with the same keys: the type, the key, and these."""
    alike: dict[tuple[str, tuple[str, ...]], list[dict[str, Any]]] = defaultdict(list)
    for node in nodes:
        properties = node.get("properties")
        if properties is not None:
            alike[node["type"], tuple(dict.keys(properties))].append(properties)
    for (node_type, keys), some in alike.items():
        for key in keys:
            yield node_type, key, [properties[key] for properties in some]


def _is_as_declared(node_type: str, key: str, values: list[Any]) -> bool:
    declared = (catalogue().schema(node_type) or {}).get(key)
    if declared is None:
        return True
    are_of_kind = kinds(values) == {_declared_kind(declared)}
    return are_of_kind and (not declared.allowed or set(declared.allowed).issuperset(values))


def _declared_kind(declared: Property) -> str:
    return _KIND_OF_TYPE.get(declared.type, declared.type)


def _check_id(node: Node, is_repeated: bool, remarks: Remarks, path: str) -> None:
    node_id = node.get("id")
    if not isinstance(node_id, str) or not node_id:
        remarks.error("UPG004", f"{path}.id", "Node id is required and must be a string")
    elif is_repeated:
        remarks.error("UPG005", f"{path}.id", f"Duplicate node id: {node_id}")


def _check_names(node: Node, remarks: Remarks, path: str) -> None:
    node_type, title = node.get("type"), node.get("title")
    if not isinstance(node_type, str) or not node_type:
        remarks.error("UPG004", f"{path}.type", "Node type is required and must be a string")
    elif node_type not in catalogue().types:
        says = f'Unknown UPG type: "{node_type}". Node will be preserved with its original type.'
        remarks.warning("UPG014", f"{path}.type", says)
    if not isinstance(title, str) or not title:
        remarks.error("UPG004", f"{path}.title", "Node title is required and must be a string")
    elif not trimmed(title):
        says = "Node title must not be blank (whitespace-only)"
        remarks.error("UPG004", f"{path}.title", says)


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
        if kind(value) != _declared_kind(declared):
            says = f'Property "{key}" on {node_type} should be {declared.type}, got {kind(value)}.'
            remarks.warning("UPG010", f"{path}.{key}", says, "property-type")
        elif declared.allowed and isinstance(value, str) and value not in declared.allowed:
            allowed = ", ".join(declared.allowed)
            says = f'Property "{key}" on {node_type} has value "{value}" outside its allowed set: {allowed}.'
            remarks.warning("UPG011", f"{path}.{key}", says, "property-enum")
