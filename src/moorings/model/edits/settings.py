"""Declare what the business names and others refer to: attributes, roles and ladders, each by its name."""

from collections.abc import Mapping
from typing import Any, Literal

from moorings.errors import ModelError, did_you_mean
from moorings.model import keys
from moorings.model.edits.facts import listed, set_facts
from moorings.upg.document import Document

KEY = "moorings:business"
Named = Literal["attributes", "roles", "ladders"]


def declare(document: Document, field: Named, entry: Mapping[str, Any]) -> Document:
    """Return the document with an attribute, role or ladder, in the place of the one of its name if there is one."""
    entries = _entries(document, field)
    names = [_name(one) for one in entries]
    place = names.index(entry.get("name")) if entry.get("name") in names else len(entries)
    entries[place : place + 1] = [dict(entry)]
    return set_facts(document, _home(document), KEY, {field: entries})


def drop(document: Document, field: Named, name: str) -> Document:
    """Return the document without an attribute, role or ladder.

    Raises ModelError where there is none of this name, or something still refers to it.
    """
    entries = _entries(document, field)
    kept = [one for one in entries if _name(one) != name]
    if len(kept) == len(entries):
        hint = did_you_mean(name, [str(_name(one)) for one in entries])
        raise ModelError(f"the business declares none of its {field} as '{name}'.", remedy=hint)
    return set_facts(document, _home(document), KEY, {field: kept})


def _home(document: Document) -> str:
    homes = document.nodes_of(keys.BUSINESS_MODEL)
    if not homes:
        raise ModelError("there is no business model to declare it on.", remedy="Add a business_model first.")
    return str(homes[0]["id"])


def _entries(document: Document, field: Named) -> list[Any]:
    home = document.node(_home(document))
    return listed(home, KEY, field) if home else []


def _name(entry: Any) -> Any:
    return entry.get("name") if isinstance(entry, dict) else None
