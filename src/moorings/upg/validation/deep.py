"""What the reference's `validate_graph` counts beyond its validator: drift from the catalogue, class by class."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from moorings.upg.catalogue import ANY_TYPE, Schema, catalogue
from moorings.upg.document import ABSENT
from moorings.upg.extension import is_extension_key
from moorings.upg.stringify import in_javascript_order
from moorings.upg.validation.edge_properties import edge_property_faults
from moorings.upg.validation.kinds import printed
from moorings.upg.validation.strict import is_strictly, strict_kind

Node = dict[str, Any]

_PROTOTYPE = frozenset(
    (
        *("__proto__", "__defineGetter__", "__defineSetter__", "__lookupGetter__", "__lookupSetter__"),
        *("constructor", "hasOwnProperty", "isPrototypeOf", "propertyIsEnumerable"),
        *("toLocaleString", "toString", "valueOf"),
    )
)
"""Names that every JavaScript object seems to have, and which the reference therefore takes for declared."""


def deep_classes(plain: dict[str, Any]) -> dict[str, Any] | None:
    """Return the classes of a normalised single product; None for what has no lists of nodes and edges."""
    nodes, edges = plain.get("nodes"), plain.get("edges")
    if nodes is None or not isinstance(edges, list):
        return None
    if not all(isinstance(edge, dict | list) for edge in edges):
        return {"error": "TypeError"}
    joined = [edge if isinstance(edge, dict) else {} for edge in edges]
    properties = [row for at, node in enumerate(nodes) for row in _property_rows(at, node)]
    return {
        **_counts(nodes, joined),
        "dangling": _dangling(nodes, joined),
        "edge_type_pair_drift": _wrong_pairs(nodes, joined),
        "self_loops": [at for at, edge in enumerate(joined) if _end(edge, "source") == _end(edge, "target")],
        "property_type_drift": [row[1:] for row in properties if row[0] == "type"] + list(_edge_rows(joined)),
        "property_enum_drift": [row[1:] for row in properties if row[0] == "enum"],
        "undeclared_property_drift": [row[1:] for row in properties if row[0] == "undeclared"],
    }


def _counts(nodes: list[Node], edges: list[dict[str, Any]]) -> dict[str, int]:
    known = catalogue()
    return {
        "entity_drift": sum(_named(node.get("type")) not in known.types for node in nodes),
        "edge_drift": sum(_named(edge.get("type")) not in known.edges for edge in edges),
        "top_level_drift": sum(not known.node_fields.issuperset(node) for node in nodes),
        "lifecycle_drift": sum(_is_off_its_lifecycle(node) for node in nodes),
        "self_referential": sum(_is_its_own_source(node) for node in nodes),
        "property_drift": sum(_has_moved_properties(node) for node in nodes),
    }


def _named(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _is_off_its_lifecycle(node: Node) -> bool:
    status, phases = node.get("status"), catalogue().phases.get(_named(node.get("type")))
    return isinstance(status, str) and status != "" and phases is not None and status not in phases


def _is_its_own_source(node: Node) -> bool:
    return _end(node, "source_id") == _end(node, "id") and _end(node, "source_type") == _end(node, "type")


def _has_moved_properties(node: Node) -> bool:
    properties = node.get("properties")
    moved = catalogue().moved_properties.get(_current_type(node), ())
    return isinstance(properties, dict) and any(key in properties for key in moved)


def _current_type(node: Node) -> str:
    stated = _named(node.get("type"))
    return catalogue().replacements.get(stated, stated)


def _end(thing: dict[str, Any], key: str) -> tuple[type, Any]:
    """Return what JavaScript's `===` compares: a value with its kind; two lists or objects are never the same."""
    value = thing.get(key, ABSENT)
    if isinstance(value, dict | list):
        return object, id(value)
    return (float, value) if type(value) is int else (type(value), value)


def _dangling(nodes: list[Node], edges: list[dict[str, Any]]) -> dict[str, int]:
    there = {_end(node, "id") for node in nodes}
    loose = (edge for edge in edges if not there.issuperset((_end(edge, "source"), _end(edge, "target"))))
    found = Counter(map(_looseness, loose))
    return {name: found[name] for name in ("expected", "suspect", "corrupt")}


def _looseness(edge: dict[str, Any]) -> str:
    if _named(edge.get("type")) not in catalogue().cross_edges:
        return "corrupt"
    names_product = any(isinstance(edge.get(key), str) for key in ("source_product_id", "target_product_id"))
    return "expected" if names_product else "suspect"


def _wrong_pairs(nodes: list[Node], edges: list[dict[str, Any]]) -> list[int]:
    types = {_end(node, "id"): _end(node, "type") for node in nodes}
    wrong = []
    for at, edge in enumerate(edges):
        declared = catalogue().edges.get(printed(edge.get("type", ABSENT)))
        ends = (types.get(_end(edge, "source")), types.get(_end(edge, "target")))
        if declared and None not in ends:
            pairs = zip(declared, ends, strict=True)
            if not all(wanted in (ANY_TYPE, found and found[1]) for wanted, found in pairs):
                wrong.append(at)
    return wrong


def _property_rows(at: int, node: Node) -> Iterator[list[Any]]:
    properties, schema = node.get("properties"), catalogue().schema(_current_type(node))
    if not isinstance(properties, dict) or schema is None:
        return
    for key in in_javascript_order(properties):
        yield from _rows(at, key, properties[key], schema)


def _rows(at: int, key: str, value: Any, schema: Schema) -> Iterator[list[Any]]:
    declared = schema.get(key)
    if declared is None:
        if key not in _PROTOTYPE and not is_extension_key(key):
            yield ["undeclared", at, key]
    elif value is not None:
        if not is_strictly(value, declared.type):
            yield ["type", "node", at, key, declared.type, strict_kind(value)]
        if (
            declared.type == "string"
            and declared.allowed
            and isinstance(value, str)
            and value not in declared.allowed
        ):
            yield ["enum", at, key, value]


def _edge_rows(edges: list[dict[str, Any]]) -> Iterator[list[Any]]:
    for at, edge in enumerate(edges):
        properties = edge.get("properties")
        if isinstance(properties, dict):
            for fault in edge_property_faults(_named(edge.get("type")), properties):
                yield ["edge", at, fault]
