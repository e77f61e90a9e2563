"""What UPG's own properties say of a relationship, and what they would say if our words were written in them."""

from collections.abc import Mapping

from moorings.checks.rule import Case
from moorings.model.relationship import Relationship
from moorings.model.written import properties, text
from moorings.terms.upg_roles import acquisition_role, retention_role


def written(case: Case, relationship: Relationship, name: str) -> str:
    """Return what one of UPG's properties says in the file; an empty text where it says nothing."""
    node = case.document.node(relationship.id) if case.document else None
    return text(properties(node), name) if node else ""


def implied(relationship: Relationship) -> Mapping[str, str]:
    """Return what UPG's properties would say, by name; a property for which there is no legal value is left out."""
    facts = relationship.facts
    phases = [one.phase for one in facts.mechanisms if one.phase]
    jobs = [one.job for one in facts.mechanisms if one.job]
    found = {
        "relationship_type": facts.parts[0].relationship_type if facts.parts else None,
        "acquisition_role": acquisition_role(facts.motives, phases, jobs),
        "retention_role": retention_role(facts.motives, jobs),
    }
    return {name: str(value) for name, value in found.items() if value}
