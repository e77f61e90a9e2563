"""What a document says, in the form in which two of them are compared."""

from collections import Counter
from collections.abc import Iterable
from typing import Any, NamedTuple

from moorings.upg import shapes
from moorings.upg.document import ABSENT, Document
from moorings.upg.product import effective_product
from moorings.upg.sorting import tags_in_order
from moorings.upg.stringify import stringify

Thing = dict[str, Any]
"""A node or an edge."""


class Identity(NamedTuple):
    """What tells a node or an edge from the others of its document."""

    name: str
    nth: int
    """Which of several things of this name, where a document has more than one."""


def name_of(thing: Thing) -> str:
    """Return the id, or everything that the thing says where it has none."""
    own = thing.get("id")
    return f"id {own}" if isinstance(own, str) else stringify(thing)


def identified(things: Iterable[Thing]) -> dict[Identity, Thing]:
    """Return the things by their identity, in their order."""
    seen: Counter[str] = Counter()
    found: dict[Identity, Thing] = {}
    for thing in things:
        name = name_of(thing)
        found[Identity(name, seen[name])] = thing
        seen[name] += 1
    return found


def said(shape: shapes.Shape, thing: Thing) -> Thing:
    """Return what the thing says: its keys without the empty ones, and always `properties`."""
    full: Thing = {"properties": {}} | shape.written(thing)
    tags = full.get("tags")
    return full | {"tags": tags_in_order(tags)} if isinstance(tags, list | tuple) else full


def product(document: Document) -> Thing:
    """Return what the document says of the product, the words of the product's own node included."""
    return shapes.PRODUCT.written(effective_product(document))


def header(document: Document) -> Thing:
    """Return what the header says by itself, without the date on which it was written."""
    provenance = {key: value for key, value in document.provenance.items() if key != "exported_at"}
    stated = {"spec_version": document.spec_version, "member_kind": document.member_kind or ABSENT}
    present = {key: value for key, value in stated.items() if value is not ABSENT}
    return present | {"provenance": shapes.PROVENANCE.written(provenance)}
