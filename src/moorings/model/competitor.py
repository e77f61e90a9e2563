"""A competitor, and what it offers each segment."""

from dataclasses import dataclass
from datetime import date as Day  # noqa: N812  # the object below has a field named date

from moorings.model.base import Fact
from moorings.model.fact import Charge
from moorings.model.vocabulary import CategoryWord


class Offer(Fact):
    """What a competitor gives one segment."""

    segment: str
    """The segment, by id."""
    category: CategoryWord
    """The category of relationship that is offered."""
    price: Charge | None = None
    """What the segment pays for it."""
    note: str = ""
    """What there is to say of it."""
    source: str = ""
    """How it is known."""
    date: Day | None = None
    """The day of which it is known."""


class OfferFacts(Fact):
    """`moorings:offer` on a `competitor`."""

    offers: tuple[Offer, ...] = ()
    """What it offers, one entry for each segment and category."""


@dataclass(frozen=True, slots=True)
class Competitor:
    """A competitor and what it offers each segment."""

    id: str
    title: str
    offers: tuple[Offer, ...] = ()
