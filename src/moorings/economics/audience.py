"""Who is served by what: for each segment the relationships that serve it, with the accounts of each over time."""

from collections.abc import Iterable
from dataclasses import dataclass

from moorings.economics.course import Course, course_of
from moorings.economics.inputs import retention_of
from moorings.economics.quantity import as_it_stands
from moorings.economics.task import Task, tasks_of
from moorings.model.business import BusinessModel
from moorings.model.relationship import Relationship
from moorings.model.segment import Segment
from moorings.terms.vocabulary import State

UNSETTLED = frozenset({State.IDEA, State.PROPOSED})


@dataclass(frozen=True, slots=True)
class Audience:
    """How many accounts there are, and how many are won a year."""

    accounts: float
    won_a_year: float


@dataclass(frozen=True, slots=True)
class Served:
    """A segment served by a relationship, whose work is `tasks`; `course` says why where accounts are unknown."""

    segment: Segment
    relationship: Relationship
    tasks: tuple[Task[float], ...]
    course: Course | str

    def audience(self, start: float, end: float | None = None) -> Audience | None:
        """Return the accounts at a moment, or on average from one to a later one, in years from today."""
        if isinstance(self.course, str):
            return None
        accounts = self.course.at(start) if end is None else self.course.mean(start, end)
        return Audience(accounts, accounts * self.won_each_year)

    @property
    def won_each_year(self) -> float:
        """How many accounts are won a year for each that is there; none where their number is unknown."""
        if isinstance(self.course, str):
            return 0.0
        return self.course.won_each_year(retention_of(self.relationship, as_it_stands))


def served_by(model: BusinessModel, years: float) -> tuple[Served, ...]:
    """Return who is served by what over so many years; today, for none."""
    courses = {segment.id: course_of(segment, years) for segment in model.segments}
    tasks = {one.id: tasks_of(one, model.settings, as_it_stands) for one in model.relationships}
    return tuple(
        Served(segment, relationship, tasks[relationship.id], courses[segment.id])
        for segment in model.segments
        for relationship in serving(model, segment.id)
    )


def serving(model: BusinessModel, segment_id: str) -> tuple[Relationship, ...]:
    """Return the relationships that serve a segment: the settled ones, or all where none is settled yet.

    What begins at a later stage of the business waits for its trigger while an earlier one is there.
    """
    given = model.relationships_of(segment_id)
    settled = tuple(one for one in given if one.facts.state not in UNSETTLED) or given
    running = {one.facts.stage.order for one in settled if one.facts.stage and one.facts.state is State.LIVE}
    return tuple(one for one in settled if not running or _has_begun(one, max(running)))


def _has_begun(relationship: Relationship, stage: int) -> bool:
    return relationship.facts.stage is None or relationship.facts.stage.order <= stage


def left_out(model: BusinessModel) -> tuple[Relationship, ...]:
    """Return the relationships that serve nobody yet: proposals beside what is settled, and later stages."""
    at_work = {one.id for segment in model.segments for one in serving(model, segment.id)}
    return tuple(one for one in model.relationships if one.segments and one.id not in at_work)


def together(audiences: Iterable[Audience | None]) -> Audience | None:
    """Return all of them as one; nothing where one of them is unknown."""
    parts = list(audiences)
    known = [one for one in parts if one is not None]
    if len(known) < len(parts):
        return None
    return Audience(sum(one.accounts for one in known), sum(one.won_a_year for one in known))
