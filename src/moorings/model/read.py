"""Read the business model out of a document: leniently where the standard's own words are off, and say so."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from math import inf
from typing import TypeVar

from pydantic import ValidationError

from moorings.errors import ModelError
from moorings.model import keys
from moorings.model.base import Fact
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
from moorings.model.estimate import Estimate, Spread
from moorings.model.fact import UNHEARD_OF
from moorings.model.faults import explain, raise_all, shown
from moorings.model.nodes import id_faults, key_faults, link_faults
from moorings.model.relationship import CoverageFacts, Relationship, RelationshipFacts
from moorings.model.segment import Segment, SegmentFacts
from moorings.model.written import Node, called, properties, text, title
from moorings.terms.upg_roles import motives_of, read_acquisition_role, read_retention_role
from moorings.terms.vocabulary import Category
from moorings.upg.document import Document

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
            kind, source, target = (text(edge, key) for key in ("type", "source", "target"))
            self.targets.setdefault((kind, source), []).append(target)

    def linked(self, kind: str, node: Node) -> tuple[str, ...]:
        """Return the ids that edges of this kind lead to from the node."""
        return tuple(dict.fromkeys(self.targets.get((kind, node["id"]), ())))

    def fact(self, node: Node, key: str, empty: AnyFact) -> AnyFact:
        """Return the object under one of our keys; the empty one where the node has none or a faulty one."""
        written = properties(node).get(key)
        if written is None:
            return empty
        kind = type(empty)
        try:
            return kind.model_validate(written)
        except ValidationError as error:
            self.faults += explain(error, kind, f'{called(node)}, "{key}"')
        except UnicodeEncodeError:
            self.faults.append(
                f'{called(node)}, "{key}": a text in it holds half of a character. Write it anew.'
            )
        return empty

    def number(self, node: Node, key: str) -> float | None:
        """Return a property as a number; nothing, and a note, where it is none."""
        written = properties(node).get(key)
        if written is None:
            return None
        if isinstance(written, int | float) and abs(written) < UNHEARD_OF and not isinstance(written, bool):
            return float(written)
        self.notes.append(f"{called(node)}: {key} {shown(written)} is not a number and was left alone.")
        return None


def read_model(document: Document, *, where: str = "") -> BusinessModel:
    """Return the business model that the document holds.

    Raises:
        ModelError: the document holds several business models, or one of our objects is faulty; every fault is named.
    """
    raise_all(id_faults(document), where)
    reading = _Reading(document, faults=list(key_faults(document)), notes=list(_property_notes(document)))
    home = _business_node(document, where)
    model = BusinessModel(
        id=home["id"] if home else "",
        title=title(home or document.product),
        settings=reading.fact(home, "moorings:business", BusinessFacts()) if home else BusinessFacts(),
        product=text(document.product, "title"),
        segments=tuple(_segment(reading, node) for node in document.nodes_of(keys.SEGMENT)),
        propositions=tuple(_proposition(reading, node) for node in document.nodes_of(keys.PROPOSITION)),
        relationships=tuple(_relationship(reading, node) for node in document.nodes_of(keys.RELATIONSHIP)),
        channels=tuple(_channel(reading, node) for node in document.nodes_of(keys.CHANNEL)),
        cost_structures=tuple(_cost(reading, node) for node in document.nodes_of(keys.COST)),
        revenue_streams=tuple(_revenue(reading, node) for node in document.nodes_of(keys.REVENUE)),
        competitors=tuple(_competitor(reading, node) for node in document.nodes_of(keys.COMPETITOR)),
        decisions=tuple(_decision(reading, node) for node in document.nodes_of(keys.DECISION)),
        targets=tuple(_target(reading, node) for node in document.nodes_of(keys.METRIC)),
        notes=tuple(reading.notes),
    )
    raise_all(reading.faults or faults_of(model), where)
    return _in_order(model)


def _property_notes(document: Document) -> Iterator[str]:
    for node in document.nodes:
        written = node.get("properties")
        if keys.is_read(node) and written is not None and not isinstance(written, dict):
            yield f"{called(node)}: properties are not an object and were left alone."


def _business_node(document: Document, where: str) -> Node | None:
    homes = list(document.nodes_of(keys.BUSINESS_MODEL))
    if len(homes) > 1:
        names = ", ".join(title(home) for home in homes)
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
    facts = reading.fact(node, "moorings:segment", SegmentFacts())
    return Segment(
        id=node["id"],
        title=title(node),
        description=text(node, "description"),
        size=_ranged(reading, node, "segment_size", "size_between", facts.size_between),
        growth_per_year=_ranged(reading, node, "growth_rate", "growth_between", facts.growth_between),
        facts=facts,
    )


def _ranged(
    reading: _Reading, node: Node, key: str, range_key: str, ends: tuple[float, float] | None
) -> float | None:
    """Return a property as a number, with its range where one is given beside it; a fault where the two disagree."""
    likely = reading.number(node, key)
    if likely is None or ends is None:
        return likely
    try:
        return Estimate(
            Spread(low=ends[0], likely=likely, high=ends[1]), 0 if key == "segment_size" else -1, inf
        )
    except ValidationError as error:
        reading.faults += explain(error, Spread, f'{called(node)}, "moorings:segment" › {range_key}')
        return likely


def _relationship(reading: _Reading, node: Node) -> Relationship:
    facts = reading.fact(node, "moorings:relationship", RelationshipFacts())
    owner, is_person = _owner(reading, node)
    reading.faults += link_faults(reading.document, node, facts.links)
    return Relationship(
        id=node["id"],
        title=title(node),
        description=text(node, "description"),
        segments=reading.linked(keys.WITH_SEGMENT, node),
        propositions=reading.linked(keys.SUPPORTS, node),
        owner=owner,
        owner_is_person=is_person,
        facts=_with_native_motives(node, _with_native_category(reading, node, facts)),
        coverage=reading.fact(node, "moorings:coverage", CoverageFacts()),
    )


def _with_native_category(reading: _Reading, node: Node, facts: RelationshipFacts) -> RelationshipFacts:
    """Return the facts with the category that UPG's own property names, where ours name none."""
    native = properties(node).get("relationship_type")
    if not isinstance(native, str) or not native:
        return facts
    matching = [category for category in Category if category.relationship_type == native]
    if not matching:
        reading.notes.append(
            f"{called(node)}: relationship_type '{native}' is not one of UPG's and was left alone."
        )
    elif not facts.parts:
        return facts.model_copy(update={"parts": (matching[0],)})
    elif facts.parts[0].relationship_type != native:
        reading.notes.append(
            f"{called(node)}: relationship_type says '{native}', its leading part {facts.parts[0].value};"
            " the part was read."
        )
    return facts


