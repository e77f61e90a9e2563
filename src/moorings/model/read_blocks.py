"""Read the nodes around the relationships, each as the table of blocks says."""

from dataclasses import fields
from typing import Any

from moorings.model.blocks import BLOCKS, Block, Kind
from moorings.model.keys import FACTS
from moorings.model.reading import Reading
from moorings.model.written import Node, properties, text, title


def read_blocks(reading: Reading) -> dict[str, tuple[Any, ...]]:
    """Return every part of the model that the table names, by its field of the business model."""
    return {
        name: tuple(_read(reading, block, node) for node in reading.document.nodes_of(block.node_type))
        for name, block in BLOCKS.items()
    }


def _read(reading: Reading, block: Block, node: Node) -> Any:
    found = {name: _native(reading, node, *said) for name, said in block.natives.items()}
    found |= {name: reading.linked(kind, node) for name, kind in block.edges.items()}
    if block.has_description:
        found["description"] = text(node, "description")
    return block.made(id=node["id"], title=title(node), **found, **_facts(reading, block, node))


def _native(reading: Reading, node: Node, key: str, kind: Kind) -> Any:
    if kind == "text":
        return text(properties(node), key)
    if kind == "texts":
        written = properties(node).get(key)
        return tuple(map(str, written)) if isinstance(written, list | tuple) else ()
    return reading.number(node, key)


def _facts(reading: Reading, block: Block, node: Node) -> dict[str, Any]:
    """Return the fields of our object on the node; none where it has none or a faulty one."""
    found = reading.fact_or_none(node, block.fact, FACTS[block.fact]) if block.fact else None
    known = {one.name for one in fields(block.made)}
    return {name: value for name, value in found or () if name in known}
