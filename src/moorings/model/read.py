"""Read the business model out of a document: leniently where the standard's own words are off, and say so."""

from collections.abc import Iterator
from dataclasses import replace
from math import inf
from typing import Any

from pydantic import ValidationError

from moorings.errors import ModelError
from moorings.model import keys
from moorings.model.assessment import AssessmentFacts
from moorings.model.business import BusinessFacts, BusinessModel
from moorings.model.consistency import faults_of
from moorings.model.estimate import Estimate, Spread
from moorings.model.faults import explain, raise_all
from moorings.model.nodes import id_faults, key_faults
from moorings.model.read_blocks import read_blocks
from moorings.model.read_relationship import read_relationship
from moorings.model.reading import AnyFact, Reading
from moorings.model.remark import AcceptedFacts, CommentFacts
from moorings.model.schema_number import refuse_other_schema
from moorings.model.segment import Segment, SegmentFacts
from moorings.model.written import Node, called, properties, text, title
from moorings.upg.document import Document


def read_model(document: Document, *, where: str = "") -> BusinessModel:
    """Return the business model that the document holds.

    Raises:
        ModelError: the document holds several business models, or is written for another version of our keys, or one
            of our objects is faulty; every fault is named.
    """
    model, faults = _read(document, where)
    raise_all(faults or faults_of(model), where)
    return _in_order(model)


def new_faults(before: Document, after: Document) -> list[str]:
    """Return a sentence for each fault of a document that it did not have before an edit.

    Names that lead to nothing are looked for only where every object could be read before.

    Raises:
        ModelError: either holds several business models, or nodes that nothing can refer to.
    """
    old_model, old = _read(before, "")
    new_model, new = _read(after, "")
    if not old:
        old, new = faults_of(old_model), new or faults_of(new_model)
    known = set(old)
    return [fault for fault in new if fault not in known]


def _read(document: Document, where: str) -> tuple[BusinessModel, list[str]]:
    """Return the model and the faults of its objects; a faulty object counts as one that is not there."""
    raise_all(id_faults(document), where)
    home = _business_node(document, where)
    refuse_other_schema(home, where)
    reading = Reading(document, faults=list(key_faults(document)), notes=list(_property_notes(document)))
    model = BusinessModel(
        id=home["id"] if home else "",
        title=title(home or document.product),
        settings=reading.fact(home, "moorings:business", BusinessFacts()) if home else BusinessFacts(),
        assessment=reading.fact(home, "moorings:assessment", AssessmentFacts())
        if home
        else AssessmentFacts(),
        product=text(document.product, "title"),
        product_stage=text(document.product, "stage"),
        segments=tuple(_segment(reading, node) for node in document.nodes_of(keys.SEGMENT)),
        relationships=tuple(
            read_relationship(reading, node) for node in document.nodes_of(keys.RELATIONSHIP)
        ),
        **read_blocks(reading),
        accepted=_on_any_node(reading, "moorings:accepted", AcceptedFacts(), "findings"),
        comments=_on_any_node(reading, "moorings:comments", CommentFacts(), "thread"),
        notes=tuple(reading.notes),
    )
    return model, reading.faults


def _on_any_node(reading: Reading, key: str, empty: AnyFact, field: str) -> dict[str, Any]:
    """Return the list in one of our objects for each node that has one, by the node's id."""
    listed = {
        node["id"]: getattr(reading.fact(node, key, empty), field)
        for node in reading.document.nodes
        if key in properties(node) and isinstance(node.get("id"), str)
    }
    return {node_id: said for node_id, said in listed.items() if said}


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


def _segment(reading: Reading, node: Node) -> Segment:
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
    reading: Reading, node: Node, key: str, range_key: str, ends: tuple[float, float] | None
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
