"""A ladder along one attribute: which stretch of it each tier claims, and what nobody or two of them claim."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import reduce
from itertools import combinations
from operator import or_

from moorings.coverage.axis import Axis, Mask
from moorings.coverage.stretch import Stretch
from moorings.model.business import BusinessModel, Ladder
from moorings.model.fact import Bound
from moorings.model.relationship import Relationship
from moorings.model.segment import Segment

__all__ = ["LadderView", "Overlap", "Stretch", "Tier", "view_ladder"]


@dataclass(frozen=True, slots=True)
class Tier:
    """One rung: a relationship by id and the stretch of the attribute that it claims.

    `other_conditions` tells that it asks for more than this attribute shows.
    """

    relationship: str
    title: str
    stretch: Stretch
    other_conditions: bool = False


@dataclass(frozen=True, slots=True)
class Overlap:
    """A stretch that two tiers claim."""

    first: str
    second: str
    stretch: Stretch


@dataclass(frozen=True, slots=True)
class LadderView:
    """A ladder as drawn: its tiers from the lowest, what nobody claims, what two claim."""

    name: str
    attribute: str
    tiers: tuple[Tier, ...]
    gaps: tuple[Stretch, ...]
    overlaps: tuple[Overlap, ...]


@dataclass(frozen=True, slots=True)
class _Claim:
    """What a tier claims among the accounts of one segment, or of all where it names none."""

    relationship: str
    segment: Segment | None
    own: tuple[Bound, ...]

    @property
    def bounds(self) -> tuple[Bound, ...]:
        return (*self.own, *(self.segment.facts.criteria if self.segment else ()))

    def is_for(self, segment: Segment | None) -> bool:
        return self.segment is None or self.segment == segment


def view_ladder(ladder: Ladder, model: BusinessModel) -> LadderView:
    """Return the ladder along its own attribute.

    A tier without criteria of its own claims what the criteria of its segments claim. Where criteria name other
    attributes too, no gap and no overlap is told that may be none.
    """
    tiers = [one for ref in ladder.tiers if (one := model.relationship(ref))]
    claims = [claim for one in tiers if not one.coverage.rank for claim in _claims(one, model)]
    segments = [one for one in model.segments if ladder.universe == "all" or one.id in ladder.universe]
    named = [bound for one in tiers for claim in _claims(one, model) for bound in claim.bounds]
    named += [bound for segment in segments for bound in segment.facts.criteria]
    axis = Axis.of(ladder.attribute, named, model.settings)
    missing = reduce(or_, _unclaimed(claims, segments, ladder, axis), 0)
    return LadderView(
        name=ladder.name,
        attribute=ladder.attribute,
        tiers=_drawn(tiers, model, axis),
        gaps=tuple(axis.stretch(run) for run in axis.masks(missing)),
        overlaps=tuple(_overlaps(claims, axis)),
    )


def _claims(tier: Relationship, model: BusinessModel) -> list[_Claim]:
    own = tier.coverage.criteria
    segments = [segment for segment in model.segments if segment.id in tier.segments]
    return [_Claim(tier.id, segment, own) for segment in segments] or [_Claim(tier.id, None, own)]


def _drawn(tiers: Iterable[Relationship], model: BusinessModel, axis: Axis) -> tuple[Tier, ...]:
    drawn = {
        Tier(tier.id, tier.title, axis.stretch(claimed), _asks_more(bounds, axis, tier)): None
        for tier in tiers
        for claim in _claims(tier, model)
        if (claimed := axis.where(bounds := claim.own or claim.bounds))
    }
    return tuple(sorted(drawn, key=lambda tier: (tier.stretch.low, not tier.stretch.low_included)))


def _asks_more(bounds: Iterable[Bound], axis: Axis, tier: Relationship | None = None) -> bool:
    """Return whether the bounds, or a rank that the tier asks for, leave out more than their stretch shows."""
    return (tier is not None and tier.coverage.rank is not None) or any(
        bound.attribute != axis.attribute or bound.in_ is not None or bound.is_not is not None
        for bound in bounds
    )


def _unclaimed(claims: list[_Claim], segments: list[Segment], ladder: Ladder, axis: Axis) -> Iterator[Mask]:
    """Yield what no tier claims of each segment of the universe, then what belongs to no segment."""
    for segment in segments:
        own = [claim.own for claim in claims if claim.is_for(segment)]
        criteria = segment.facts.criteria
        if own or criteria:
            yield axis.where(criteria) & ~_reach(own, axis)
    if ladder.universe == "all" and all(segment.facts.criteria for segment in segments):
        reach = [segment.facts.criteria for segment in segments]
        reach += [claim.own for claim in claims if claim.segment is None]
        yield axis.everything & ~_reach(reach, axis)


def _reach(criteria: Iterable[tuple[Bound, ...]], axis: Axis) -> Mask:
    """Return what is met of at least one of several lists of criteria."""
    return reduce(or_, (axis.where(bounds) for bounds in criteria), 0)


def _overlaps(claims: Iterable[_Claim], axis: Axis) -> Iterator[Overlap]:
    """Yield what two tiers claim at once: in one segment, or in two whose criteria cannot tell them apart."""
    found = {
        Overlap(first.relationship, second.relationship, axis.stretch(shared)): None
        for first, second in combinations(claims, 2)
        if first.relationship != second.relationship and _may_meet(first, second, axis)
        if (shared := axis.where((*first.bounds, *second.bounds)))
    }
    yield from found


def _may_meet(first: _Claim, second: _Claim, axis: Axis) -> bool:
    if first.is_for(second.segment) or second.is_for(first.segment):
        return not _asks_more((*first.own, *second.own), axis)
    criteria = [claim.segment.facts.criteria for claim in (first, second) if claim.segment]
    return all(criteria) and not _asks_more((*first.bounds, *second.bounds), axis)
