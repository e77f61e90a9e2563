"""An idea graduates: free text becomes a relationship that can be priced and compared."""

from collections.abc import Iterable
from typing import Any

from moorings.errors import ModelError
from moorings.model.edits.facts import set_facts
from moorings.model.vocabulary import CategoryWord
from moorings.model.written import properties
from moorings.terms.vocabulary import State
from moorings.upg.document import Document
from moorings.upg.edits.found import known_node, named

KEY = "moorings:relationship"


def graduate(
    document: Document,
    relationship_id: str,
    parts: Iterable[CategoryWord | str],
    *,
    state: State = State.PROPOSED,
    **facts: Any,
) -> Document:
    """Return the document with an idea made a typed relationship; its title, text and whatever it holds stay.

    `facts` are further fields of `moorings:relationship`, such as motives.

    Raises:
        ModelError: it is no idea, no category is named, or a value does not fit.
    """
    node, given = known_node(document, relationship_id), tuple(parts)
    said = properties(node).get(KEY)
    now = said.get("state") if isinstance(said, dict) else None
    if now != State.IDEA:
        is_now = f"it is {now}" if now else "it names no state"
        raise ModelError(f"the {named(node)} is no idea: {is_now}.", remedy="Set its state instead.")
    if not given:
        raise ModelError(
            f"the {named(node)} stays an idea until it is said what the customer gets.",
            remedy="Name its category, or several for a hybrid.",
        )
    return set_facts(document, relationship_id, KEY, {"parts": given, "state": state, **facts})
