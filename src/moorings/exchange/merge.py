"""Two documents made one: what the first holds stays as it is, what only the other holds is added."""

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from moorings.model import keys
from moorings.model.written import properties
from moorings.upg.document import Document
from moorings.upg.edits import change_node
from moorings.upg.edits.found import fresh_id, named
from moorings.upg.edits.slug import names_of

Thing = dict[str, Any]
NO_SETTINGS = {"schema": 1}
"""What a business model holds that says nothing but the version of its keys."""


def merged(into: Document, other: Document) -> tuple[Document, tuple[str, ...]]:
    """Return the first document with the nodes and edges of the other that it lacks, and what is to be said of it.

    Nodes are the same where their ids are, relationships also where they say the same. What hangs on the other's
    business model hangs on the first's then.
    """
    moved = _one_business(into, other) | _same_relationships(into, other)
    says: list[str] = []
    nodes = tuple(_new_nodes(into, other, moved, says))
    edges = tuple(_new_edges(into, other, moved))
    settled = _settled(into, other, says)
    if settled is into and not nodes and not edges:
        return into, (*says, "Nothing in it is new.")
    return replace(settled, nodes=(*settled.nodes, *nodes), edges=(*into.edges, *edges)), tuple(says)


def _one_business(into: Document, other: Document) -> dict[str, str]:
    """Return the id of each business model of the other that gives way to the first's."""
    homes = into.nodes_of(keys.BUSINESS_MODEL)
    return {
        node["id"]: homes[0]["id"] for node in other.nodes_of(keys.BUSINESS_MODEL) if homes and "id" in node
    }


def _same_relationships(into: Document, other: Document) -> dict[str, str]:
    """Return the id of each relationship of the other that the first has under another id."""
    known = {_hashable(node): node["id"] for node in into.nodes_of(keys.RELATIONSHIP)}
    return {
        node["id"]: known[said]
        for node in other.nodes_of(keys.RELATIONSHIP)
        if (said := _hashable(node)) in known
    }


def _new_nodes(into: Document, other: Document, moved: dict[str, str], says: list[str]) -> Iterator[Thing]:
    taken = {(node.get("type"), name) for node in into.nodes for name in names_of(node)}
    there = 0
    for node in other.nodes:
        known = into.node(moved.get(node.get("id", ""), node.get("id", "")))
        if known is None:
            clash = any((node.get("type"), name) in taken for name in names_of(node))
            yield {key: said for key, said in node.items() if not clash or key not in ("slug", "aliases")}
        elif _content(known) == _content(node):
            there += 1
        elif node["id"] not in moved:
            says.append(
                f"the {named(node)} is there already and says something else; it stays as it is there."
            )
    if there:
        says.append(f"{there:,} of its nodes are there already.")


def _new_edges(into: Document, other: Document, moved: dict[str, str]) -> Iterator[Thing]:
    there = {_ends(edge) for edge in into.edges}
    taken = {str(edge.get("id")) for edge in into.edges}
    for edge in other.edges:
        new = {**edge, **{end: moved.get(edge.get(end, ""), edge.get(end)) for end in ("source", "target")}}
        if _ends(new) in there:
            continue
        if new.get("id") in taken:
            new["id"] = fresh_id("e", tuple(map(str, _ends(new))), taken)
        taken.add(str(new.get("id")))
        yield new


def _ends(edge: Thing) -> tuple[Any, Any, Any]:
    return edge.get("source"), edge.get("type"), edge.get("target")


def _content(node: Thing) -> tuple[Any, ...]:
    return node.get("title"), node.get("description") or "", properties(node)


def _hashable(node: Thing) -> str:
    return json.dumps(_content(node), sort_keys=True)


def _settled(into: Document, other: Document, says: list[str]) -> Document:
    """Return the first document whose business model says also what only the other's does."""
    for home, theirs in zip(
        into.nodes_of(keys.BUSINESS_MODEL), other.nodes_of(keys.BUSINESS_MODEL), strict=False
    ):
        own, given = properties(home), properties(theirs)
        new = {key: said for key, said in given.items() if own.get(key, NO_SETTINGS) == NO_SETTINGS != said}
        left = [
            key for key, said in given.items() if key not in new and said not in (own.get(key), NO_SETTINGS)
        ]
        says += [
            f"'{key}' of the {named(theirs)} is left out; that of the {named(home)} holds." for key in left
        ]
        if new:
            return change_node(into, home["id"], properties=new)
    return into
