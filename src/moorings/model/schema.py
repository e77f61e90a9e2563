"""Our keys as JSON Schema, for editors and for tools that write the file without us."""

from typing import Any

from pydantic.json_schema import GenerateJsonSchema, models_json_schema

from moorings.errors import NotKnownError, did_you_mean
from moorings.model.keys import ANY, FACTS, HOMES
from moorings.model.schema_number import SCHEMA

DIALECT = "https://json-schema.org/draft/2020-12/schema"
Schema = dict[str, Any]


class _WithoutTitles(GenerateJsonSchema):
    """A field's name says what pydantic's title of it would say again."""

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002  # pydantic's own signature
        return False


def json_schema() -> Schema:
    """Return one JSON Schema of the `properties` of a node, with a definition for each of our keys and its parts.

    `x-node-type` names the type of node that a key lives on, or any. Keys of other tools are free.
    """
    kinds = [(kind, "validation") for kind in FACTS.values()]
    refs, shared = models_json_schema(kinds, by_alias=True, schema_generator=_WithoutTitles)  # type: ignore[arg-type]
    homes = {ANY: "any", **{home: home for home in HOMES.values() if home != ANY}}
    return {
        "$schema": DIALECT,
        "title": "The keys of Moorings in the properties of a node",
        "description": f"Schema {SCHEMA}. One object under each key, on nodes of the type that x-node-type names.",
        "type": "object",
        "properties": {
            key: {**refs[kind, "validation"], "x-node-type": homes[HOMES[key]]} for key, kind in FACTS.items()
        },
        "patternProperties": {"^(?!moorings:)": True},
        "additionalProperties": False,
        "$defs": shared["$defs"],
    }


def schema_of(key: str) -> Schema:
    """Return the JSON Schema of the object under one of our keys, with the definitions that it needs.

    Raises:
        NotKnownError: there is no such key; the nearest ones are named.
    """
    wanted = key if key.startswith("moorings:") else f"moorings:{key}"
    if wanted not in FACTS:
        raise NotKnownError(f"the key '{key}' is not known.", remedy=did_you_mean(wanted, FACTS))
    whole = json_schema()
    reference = whole["properties"][wanted]
    needed: dict[str, Schema] = {}
    _gather(reference, whole["$defs"], needed)
    return {"$schema": DIALECT, "title": wanted, **reference, "$defs": dict(sorted(needed.items()))}


def _gather(schema: Any, known: dict[str, Schema], found: dict[str, Schema]) -> None:
    """Add every definition that a schema refers to, and those that they refer to."""
    if isinstance(schema, list):
        for one in schema:
            _gather(one, known, found)
    elif isinstance(schema, dict):
        name = str(schema.get("$ref", "")).removeprefix("#/$defs/")
        if name in known and name not in found:
            found[name] = known[name]
            _gather(known[name], known, found)
        for one in schema.values():
            _gather(one, known, found)
