"""A row of words as a relationship: the person's own words, and the category that they mean."""

from dataclasses import dataclass
from functools import lru_cache

from moorings.errors import NotKnownError
from moorings.exchange.columns import Row
from moorings.exchange.imported import id_for, shortened
from moorings.model.canvas import Channel
from moorings.model.mechanism import Mechanism
from moorings.model.relationship import Links, Relationship, RelationshipFacts
from moorings.terms.in_words import categories_in_words
from moorings.terms.lookup import find, meanings
from moorings.terms.term import Kind
from moorings.terms.vocabulary import Category, Initiative, MechanismState, State

LONGEST_TITLE = 200
ROW = "row-"
"""How the id of a relationship begins that was a row of a table."""
WE_BEGIN = (Initiative.PROACTIVE, Initiative.AUTOMATED)


@dataclass(frozen=True, slots=True)
class Bond:
    """A relationship, its channel if one is named, and how its words were understood, in a sentence."""

    relationship: Relationship
    channel: Channel | None
    says: str


@dataclass(frozen=True, slots=True)
class _Understood:
    parts: tuple[Category, ...]
    says: str
    initiative: Initiative | None = None


def bond_of(row: Row, place: int) -> Bond:
    """Return the relationship that a row tells; one whose category is not understood is an idea.

    `place` counts the rows from 1; it begins the id, by which a file is sorted, so that the rows keep their order.
    """
    understood = _understood(row.type)
    channel = Channel(id_for("channel", row.channel), row.channel) if row.channel else None
    facts = RelationshipFacts(
        label=row.type,
        purpose=row.purpose,
        parts=understood.parts,
        mechanisms=_mechanisms(row, understood, channel),
        state=None if understood.parts else State.IDEA,
        links=Links(channels=(channel.id,) if channel else ()),
    )
    title = shortened(next(filter(None, row.cells)), LONGEST_TITLE)
    relationship = Relationship(
        id_for(f"{ROW}{place:05}", title, row.cells), title, description=row.notes, facts=facts
    )
    return Bond(relationship, channel, f"{shortened(row.type or title)}: {understood.says}")


@lru_cache(maxsize=1024)  # a long table says the same few words again and again
def _understood(words: str) -> _Understood:
    if not words:
        return _Understood((), "no relationship type is named; kept as an idea.")
    try:
        parts = categories_in_words(words)
    except NotKnownError as error:
        begins = [Initiative(one.key) for one in meanings(words) if one.kind == Kind.INITIATIVE]
        if begins and begins[0] in WE_BEGIN:
            return _begun_by_us(begins[0])
        return _Understood((), f"kept as an idea. {error}")
    return _Understood(parts, f"{' + '.join(_spoken(one) for one in parts)}.")


def _begun_by_us(initiative: Initiative) -> _Understood:
    """Return the reading of words that say who begins, and not who answers: a trigger does, unless a person is named.

    Source: the example table of the workbook step, whose proactive support is triggered by user behaviour.
    """
    parts = (Category.AUTOMATED_SERVICES,)
    says = f"{_spoken(parts[0])}, {initiative}. Where a person does it, it is personal assistance."
    return _Understood(parts, says, initiative)


def _mechanisms(row: Row, understood: _Understood, channel: Channel | None) -> tuple[Mechanism, ...]:
    """Return what does the work, where the words tell who begins; the table does not say whether it is there yet."""
    if understood.initiative is None:
        return ()
    return (
        Mechanism(
            id=id_for("mechanism", shortened(row.type, LONGEST_TITLE)),
            name=shortened(row.type, LONGEST_TITLE),
            category=understood.parts[0],
            initiative=understood.initiative,
            channel=channel.id if channel else None,
            state=MechanismState.PLANNED,
        ),
    )


def _spoken(category: Category) -> str:
    return find(category.value).label.lower()
