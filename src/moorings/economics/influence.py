"""What moves a figure: the swing that each input gives it alone, and its rank correlation over all draws.

The swing is asked for with every other input at its likely value, as in a tornado chart. The rank correlation
(Spearman) is a second opinion: it sees all inputs move at once.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from moorings.economics.distribution import Array
from moorings.economics.draws import Round, Streams, one_at_a_time, tenths_of
from moorings.economics.quantity import Input
from moorings.economics.simulation import Outcome, Question

RANKED = 10_000
"""Draws for the rank correlations: one of 0.02 already differs from none."""


Ends: TypeAlias = Sequence[tuple[Input, tuple[float, float]]]
"""Inputs with their 10% and 90% points."""


@dataclass(frozen=True, slots=True)
class Influence:
    """What one input, by its id and its name, does to one figure.

    `low` and `high` are the input's 10% and 90% points, in its own `unit`; `at_low` and `at_high` the figure there.
    """

    input: str
    name: str
    unit: str
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


def tornadoes(question: Question, figures: Sequence[str], *, seed: int = 0) -> tuple[Tornado, ...]:
    """Return what moves each of these figures of the question; an input that does not touch one is left out of it."""
    streams = Streams(seed)
    ranked = streams.next(RANKED)
    drawn = question(ranked)
    ends = [(one, tenths_of(one)) for one in streams.met.values()]
    moved = question(one_at_a_time(ends))
    return tuple(_tornado(figure, ends, moved[figure], drawn[figure], ranked) for figure in figures)


def _tornado(figure: str, ends: Ends, moved: Outcome, drawn: Outcome, ranked: Round) -> Tornado:
    likely, *rest = np.broadcast_to(moved, 1 + 2 * len(ends)).tolist()
    found = [
        Influence(
            one.id, one.name, one.unit, *two, at_low, at_high, _rank_correlation(ranked.drawn[one.id], drawn)
        )
        for (one, two), at_low, at_high in zip(ends, rest[::2], rest[1::2], strict=True)
    ]
    moving = [one for one in found if one.swing > 0]
    return Tornado(figure, likely, tuple(sorted(moving, key=lambda one: (-one.swing, one.name))))


def _rank_correlation(one: Array, other: Outcome) -> float:
    first, second = _ranks(one), _ranks(np.broadcast_to(np.asarray(other, float), one.shape))
    if not first.std() or not second.std():
        return 0.0
    return float(np.corrcoef(first, second)[0, 1])


def _ranks(values: Array) -> Array:
    """Return the rank of each value, twice over; equal values share their mean rank."""
    in_order = np.sort(values)
    return np.asarray(np.searchsorted(in_order, values) + np.searchsorted(in_order, values, "right"), float)
