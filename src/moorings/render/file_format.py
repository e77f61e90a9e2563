"""The description of the file: where each fact lives, its fields and what they take, with an example of each."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from moorings.model.places import Place
from moorings.render.field_kind import fallback_in_words, kind_in_words

Schema = Mapping[str, Any]
HEAD = """\
# The file: where each fact lives

<!-- Made by `moorings schema --format markdown`; a test holds it current. -->

A model is one `.upg` file of the Unified Product Graph. What the standard has words for stands in its own types,
properties and edges. What it has none for stands under keys named `moorings:…` in the `properties` of a node, one
object a key. A file without those keys is still a valid one of the standard; keys of other tools stay as they are.

A field that is left out says nothing: not zero, not no. Unknown fields are refused, with the nearest known name.
Wherever a field takes a [Spread](#spread) beside a number, the figure may be a range. Words of the field may be
written as people say them ("CSM", "knowledge base"); the standard term is kept. `moorings schema` prints the same as
JSON Schema.

## Types of node
"""
WIDTH = 100
EDGES = "Edges lead from the node unless their name says otherwise.\n"


def schema_json(schema: Schema) -> str:
    """Return a JSON Schema as indented text."""
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def file_markdown(schema: Schema, places: Sequence[Place], nodes: Sequence[Mapping[str, Any]]) -> str:
    """Return the description of the file; `nodes` show each of our keys in use."""
    lines = [HEAD, *_places(places), EDGES]
    heads = {str(said["$ref"]).removeprefix("#/$defs/"): key for key, said in schema["properties"].items()}
    for name, key in heads.items():
        home = schema["properties"][key]["x-node-type"]
        lines += [f"## `{key}` on {'a node of any type' if home == 'any' else f'a `{home}`'}\n"]
        lines += _definition(_without_place(schema["$defs"][name])) + _example(key, nodes)
    lines += ["## Objects inside them\n", *_inside(schema, heads, "object")]
    lines += ["## Words\n", *_inside(schema, heads, "string")]
    return "\n".join(lines).rstrip() + "\n"


def _places(places: Iterable[Place]) -> Iterator[str]:
    rows = (
        (_codes([one.node_type]), _codes(one.properties), _codes(one.edges), _codes(one.keys))
        for one in places
    )
    yield from _table(("node", "UPG's properties", "edges", "our keys"), rows)


def _inside(schema: Schema, heads: Mapping[str, str], kind: str) -> Iterator[str]:
    for name, said in schema["$defs"].items():
        if name not in heads and said["type"] == kind:
            yield f"### {name}\n"
            yield from _definition(said)


def _definition(said: Schema) -> list[str]:
    lines = [said["description"] + "\n"] if said.get("description") else []
    if "enum" in said:
        return [*lines, _codes(said["enum"]) + "\n"]
    rows = [
        (_name(name, said), kind_in_words(one) + fallback_in_words(one), _text(one))
        for name, one in said["properties"].items()
    ]
    return [*lines, *_table(("field", "takes", "says"), rows)]


def _name(name: str, said: Schema) -> str:
    return f"`{name}`" + (" (needed)" if name in said.get("required", ()) else "")


def _text(field: Schema) -> str:
    return " ".join(str(field.get("description", "")).split())


def _without_place(said: Schema) -> Schema:
    """Return the definition without the sentence that only repeats the heading."""
    text = str(said.get("description", ""))
    _, colon, rest = text.partition(": ")
    return {
        **said,
        "description": f"{rest[0].upper()}{rest[1:]}" if colon and text.startswith("`moorings:") else "",
    }


def _example(key: str, nodes: Iterable[Mapping[str, Any]]) -> list[str]:
    shown = next({key: one["properties"][key]} for one in nodes if key in one["properties"])
    return ["```json", _laid_out(shown), "```\n"]


def _laid_out(value: Any, indent: str = "") -> str:
    """Return JSON with everything on one line that has room on it."""
    flat = json.dumps(value, ensure_ascii=False)
    if len(indent + flat) <= WIDTH or not isinstance(value, dict | list):
        return flat
    within = indent + "  "
    if isinstance(value, list):
        inner = [within + _laid_out(one, within) for one in value]
        return "[\n" + ",\n".join(inner) + f"\n{indent}]"
    inner = [f"{within}{json.dumps(key)}: {_laid_out(one, within)}" for key, one in value.items()]
    return "{\n" + ",\n".join(inner) + f"\n{indent}}}"


def _codes(words: Iterable[str]) -> str:
    return ", ".join(f"`{word}`" for word in words)


def _table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    lines = ["| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in (headings, *rows)]
    return [lines[0], "|" + "---|" * len(headings), *lines[1:], ""]
