"""Draws of the inputs that are ranges: each has a stream of its own, and is drawn once however often it is used.

A stream begins with the seed and the input's id. One input more, or one less, thus changes the draws of no other, and
two relationships that share a role share its draws.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import sha256
from typing import cast

import numpy as np

from moorings.economics.distribution import TENTH, Array, Distribution
from moorings.economics.quantity import Draw, Input, as_it_stands
from moorings.model.estimate import Estimate
from moorings.model.fact import UNHEARD_OF

TENTHS = np.array([TENTH, 1 - TENTH])


@dataclass(slots=True)
class Streams:
    """The streams of all inputs. `met` holds the ranges that were asked for, by id."""

    seed: int
    met: dict[str, Input] = field(default_factory=dict)
    _generators: dict[str, np.random.Generator] = field(default_factory=dict)

    def next(self, draws: int) -> "Round":
        """Return the next so many draws of every input."""
        return Round(self, draws)

    def take(self, one: Input, draws: int) -> Array:
        """Return the next draws of an input that is a range."""
        if one.id not in self.met:
            self.met[one.id] = one
            entropy = [self.seed, int.from_bytes(sha256(one.id.encode()).digest())]
            self._generators[one.id] = np.random.Generator(np.random.PCG64(np.random.SeedSequence(entropy)))
        return distribution_of(one).sample(self._generators[one.id], draws)


@dataclass(slots=True)
class Round:
    """A round of draws, to be counted with: an input that is known exactly stays one number."""

    streams: Streams
    draws: int
    drawn: dict[str, Array] = field(default_factory=dict)

    def __call__(self, one: Input) -> Array:
        """Return the draws of an input; the same ones whenever it is asked for."""
        if one.spread is None:
            return _exactly(one)
        if one.id not in self.drawn:
            self.drawn[one.id] = self.streams.take(one, self.draws)
        return self.drawn[one.id]


def distribution_of(one: Input) -> Distribution:
    """Return how an input that is a range may come out, cut to what the figure can be at all; money is 0 or more."""
    if one.spread is None:
        raise ValueError(f"{one.id} is known exactly")
    least, most = (
        (one.figure.least, one.figure.most) if isinstance(one.figure, Estimate) else (0.0, UNHEARD_OF)
    )
    return Distribution(one.spread, least, most)


def tenths_of(one: Input) -> tuple[float, float]:
    """Return the 10% and the 90% point of an input that is a range."""
    low, high = distribution_of(one).quantile(TENTHS)
    return float(low), float(high)


def one_at_a_time(ends: Iterable[tuple[Input, tuple[float, float]]]) -> Draw[Array]:
    """Return draws in which all inputs are at their likely values but one.

    First all are likely; then, for each input in turn, it is at the first of its ends, then at the second.
    """
    known = list(ends)
    places = {one.id: (1 + 2 * place, two) for place, (one, two) in enumerate(known)}

    def draw(one: Input) -> Array:
        if one.id not in places:
            return _exactly(one)
        place, two = places[one.id]
        values = np.full(1 + 2 * len(known), as_it_stands(one))
        values[place : place + 2] = two
        return values

    return draw


def _exactly(one: Input) -> Array:
    """Return the figure as one number: it counts with every draw of an array."""
    return cast("Array", as_it_stands(one))
