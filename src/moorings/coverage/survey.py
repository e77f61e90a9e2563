"""Everything that is wrong with a model's ladders, worked out exactly and each with an account that shows it."""

from collections.abc import Iterator
from itertools import combinations, islice

from moorings.coverage.box import Box, holes, meeting, shared, uncovered
from moorings.coverage.fault import Fault, Kind
from moorings.coverage.ground import Ground, Home
from moorings.coverage.region import Region
from moorings.coverage.space import Space
from moorings.coverage.ways import stricter_ways_out, without_threshold, without_way_out
from moorings.model.business import BusinessModel, Ladder
from moorings.model.relationship import Relationship

Claims = list[tuple[Relationship, Box]]

MOST_REGIONS = 100
"""How many regions of one ladder and one segment are told apart; a policy with more has no few gaps."""


def survey(model: BusinessModel) -> tuple[Fault, ...]:
    """Return what is wrong with the segments and the ladders of a model."""
    found = [*segments_overlapping(model)]
    for ladder in model.settings.ladders:
        found += survey_ladder(ladder, model)
    return tuple(found)


def survey_ladder(ladder: Ladder, model: BusinessModel) -> tuple[Fault, ...]:
    """Return what is wrong with one ladder."""
    ground = Ground(ladder, model)
    looks = (gaps, overlaps, unreachable, without_threshold, without_way_out, stricter_ways_out)
    return tuple(fault for look in looks for fault in look(ground))


def gaps(ground: Ground) -> list[Fault]:
    """Return the accounts of the ladder's universe that no tier claims; what several segments leave is told once.

    Of a ladder without tiers that alone is told.
    """
    if not ground.tiers:
        return [Fault(Kind.EMPTY, ground.ladder.name)]
    left: dict[tuple[Kind, Region], list[str]] = {}
    for home in ground.homes:
        claimed = ground.sure(home)
        is_served = home.segment is None or bool(home.segment.facts.criteria or ground.serving(home))
        if home.within is None or not is_served:
            continue
        is_outside = home.segment is None and bool(ground.model.segments)
        kind = Kind.NO_SEGMENT if is_outside else Kind.GAP
        covering = [*home.taken, *(box for _, box in claimed)]
        left_out = (piece for hole in holes(home.within, covering) for piece in ground.apart(hole))
        for hole in islice(left_out, MOST_REGIONS):
            told = left.setdefault((kind, ground.space.region(hole, home.named)), [])
            told += [home.segment.id] if home.segment else []
    return [
        Fault(kind, ground.ladder.name, segments=tuple(segments), region=region)
        for (kind, region), segments in left.items()
    ]


def overlaps(ground: Ground) -> list[Fault]:
    """Return what two tiers claim at once of one segment, the higher tier first.

    A tier for the first so many of a rank is meant to take them from another: that is no overlap.
    """
    found: dict[tuple[str, str, Region], list[str]] = {}
    for home in ground.homes:
        for (first, one), (second, other) in combinations(ground.sure(home), 2):
            both = shared(one, other)
            boxes = holes(both, home.taken) if both is not None else ()
            for box in islice((piece for hole in boxes for piece in ground.apart(hole)), MOST_REGIONS):
                region = ground.space.region(box, home.named)
                told = found.setdefault((first.id, second.id, region), [])
                told += [home.segment.id] if home.segment else []
    return [
        Fault(Kind.OVERLAP, ground.ladder.name, (first, second), tuple(segments), region)
        for (first, second, region), segments in found.items()
    ]


def unreachable(ground: Ground) -> list[Fault]:
    """Return the tiers that no account reaches, each with the reason and, where they are why, the tiers above it."""
    faults = []
    for tier in ground.tiers:
        reason, higher = _why_unreachable(tier, ground)
        if reason:
            faults.append(
                Fault(Kind.UNREACHABLE, ground.ladder.name, (tier.id, *higher), tier.segments, reason=reason)
            )
    return faults


def _why_unreachable(tier: Relationship, ground: Ground) -> tuple[str, tuple[str, ...]]:
    """Return why no account reaches the tier, with the tiers that take its accounts; an empty text if one does."""
    if ground.own[tier.id] is None:
        return "what it asks for cannot be met at once", ()
    if ground.model.segments and not tier.segments:
        return "it is for no segment", ()
    standing = [(home, above) for home in ground.homes if (above := _down_to(tier, ground.claims(home)))]
    if not standing:
        return "no account of its segments, of those that the ladder ranks, meets what it asks for", ()
    if any(_is_left(home, above) for home, above in standing):
        return "", ()
    in_the_way = [one for home, above in standing if _is_left(home, above[-1:]) for one in above[:-1]]
    higher = tuple(dict.fromkeys(one.id for one, _ in in_the_way))
    return ("tiers above it claim them all", higher) if higher else ("other segments come first", ())


def _down_to(tier: Relationship, claims: Claims) -> Claims:
    """Return the claims from the highest down to the tier's own, which is the last; none where it claims nothing."""
    place = next((at for at, (one, _) in enumerate(claims) if one is tier), None)
    if place is None:
        return []
    return [*((one, box) for one, box in claims[:place] if not one.coverage.rank), claims[place]]


def _is_left(home: Home, claims: Claims) -> bool:
    """Whether the last claim holds accounts that neither a segment before nor another of the claims takes."""
    *others, (_, box) = claims
    return any(True for _ in uncovered(box, [*home.taken, *(one for _, one in others)]))


def segments_overlapping(model: BusinessModel) -> Iterator[Fault]:
    """Yield what two segments hold at once, the one that gets it first."""
    space = Space.of((bound for one in model.segments for bound in one.facts.criteria), model.settings)
    bounded = ((one, space.box(one.facts.criteria)) for one in model.segments if one.facts.criteria)
    boxes = [(one, box) for one, box in bounded if box is not None]
    for first, second, both in meeting([box for _, box in boxes]):
        ids = (boxes[first][0].id, boxes[second][0].id)
        yield Fault(Kind.SEGMENTS_OVERLAP, "", (), ids, space.region(both))
