"""Write a business model as a new document: the way back from `read`.

Only for a model that begins with us. A file that somebody else may have written to is edited in place instead, so
that what we do not know stays in it.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from moorings.model import keys
from moorings.model.base import Fact
from moorings.model.business import BusinessModel, Decision, MetricFacts, OfferFacts, Target
from moorings.model.relationship import Relationship
from moorings.model.segment import Segment
from moorings.terms.upg_roles import acquisition_role, retention_role
from moorings.upg.document import Document, new_document

Node = dict[str, Any]
Edge = dict[str, Any]


def compose(
    model: BusinessModel, *, tool_version: str, exported_at: str, stage: str | None = None
) -> Document:
    """Return a document that `read_model` reads as this model.

    `exported_at` is an ISO 8601 moment.
    """
    owners = _owner_ids(model)
    return new_document(
        product_id=f"{model.id}-product",
        title=model.product or model.title,
        stage=stage,
        nodes=[*_nodes(model), *(_node(ref, kind, owner, {}) for (owner, kind), ref in owners.items())],
        edges=[*_edges(model), *_owner_edges(model, owners)],
        tool="moorings",
        tool_version=tool_version,
        exported_at=exported_at,
    )


def _nodes(model: BusinessModel) -> Iterator[Node]:
    yield _node(model.id, keys.BUSINESS_MODEL, model.title, _fact("moorings:business", model.settings))
    yield from map(_segment, model.segments)
    yield from map(_relationship, model.relationships)
    yield from (_node(one.id, keys.PROPOSITION, one.title, {}, one.description) for one in model.propositions)
    yield from (_node(one.id, keys.CHANNEL, one.title, {}) for one in model.channels)
    for cost in model.cost_structures:
        yield _node(cost.id, keys.COST, cost.title, {"amount": cost.amount, "period": cost.period})
    yield from (_node(one.id, keys.REVENUE, one.title, {}) for one in model.revenue_streams)
    for one in model.competitors:
        yield _node(
            one.id, keys.COMPETITOR, one.title, _fact("moorings:offer", OfferFacts(offers=one.offers))
        )
    yield from map(_decision, model.decisions)
    yield from map(_target, model.targets)


def _segment(segment: Segment) -> Node:
    properties = {
        "segment_size": None if segment.size is None else float(segment.size),
        "growth_rate": None if segment.growth_per_year is None else float(segment.growth_per_year),
        **_fact("moorings:segment", segment.facts),
    }
    return _node(segment.id, keys.SEGMENT, segment.title, properties, segment.description)


def _relationship(relationship: Relationship) -> Node:
    facts = relationship.facts
    phases = [one.phase for one in facts.mechanisms if one.phase]
    jobs = [one.job for one in facts.mechanisms if one.job]
    properties = {
        "relationship_type": relationship.categories[0].relationship_type
        if relationship.categories
        else None,
        "acquisition_role": acquisition_role(facts.motives, phases, jobs),
        "retention_role": retention_role(facts.motives, jobs),
        **_fact("moorings:relationship", facts),
        **_fact("moorings:coverage", relationship.coverage),
    }
    return _node(relationship.id, keys.RELATIONSHIP, relationship.title, properties, relationship.description)


def _decision(decision: Decision) -> Node:
    properties = {
        "rationale": decision.rationale,
        "options_considered": list(decision.options),
        "consequences": decision.consequences,
        "date": decision.decided_on,
    }
    return _node(decision.id, keys.DECISION, decision.title, properties)


def _target(target: Target) -> Node:
    properties = {"target_value": target.target, "unit": target.unit}
    metric = _fact("moorings:metric", MetricFacts(metric=target.metric)) if target.metric else {}
    return _node(target.id, keys.METRIC, target.title, {**properties, **metric})


def _node(node_id: str, kind: str, title: str, properties: Mapping[str, Any], description: str = "") -> Node:
    kept = {key: value for key, value in properties.items() if value not in (None, "", [])}
    return {"id": node_id, "type": kind, "title": title, "description": description, "properties": kept}


def _fact(key: str, fact: Fact) -> dict[str, Any]:
    """Return the object under its key, without what is as it would be anyway; nothing where nothing is left."""
    written = fact.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    if key == "moorings:business":
        written["schema"] = 1
    return {key: written} if written else {}


def _edges(model: BusinessModel) -> Iterator[Edge]:
    home = model.id
    for segment in model.segments:
        yield _edge(home, keys.TARGETS, segment.id)
    for proposition in model.propositions:
        yield _edge(home, keys.DELIVERS, proposition.id)
        yield from (_edge(proposition.id, keys.ADDRESSES, ref) for ref in proposition.segments)
    for relationship in model.relationships:
        yield _edge(home, keys.MAINTAINS, relationship.id)
        yield from (_edge(relationship.id, keys.WITH_SEGMENT, ref) for ref in relationship.segments)
        yield from (_edge(relationship.id, keys.SUPPORTS, ref) for ref in relationship.propositions)
    for channel in model.channels:
        yield _edge(home, keys.DISTRIBUTES_VIA, channel.id)
        yield from (_edge(channel.id, keys.REACHES, ref) for ref in channel.segments)
    yield from (_edge(home, keys.COSTS_VIA, cost.id) for cost in model.cost_structures)
    for stream in model.revenue_streams:
        yield _edge(home, keys.EARNS_VIA, stream.id)
        yield from (_edge(stream.id, keys.CAPTURED_FROM, ref) for ref in stream.segments)
    for decision in model.decisions:
        yield from (_edge(decision.id, keys.INFLUENCES, ref) for ref in decision.influences)
    for target in model.targets:
        yield from (_edge(target.id, keys.INFORMS, ref) for ref in target.relationships)


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
