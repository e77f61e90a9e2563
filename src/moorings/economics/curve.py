"""What a relationship costs over the number of accounts that it serves."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log10

from moorings.economics.bill import bill_of, cost_in_whole_people
from moorings.economics.inputs import accounts_of, fixed_cost_of
from moorings.economics.quantity import as_it_stands
from moorings.economics.task import tasks_of
from moorings.model.business import BusinessModel
from moorings.model.relationship import Relationship
from moorings.model.segment import Segment

POINTS_PER_TENFOLD = 120
"""So many sizes are worked out from one size to ten times it."""
LEAST_REACH = 100
"""A curve goes to so many accounts, or to ten times the present ones."""


@dataclass(frozen=True, slots=True)
class Point:
    """The cost of a later year for so many accounts: people in fractions, and in whole people of one's own."""

    accounts: float
    cost: float
    cost_in_whole_people: float


@dataclass(frozen=True, slots=True)
class Curve:
    """One relationship's cost over size; `now` is the point at the present accounts, where they are known."""

    relationship: str
    points: tuple[Point, ...]
    now: Point | None


def curves_of(model: BusinessModel, segments: Sequence[Segment]) -> tuple[Curve, ...]:
    """Return the curves of the relationships of these segments, all over the same numbers of accounts.

    Those without any price are left out.
    """
    served = {one.id: one for segment in segments for one in model.relationships_of(segment.id)}
    sizes = {ref: _accounts(one, segments) for ref, one in served.items()}
    reach = max([LEAST_REACH, *(10 * size for size in sizes.values())])
    steps = round(POINTS_PER_TENFOLD * log10(reach))
    over = [10 ** (step / POINTS_PER_TENFOLD) for step in range(steps + 1)]
    curves = (_curve(one, model, over, sizes[ref]) for ref, one in served.items())
    return tuple(curve for curve in curves if any(point.cost for point in curve.points))


def _accounts(relationship: Relationship, segments: Sequence[Segment]) -> float:
    sizes = (accounts_of(one, as_it_stands) for one in segments if one.id in relationship.segments)
    return sum(size for size in sizes if size)


def _curve(relationship: Relationship, model: BusinessModel, over: Sequence[float], now: float) -> Curve:
    tasks = tasks_of(relationship, model.settings, as_it_stands)
    fixed = fixed_cost_of(relationship, model.settings, as_it_stands) or 0.0

    def point(accounts: float) -> Point:
        bill = bill_of(tasks, fixed, accounts, 0.0, relationship.coverage.book)
        return Point(accounts, bill.cost, cost_in_whole_people(bill))

    return Curve(relationship.title, tuple(map(point, over)), point(now) if now else None)
