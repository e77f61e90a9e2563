"""The row that an interview ends in: a segment, and what it gets, written into a document."""

from datetime import UTC, date, datetime, time
from hashlib import sha256
from typing import Any

from moorings.interview.question import Said
from moorings.interview.state import Interview
from moorings.interview.threshold import Threshold
from moorings.model import edits, keys
from moorings.model.business import NO_CURRENCY
from moorings.model.read import read_model
from moorings.terms.vocabulary import Depth, State
from moorings.upg.document import Document, new_document
from moorings.upg.edits.slug import slug_of

BUSINESS = "moorings:business"
Facts = dict[str, Any]


def begun(interview: Interview, today: date, *, tool_version: str) -> Document:
    """Return the document of a business that holds nothing but its name."""
    name = interview.said["business"]
    moment = f"{today.isoformat()}T00:00:00.000Z"
    empty = new_document(f"{slug_of(name)}-product", name, exported_at=moment, tool_version=tool_version)
    return edits.add(empty, keys.BUSINESS_MODEL, name, node_id=slug_of(name), facts={BUSINESS: {}})


def with_row(document: Document, interview: Interview, today: date) -> Document:
    """Return the document with the segment and the relationship of the interview; as it was where it has them.

    What was left undecided stands in a comment, so that it is seen and not forgotten.
    Raises ModelError where the document has no place for it, such as an amount in a currency without a rate.
    """
    said = interview.said
    row_id = _id_of(interview)
    if is_written(document, interview):
        return document
    after, segment = _with_segment(document, said, row_id)
    subject = segment
    if said.get("gets") is not None:
        after = _with_relationship(after, said, segment, subject := f"{row_id}-gets", today)
    if interview.undecided:
        open_ones = ", ".join(key.replace("_", " ") for key in interview.undecided)
        noon = datetime.combine(today, time(12), UTC)
        after = edits.comment(after, subject, f"Undecided in the interview: {open_ones}.", at=noon)
    return after


def is_written(document: Document, interview: Interview) -> bool:
    """Return whether the document has the row of the interview already."""
    row_id = _id_of(interview)
    return any(document.node(one) for one in (row_id, f"{row_id}-gets"))


def _id_of(interview: Interview) -> str:
    """Return an id that is the same for the same answers, so that a row is written once."""
    row = [one for one in interview.answers if one[0] not in ("add", "business", "write")]
    return f"{slug_of(interview.said['segment'])[:40]}-{sha256(repr(row).encode()).hexdigest()[:8]}"


def _with_segment(document: Document, said: Said, row_id: str) -> tuple[Document, str]:
    """Return the document with the segment, and its id: the one of that title, if there is one."""
    same = [
        node
        for node in document.nodes_of(keys.SEGMENT)
        if str(node.get("title")).casefold() == said["segment"].casefold()
    ]
    facts = _segment_facts(said)
    if not same:
        after = edits.add_segment(document, said["segment"], node_id=row_id)
    else:
        after, row_id = document, same[0]["id"]
    known = read_model(after).segment(row_id)
    new = {key: value for key, value in facts.items() if known and getattr(known.facts, key) is None}
    return (edits.set_facts(after, row_id, "moorings:segment", new) if new else after), row_id


def _segment_facts(said: Said) -> Facts:
    facts: Facts = {"customers": said.get("customers")} if said.get("customers") else {}
    if said.get("expected") is not None:
        facts["expected"] = _known(
            categories=said["expected"], evidence=said.get("evidence"), certainty=said.get("certainty")
        )
    return facts


def _with_relationship(document: Document, said: Said, segment: str, node_id: str, today: date) -> Document:
    after, offers = _with_titled(
        document, keys.PROPOSITION, said.get("offer"), to=((keys.ADDRESSES, segment),)
    )
    after, channels = _with_titled(after, keys.CHANNEL, said.get("channel"), to=((keys.REACHES, segment),))
    facts = {"moorings:relationship": _relationship_facts(said, channels, today)}
    limit: Threshold = said.get("threshold") or Threshold()
    if limit.bound and limit.attribute:
        after = _declared(after, limit)
        facts["moorings:coverage"] = {"criteria": [limit.bound]}
    after = edits.add_relationship(
        after, _title(said["gets"]), node_id=node_id, segments=[segment], propositions=offers, facts=facts
    )
    return edits.set_owner(after, node_id, said.get("owner") or "")


def _title(words: str) -> str:
    """Return what stands as a title: the words up to the first stop."""
    first = words.partition(". ")[0]
    return first if len(first) <= 80 else f"{first[:79]}…"


def _relationship_facts(said: Said, channels: list[str], today: date) -> Facts:
    parts, state = said.get("category"), said.get("state")
    if parts is None:
        state = State.IDEA  # what the customer gets is words alone until its category is decided
    return _known(
        label=said["gets"],
        parts=parts,
        depth=Depth.TRANSACTIONAL if parts == () else None,
        motives=said.get("motive"),
        promise=_promise(said),
        state=state,
        review=_review(said.get("review"), today),
        links={"channels": channels} if channels else None,
    )


def _review(said: Facts | None, today: date) -> Facts | None:
    """Return when it is looked at again; a rhythm is counted from the day on which it was decided."""
    return {**said, "last": today.isoformat()} if said and "every_months" in said else said


def _promise(said: Said) -> Facts | None:
    hours = said.get("answer_hours")
    words = said.get("promise") or (None if hours is None else said["gets"])
    return _known(says=words, response_hours=hours) if words else None


def _declared(document: Document, limit: Threshold) -> Document:
    """Return the document with the attribute declared, unless it is, and the currency where none was named."""
    settings, after = read_model(document).settings, document
    home = document.nodes_of(keys.BUSINESS_MODEL)[0]["id"] if document.nodes_of(keys.BUSINESS_MODEL) else ""
    if home and limit.currency and settings.currency == NO_CURRENCY:
        after = edits.set_facts(after, home, BUSINESS, {"currency": limit.currency})
    attribute = limit.attribute or {}
    return after if settings.attribute(attribute["name"]) else edits.declare(after, "attributes", attribute)


def _with_titled(
    document: Document, node_type: str, title: str | None, to: tuple[tuple[str, str], ...]
) -> tuple[Document, list[str]]:
    """Return the document with a node of this title, added where there is none, and its id."""
    if not title:
        return document, []
    same = [node for node in document.nodes_of(node_type) if node.get("title") == title]
    after = document if same else edits.add(document, node_type, title, to=to)
    return after, [(same or after.nodes[-1:])[0]["id"]]


def _known(**facts: Any) -> Facts:
    return {key: value for key, value in facts.items() if value not in (None, "", ())}
