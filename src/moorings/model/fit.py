"""Expected, established, offered: three facts about one segment, side by side."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from moorings.model.business import BusinessModel
from moorings.model.competitor import Competitor, Offer
from moorings.model.relationship import Relationship
from moorings.model.segment import Expectation, Segment
from moorings.terms.vocabulary import Category, State

One = TypeVar("One")
AHEAD = frozenset({State.IDEA, State.PROPOSED, State.DECIDED})
"""States in which customers do not get the relationship yet. One that names no state is taken to be there."""


@dataclass(frozen=True, slots=True)
class Given:
    """A category that the business gives a segment, and by which relationship."""

    category: Category
    relationship: Relationship

    @property
    def is_established(self) -> bool:
        """Whether customers get it today."""
        return self.relationship.facts.state not in AHEAD


@dataclass(frozen=True, slots=True)
class Offered:
    """What a competitor offers the segment."""

    competitor: Competitor
    offer: Offer


@dataclass(frozen=True, slots=True)
class Fit:
    """What a segment expects, what it is given and what others offer it."""

    segment: Segment
    expected: Expectation | None
    given: tuple[Given, ...]
    offered: tuple[Offered, ...]

    @property
    def established(self) -> tuple[Category, ...]:
        """The categories that the segment gets today."""
        return _each(one.category for one in self.given if one.is_established)

    @property
    def ahead(self) -> tuple[Category, ...]:
        """The categories that it does not get yet, by a relationship that is decided, proposed or an idea."""
        return _each(one.category for one in self.given if one.category not in self.established)

    @property
    def missing(self) -> tuple[Category, ...]:
        """The categories that it expects and does not get today."""
        expected = self.expected.categories if self.expected else ()
        return _each(one for one in expected if one not in self.established)

    @property
    def unexpected(self) -> tuple[Category, ...]:
        """The categories that it gets and does not expect; none where its expectation is not known."""
        if not self.expected or not self.expected.categories:
            return ()
        return _each(one for one in self.established if one not in self.expected.categories)

    @property
    def only_elsewhere(self) -> tuple[Category, ...]:
        """The categories that a competitor offers and that it does not get today."""
        return _each(one.offer.category for one in self.offered if one.offer.category not in self.established)

    def offered_by(self, category: Category) -> tuple[Competitor, ...]:
        """Return the competitors that offer this category to the segment."""
        return _each(one.competitor for one in self.offered if one.offer.category is category)


def fits_of(model: BusinessModel) -> tuple[Fit, ...]:
    """Return the three facts about each segment, in the order of the segments."""
    return tuple(fit_of(model, segment) for segment in model.segments)


def fit_of(model: BusinessModel, segment: Segment) -> Fit:
    """Return what the segment expects, what it is given and what others offer it."""
    return Fit(
        segment=segment,
        expected=segment.facts.expected,
        given=tuple(
            Given(category, relationship)
            for relationship in model.relationships_of(segment.id)
            for category in dict.fromkeys(relationship.categories)
        ),
        offered=tuple(
            Offered(competitor, offer)
            for competitor in model.competitors
            for offer in competitor.offers
            if offer.segment == segment.id
        ),
    )


def _each(found: Iterable[One]) -> tuple[One, ...]:
    return tuple(dict.fromkeys(found))
