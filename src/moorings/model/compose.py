"""Write a business model as a new document: the way back from `read`.

Only for a model that begins with us. A file that somebody else may have written to is edited in place instead, so
that what we do not know stays in it.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from moorings.model import keys
from moorings.model.base import Fact
from moorings.model.blocks import BLOCKS, Block, Kind
from moorings.model.business import BusinessModel
from moorings.model.natives import natives_of
from moorings.model.relationship import Relationship
from moorings.model.remark import AcceptedFacts, CommentFacts
from moorings.model.schema_number import SCHEMA
from moorings.model.segment import Segment
from moorings.upg.catalogue import catalogue
from moorings.upg.document import Document, new_document

Node = dict[str, Any]
Edge = dict[str, Any]


def compose(
    model: BusinessModel, *, tool_version: str, exported_at: str, stage: str | None = None
) -> Document:
    """Return a document that `read_model` reads as this model.

    `exported_at` is an ISO 8601 moment; `stage` is the product's, where it is not the model's.
    """
    owners = _owner_ids(model)
    nodes = [*_nodes(model), *(_node(ref, kind, owner, {}) for (owner, kind), ref in owners.items())]
    return new_document(
        product_id=f"{model.id}-product",
        title=model.product or model.title,
        stage=stage or model.product_stage,
        nodes=[_with_remarks(model, node) for node in nodes],
        edges=[*_edges(model), *_owner_edges(model, owners)],
        tool="moorings",
        tool_version=tool_version,
        exported_at=exported_at,
    )


def _nodes(model: BusinessModel) -> Iterator[Node]:
    own = _fact("moorings:business", model.settings) | _fact("moorings:assessment", model.assessment)
    yield _node(model.id, keys.BUSINESS_MODEL, model.title, own)
    yield from map(_segment, model.segments)
    yield from map(_relationship, model.relationships)
    for name, block in BLOCKS.items():
        yield from (_block_node(block, one) for one in getattr(model, name))


def _with_remarks(model: BusinessModel, node: Node) -> Node:
    """Return the node with the findings that were accepted on it and the comments."""
    remarks = {
        **_fact("moorings:accepted", AcceptedFacts(findings=model.accepted.get(node["id"], ()))),
        **_fact("moorings:comments", CommentFacts(thread=model.comments.get(node["id"], ()))),
    }
    return {**node, "properties": {**node["properties"], **remarks}}


def _segment(segment: Segment) -> Node:
    properties = {
        "segment_size": None if segment.size is None else float(segment.size),
        "growth_rate": None if segment.growth_per_year is None else float(segment.growth_per_year),
        **_fact("moorings:segment", segment.facts),
    }
    return _node(segment.id, keys.SEGMENT, segment.title, properties, segment.description)


def _relationship(relationship: Relationship) -> Node:
    properties = {
        **natives_of(relationship.facts),
        **_fact("moorings:relationship", relationship.facts),
        **_fact("moorings:coverage", relationship.coverage),
    }
    return _node(relationship.id, keys.RELATIONSHIP, relationship.title, properties, relationship.description)


def _block_node(block: Block, one: Any) -> Node:
    properties = {
        key: _native(block, key, kind, getattr(one, name)) for name, (key, kind) in block.natives.items()
    }
    description = one.description if block.has_description else ""
    return _node(one.id, block.node_type, one.title, {**properties, **_block_fact(block, one)}, description)


def _native(block: Block, key: str, kind: Kind, value: Any) -> Any:
    if kind == "texts":
        return list(value)
    if kind == "score" and value is not None:
        declared = (catalogue().schema(block.node_type) or {})[key]
        return {"value": value, "scale_id": declared.scale}
    return value


def _block_fact(block: Block, one: Any) -> dict[str, Any]:
    """Return our object with the part's own values; none where the part has nothing for it."""
    if not block.fact:
        return {}
    known = {name: getattr(one, name) for name in keys.FACTS[block.fact].model_fields}
    said = {name: value for name, value in known.items() if value is not None}
    return _fact(block.fact, keys.FACTS[block.fact](**said)) if said else {}


def _node(node_id: str, kind: str, title: str, properties: Mapping[str, Any], description: str = "") -> Node:
    kept = {key: value for key, value in properties.items() if value not in (None, "", [])}
    return {"id": node_id, "type": kind, "title": title, "description": description, "properties": kept}


def _fact(key: str, fact: Fact) -> dict[str, Any]:
    """Return the object under its key, without what is as it would be anyway; nothing where nothing is left."""
    written = fact.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    if key == "moorings:business":
        written["schema"] = SCHEMA
    return {key: written} if written else {}


def _edges(model: BusinessModel) -> Iterator[Edge]:
    home = model.id
    for segment in model.segments:
        yield _edge(home, keys.TARGETS, segment.id)
    for relationship in model.relationships:
        yield _edge(home, keys.MAINTAINS, relationship.id)
        yield from (_edge(relationship.id, keys.WITH_SEGMENT, ref) for ref in relationship.segments)
        yield from (_edge(relationship.id, keys.SUPPORTS, ref) for ref in relationship.propositions)
    for name, block in BLOCKS.items():
        for one in getattr(model, name):
            yield from _block_edges(home, block, one)


def _block_edges(home: str, block: Block, one: Any) -> Iterator[Edge]:
    if block.held_by:
        yield _edge(home, block.held_by, one.id)
    for name, kind in block.edges.items():
        yield from (_edge(one.id, kind, ref) for ref in getattr(one, name))


def _owner_edges(model: BusinessModel, owners: Mapping[tuple[str, str], str]) -> Iterator[Edge]:
    for one in model.relationships:
        if one.owner:
            edge = keys.OWNED_BY_PERSON if one.owner_is_person else keys.OWNED_BY_ROLE
            yield _edge(one.id, edge, owners[one.owner, _owner_kind(one)])


def _owner_kind(relationship: Relationship) -> str:
    return "person" if relationship.owner_is_person else "role"


def _owner_ids(model: BusinessModel) -> dict[tuple[str, str], str]:
    """Return an id for each owner and kind, no two alike: role-head-of-success, and a number where that is taken."""
    found: dict[tuple[str, str], str] = {}
    for owner, kind in sorted({(one.owner, _owner_kind(one)) for one in model.relationships if one.owner}):
        plain = f"{kind}-" + "-".join(owner.lower().split())
        same = sum(ref == plain or ref.startswith(f"{plain}--") for ref in found.values())
        found[owner, kind] = f"{plain}--{same + 1}" if same else plain
    return found


def _edge(source: str, kind: str, target: str) -> Edge:
    return {"id": f"{source}--{kind}--{target}", "source": source, "target": target, "type": kind}
