"""UPG's own words on a relationship, as far as ours imply them."""

from moorings.model.relationship import RelationshipFacts
from moorings.terms.upg_roles import acquisition_role, retention_role


def natives_of(facts: RelationshipFacts) -> dict[str, str | None]:
    """Return UPG's properties of the relationship; nothing under one that has no legal value for it."""
    phases = [one.phase for one in facts.mechanisms if one.phase]
    jobs = [one.job for one in facts.mechanisms if one.job]
    acquisition, retention = (
        acquisition_role(facts.motives, phases, jobs),
        retention_role(facts.motives, jobs),
    )
    return {
        "relationship_type": facts.parts[0].relationship_type if facts.parts else None,
        "acquisition_role": acquisition and acquisition.value,
        "retention_role": retention and retention.value,
    }
