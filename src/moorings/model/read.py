"""Read the business model out of a document: leniently where the standard's own words are off, and say so."""

from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from pydantic import ValidationError

from moorings.errors import ModelError
from moorings.model import keys
from moorings.model.business import (
    BusinessFacts,
    BusinessModel,
    Channel,
    Competitor,
    CostStructure,
    Decision,
    MetricFacts,
    OfferFacts,
    Proposition,
    RevenueStream,
    Target,
)
from moorings.model.consistency import faults_of
from moorings.model.fact import Fact
from moorings.model.faults import explain, raise_all
from moorings.model.relationship import CoverageFacts, Relationship, RelationshipFacts
from moorings.model.segment import Segment, SegmentFacts
from moorings.terms.upg_roles import motives_of, read_acquisition_role, read_retention_role
from moorings.terms.vocabulary import Category
from moorings.upg.document import Document

Node = dict[str, Any]
AnyFact = TypeVar("AnyFact", bound=Fact)


@dataclass(slots=True)
class _Reading:
    """A document being read: what is linked to what, and the faults and notes met on the way."""

    document: Document
    faults: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    targets: dict[tuple[str, str], list[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for edge in self.document.edges:
            kind, source, target = (str(edge.get(key, "")) for key in ("type", "source", "target"))
            self.targets.setdefault((kind, source), []).append(target)

    def linked(self, kind: str, node: Node) -> tuple[str, ...]:
        """Return the ids that edges of this kind lead to from the node."""
        return tuple(dict.fromkeys(self.targets.get((kind, node["id"]), ())))

    def fact(self, node: Node, key: str, kind: type[AnyFact]) -> AnyFact:
        """Return the object under one of our keys; an empty one where the node has none or a faulty one."""
        written = _properties(node).get(key)
        if written is None:
            return kind()
        try:
            return kind.model_validate(written)
        except ValidationError as error:
            self.faults += explain(error, kind, f'{_called(node)}, "{key}"')
            return kind()


def read_model(document: Document, *, where: str = "") -> BusinessModel:
    """Return the business model that the document holds.

    Raises:
        ModelError: the document holds several business models, or one of our objects is faulty; every fault is named.
    """
    raise_all(_without_id(document), where)
    reading = _Reading(document)
    home = _business_node(document, where)
    model = BusinessModel(
        id=home["id"] if home else "",
        title=str((home or document.product).get("title", "")),
        settings=reading.fact(home, "moorings:business", BusinessFacts) if home else BusinessFacts(),
        product=str(document.product.get("title", "")),
        segments=tuple(_segment(reading, node) for node in document.nodes_of(keys.SEGMENT)),
        propositions=tuple(_proposition(reading, node) for node in document.nodes_of(keys.PROPOSITION)),
        relationships=tuple(_relationship(reading, node) for node in document.nodes_of(keys.RELATIONSHIP)),
        channels=tuple(_channel(reading, node) for node in document.nodes_of(keys.CHANNEL)),
        cost_structures=tuple(_cost(node) for node in document.nodes_of(keys.COST)),
        revenue_streams=tuple(_revenue(reading, node) for node in document.nodes_of(keys.REVENUE)),
        competitors=tuple(_competitor(reading, node) for node in document.nodes_of(keys.COMPETITOR)),
        decisions=tuple(_decision(reading, node) for node in document.nodes_of(keys.DECISION)),
        targets=tuple(_target(reading, node) for node in document.nodes_of(keys.METRIC)),
        notes=tuple(reading.notes),
    )
    raise_all(reading.faults or faults_of(model), where)
    return _in_order(model)


def _without_id(document: Document) -> list[str]:
    """Return a sentence for each node that nothing can refer to."""
    return [
        f"{_called(node)}: the id is missing, or is not text."
        for node in document.nodes
        if node.get("type") in keys.NODE_TYPES and not isinstance(node.get("id"), str)
    ]


def _business_node(document: Document, where: str) -> Node | None:
    homes = list(document.nodes_of(keys.BUSINESS_MODEL))
    if len(homes) > 1:
        names = ", ".join(str(home.get("title")) for home in homes)
        raise ModelError(
            f"holds {len(homes)} business models ({names}).", where=where, remedy="Keep one to a file."
        )
    return homes[0] if homes else None


def _in_order(model: BusinessModel) -> BusinessModel:
    """Return the model with its segments in the declared order; those not named come last, as in the file."""
    order = {ref: place for place, ref in enumerate(model.settings.segment_order)}
    segments = sorted(model.segments, key=lambda segment: order.get(segment.id, len(order)))
    place = {segment.id: index for index, segment in enumerate(segments)}
    relationships = sorted(
        model.relationships,
        key=lambda one: min((place.get(ref, len(place)) for ref in one.segments), default=-1),
    )
    return replace(model, segments=tuple(segments), relationships=tuple(relationships))


def _segment(reading: _Reading, node: Node) -> Segment:
    return Segment(
        id=node["id"],
        title=_title(node),
        description=_text(node, "description"),
        size=_number(node, "segment_size"),
        growth_per_year=_number(node, "growth_rate"),
        facts=reading.fact(node, "moorings:segment", SegmentFacts),
    )


def _relationship(reading: _Reading, node: Node) -> Relationship:
    facts = reading.fact(node, "moorings:relationship", RelationshipFacts)
    owner, is_person = _owner(reading, node)
    return Relationship(
        id=node["id"],
        title=_title(node),
        description=_text(node, "description"),
        segments=reading.linked(keys.WITH_SEGMENT, node),
        propositions=reading.linked(keys.SUPPORTS, node),
        owner=owner,
        owner_is_person=is_person,
        facts=_with_native_motives(node, _with_native_category(reading, node, facts)),
        coverage=reading.fact(node, "moorings:coverage", CoverageFacts),
    )


def _with_native_category(reading: _Reading, node: Node, facts: RelationshipFacts) -> RelationshipFacts:
    """Return the facts with the category that UPG's own property names, where ours name none."""
    native = _properties(node).get("relationship_type")
    if not isinstance(native, str) or not native:
        return facts
    matching = [category for category in Category if category.relationship_type == native]
    if not matching:
        reading.notes.append(
            f"{_called(node)}: relationship_type '{native}' is not one of UPG's and was left alone."
        )
    elif not facts.parts:
        return facts.model_copy(update={"parts": (matching[0],)})
    elif facts.parts[0].relationship_type != native:
        reading.notes.append(
            f"{_called(node)}: relationship_type says '{native}', its leading part {facts.parts[0].value};"
            " the part was read."
        )
    return facts


def _with_native_motives(node: Node, facts: RelationshipFacts) -> RelationshipFacts:
    """Return the facts with the motives that UPG's two roles imply, where ours name none."""
    properties = _properties(node)
    if facts.motives:
        return facts
    motives = motives_of(
        read_acquisition_role(str(properties.get("acquisition_role", ""))),
        read_retention_role(str(properties.get("retention_role", ""))),
    )
    return facts.model_copy(update={"motives": motives}) if motives else facts


def _owner(reading: _Reading, node: Node) -> tuple[str | None, bool]:
    """Return the owner's name and whether it is a person's; the first of several counts."""
    for kind in keys.OWNED_BY:
        for ref in reading.linked(kind, node):
            owner = reading.document.node(ref)
            if owner:
                return _title(owner), kind == keys.OWNED_BY_PERSON
    return None, False


def _proposition(reading: _Reading, node: Node) -> Proposition:
    return Proposition(
        node["id"], _title(node), _text(node, "description"), reading.linked(keys.ADDRESSES, node)
    )


def _channel(reading: _Reading, node: Node) -> Channel:
    return Channel(node["id"], _title(node), reading.linked(keys.REACHES, node))


def _cost(node: Node) -> CostStructure:
    return CostStructure(
        node["id"], _title(node), _number(node, "amount"), str(_properties(node).get("period", ""))
    )


def _revenue(reading: _Reading, node: Node) -> RevenueStream:
    return RevenueStream(node["id"], _title(node), reading.linked(keys.CAPTURED_FROM, node))


def _competitor(reading: _Reading, node: Node) -> Competitor:
    return Competitor(node["id"], _title(node), reading.fact(node, "moorings:offer", OfferFacts).offers)


def _decision(reading: _Reading, node: Node) -> Decision:
    properties = _properties(node)
    options = properties.get("options_considered", ())
    return Decision(
        id=node["id"],
        title=_title(node),
        rationale=str(properties.get("rationale", "")),
        options=tuple(map(str, options)) if isinstance(options, list | tuple) else (),
        consequences=str(properties.get("consequences", "")),
        decided_on=str(properties.get("date", "")),
        influences=reading.linked(keys.INFLUENCES, node),
    )


def _target(reading: _Reading, node: Node) -> Target:
    written = _properties(node).get("moorings:metric")
    metric = reading.fact(node, "moorings:metric", MetricFacts).metric if written else None
    return Target(
        id=node["id"],
        title=_title(node),
        metric=metric,
        target=_number(node, "target_value"),
        unit=str(_properties(node).get("unit", "")),
        relationships=reading.linked(keys.INFORMS, node),
    )


def _properties(node: Node) -> dict[str, Any]:
    properties = node.get("properties")
    return properties if isinstance(properties, dict) else {}


def _title(node: Node) -> str:
    return str(node.get("title") or node.get("id", ""))


def _text(node: Node, key: str) -> str:
    value = node.get(key)
    return value if isinstance(value, str) else ""


def _number(node: Node, key: str) -> float | None:
    value = _properties(node).get(key)
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def _called(node: Node) -> str:
    return f'{str(node.get("type", "")).replace("_", " ")} "{_title(node)}"'
