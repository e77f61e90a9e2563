"""Connect a relationship: with the other blocks by a declared link, with an owner by an edge."""

from moorings.errors import ModelError
from moorings.model import keys
from moorings.model.edits.add import add
from moorings.model.edits.facts import set_facts
from moorings.model.written import properties, spoken
from moorings.upg.document import Document
from moorings.upg.edits import connect, disconnect
from moorings.upg.edits.found import Node, known_node, named

KEY = "moorings:relationship"
FIELD_OF = {node_type: field for field, node_type in keys.LINKED.items()}
OWNER_EDGES = {
    "person": keys.OWNED_BY_PERSON,
    "team": keys.OWNED_BY_TEAM,
    "role": keys.OWNED_BY_ROLE,
}


def link(document: Document, relationship_id: str, node_id: str) -> Document:
    """Return the document with a declared link from the relationship to a channel, cost, resource and the like.

    Raises ModelError where either is not there, the link is there already, or no such link can be declared.
    """
    node, field = known_node(document, relationship_id), _field(known_node(document, node_id))
    refs = _refs(node, field)
    if node_id in refs:
        raise ModelError(f"{named(node)} names '{node_id}' among its {spoken(field)} already.")
    return _with_refs(document, node, field, [*refs, node_id])


def unlink(document: Document, relationship_id: str, node_id: str) -> Document:
    """Return the document without the declared link; raise ModelError where there is none."""
    node, field = known_node(document, relationship_id), _field(known_node(document, node_id))
    refs = _refs(node, field)
    if node_id not in refs:
        known = f"It names: {', '.join(refs)}." if refs else "It names none."
        raise ModelError(f"{named(node)} does not name '{node_id}' among its {spoken(field)}.", remedy=known)
    return _with_refs(document, node, field, [ref for ref in refs if ref != node_id])


def set_owner(document: Document, relationship_id: str, owner: str, *, kind: str = "role") -> Document:
    """Return the document with the relationship owned by this role, team or person, and by nobody else.

    The owner is found by title, and added where the document has none of the kind. An empty name leaves it without.
    """
    if kind not in OWNER_EDGES:
        raise ModelError(
            f"'{kind}' cannot own a relationship.", remedy=f"Possible are: {', '.join(OWNER_EDGES)}."
        )
    known_node(document, relationship_id)
    after = document
    for edge in document.edges:
        if edge.get("type") in keys.OWNED_BY and edge.get("source") == relationship_id:
            after = disconnect(after, edge["id"])
    if not owner.strip():
        return after
    same = [node for node in after.nodes_of(kind) if node.get("title") == owner]
    after = after if same else add(after, kind, owner)
    return connect(after, relationship_id, (same or after.nodes[-1:])[0]["id"], OWNER_EDGES[kind])


def _field(node: Node) -> str:
    node_type = str(node.get("type"))
    if node_type not in FIELD_OF:
        possible = ", ".join(spoken(one) for one in FIELD_OF)
        raise ModelError(
            f"no link can be declared to the {named(node)}.", remedy=f"Possible are: {possible}."
        )
    return FIELD_OF[node_type]


def _links(node: Node) -> dict[str, list[str]]:
    facts = properties(node).get(KEY)
    links = facts.get("links") if isinstance(facts, dict) else None
    return links if isinstance(links, dict) else {}


def _refs(node: Node, field: str) -> list[str]:
    return list(_links(node).get(field, ()))


def _with_refs(document: Document, node: Node, field: str, refs: list[str]) -> Document:
    return set_facts(document, node["id"], KEY, {"links": {**_links(node), field: refs}})
