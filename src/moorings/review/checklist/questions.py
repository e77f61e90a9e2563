"""The questions that are asked of every relationship: expected, established, dear, tied in, why, against whom."""

from collections.abc import Callable

from moorings.economics.cost import cost_to_serve
from moorings.model.relationship import Relationship
from moorings.review.checklist.audience import NOT_YET, UNDECIDED, Audience, place_of
from moorings.review.checklist.found import Found, Place, Standing, together

TIED_TO = {"channels": "channel", "revenue_streams": "revenue stream", "cost_structures": "cost"}
"""The links without which a relationship hangs in the air, and how each is called."""


def expected(audience: Audience) -> Found:
    """Return whether the model says what the segment expects, and how we know."""
    said = audience.segment.facts.expected
    if said is None or not (said.categories or said.depth):
        return Found(Standing.MISSING, "Nothing says what this segment expects.")
    if not said.evidence:
        return Found(Standing.UNKNOWN, "It is said without evidence.", (audience.place,))
    return Found(Standing.IN_PLACE, where=(audience.place,))


def established(audience: Audience) -> Found:
    """Return whether customers of the segment receive something that was decided."""
    if not audience.relationships:
        return Found(Standing.MISSING, UNDECIDED.says)
    return together(map(_established, audience.relationships))


def _established(relationship: Relationship) -> Found:
    where, state = (place_of(relationship),), relationship.facts.state
    if state is None:
        return Found(
            Standing.UNKNOWN, f"{relationship.title} does not say whether customers receive it.", where
        )
    return Found(Standing.PLANNED if state in NOT_YET else Standing.IN_PLACE, where=where)


def priced(audience: Audience) -> Found:
    """Return whether it can be worked out what serving the segment costs."""
    if not audience.relationships:
        return UNDECIDED
    return together(_priced(one, audience) for one in audience.relationships)


def _priced(relationship: Relationship, audience: Audience) -> Found:
    cost, where = cost_to_serve(relationship, audience.model.settings), (place_of(relationship),)
    if cost.unpriced:
        says = f"{relationship.title}: the time of {', '.join(cost.unpriced)} has no price."
        return Found(Standing.UNKNOWN, says, where)
    if not (cost.once or cost.yearly or cost.fixed):
        says = f"{relationship.title} names no minutes, no money and no fixed cost."
        return Found(Standing.UNKNOWN, says, where)
    return Found(Standing.IN_PLACE, where=where)


def integrated(audience: Audience) -> Found:
    """Return whether the segment's relationships are linked to channels, revenue and cost."""
    if not audience.relationships:
        return UNDECIDED
    linked = [
        (one, name) for one in audience.relationships for name in TIED_TO if getattr(one.facts.links, name)
    ]
    where = tuple(Place(one.id, f"{one.title} › {TIED_TO[name]}") for one, name in linked)
    without = [called for name, called in TIED_TO.items() if name not in {found for _, found in linked}]
    if without:
        return Found(Standing.MISSING, f"No link to a {' or a '.join(without)} is declared.", where)
    return Found(Standing.IN_PLACE, where=where)


def motivated(audience: Audience) -> Found:
    """Return whether each relationship says what it is for."""
    return all_have(audience, lambda one: bool(one.motives), "does not say what it is for")


def compared(audience: Audience) -> Found:
    """Return whether the model says what a competitor offers the segment."""
    offers = [
        Place(rival.id, rival.title)
        for rival in audience.model.competitors
        for offer in rival.offers
        if offer.segment == audience.segment.id
    ]
    if not offers:
        return Found(Standing.MISSING, "No competitor's offer to this segment is on record.")
    return Found(Standing.IN_PLACE, where=tuple(dict.fromkeys(offers)))


def all_have(audience: Audience, has: Callable[[Relationship], bool], lacks: str) -> Found:
    """Return whether all the relationships of a segment have something; `lacks` says of one that it has not."""
    if not audience.relationships:
        return UNDECIDED
    without = [one.title for one in audience.relationships if not has(one)]
    where = tuple(place_of(one) for one in audience.relationships if has(one))
    if without:
        return Found(Standing.MISSING, " ".join(f"{title} {lacks}." for title in without), where)
    return Found(Standing.IN_PLACE, where=where)
