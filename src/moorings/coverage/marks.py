"""The places of limits on the scale of a number: limits that say the same, in whatever period, are one mark."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import partial

from moorings.coverage.criteria import amount, order, slack
from moorings.coverage.nicest import round_numbers
from moorings.model.business import BusinessFacts
from moorings.model.fact import Limit, Price


@dataclass(frozen=True, slots=True)
class Mark:
    """Limits that are one threshold.

    `place` is a value equal to all of them. Values up to `low` lie below it, those from `high` on above it; what
    is nearer counts as equal. `against` puts a value in order with a limit: -1, 0 or 1.
    """

    place: float
    low: float
    high: float
    limits: tuple[Limit, ...]
    against: Callable[[float, Limit], int]

    def orders(self, value: float, sign: int) -> bool:
        """Whether the value lies below (-1), at (0) or above (1) every limit."""
        return all(self.against(value, limit) == sign for limit in self.limits)

    def rounded(self) -> "Mark":
        """Return the mark at the roundest value that is equal to every limit: 20,000 a year for 1,666.67 a month."""
        fits = (one for one in round_numbers(self.low, self.high) if self.orders(one, 0))
        return replace(self, place=next(fits, self.place))

    def joined_by(self, limit: Limit, low: float, high: float) -> "Mark":
        """Return the mark with one more limit."""
        limits = (*self.limits, limit)
        return replace(self, low=min(self.low, low), high=max(self.high, high), limits=limits)


def marks_of(attribute: str, limits: Iterable[Limit], settings: BusinessFacts) -> list[Mark]:
    """Return the marks of the limits from the lowest: a limit joins a more exact one that it takes for equal."""
    against = partial(_order, attribute, settings)
    marks: list[Mark] = []
    placed = {_placed(limit, attribute, settings): limit for limit in limits}
    for (tolerance, place), limit in sorted(placed.items(), key=lambda one: one[0]):
        ends = place - tolerance, place + tolerance
        near = (at for at, mark in enumerate(marks) if abs(mark.place - place) <= tolerance)
        same = next((at for at in near if marks[at].against(marks[at].place, limit) == 0), None)
        if same is None:
            marks.append(Mark(place, *ends, (limit,), against))
        else:
            marks[same] = marks[same].joined_by(limit, *ends)
    return sorted((mark.rounded() for mark in marks), key=lambda mark: mark.place)


def _order(attribute: str, settings: BusinessFacts, value: float, limit: Limit) -> int:
    return order(value, limit, attribute, settings)


def _placed(limit: Limit, attribute: str, settings: BusinessFacts) -> tuple[float, float]:
    """Return how far a value may be off and still be equal to the limit, and the limit's place."""
    if isinstance(limit, Price):
        return slack(limit, attribute, settings), amount(limit, attribute, settings)
    return 0.0, float(limit)
