"""What our keys in the file hold: as JSON Schema, and as a page to read."""

from typing import Any

from moorings.model.schema import json_schema, schema_of


def file_schema(key: str = "") -> dict[str, Any]:
    """Return the JSON Schema of all our keys, or of the object under one of them.

    Raises:
        NotKnownError: there is no such key; the nearest ones are named.
    """
    return schema_of(key) if key else json_schema()


def file_description() -> str:
    """Return the page that says where each fact lives, in Markdown."""
    from moorings.model.example_nodes import EXAMPLE_NODES
    from moorings.model.places import places
    from moorings.render.file_format import file_markdown

    return file_markdown(json_schema(), places(), EXAMPLE_NODES)
