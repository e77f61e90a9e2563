"""The amounts at which revenues propose to part customers into tiers: round, and with hardly anybody near them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import ceil, floor, log, log10, sqrt
from statistics import median

from moorings.coverage.clusters import boundaries

CLEARANCE = 0.03
"""How far from a cut, as a share of it, no customer should lie."""
MAY_MOVE = 0.05
"""The share of the smaller tier that may change sides for a cut with nobody near it."""
PRICE_OF_ROUNDNESS = {True: 0.02, False: 0.2}
"""The share of the smaller tier that may be moved for an amount one degree rounder, by whether the cut is natural."""
ROUND = ((1.0, 2.0, 2.5, 5.0), (1.5, 3.0, 4.0, 6.0, 7.5, 8.0), tuple(step / 10 for step in range(10, 100)))
"""Leading figures of a round amount, the roundest first."""


@dataclass(frozen=True, slots=True)
class Cut:
    """An amount from which the upper of two tiers begins.

    `crowd` counts the customers within 3% of it. `is_natural` tells whether customers thin out there; where they do
    nowhere, it is drawn above the many at the few who bring half of the revenue.
    """

    amount: float
    crowd: int
    is_natural: bool


def propose_cuts(revenues: Iterable[float]) -> tuple[Cut, ...]:
    """Return the amounts that part revenues a year into tiers, ascending; none where all pay much the same.

    Only revenues above zero are looked at.

    >>> propose_cuts([300, 400, 500, 40_000, 50_000])
    (Cut(amount=5000.0, crowd=0, is_natural=True),)
    """
    paying = sorted(one for one in revenues if one > 0)
    if len(paying) < 2:
        return ()
    natural = boundaries(paying)
    ends = [0, *(natural or _above_the_many(paying)), len(paying)]
    cuts = (
        _cut(paying, low, at, high, is_natural=bool(natural))
        for low, at, high in zip(ends, ends[1:], ends[2:], strict=False)
    )
    return tuple(cut for cut in cuts if cut)


def _above_the_many(paying: Sequence[float]) -> list[int]:
    """Return how many lie below the few who bring half of the revenue; nothing where these are no few."""
    half = sum(paying) / 2
    few = next(n for n, revenue in enumerate(accumulate(reversed(paying)), 1) if revenue >= half)
    return [len(paying) - few] if 2 <= few <= len(paying) / 4 else []


def _cut(paying: Sequence[float], low: int, at: int, high: int, *, is_natural: bool) -> Cut | None:
    """Return the best round amount near the boundary that has `at` customers below it, between two tiers."""
    smaller = min(at - low, high - at)
    degree_costs = PRICE_OF_ROUNDNESS[is_natural] * smaller + 1
    middle = sqrt(paying[at - 1] * paying[at])

    def price(candidate: tuple[int, float]) -> tuple[bool, float, float]:
        degree, amount = candidate
        moved, near = abs(bisect_left(paying, amount) - at), crowd(paying, amount)
        is_clear = not near and moved <= MAY_MOVE * smaller
        return not is_clear, moved + near + degree * degree_costs, abs(log(amount / middle))

    lowest, highest = median(paying[low:at]), median(paying[at:high])
    candidates = [
        (degree, one) for degree, of_degree in enumerate(ROUND) for one in _round(of_degree, lowest, highest)
    ]
    if not candidates:
        return None
    _, amount = min(candidates, key=price)
    return Cut(amount, crowd(paying, amount), is_natural)


def crowd(ordered: Sequence[float], amount: float) -> int:
    """Return how many of the ordered revenues lie within 3% of an amount."""
    return bisect_right(ordered, amount * (1 + CLEARANCE)) - bisect_left(ordered, amount * (1 - CLEARANCE))


def round_amounts(above: float, up_to: float) -> list[float]:
    """Return the roundest amounts in a stretch: 1, 2, 2.5 and 5 times a power of ten."""
    return _round(ROUND[0], above, up_to)


def _round(figures: Sequence[float], above: float, up_to: float) -> list[float]:
    powers = range(floor(log10(above)), ceil(log10(up_to)) + 1)
    amounts = (round(figure * 10.0**power, 6) for power in powers for figure in figures)
    return [one for one in amounts if above < one <= up_to]
