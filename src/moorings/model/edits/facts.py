"""Set what our own objects on a node say, field by field; whatever else the node holds stays as it was."""

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from moorings.errors import ModelError, did_you_mean
from moorings.model import keys
from moorings.model.base import Fact
from moorings.model.edits.sound import sound
from moorings.model.faults import explain, raise_all
from moorings.model.natives import natives_of
from moorings.model.relationship import RelationshipFacts
from moorings.model.schema_number import SCHEMA
from moorings.model.written import Node, called, properties, spoken
from moorings.upg.document import ABSENT, Document
from moorings.upg.edits import change_node
from moorings.upg.edits.found import known_node


def set_facts(document: Document, node_id: str, key: str, changes: Mapping[str, Any]) -> Document:
    """Return the document with fields of the object under one of our keys set, or removed where they are `ABSENT`.

    Values are as the file or as Python has them. UPG's own words on a relationship follow our parts and motives.

    Raises:
        ModelError: there is no such node, the key or a field is not known or belongs elsewhere, or a value does not
            fit; the nearest names are told.
    """
    return sound(document, with_facts(document, node_id, key, changes))


def with_facts(document: Document, node_id: str, key: str, changes: Mapping[str, Any]) -> Document:
    """Return what `set_facts` does, without a look at whether the names in it lead anywhere."""
    node = known_node(document, node_id)
    facts = _changed(node, key, _kind(node, key), changes)
    return change_node(document, node_id, properties=_with_natives(key, facts, changes))


def listed(node: Node, key: str, field: str) -> list[Any]:
    """Return the entries of a list in one of our objects, as the file has them."""
    written = properties(node).get(key)
    entries = written.get(field) if isinstance(written, dict) else written
    return list(entries) if isinstance(entries, list | tuple) else []


def _kind(node: Node, key: str) -> type[Fact]:
    home = keys.HOMES.get(key)
    if home is None:
        raise ModelError(f"the key '{key}' is not known.", remedy=did_you_mean(key, keys.HOMES))
    if home not in (keys.ANY, node.get("type")):
        raise ModelError(f'{called(node)}: "{key}" belongs on a {spoken(home)}.')
    return keys.FACTS[key]


def _changed(node: Node, key: str, kind: type[Fact], changes: Mapping[str, Any]) -> dict[str, Any]:
    """Return the object as it is to be written; what is not changed stays as it was."""
    written = properties(node).get(key)
    before = written if isinstance(written, dict) else {}
    wanted = {field: value for field, value in {**before, **changes}.items() if value is not ABSENT}
    try:
        dumped = kind.model_validate(wanted).model_dump(mode="json", by_alias=True, exclude_defaults=True)
    except ValidationError as error:
        raise_all(explain(error, kind, f'{called(node)}, "{key}"'), "")
    except UnicodeEncodeError:
        raise ModelError(f'{called(node)}, "{key}": a text in it holds half of a character.') from None
    kept = {field: value for field, value in before.items() if field not in changes}
    after = {**kept, **{field: dumped[field] for field in changes if field in dumped}}
    return {"schema": SCHEMA, **after} if key == "moorings:business" else after


def _with_natives(key: str, facts: dict[str, Any], changes: Mapping[str, Any]) -> dict[str, Any]:
    """Return the properties to set: the object, and those of UPG's own that follow from what changed."""
    said = {key: facts or ABSENT}
    if key != "moorings:relationship":
        return said
    found = natives_of(RelationshipFacts.model_validate(facts))
    follow = {"relationship_type"} if "parts" in changes else set()
    if "motives" in changes or ("mechanisms" in changes and "motives" in facts):
        follow |= {"acquisition_role", "retention_role"}
    return said | {name: ABSENT if found[name] is None else found[name] for name in follow}
