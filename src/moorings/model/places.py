"""Where each fact lives, by type of node: in UPG's own properties and edges first, then under our keys."""

from dataclasses import dataclass

from moorings.model import keys
from moorings.model.blocks import BLOCKS


@dataclass(frozen=True, slots=True)
class Place:
    """What is read from nodes of one type: UPG's properties, edges to and from them, and our keys on them."""

    node_type: str
    properties: tuple[str, ...]
    edges: tuple[str, ...]
    keys: tuple[str, ...]


RELATIONSHIP_PROPERTIES = ("relationship_type", "acquisition_role", "retention_role")
SEGMENT_PROPERTIES = ("segment_size", "growth_rate")


def places() -> tuple[Place, ...]:
    """Return the types of node that are read, the business model, segments and relationships first."""
    own = (keys.MAINTAINS, keys.WITH_SEGMENT, keys.SUPPORTS, *keys.OWNED_BY)
    first = (
        Place(keys.BUSINESS_MODEL, (), (), keys_on(keys.BUSINESS_MODEL)),
        Place(keys.SEGMENT, SEGMENT_PROPERTIES, (keys.TARGETS,), keys_on(keys.SEGMENT)),
        Place(keys.RELATIONSHIP, RELATIONSHIP_PROPERTIES, own, keys_on(keys.RELATIONSHIP)),
    )
    return first + tuple(
        Place(
            block.node_type,
            tuple(name for name, _ in block.natives.values()),
            tuple(edge for edge in (block.held_by, *block.edges.values()) if edge),
            keys_on(block.node_type),
        )
        for block in BLOCKS.values()
    )


def keys_on(node_type: str) -> tuple[str, ...]:
    """Return our keys that live on nodes of a type; those of any node are not among them."""
    return tuple(key for key, home in keys.HOMES.items() if home == node_type)
