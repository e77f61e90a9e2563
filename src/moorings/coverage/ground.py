"""A ladder and the accounts that it ranks, as boxes: who is in which segment, and what each tier claims of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from moorings.coverage.axis import NUMBERS
from moorings.coverage.box import Box, shared
from moorings.coverage.space import Space
from moorings.model.business import BusinessModel, Ladder
from moorings.model.fact import Bound
from moorings.model.relationship import Relationship
from moorings.model.segment import Segment


@dataclass(frozen=True, slots=True)
class Home:
    """The accounts of a segment: a box, less what the segments before it take.

    No segment stands for the accounts that are in none. Where a segment has no criteria only the customer data can
    say who is in it, and that may be anybody.
    """

    segment: Segment | None
    within: Box | None
    taken: tuple[Box, ...] = ()

    @property
    def named(self) -> str:
        """The segment's id where only the data can say it, else an empty text."""
        return self.segment.id if self.segment and not self.segment.facts.criteria else ""


@dataclass(frozen=True)
class Ground:
    """One ladder of a model. Tiers that the model does not have are left out."""

    ladder: Ladder
    model: BusinessModel

    @cached_property
    def tiers(self) -> tuple[Relationship, ...]:
        """The tiers, the highest first."""
        found = (self.model.relationship(ref) for ref in self.ladder.tiers)
        return tuple(one for one in found if one)

    @cached_property
    def space(self) -> Space:
        """The attributes that criteria of segments and tiers name, the ladder's own the last."""
        return Space.of(self._bounds(), self.model.settings, last=self.ladder.attribute)

    def _bounds(self) -> Iterator[Bound]:
        for segment in self.model.segments:
            yield from segment.facts.criteria
        for tier in self.tiers:
            yield from (*tier.coverage.criteria, *tier.coverage.stays_while)

    @cached_property
    def homes(self) -> tuple[Home, ...]:
        """The segments whose accounts the ladder ranks; with the accounts of no segment, where it ranks all."""
        known = self.model.segments
        universe = self.ladder.universe
        ranked = [one for one in known if universe == "all" or one.id in universe]
        inside = tuple(self._home(segment) for segment in ranked)
        if universe == "all" and all(one.facts.criteria for one in known):
            return (*inside, Home(None, self.space.everything, self._boxes_of(known)))
        return inside

    def _home(self, segment: Segment) -> Home:
        criteria = segment.facts.criteria
        if not criteria:
            return Home(segment, self.space.everything)
        before = self.model.segments[: self.model.segments.index(segment)]
        return Home(segment, self.space.box(criteria), self._boxes_of(before))

    def _boxes_of(self, segments: tuple[Segment, ...]) -> tuple[Box, ...]:
        boxes = (self.space.box(one.facts.criteria) for one in segments if one.facts.criteria)
        return tuple(box for box in boxes if box is not None)

    @cached_property
    def own(self) -> dict[str, Box | None]:
        """What each tier's own criteria admit; everybody where it has none."""
        return {tier.id: self.space.box(tier.coverage.criteria) for tier in self.tiers}

    def apart(self, box: Box) -> Iterator[Box]:
        """Yield a box in pieces that have no break in the ladder's attribute: each has its own bounds."""
        if not self.space.axes or self.space.axes[-1].attribute != self.ladder.attribute:
            yield box
            return
        axis, mask = self.space.axes[-1], box[-1]
        yield from ((*box[:-1], run) for run in (axis.masks(mask) if axis.kind in NUMBERS else [mask]))

    def serving(self, home: Home) -> list[Relationship]:
        """Return the tiers for a home: those of its segment, and those that name no segment at all."""
        ref = home.segment.id if home.segment else ""
        return [tier for tier in self.tiers if not tier.segments or ref in tier.segments]

    def claims(self, home: Home) -> list[tuple[Relationship, Box]]:
        """Return the tiers that claim accounts of a home, the highest first, with what they claim of it."""
        if home.within is None:
            return []
        found = ((tier, self._share(tier, home.within)) for tier in self.serving(home))
        return [(tier, box) for tier, box in found if box is not None]

    def sure(self, home: Home) -> list[tuple[Relationship, Box]]:
        """Return the claims of the tiers that take whoever meets their criteria: a rank admits but some."""
        return [(tier, box) for tier, box in self.claims(home) if not tier.coverage.rank]

    def _share(self, tier: Relationship, within: Box) -> Box | None:
        own = self.own[tier.id]
        return shared(own, within) if own is not None else None
