"""What would be wrong with one node: the validator's remarks, and what it does not look at."""

from collections.abc import Iterator
from typing import Any

from moorings.errors import ModelError, did_you_mean
from moorings.upg import shapes
from moorings.upg.catalogue import catalogue
from moorings.upg.edits.found import Node, named
from moorings.upg.extension import is_extension_key
from moorings.upg.normalise import named_kind
from moorings.upg.validation.nodes import check_nodes
from moorings.upg.validation.remarks import Remarks

_LISTS = ("aliases", "tags", "external_links")
_CONFIDENCES = ("high", "medium", "low", "manual")


def refuse_unsound(node: Node, before: Node | None = None) -> None:
    """Raise ModelError for the first fault of the node that it did not have `before`."""
    known = set(_faults(before)) if before else set()
    for fault in _faults(node):
        if fault not in known:
            raise ModelError(f"{named(node)}: {fault}")


def refuse_unknown_type(node_type: Any) -> None:
    """Raise ModelError where the catalogue has no such type of node, with the nearest that it has."""
    types = catalogue().types
    if node_type in types:
        return
    newer = catalogue().replacements.get(node_type)
    hint = f"It is called '{newer}' now." if newer else did_you_mean(str(node_type), types)
    raise ModelError(f"the catalogue has no type of node '{node_type}'.", remedy=hint)


def _faults(node: Node) -> Iterator[str]:
    remarks = Remarks()
    check_nodes([node], remarks)
    yield from (remark.message for remark in (*remarks.errors, *remarks.warnings))
    yield from (fault for key, value in node.items() for fault in _field_faults(key, value))
    yield from _status_faults(node)
    yield from _property_faults(node)


def _field_faults(key: str, value: Any) -> Iterator[str]:
    if key not in shapes.NODE.keys:
        yield f"a node has no field '{key}'. {did_you_mean(key, shapes.NODE.keys, show_all=False)}".strip()
    elif key == "mapping_confidence" and value not in _CONFIDENCES:
        yield f"'mapping_confidence' must be one of {', '.join(_CONFIDENCES)}."
    elif not _is_of_its_kind(key, value):
        yield f"'{key}' must not be {named_kind(value)}."


def _is_of_its_kind(key: str, value: Any) -> bool:
    if key in ("id", "type", "title", "properties"):  # the validator's
        return True
    if key == "archived":
        return isinstance(value, bool)
    if key == "sort_order":
        return isinstance(value, int | float)
    return isinstance(value, list | tuple if key in _LISTS else str)


def _status_faults(node: Node) -> Iterator[str]:
    status, phases = node.get("status"), catalogue().phases.get(_type_of(node))
    if status and phases and status not in phases:
        yield f"the status '{status}' is no phase of its lifecycle: {', '.join(phases)}."


def _property_faults(node: Node) -> Iterator[str]:
    properties, schema = node.get("properties"), catalogue().schema(_type_of(node))
    if isinstance(properties, dict) and schema is not None:
        for key in properties:
            if key not in schema and not is_extension_key(key):
                hint = (
                    did_you_mean(key, schema, show_all=False)
                    or "A key of your own needs a prefix: 'tool:key'."
                )
                yield f"the catalogue declares no property '{key}' here. {hint}"


def _type_of(node: Node) -> str:
    node_type = node.get("type")
    return node_type if isinstance(node_type, str) else ""
