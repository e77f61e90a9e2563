"""One segment as the checklist looks at it: what it gets, and what does it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from moorings.model.business import BusinessModel
from moorings.model.mechanism import Mechanism
from moorings.model.relationship import Relationship
from moorings.model.segment import Segment
from moorings.review.checklist.found import Found, Place, Standing
from moorings.terms.vocabulary import Job, MechanismState, State

NOT_YET = {State.IDEA, State.PROPOSED, State.DECIDED}
"""States in which customers do not receive a relationship yet."""
UNDECIDED = Found(Standing.UNKNOWN, "Nobody has decided yet what this segment gets.")


@dataclass(frozen=True)
class Audience:
    """A segment with the relationships that serve it."""

    model: BusinessModel
    segment: Segment
    relationships: tuple[Relationship, ...]

    @property
    def place(self) -> Place:
        """The segment as a part of the model."""
        return Place(self.segment.id, self.segment.title)

    @property
    def is_left_alone(self) -> bool:
        """Whether the decision is to have no relationship with it: the kiosk, of which nothing is asked."""
        return bool(self.relationships) and all(one.is_none for one in self.relationships)

    @property
    def mechanisms(self) -> Iterator[tuple[Relationship, Mechanism]]:
        """Every mechanism, with the relationship that it belongs to."""
        return ((one, mechanism) for one in self.relationships for mechanism in one.facts.mechanisms)

    def doing(self, jobs: frozenset[Job], what: str) -> Found:
        """Return how a job stands that mechanisms do; `what` names it in a sentence."""
        return self.served(lambda mechanism: mechanism.job in jobs, what)

    def served(self, does: Callable[[Mechanism], bool], what: str) -> Found:
        """Return how something stands that some mechanisms do; `what` names it in a sentence."""
        if not self.relationships:
            return UNDECIDED
        found = [(one, mechanism) for one, mechanism in self.mechanisms if does(mechanism)]
        if found:
            in_place = any(_is_in_place(*pair) for pair in found)
            standing = Standing.IN_PLACE if in_place else Standing.PLANNED
            return Found(standing, where=tuple(_place(*pair) for pair in found))
        return self._without(what)

    def _without(self, what: str) -> Found:
        jobs = [mechanism.job for _, mechanism in self.mechanisms]
        if not jobs:
            return Found(Standing.UNKNOWN, "No mechanism is named, so nobody can tell.")
        if None in jobs:
            untold = jobs.count(None)
            verb = "mechanism does" if untold == 1 else "mechanisms do"
            return Found(Standing.UNKNOWN, f"{untold} {verb} not say for which job.")
        return Found(Standing.MISSING, f"No mechanism is for {what}.")


def place_of(relationship: Relationship) -> Place:
    """Return the relationship as a part of the model."""
    return Place(relationship.id, relationship.title)


def _is_in_place(relationship: Relationship, mechanism: Mechanism) -> bool:
    return mechanism.state is MechanismState.IN_PLACE and relationship.facts.state not in NOT_YET


def _place(relationship: Relationship, mechanism: Mechanism) -> Place:
    planned = "" if _is_in_place(relationship, mechanism) else " (planned)"
    return Place(relationship.id, f"{relationship.title} › {mechanism.name}{planned}")
