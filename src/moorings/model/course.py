"""The course of a segment from pilot to growth: which relationship in which stage, and what ends the stage."""

from dataclasses import dataclass

from moorings.model.business import BusinessModel
from moorings.model.relationship import Relationship
from moorings.terms.vocabulary import Stage


@dataclass(frozen=True, slots=True)
class Step:
    """One stage, the relationships that are made for it, and what ends it, each trigger once."""

    stage: Stage
    relationships: tuple[Relationship, ...]

    @property
    def triggers(self) -> tuple[str, ...]:
        """What ends the stage, in words or in numbers that read as words; nothing where nobody said."""
        return tuple(dict.fromkeys(one.facts.trigger for one in self.relationships if one.facts.trigger))


def course_of(model: BusinessModel, segment_id: str) -> tuple[Step, ...]:
    """Return the stages for which the segment has a relationship, the smallest first."""
    own = model.relationships_of(segment_id)
    stages = sorted({one.facts.stage for one in own if one.facts.stage}, key=lambda stage: stage.order)
    return tuple(Step(stage, tuple(one for one in own if one.facts.stage is stage)) for stage in stages)


def next_step(model: BusinessModel, relationship: Relationship, segment_id: str) -> Step | None:
    """Return the stage that follows the relationship's own for a segment; nothing where none was decided."""
    now = relationship.facts.stage
    later = (step for step in course_of(model, segment_id) if now and step.stage.order > now.order)
    return next(later, None)
