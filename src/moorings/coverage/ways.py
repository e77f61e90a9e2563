"""The way into a tier and the way out of it: whether they fit together, and whether there are both."""

from collections.abc import Iterator

from moorings.coverage.axis import NUMBERS, Axis, Mask
from moorings.coverage.box import Box, holes, shared
from moorings.coverage.fault import Fault, Kind
from moorings.coverage.ground import Ground, Home
from moorings.model.business import BusinessModel
from moorings.model.relationship import CoverageFacts, Relationship

Where = tuple[Home, Box]
"""Accounts of a segment."""
NEVER_LEAVES = "nothing of the way in is asked for in the way out"
NOT_DECIDED = "nothing says when an account leaves"


def has_threshold(relationship: Relationship, model: BusinessModel) -> bool:
    """Whether anybody can be refused it: it, or each of its segments, has criteria; or it asks for a rank."""
    if relationship.coverage.criteria or relationship.coverage.rank:
        return True
    segments = [one for ref in relationship.segments if (one := model.segment(ref))]
    return bool(segments) and all(one.facts.criteria for one in segments)


def is_way_out_decided(coverage: CoverageFacts) -> bool:
    """Whether it is said when an account leaves that no longer qualifies."""
    return bool(coverage.stays_while or coverage.grace_days or coverage.leaves != "at_once")


def without_threshold(ground: Ground) -> Iterator[Fault]:
    """Yield the tiers with a named person that are for everybody."""
    for tier in ground.tiers:
        if tier.is_dedicated and not has_threshold(tier, ground.model):
            yield Fault(Kind.NO_THRESHOLD, ground.ladder.name, (tier.id,), tier.segments)


def stricter_ways_out(ground: Ground) -> Iterator[Fault]:
    """Yield the tiers of which an account qualifies that does not meet what it takes to stay."""
    for tier in ground.tiers:
        if not tier.coverage.stays_while:
            continue
        stays = ground.space.box(tier.coverage.stays_while)
        kept = [stays] if stays is not None else []
        found = ((home, hole) for home, claim in _claims(tier, ground) for hole in _left(home, claim, kept))
        where = next(found, None)
        if where:
            yield _fault(Kind.WAY_OUT_STRICTER, tier, ground, where)


def without_way_out(ground: Ground) -> Iterator[Fault]:
    """Yield the tiers that are never left, and those with a named person of which it is not said when one is lost."""
    for tier in ground.tiers:
        where = next(_staying(tier, ground), None)
        if where:
            yield _fault(Kind.NO_WAY_OUT, tier, ground, where, NEVER_LEAVES)
        if tier.is_dedicated and not is_way_out_decided(tier.coverage):
            where = next(_edges(tier, ground), None)
            if where:
                yield _fault(Kind.NO_WAY_OUT, tier, ground, where, NOT_DECIDED)


def _staying(tier: Relationship, ground: Ground) -> Iterator[Where]:
    """Yield accounts that stay though they lost all for which they came in."""
    way_in, stays = ground.own[tier.id], ground.space.box(tier.coverage.stays_while)
    if (
        not tier.coverage.stays_while
        or stays is None
        or way_in is None
        or not _is_free(stays, way_in, ground)
    ):
        return
    for home in ground.homes:
        staying = shared(stays, home.within) if home.within is not None else None
        if staying is not None:
            yield from ((home, hole) for hole in _left(home, staying, [way_in]))


def _edges(tier: Relationship, ground: Ground) -> Iterator[Where]:
    """Yield the accounts that only just qualify, and with any loss do so no more."""
    for home, claim in _claims(tier, ground):
        edge = tuple(map(_lowest, ground.space.axes, claim))
        if edge != claim:
            yield home, edge


def _left(home: Home, box: Box, covering: list[Box]) -> Iterator[Box]:
    return holes(box, [*home.taken, *covering])


def _is_free(stays: Box, way_in: Box, ground: Ground) -> bool:
    """Whether the way out asks for nothing of that for which the way in asks."""
    axes = zip(stays, way_in, ground.space.everything, strict=True)
    return all(out == every for out, into, every in axes if into != every)


def _lowest(axis: Axis, mask: Mask) -> Mask:
    """Return the lowest cell of a set of numbers that has a lower end, else the set."""
    first = mask & -mask
    return first if axis.kind in NUMBERS and first > 1 else mask


def _claims(tier: Relationship, ground: Ground) -> Iterator[Where]:
    for home in ground.homes:
        yield from ((home, claim) for one, claim in ground.claims(home) if one is tier)


def _fault(kind: Kind, tier: Relationship, ground: Ground, where: Where, reason: str = "") -> Fault:
    home, box = where
    segments = (home.segment.id,) if home.segment else ()
    region = ground.space.region(box, home.named)
    return Fault(kind, ground.ladder.name, (tier.id,), segments, region, reason)
