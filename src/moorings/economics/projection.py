"""Project a business model over years, from the size and the growth of its segments."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from moorings.economics.audience import left_out, served_by
from moorings.economics.course import Course, course_of
from moorings.economics.effort import Service, service_of
from moorings.economics.inputs import revenue_of
from moorings.economics.load import ALL_HOURS, hours_there
from moorings.economics.quantity import as_it_stands
from moorings.economics.track import PoolTrack, Projection, Track, YearFigures
from moorings.economics.turning import turning_points
from moorings.errors import MooringsError
from moorings.model.business import BusinessModel
from moorings.model.segment import Segment
from moorings.units import MONTHS_PER_YEAR, months_back

MOST_YEARS = 50
"""No plan reaches further."""


@dataclass(frozen=True, slots=True)
class _Plan:
    """A model with what serves each of its segments, over so many years from today."""

    model: BusinessModel
    today: date
    years: int
    services: tuple[Service, ...]


def project(model: BusinessModel, years: int, today: date) -> Projection:
    """Return the projection over so many years from today.

    Raises:
        MooringsError: so many years cannot be projected.
    """
    if not 1 <= years <= MOST_YEARS:
        raise MooringsError(f"{years:,} years cannot be projected.", remedy=f"Say from 1 to {MOST_YEARS}.")
    settings = model.settings
    served = served_by(model, years)
    plan = _Plan(model, today, years, tuple(service_of(one, settings) for one in served))
    return Projection(
        title=model.title,
        as_of=today,
        currency=settings.currency,
        allowed_share=settings.allowed_share,
        gross_margin=settings.gross_margin,
        segments=tuple(_track(one.id, one.title, plan, [one]) for one in model.segments),
        relationships=tuple(_relationships(plan)),
        pools=tuple(_pools(plan)),
        total=_track("", model.title, plan, model.segments),
        turning_points=turning_points(model, served, plan.services, years, today),
        assumed=tuple(_assumed(plan)),
        left_out=tuple(one.title for one in left_out(model)),
    )


def _relationships(plan: _Plan) -> Iterator[Track]:
    """Yield the track of each relationship: all of its segments, and only its own work."""
    for relationship in {one.relationship.id: one.relationship for one in plan.services}.values():
        own = [one for one in plan.services if one.relationship.id == relationship.id]
        yield _track(relationship.id, relationship.title, plan, [one.segment for one in own], own)


def _track(
    ref: str, title: str, plan: _Plan, segments: Sequence[Segment], own: Sequence[Service] | None = None
) -> Track:
    """Return the track of these segments with these services, or all that serve them."""
    ids = {one.id for one in segments}
    services = [one for one in plan.services if one.segment.id in ids] if own is None else own
    years = tuple(_year(plan, year, segments, services) for year in range(1, plan.years + 1))
    return Track(ref, title, years, tuple(dict.fromkeys(_unknown(plan, segments, services))))


def _year(plan: _Plan, year: int, segments: Sequence[Segment], services: Sequence[Service]) -> YearFigures:
    start, settings = year - 1, plan.model.settings
    courses = [course_of(one, plan.years) for one in segments]
    cost = _sum(one.cost(start, year, plan.services) for one in services)
    revenue = _sum(
        _brought(course, revenue_of(one, settings, as_it_stands), start, year)
        for one, course in zip(segments, courses, strict=True)
    )
    margin = settings.gross_margin
    return YearFigures(
        year=year,
        ends=months_back(plan.today, -year * MONTHS_PER_YEAR),
        accounts=_sum(course.at(year) if isinstance(course, Course) else None for course in courses),
        won=_won(segments, services, start, year),
        hours=_sum(one.hours(start, year) for one in services),
        people=_sum(one.people_at(year) for one in services),
        cost=cost,
        revenue=revenue,
        margin=None if margin is None or cost is None or revenue is None else margin * revenue - cost,
    )


def _brought(course: Course | str, revenue: float | None, start: float, end: float) -> float | None:
    return course.mean(start, end) * revenue if isinstance(course, Course) and revenue is not None else None


def _won(segments: Sequence[Segment], services: Sequence[Service], start: float, end: float) -> float | None:
    """Return the accounts won: of a segment with several relationships, those that the one wins that loses most."""
    by_segment: list[float | None] = []
    for segment in segments:
        won = [one.won(start, end) for one in services if one.segment.id == segment.id]
        known = [one for one in won if one is not None]
        by_segment.append(None if len(known) < len(won) else max(known, default=0.0))
    return _sum(by_segment)


def _unknown(plan: _Plan, segments: Iterable[Segment], services: Iterable[Service]) -> Iterator[str]:
    """Yield why figures of these are unknown."""
    for segment in segments:
        course = course_of(segment, plan.years)
        if isinstance(course, str):
            yield course
        if revenue_of(segment, plan.model.settings, as_it_stands) is None:
            yield f"the revenue of an account of {segment.title} is not given"
    for one in services:
        yield from one.effort.unpriced
    if plan.model.settings.gross_margin is None:
        yield "the gross margin is not given"


def _pools(plan: _Plan) -> Iterator[PoolTrack]:
    settings, moments = plan.model.settings, range(plan.years + 1)
    if settings.hours_per_week is not None:
        there = hours_there(settings.hours_per_week)
        hours = [_sum(one.hours_at(moment) for one in plan.services) for moment in moments]
        yield PoolTrack(ALL_HOURS, 1.0, tuple(one and one / there for one in hours), counts_in_hours=True)
        return
    for name in dict.fromkeys(name for one in plan.services for name in one.effort.people):
        own = [one for one in plan.services if name in one.effort.people]
        people = tuple(_sum(one.people_at(moment, name) for one in own) for moment in moments)
        roles = [role for role in settings.roles if (role.pool or role.name) == name]
        yield PoolTrack(name, _sum(role.people for role in roles), people, counts_in_hours=False)


def _assumed(plan: _Plan) -> Iterator[str]:
    yield "Growth is net of the accounts that leave, and comes at a steady pace."
    without = {one.relationship.title for one in plan.services if one.relationship.facts.outlook is None}
    if without:
        names = ", ".join(sorted(without))
        yield (
            f"How many accounts leave is not given for {names} (outlook), so the first-year work for those that "
            "replace them is not counted there."
        )
    yield "What an account pays, what its work takes and what people cost stay as they are today."
    yield "Cost counts people in fractions."


def _sum(parts: Iterable[float | None]) -> float | None:
    """Return the sum; nothing where a part is unknown."""
    known = list(parts)
    return None if None in known else sum(one for one in known if one is not None)
