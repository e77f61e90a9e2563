"""Read a relationship, and reconcile our words with UPG's own."""

from moorings.model import keys
from moorings.model.nodes import link_faults
from moorings.model.reading import Reading
from moorings.model.relationship import CoverageFacts, Relationship, RelationshipFacts
from moorings.model.written import Node, called, properties, text, title
from moorings.terms.upg_roles import motives_of, read_acquisition_role, read_retention_role
from moorings.terms.vocabulary import Category


def read_relationship(reading: Reading, node: Node) -> Relationship:
    """Return the relationship that a node holds."""
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


def _with_native_category(reading: Reading, node: Node, facts: RelationshipFacts) -> RelationshipFacts:
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


def _owner(reading: Reading, node: Node) -> tuple[str | None, bool]:
    """Return the owner's name and whether it is a person's; the first of several counts."""
    for kind in keys.OWNED_BY:
        for ref in reading.linked(kind, node):
            owner = reading.document.node(ref)
            if owner:
                return title(owner), kind == keys.OWNED_BY_PERSON
    return None, False
