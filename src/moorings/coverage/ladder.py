"""A ladder along one attribute: which stretch of it each tier claims, and what nobody or two of them claim."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from moorings.coverage.scale import Scale
from moorings.coverage.stretch import Stretch, gaps, union
from moorings.model.business import BusinessModel, Ladder
from moorings.model.fact import Bound
from moorings.model.relationship import Relationship
from moorings.model.segment import Segment

__all__ = ["LadderView", "Overlap", "Stretch", "Tier", "gaps", "view_ladder"]


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
    claims = [claim for one in tiers for claim in _claims(one, model)]
    segments = [one for one in model.segments if ladder.universe == "all" or one.id in ladder.universe]
    named = [bound for claim in claims for bound in claim.bounds]
    named += [bound for segment in segments for bound in segment.facts.criteria]
    scale = Scale.of(ladder.attribute, named, model.settings)
    missing = [gap for found in _unclaimed(claims, segments, ladder, scale) for gap in found]
    return LadderView(
        name=ladder.name,
        attribute=ladder.attribute,
        tiers=_drawn(tiers, model, scale),
        gaps=union(missing, whole=scale.is_whole),
        overlaps=tuple(_overlaps(claims, scale)),
    )


def _claims(tier: Relationship, model: BusinessModel) -> list[_Claim]:
    own = tier.coverage.criteria
    segments = [segment for segment in model.segments if segment.id in tier.segments]
    return [_Claim(tier.id, segment, own) for segment in segments] or [_Claim(tier.id, None, own)]


def _drawn(tiers: Iterable[Relationship], model: BusinessModel, scale: Scale) -> tuple[Tier, ...]:
    drawn = {
        Tier(tier.id, tier.title, stretch, _asks_more(bounds, scale)): None
        for tier in tiers
        for claim in _claims(tier, model)
        if not (stretch := scale.stretch(bounds := claim.own or claim.bounds)).is_empty
    }
    return tuple(sorted(drawn, key=lambda tier: (tier.stretch.low, not tier.stretch.low_included)))


def _asks_more(bounds: Iterable[Bound], scale: Scale) -> bool:
    """Return whether the bounds leave out more than their stretch of the scale shows."""
    return any(
        bound.attribute != scale.attribute or bound.in_ is not None or bound.is_not is not None
        for bound in bounds
    )


def _unclaimed(
    claims: list[_Claim], segments: list[Segment], ladder: Ladder, scale: Scale
) -> Iterator[tuple[Stretch, ...]]:
    """Yield what no tier claims of each segment of the universe, then what belongs to no segment."""
    for segment in segments:
        own = [claim for claim in claims if claim.is_for(segment)]
        criteria = segment.facts.criteria
        if own or criteria:
            reach = [scale.stretch(claim.own) for claim in own]
            yield gaps(reach, scale.stretch(criteria), whole=scale.is_whole)
    if ladder.universe == "all" and all(segment.facts.criteria for segment in segments):
        reach = [scale.stretch(segment.facts.criteria) for segment in segments]
        reach += [scale.stretch(claim.own) for claim in claims if claim.segment is None]
        yield gaps(reach, whole=scale.is_whole)


def _overlaps(claims: Iterable[_Claim], scale: Scale) -> Iterator[Overlap]:
    """Yield what two tiers claim at once: in one segment, or in two whose criteria cannot tell them apart."""
    found = {
        Overlap(first.relationship, second.relationship, shared): None
        for first, second in combinations(claims, 2)
        if first.relationship != second.relationship and _may_meet(first, second, scale)
        if not (shared := scale.stretch((*first.bounds, *second.bounds))).is_empty
    }
    yield from found


def _may_meet(first: _Claim, second: _Claim, scale: Scale) -> bool:
    if first.is_for(second.segment) or second.is_for(first.segment):
        return not _asks_more((*first.own, *second.own), scale)
    criteria = [claim.segment.facts.criteria for claim in (first, second) if claim.segment]
    return all(criteria) and not _asks_more((*first.bounds, *second.bounds), scale)
