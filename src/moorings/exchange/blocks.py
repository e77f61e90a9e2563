"""The nine blocks of the canvas, the names that their headings go by, and the model that their notes make."""

import difflib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from moorings.exchange.bond import bond_of
from moorings.exchange.columns import Row
from moorings.exchange.imported import Imported, Remark, id_for, shortened
from moorings.model.business import BusinessModel
from moorings.model.canvas import (
    Activity,
    Channel,
    CostStructure,
    Partner,
    Proposition,
    Resource,
    RevenueStream,
)
from moorings.model.segment import Segment
from moorings.terms.folding import fold

RELATIONSHIPS = "Customer Relationships"
NAMES = {
    "Key Partners": ("partners", "key partnerships", "partnerships"),
    "Key Activities": ("activities",),
    "Key Resources": ("resources",),
    "Value Propositions": (
        "value",
        "propositions",
        "value proposition canvas",
        "unique value proposition",
        "offer",
    ),
    RELATIONSHIPS: ("relationships", "customer relations"),
    "Channels": ("distribution channels",),
    "Customer Segments": ("segments", "customers", "market segments", "target customers"),
    "Cost Structure": ("costs", "cost"),
    "Revenue Streams": ("revenue", "revenues", "income", "pricing"),
}
BY_NAME = {fold(name): block for block, names in NAMES.items() for name in (block, *names)}
NEAR = 0.8
LONGEST_HEADING = 60

MADE: dict[str, tuple[str, str, Callable[..., Any]]] = {
    "Key Partners": ("partners", "partner", Partner),
    "Key Activities": ("activities", "activity", Activity),
    "Key Resources": ("resources", "resource", Resource),
    "Value Propositions": ("propositions", "proposition", Proposition),
    "Channels": ("channels", "channel", Channel),
    "Customer Segments": ("segments", "segment", Segment),
    "Cost Structure": ("cost_structures", "cost", CostStructure),
    "Revenue Streams": ("revenue_streams", "revenue", RevenueStream),
}
"""By block: the field of the model, the prefix of an id, and what a note in it becomes."""


@dataclass(frozen=True, slots=True)
class Note:
    """What stands on one sticky note, in which block, and on which line of the source."""

    block: str
    words: str
    line: int


def block_named(heading: str) -> str | None:
    """Return the block that a heading names, also where it is misspelt; nothing where it names none."""
    folded = fold(heading)
    if folded in BY_NAME or len(heading) > LONGEST_HEADING:
        return BY_NAME.get(folded)
    near = difflib.get_close_matches(folded, BY_NAME, n=1, cutoff=NEAR)
    return BY_NAME[near[0]] if near else None


def read_notes(notes: Iterable[Note], title: str, remarks: Iterable[Remark]) -> Imported:
    """Return a model with a node for each note; nothing is linked, since a canvas links nothing."""
    parts: dict[str, list[Any]] = {}
    told, seen = list(remarks), set[tuple[str, str]]()
    for note in notes:
        if (note.block, note.words) in seen:
            told.append(Remark(note.line, f"{shortened(note.words)}: once more; read once."))
            continue
        seen.add((note.block, note.words))
        field, one, says = _made(note, len(parts.get("relationships", ())) + 1)
        parts.setdefault(field, []).append(one)
        told.append(Remark(note.line, says))
    filled: dict[str, Any] = {field: tuple(ones) for field, ones in parts.items()}
    model = replace(BusinessModel(id=id_for("business", title), title=title), **filled)
    return Imported(model, tuple(sorted(told, key=lambda one: one.line)))


def _made(note: Note, place: int) -> tuple[str, Any, str]:
    """Return the field of the model, what the note becomes there, and a sentence on it."""
    if note.block == RELATIONSHIPS:
        bond = bond_of(Row(type=note.words, line=note.line), place)
        return "relationships", bond.relationship, bond.says
    field, prefix, made = MADE[note.block]
    return field, made(id_for(prefix, note.words), note.words), f"{shortened(note.words)}: {note.block}."
