"""What moves a figure: the swing that each input gives it alone, and its rank correlation over all draws.

The swing is asked for with every other input at its likely value, as in a tornado chart. The rank correlation
(Spearman) is a second opinion: it sees all inputs move at once.
"""

from dataclasses import dataclass

import numpy as np

from moorings.economics.distribution import Array
from moorings.economics.draws import Streams, one_at_a_time, tenths_of
from moorings.economics.quantity import Input
from moorings.economics.simulation import Question

RANKED = 10_000
"""Draws for the rank correlations: one of 0.02 already differs from none."""


@dataclass(frozen=True, slots=True)
class Influence:
    """What one input does to one figure.

    `low` and `high` are the input's 10% and 90% points, in its own unit; `at_low` and `at_high` the figure there.
    """

    input: Input
    low: float
    high: float
    at_low: float
    at_high: float
    rank_correlation: float

    @property
    def swing(self) -> float:
        """How far the figure moves between the two."""
        return abs(self.at_high - self.at_low)


@dataclass(frozen=True, slots=True)
class Tornado:
    """A figure with every input at its likely value, and what moves it, the most first."""

    figure: str
    likely: float
    influences: tuple[Influence, ...]


def tornado(question: Question, figure: str, *, seed: int = 0) -> Tornado:
    """Return what moves a figure of the question; inputs that do not touch it are left out."""
    streams = Streams(seed)
    ranked = streams.next(RANKED)
    drawn = np.asarray(question(ranked)[figure], float)
    ends = [(one, tenths_of(one)) for one in streams.met.values()]
    likely, *moved = np.broadcast_to(question(one_at_a_time(ends))[figure], 1 + 2 * len(ends)).tolist()
    found = [
        Influence(one, *two, at_low, at_high, _rank_correlation(ranked.drawn[one.id], drawn))
        for (one, two), at_low, at_high in zip(ends, moved[::2], moved[1::2], strict=True)
    ]
    by_swing = sorted(found, key=lambda one: (-one.swing, one.input.name))
    return Tornado(figure, likely, tuple(one for one in by_swing if one.swing > 0))


def _rank_correlation(one: Array, other: Array) -> float:
    first, second = _ranks(one), _ranks(np.broadcast_to(other, one.shape))
    if not first.std() or not second.std():
        return 0.0
    return float(np.corrcoef(first, second)[0, 1])


def _ranks(values: Array) -> Array:
    """Return the rank of each value, twice over; equal values share their mean rank."""
    in_order = np.sort(values)
    return np.asarray(np.searchsorted(in_order, values) + np.searchsorted(in_order, values, "right"), float)
