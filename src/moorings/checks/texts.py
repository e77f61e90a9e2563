"""What people wrote about a relationship in their own words."""

from collections.abc import Iterator

from moorings.model.relationship import Relationship
from moorings.model.segment import Segment
from moorings.terms.lookup import meanings
from moorings.terms.term import Kind


def names_of(bond: Relationship) -> tuple[str, ...]:
    """Return what a relationship is called and described as."""
    facts = bond.facts
    return tuple(filter(None, (bond.title, facts.label, bond.description, facts.purpose, facts.style)))


def texts_of(bond: Relationship) -> Iterator[str]:
    """Yield every text of a relationship that says what happens and when."""
    facts = bond.facts
    yield from names_of(bond)
    yield facts.trigger
    yield from (mechanism.name for mechanism in facts.mechanisms)
    yield from facts.human_moments
    if facts.promise:
        yield from (facts.promise.says, facts.promise.reason)
    if bond.coverage.demotion:
        yield from (step.does for step in bond.coverage.demotion.steps)
        yield from bond.coverage.demotion.remains


def words_about(segment: Segment) -> tuple[str, ...]:
    """Return what a segment is called and described as."""
    return tuple(filter(None, (segment.title, segment.description)))


def is_channel(bond: Relationship) -> bool:
    """Whether a relationship is called by a word that means a channel first of all."""
    found = meanings(bond.title)
    return bool(found) and found[0].kind == Kind.CHANNEL
