"""The checklist of a model: every point, for every segment of which it is asked."""

from dataclasses import dataclass

from moorings.model.business import BusinessModel
from moorings.review.checklist.audience import Audience
from moorings.review.checklist.found import Found, Standing, furthest_from_done
from moorings.review.checklist.items import ITEMS, Item


@dataclass(frozen=True)
class Answered:
    """How a point stands for one segment."""

    segment_id: str
    segment: str
    found: Found


@dataclass(frozen=True)
class Point:
    """A point, and how it stands for every segment of which it is asked."""

    key: str
    family: str
    asks: str
    source: str
    answers: tuple[Answered, ...]

    @property
    def standing(self) -> Standing:
        """How it stands on the whole: as for the segment that is furthest from done."""
        return furthest_from_done(one.found.standing for one in self.answers)


@dataclass(frozen=True)
class Checklist:
    """The points for a model; `left_alone` names the segments that were decided to have no relationship."""

    title: str
    points: tuple[Point, ...]
    left_alone: tuple[str, ...]

    def count(self, standing: Standing) -> int:
        """Return how many points stand so."""
        return sum(point.standing is standing for point in self.points)


def checklist(model: BusinessModel) -> Checklist:
    """Return how every point stands in the model."""
    audiences = [Audience(model, one, model.relationships_of(one.id)) for one in model.segments]
    asked = [one for one in audiences if not one.is_left_alone]
    return Checklist(
        title=model.title,
        points=tuple(_point(item, asked) for item in ITEMS),
        left_alone=tuple(one.segment.title for one in audiences if one.is_left_alone),
    )


def _point(item: Item, audiences: list[Audience]) -> Point:
    answers = (Answered(one.segment.id, one.segment.title, item.look(one)) for one in audiences)
    return Point(item.key, item.family, item.asks, item.source, tuple(answers))
