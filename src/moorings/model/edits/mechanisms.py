"""Edit the mechanisms of a relationship, one at a time."""

from collections.abc import Mapping
from typing import Any

from moorings.errors import ModelError, did_you_mean
from moorings.model.edits.facts import listed, set_facts
from moorings.upg.document import ABSENT, Document
from moorings.upg.edits.found import known_node, named

KEY = "moorings:relationship"


def add_mechanism(document: Document, relationship_id: str, mechanism: Mapping[str, Any]) -> Document:
    """Return the document with a mechanism more, which stands last.

    Raises ModelError where there is no such relationship, or the mechanism is faulty or has the id of another.
    """
    entries = listed(known_node(document, relationship_id), KEY, "mechanisms")
    return set_facts(document, relationship_id, KEY, {"mechanisms": [*entries, dict(mechanism)]})


def change_mechanism(
    document: Document, relationship_id: str, mechanism_id: str, changes: Mapping[str, Any]
) -> Document:
    """Return the document with fields of a mechanism set, or removed where they are `ABSENT`."""
    entries, place = _found(document, relationship_id, mechanism_id)
    changed = {field: value for field, value in {**entries[place], **changes}.items() if value is not ABSENT}
    entries[place] = changed
    return set_facts(document, relationship_id, KEY, {"mechanisms": entries})


def remove_mechanism(document: Document, relationship_id: str, mechanism_id: str) -> Document:
    """Return the document without the mechanism; raise ModelError with the nearest ids where there is none."""
    entries, place = _found(document, relationship_id, mechanism_id)
    return set_facts(
        document, relationship_id, KEY, {"mechanisms": [*entries[:place], *entries[place + 1 :]]}
    )


def _found(document: Document, relationship_id: str, mechanism_id: str) -> tuple[list[Any], int]:
    """Return the mechanisms of the relationship, and the place of the one that is meant."""
    node = known_node(document, relationship_id)
    entries = listed(node, KEY, "mechanisms")
    ids = [entry.get("id") if isinstance(entry, dict) else None for entry in entries]
    if mechanism_id not in ids:
        hint = did_you_mean(mechanism_id, [one for one in ids if isinstance(one, str)])
        raise ModelError(f"{named(node)} has no mechanism '{mechanism_id}'.", remedy=hint)
    return entries, ids.index(mechanism_id)
