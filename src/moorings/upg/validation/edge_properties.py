"""The properties of an edge: only a few types of edge may carry any, and most of these say which."""

from typing import Any

from moorings.upg.catalogue import Property, Schema, catalogue
from moorings.upg.validation.kinds import is_number, kind, printed


def edge_property_faults(edge_type: str, properties: dict[str, Any]) -> list[str]:
    """Return what is wrong with the properties of an edge whose type declares them; else nothing."""
    schema = catalogue().edge_properties.get(edge_type)
    if not schema:
        return []
    allowed = ", ".join(schema)
    unknown = [
        f'unknown property "{key}" for edge type "{edge_type}" (allowed: {allowed})'
        for key in properties
        if key not in schema
    ]
    return unknown + _faults(schema, properties)


def _faults(schema: Schema, values: dict[str, Any], prefix: str = "") -> list[str]:
    return [
        fault
        for key, declared in schema.items()
        if values.get(key) is not None
        for fault in _value_faults(f"{prefix}{key}", declared, values[key])
    ]


def _value_faults(key: str, declared: Property, value: Any) -> list[str]:
    if declared.type == "assessment":
        return assessment_faults(key, declared.scale, value)
    if declared.type == "string[]":
        return _list_faults(key, value)
    if declared.type == "object":
        return _object_faults(key, declared, value)
    return [] if kind(value) == declared.type else [f'property "{key}" must be a {declared.type}']


def _list_faults(key: str, value: Any) -> list[str]:
    if not isinstance(value, list):
        return [f'property "{key}" must be an array of strings']
    faults = []
    if not all(isinstance(item, str) for item in value):
        faults.append(f'property "{key}" must contain only strings')
    if not value:
        faults.append(f'property "{key}" must not be empty')
    return faults


def _object_faults(key: str, declared: Property, value: Any) -> list[str]:
    if not isinstance(value, dict):
        return [f'property "{key}" must be an object']
    allowed = ", ".join(declared.parts)
    return [
        *(
            f'property "{key}" is missing required key "{needed}"'
            for needed in declared.required
            if value.get(needed) is None
        ),
        *_faults(declared.parts, value, f"{key}."),
        *(
            f'property "{key}" has unknown key "{found}" (allowed: {allowed})'
            for found in value
            if declared.parts and found not in declared.parts
        ),
    ]


def assessment_faults(
    key: str, scale: str, value: Any, needed: tuple[str, ...] = ("value", "label")
) -> list[str]:
    """Return what is wrong with an assessment on a scale."""
    if not isinstance(value, dict):
        return [f'property "{key}" must be an assessment object with value and label']
    amount, named = value.get("value"), value.get("scale_id")
    faults = [
        f'assessment "{key}" is missing required "{part}"' for part in needed if value.get(part) is None
    ]
    if amount is not None and not is_number(amount):
        faults.append(f'assessment "{key}".value must be a number')
    elif amount is not None:
        used = named if isinstance(named, str) and named else scale
        least, most = catalogue().scales.get(used, (amount, amount))
        if not least <= amount <= most:
            ends = f"{printed(least)}-{printed(most)}"
            faults.append(
                f'assessment "{key}".value {printed(amount)} is out of range {ends} for scale {used}'
            )
    if isinstance(named, str) and scale and named != scale:
        faults.append(f'assessment "{key}".scale_id "{named}" must be "{scale}"')
    return faults
