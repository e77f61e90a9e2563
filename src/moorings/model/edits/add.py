"""Add nodes that a model is read from, each with the edges that give it its place."""

from collections.abc import Iterable, Mapping
from typing import Any

from moorings.model import keys
from moorings.model.blocks import BLOCKS
from moorings.model.edits.facts import listed, set_facts, with_facts
from moorings.model.edits.sound import sound
from moorings.model.written import text
from moorings.upg.document import Document
from moorings.upg.edits import add_node, connect

HELD_BY = {
    keys.SEGMENT: keys.TARGETS,
    keys.RELATIONSHIP: keys.MAINTAINS,
    **{block.node_type: block.held_by for block in BLOCKS.values() if block.held_by},
}
"""The edge from the business model to each type of node that hangs on it."""
Facts = Mapping[str, Mapping[str, Any]]
"""Our objects, by key."""


def add(
    document: Document,
    node_type: str,
    title: str,
    *,
    node_id: str = "",
    description: str = "",
    properties: Mapping[str, Any] | None = None,
    facts: Facts | None = None,
    to: Iterable[tuple[str, str]] = (),
) -> Document:
    """Return the document with a node more, which stands last, and its edges.

    It hangs on the business model, which is added where there is none, if nodes of its type do. `properties` are
    UPG's, `facts` ours, and `to` holds further edges from it, each a type and the id of the other end.

    Raises:
        ModelError: the type, an id, a property or a field is not known or does not fit; the nearest names are told.
    """
    node = {"type": node_type, "title": title, "id": node_id, "description": description}
    held_by = HELD_BY.get(node_type)
    after = _with_business(document) if held_by else document
    after = add_node(
        after, {**{key: said for key, said in node.items() if said}, "properties": dict(properties or {})}
    )
    new_id = after.nodes[-1]["id"]
    if held_by:
        after = connect(after, after.nodes_of(keys.BUSINESS_MODEL)[0]["id"], new_id, held_by)
    for edge_type, target in to:
        after = connect(after, new_id, target, edge_type)
    for key, said in (facts or {}).items():
        after = with_facts(after, new_id, key, said)
    return sound(document, after)


def add_segment(document: Document, title: str, *, size: float | None = None, **more: Any) -> Document:
    """Return the document with a customer segment more; `size` counts accounts, `more` is as in `add`."""
    return add(document, keys.SEGMENT, title, properties=_known(segment_size=size), **more)


def add_relationship(
    document: Document,
    title: str,
    *,
    segments: Iterable[str] = (),
    propositions: Iterable[str] = (),
    **more: Any,
) -> Document:
    """Return the document with a relationship more, for these segments, in service of these value propositions."""
    to = [(keys.WITH_SEGMENT, ref) for ref in segments] + [(keys.SUPPORTS, ref) for ref in propositions]
    return add(document, keys.RELATIONSHIP, title, to=to, **more)


def add_decision(
    document: Document,
    title: str,
    *,
    influences: Iterable[str] = (),
    supersedes: str = "",
    options: Iterable[str] = (),
    rationale: str = "",
    consequences: str = "",
    decided_on: str = "",
    **more: Any,
) -> Document:
    """Return the document with a decision on record; the one that it supersedes then leads to it."""
    said = _known(
        options_considered=list(options), rationale=rationale, consequences=consequences, date=decided_on
    )
    to = [(keys.INFLUENCES, ref) for ref in influences]
    after = add(document, keys.DECISION, title, properties=said, to=to, **more)
    return connect(after, supersedes, after.nodes[-1]["id"], keys.SUPERSEDED_BY) if supersedes else after


def add_metric(
    document: Document,
    title: str,
    *,
    metric: str = "",
    target: float | None = None,
    unit: str = "",
    cadence: str = "",
    relationships: Iterable[str] = (),
    **more: Any,
) -> Document:
    """Return the document with a metric that is followed for these relationships; `metric` is one of ours, by key."""
    said = _known(target_value=target, unit=unit, cadence=cadence)
    facts = {"moorings:metric": {"metric": metric}} if metric else {}
    to = [(keys.INFORMS, ref) for ref in relationships]
    return add(document, keys.METRIC, title, properties=said, facts=facts, to=to, **more)


def add_offer(document: Document, competitor_id: str, offer: Mapping[str, Any]) -> Document:
    """Return the document with one offer more of a competitor; see `moorings:offer` for what it says."""
    offers = [*_offers(document, competitor_id), offer]
    return set_facts(document, competitor_id, "moorings:offer", {"offers": offers})


def _offers(document: Document, competitor_id: str) -> list[Any]:
    node = document.node(competitor_id)
    return listed(node, "moorings:offer", "offers") if node else []


def _with_business(document: Document) -> Document:
    if document.nodes_of(keys.BUSINESS_MODEL):
        return document
    return add_node(document, {"type": keys.BUSINESS_MODEL, "title": text(document.product, "title")})


def _known(**properties: Any) -> dict[str, Any]:
    return {key: value for key, value in properties.items() if value not in (None, "", [])}
