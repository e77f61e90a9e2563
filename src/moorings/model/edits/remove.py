"""Remove a node, with every mention of it in our objects: a model that names what is gone could not be read."""

from collections.abc import Callable
from typing import Any

from moorings.model.edits.sound import sound
from moorings.model.written import properties
from moorings.upg.document import ABSENT, Document
from moorings.upg.edits import change_node, remove_node

Said = dict[str, Any]


def remove(document: Document, node_id: str) -> Document:
    """Return the document without the node, its edges, and what our objects say of it.

    An offer to a segment goes with the segment, and a ladder with its last tier or the last segment that it ranks.
    Raises ModelError where there is no such node, or something would be left that cannot be read.
    """
    after = remove_node(document, node_id)
    for node in after.nodes:
        changed = {
            key: (forget(said, node_id) or ABSENT)
            for key, forget in FORGETTING.items()
            if isinstance(said := properties(node).get(key), dict)
        }
        different = {key: said for key, said in changed.items() if said != properties(node).get(key)}
        if different:
            after = change_node(after, node["id"], properties=different)
    return sound(document, after)


def _business(said: Said, gone: str) -> Said:
    return {**said, **_without(said, "segment_order", gone), **_each(said, "ladders", _ladder, gone)}


def _ladder(ladder: Said, gone: str) -> Said | None:
    kept = {**ladder, **_without(ladder, "tiers", gone), **_without(ladder, "universe", gone)}
    return None if kept != ladder and not (kept.get("tiers") and kept.get("universe", "all")) else kept


def _segment(said: Said, gone: str) -> Said:
    return _unless(said, "funded_by", gone)


def _relationship(said: Said, gone: str) -> Said:
    links = said.get("links")
    kept = dict(links) if isinstance(links, dict) else {}
    for field in kept:
        kept |= _without(kept, field, gone)
    changed = {"links": kept} if kept != links and kept else {}
    return {
        **said,
        **changed,
        **_each(said, "mechanisms", lambda one, ref: _unless(one, "channel", ref), gone),
    }


def _offers(said: Said, gone: str) -> Said:
    return {
        **said,
        **_each(said, "offers", lambda one, ref: None if one.get("segment") == ref else one, gone),
    }


def _unless(said: Said, field: str, gone: str) -> Said:
    """Return the object without the field where that names what is gone."""
    return {key: value for key, value in said.items() if (key, value) != (field, gone)}


def _each(said: Said, field: str, change: Callable[[Said, str], Said | None], gone: str) -> Said:
    """Return the list under a field with its objects changed, or left out where nothing remains of one."""
    written = said.get(field)
    if not isinstance(written, list | tuple):
        return {}
    changed = [change(one, gone) if isinstance(one, dict) else one for one in written]
    return {field: [one for one in changed if one is not None]}


def _without(said: Said, field: str, gone: str) -> Said:
    """Return the list under a field without what is gone; nothing where it is no list."""
    written = said.get(field)
    return {field: [one for one in written if one != gone]} if isinstance(written, list | tuple) else {}


FORGETTING = {
    "moorings:business": _business,
    "moorings:segment": _segment,
    "moorings:relationship": _relationship,
    "moorings:offer": _offers,
}
"""How each of our objects forgets a node."""
