"""What UPG's own properties say of a relationship in the file."""

from moorings.checks.rule import Case
from moorings.model.relationship import Relationship
from moorings.model.written import properties, text


def written(case: Case, relationship: Relationship, name: str) -> str:
    """Return what one of UPG's properties says; an empty text where it says nothing, or no file is at hand."""
    node = case.document.node(relationship.id) if case.document else None
    return text(properties(node), name) if node else ""
