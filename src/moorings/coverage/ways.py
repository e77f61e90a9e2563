"""The way into a tier and the way out of it: whether they fit together, and whether there are both."""

from collections.abc import Iterator

from moorings.coverage.axis import NUMBERS, Axis, Mask
from moorings.coverage.box import Box, holes, shared
from moorings.coverage.fault import Fault, Kind
from moorings.coverage.ground import Ground, Home
from moorings.model.business import BusinessModel
from moorings.model.relationship import CoverageFacts, Relationship

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


def faults_of_ways(ground: Ground) -> Iterator[Fault]:
    """Yield what is wrong with the ways into and out of the tiers of a ladder."""
    for tier in ground.tiers:
        if tier.is_dedicated and not has_threshold(tier, ground.model):
            yield Fault(Kind.NO_THRESHOLD, ground.ladder.name, (tier.id,), tier.segments)
        if ground.own[tier.id] is not None:
            stays = ground.space.box(tier.coverage.stays_while)
            yield from _strict_way_out(tier, stays, ground)
            yield from _endless_stay(tier, stays, ground)
            yield from _undecided_way_out(tier, ground)


def _strict_way_out(tier: Relationship, stays: Box | None, ground: Ground) -> Iterator[Fault]:
    """Yield the accounts that qualify and do not meet what it takes to stay."""
    if not tier.coverage.stays_while:
        return
    kept = [stays] if stays is not None else []
    for home, claim in _claims(tier, ground):
        hole = next(holes(claim, [*home.taken, *kept]), None)
        if hole is not None:
            yield _fault(Kind.WAY_OUT_STRICTER, tier, ground, (home, hole))
            return


def _endless_stay(tier: Relationship, stays: Box | None, ground: Ground) -> Iterator[Fault]:
    """Yield accounts that stay though they lost all for which they came in."""
    way_in = ground.own[tier.id]
    if (
        not tier.coverage.stays_while
        or stays is None
        or way_in is None
        or not _is_free(stays, way_in, ground)
    ):
        return
    for home in ground.homes:
        staying = shared(stays, home.within) if home.within is not None else None
        hole = next(holes(staying, [*home.taken, way_in]), None) if staying is not None else None
        if hole is not None:
            yield _fault(Kind.NO_WAY_OUT, tier, ground, (home, hole), NEVER_LEAVES)
            return


def _is_free(stays: Box, way_in: Box, ground: Ground) -> bool:
    """Whether the way out asks for nothing of that for which the way in asks."""
    axes = zip(stays, way_in, ground.space.everything, strict=True)
    return all(out == every for out, into, every in axes if into != every)


def _undecided_way_out(tier: Relationship, ground: Ground) -> Iterator[Fault]:
    """Yield the account that only just qualifies for its own person, and with any loss does so no more."""
    if not tier.is_dedicated or is_way_out_decided(tier.coverage):
        return
    for home, claim in _claims(tier, ground):
        edge = tuple(map(_lowest, ground.space.axes, claim))
        if edge != claim:
            yield _fault(Kind.NO_WAY_OUT, tier, ground, (home, edge), NOT_DECIDED)
            return


def _lowest(axis: Axis, mask: Mask) -> Mask:
    """Return the lowest cell of a set of numbers that has a lower end, else the set."""
    first = mask & -mask
    return first if axis.kind in NUMBERS and first > 1 else mask


def _claims(tier: Relationship, ground: Ground) -> Iterator[tuple[Home, Box]]:
    for home in ground.homes:
        yield from ((home, claim) for one, claim in ground.claims(home) if one is tier)


def _fault(
    kind: Kind, tier: Relationship, ground: Ground, where: tuple[Home, Box], reason: str = ""
) -> Fault:
    home, box = where
    segments = (home.segment.id,) if home.segment else ()
    region = ground.space.region(box, home.named)
    return Fault(kind, ground.ladder.name, (tier.id,), segments, region, reason)