def _with_native_motives(node: Node, facts: RelationshipFacts) -> RelationshipFacts:
    """Return the facts with the motives that UPG's two roles imply, where ours name none."""
    if facts.motives:
        return facts
    native = properties(node)
    motives = motives_of(
        read_acquisition_role(text(native, "acquisition_role")),
        read_retention_role(text(native, "retention_role")),
    )
    return facts.model_copy(update={"motives": motives}) if motives else facts


def _owner(reading: _Reading, node: Node) -> tuple[str | None, bool]:
    """Return the owner's name and whether it is a person's; the first of several counts."""
    for kind in keys.OWNED_BY:
        for ref in reading.linked(kind, node):
            owner = reading.document.node(ref)
            if owner:
                return title(owner), kind == keys.OWNED_BY_PERSON
    return None, False


def _proposition(reading: _Reading, node: Node) -> Proposition:
    return Proposition(
        node["id"], title(node), text(node, "description"), reading.linked(keys.ADDRESSES, node)
    )


def _channel(reading: _Reading, node: Node) -> Channel:
    return Channel(node["id"], title(node), reading.linked(keys.REACHES, node))


def _cost(reading: _Reading, node: Node) -> CostStructure:
    return CostStructure(
        node["id"], title(node), reading.number(node, "amount"), text(properties(node), "period")
    )


def _revenue(reading: _Reading, node: Node) -> RevenueStream:
    return RevenueStream(node["id"], title(node), reading.linked(keys.CAPTURED_FROM, node))


def _competitor(reading: _Reading, node: Node) -> Competitor:
    return Competitor(node["id"], title(node), reading.fact(node, "moorings:offer", OfferFacts()).offers)


def _decision(reading: _Reading, node: Node) -> Decision:
    said = properties(node)
    options = said.get("options_considered", ())
    return Decision(
        id=node["id"],
        title=title(node),
        rationale=text(said, "rationale"),
        options=tuple(map(str, options)) if isinstance(options, list | tuple) else (),
        consequences=text(said, "consequences"),
        decided_on=text(said, "date"),
        influences=reading.linked(keys.INFLUENCES, node),
    )


def _target(reading: _Reading, node: Node) -> Target:
    return Target(
        id=node["id"],
        title=title(node),
        metric=reading.fact(node, "moorings:metric", MetricFacts(metric="")).metric or None,
        target=reading.number(node, "target_value"),
        unit=text(properties(node), "unit"),
        relationships=reading.linked(keys.INFORMS, node),
    )
