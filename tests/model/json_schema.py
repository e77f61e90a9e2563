"""Is a value what a JSON Schema allows? As much of draft 2020-12 as our schema uses, and no more."""

import re
from collections.abc import Iterator
from typing import Any

TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "null": (type(None),),
}
KNOWN = {
    *("$ref", "$defs", "$schema", "title", "description", "default", "format", "x-node-type", "type", "enum"),
    *("const", "anyOf", "oneOf", "properties", "required", "additionalProperties", "patternProperties"),
    *("propertyNames", "items", "prefixItems", "minItems", "maxItems", "minLength", "pattern"),
    *("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"),
}


def faults(value: Any, schema: Any, defs: dict[str, Any], at: str = "$") -> Iterator[str]:
    """Yield where the value is not what the schema allows."""
    if schema is True or schema is False:
        if schema is False:
            yield f"{at} is not allowed"
        return
    assert set(schema) <= KNOWN, set(schema) - KNOWN
    if "$ref" in schema:
        yield from faults(value, defs[schema["$ref"].removeprefix("#/$defs/")], defs, at)
    for choices in (schema.get("anyOf"), schema.get("oneOf")):
        if choices and not any(not list(faults(value, one, defs, at)) for one in choices):
            yield f"{at} fits none of its choices"
    if "const" in schema and value != schema["const"]:
        yield f"{at} is not {schema['const']}"
    if "enum" in schema and value not in schema["enum"]:
        yield f"{at} is none of {schema['enum']}"
    if "type" in schema:
        yield from _of_type(value, schema, defs, at)


def _of_type(value: Any, schema: Any, defs: dict[str, Any], at: str) -> Iterator[str]:
    is_flag = isinstance(value, bool) and schema["type"] != "boolean"
    if is_flag or not isinstance(value, TYPES[schema["type"]]):
        yield f"{at} is no {schema['type']}"
    elif isinstance(value, dict):
        yield from _of_object(value, schema, defs, at)
    elif isinstance(value, list):
        yield from _of_list(value, schema, defs, at)
    elif isinstance(value, str):
        if len(value) < schema.get("minLength", 0) or not re.search(schema.get("pattern", ""), value):
            yield f"{at} is too short or of another pattern"
    elif isinstance(value, int | float) and not isinstance(value, bool):
        low = schema.get("minimum", value) <= value and schema.get("exclusiveMinimum", value - 1) < value
        high = value <= schema.get("maximum", value) and value < schema.get("exclusiveMaximum", value + 1)
        if not (low and high):
            yield f"{at} is out of range"


def _of_object(value: dict[str, Any], schema: Any, defs: dict[str, Any], at: str) -> Iterator[str]:
    yield from (f"{at}.{name} is missing" for name in schema.get("required", ()) if name not in value)
    for name, one in value.items():
        yield from faults(name, schema.get("propertyNames", True), defs, f"{at}.{name} as a name")
        patterns = [
            said for found, said in schema.get("patternProperties", {}).items() if re.search(found, name)
        ]
        rules = [schema["properties"][name]] if name in schema.get("properties", {}) else patterns
        for rule in rules or [schema.get("additionalProperties", True)]:
            yield from faults(one, rule, defs, f"{at}.{name}")


def _of_list(value: list[Any], schema: Any, defs: dict[str, Any], at: str) -> Iterator[str]:
    if not schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", len(value)):
        yield f"{at} is too short or too long"
    first = schema.get("prefixItems", [])
    for place, one in enumerate(value):
        rule = first[place] if place < len(first) else schema.get("items", True)
        yield from faults(one, rule, defs, f"{at}[{place}]")
