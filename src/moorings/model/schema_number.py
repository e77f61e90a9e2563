"""The version of our keys in a file: any but the one that this Moorings knows is refused plainly."""

from moorings.errors import ModelError
from moorings.model.faults import shown
from moorings.model.written import Node, properties

SCHEMA = 1
"""The version that is read and written. A later one brings the way to it from here."""


def refuse_other_schema(home: Node | None, where: str) -> None:
    """Raise ModelError where the business model says that our keys are of another version; none says that of 1."""
    written = properties(home).get("moorings:business") if home else None
    number = written.get("schema", SCHEMA) if isinstance(written, dict) else SCHEMA
    if isinstance(number, bool) or not isinstance(number, int) or number < 1:
        says = f'schema {shown(number)} in "moorings:business" is no version of our keys.'
        raise ModelError(says, where=where, remedy=f"Write {SCHEMA}, or leave it out.")
    if number > SCHEMA:
        says = f"is written for schema {number} of our keys, and this Moorings reads up to {SCHEMA}."
        raise ModelError(says, where=where, remedy="Install a newer Moorings; the file was left as it is.")
