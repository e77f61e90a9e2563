"""Accept a finding for a while, comment on a node, put down what a source says."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from moorings.errors import ModelError, did_you_mean
from moorings.model import keys
from moorings.model.edits.facts import listed, set_facts
from moorings.upg.document import Document
from moorings.upg.edits.found import known_node, named

ACCEPTED, COMMENTS = "moorings:accepted", "moorings:comments"
STATED_ON = {keys.BUSINESS_MODEL: "moorings:business", keys.RELATIONSHIP: "moorings:relationship"}
"""Where statements stand, by type of node."""


def accept(
    document: Document, node_id: str, rule: str, *, reason: str, until: date, by: str = ""
) -> Document:
    """Return the document with the finding of a rule on a node accepted, in place of an older acceptance of it.

    Raises ModelError where there is no such node, or no reason is given.
    """
    others = [one for one in _findings(document, node_id) if _rule(one) != rule]
    entry = {"rule": rule, "reason": reason, "until": until, "by": by}
    return set_facts(document, node_id, ACCEPTED, {"findings": [*others, entry]})


def withdraw(document: Document, node_id: str, rule: str) -> Document:
    """Return the document without the acceptance; raise ModelError where the finding was not accepted."""
    found = _findings(document, node_id)
    kept = [one for one in found if _rule(one) != rule]
    if len(kept) == len(found):
        hint = did_you_mean(rule, map(_rule, found))
        says = f"no finding of '{rule}' is accepted on the {named(known_node(document, node_id))}."
        raise ModelError(says, remedy=hint)
    return set_facts(document, node_id, ACCEPTED, {"findings": kept})


def comment(document: Document, node_id: str, text: str, *, at: datetime, by: str = "") -> Document:
    """Return the document with a comment more on a node; raise ModelError where there is no such node or no text."""
    thread = listed(known_node(document, node_id), COMMENTS, "thread")
    return set_facts(document, node_id, COMMENTS, {"thread": [*thread, {"text": text, "at": at, "by": by}]})


def state(document: Document, node_id: str, statement: Mapping[str, Any]) -> Document:
    """Return the document with what a source says of a relationship or the business, beside what others say."""
    node = known_node(document, node_id)
    key = STATED_ON.get(str(node.get("type")))
    if key is None:
        remedy = "State it on a relationship or on the business model."
        raise ModelError(f"the {named(node)} holds no statements.", remedy=remedy)
    return set_facts(
        document, node_id, key, {"statements": [*listed(node, key, "statements"), dict(statement)]}
    )


def _findings(document: Document, node_id: str) -> list[Any]:
    return listed(known_node(document, node_id), ACCEPTED, "findings")


def _rule(entry: Any) -> str:
    return str(entry.get("rule", "")) if isinstance(entry, dict) else ""
