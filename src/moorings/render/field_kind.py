"""What a field of the file takes, in words: from its JSON Schema."""

from collections.abc import Iterator, Mapping
from typing import Any

Schema = Mapping[str, Any]
FORMATS = {
    "date": "a day (2026-01-31)",
    "date-time": "a moment (2026-01-31T09:00:00Z)",
    "time": "a time (09:00)",
}
PLAIN = {"string": "text", "integer": "whole number", "number": "number", "boolean": "`true` or `false`"}
LIMITS = {
    "minimum": "at least {}",
    "exclusiveMinimum": "more than {}",
    "maximum": "at most {}",
    "exclusiveMaximum": "less than {}",
}
CURRENCY = "^[A-Z]{3}$"


def kind_in_words(schema: Schema) -> str:
    """Return what a value may be, in Markdown; the objects and words that it names are links."""
    return " or ".join(dict.fromkeys(_kinds(schema)))


def fallback_in_words(schema: Schema) -> str:
    """Return what holds where the field is left out; an empty text where that is nothing."""
    value = schema.get("default")
    if value is None or isinstance(value, dict | list) or value == "":
        return ""
    return f"; else `{str(value).lower() if isinstance(value, bool) else value}`"


def _kinds(schema: Schema) -> Iterator[str]:
    choices = schema.get("anyOf") or schema.get("oneOf")
    if choices:
        for one in choices:
            yield from _kinds(one)
    elif "$ref" in schema:
        name = str(schema["$ref"]).removeprefix("#/$defs/")
        yield f"[{name}](#{name.lower()})"
    elif "const" in schema or "enum" in schema:
        yield from (f"`{word}`" for word in schema.get("enum", [schema.get("const")]))
    elif schema.get("type") == "array":
        yield _list(schema)
    elif schema.get("type") == "object":
        yield _mapping(schema)
    elif schema.get("type") != "null":
        yield _plain(schema)


def _list(schema: Schema) -> str:
    if "prefixItems" in schema:
        return "two of: " + kind_in_words(schema["prefixItems"][0])
    return f"list of {kind_in_words(schema['items'])}"


def _mapping(schema: Schema) -> str:
    by_pattern = schema.get("patternProperties")
    pattern, value = next(iter(by_pattern.items())) if by_pattern else ("", schema["additionalProperties"])
    names = {"type": "string", "pattern": pattern} if pattern else schema.get("propertyNames")
    return f"object: {kind_in_words(names) if names else 'name'} → {kind_in_words(value)}"


def _plain(schema: Schema) -> str:
    if schema.get("pattern") == CURRENCY:
        return "currency (three letters)"
    if schema.get("format") in FORMATS:
        return FORMATS[schema["format"]]
    limits = ", ".join(words.format(f"{schema[name]:,}") for name, words in LIMITS.items() if name in schema)
    return PLAIN[schema["type"]] + (f", {limits}" if limits else "")
