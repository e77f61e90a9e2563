"""Simulation: a question is asked many times, each time with other draws of what is not known exactly.

A question is any function from a `Draw` to named figures, so that the formulas are those of the plain figures.
It is asked in rounds: what the inputs took is let go after each, and memory does not grow with their number.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from moorings.economics.band import Band, band_of
from moorings.economics.distribution import Array
from moorings.economics.draws import Streams
from moorings.economics.quantity import Draw, Input

DRAWS = 20_000
"""How many draws are made unless told otherwise: the median of a normal figure is then known to a hundredth of its
standard deviation."""
FEWEST_DRAWS, MOST_DRAWS = 100, 1_000_000
ROUND = 16_384
"""Draws of a round: arrays of them stay in a processor's cache."""

Outcome: TypeAlias = Array | NDArray[np.bool_]
"""A figure, or what may be the case: an element a draw, or one where it hangs on no range."""
Question: TypeAlias = Callable[[Draw[Array]], Mapping[str, Outcome]]
"""From a draw to what comes out, by name."""


@dataclass(frozen=True, slots=True)
class Simulation:
    """What came out, by name; what was the case is 1, what was not is 0.

    `inputs` are the ranges that the question asked for; without any, nothing is uncertain.
    """

    draws: int
    seed: int
    inputs: tuple[Input, ...]
    outcomes: Mapping[str, Array] = field(repr=False)

    @property
    def is_certain(self) -> bool:
        """Whether no input was a range."""
        return not self.inputs

    def band(self, figure: str) -> Band:
        """Return the band of a figure."""
        return band_of(self.outcomes[figure])

    def share(self, figure: str) -> float:
        """Return the share of draws in which something was the case."""
        return float(np.mean(self.outcomes[figure]))


def simulate(question: Question, *, draws: int = DRAWS, seed: int = 0) -> Simulation:
    """Return what the question gives over so many draws (1 or more). The same seed gives the same."""
    streams = Streams(seed)
    outcomes: dict[str, Array] = {}
    for start in range(0, draws, ROUND):
        size = min(ROUND, draws - start)
        for name, values in question(streams.next(size)).items():
            _keep(outcomes, name, values, slice(start, start + size), draws)
        if not streams.met:
            break
    return Simulation(draws, seed, tuple(streams.met.values()), outcomes)


def _keep(outcomes: dict[str, Array], name: str, values: Outcome, place: slice, draws: int) -> None:
    """Put a round's figures in their place; a single number hangs on no range, and is kept as one."""
    if np.ndim(values) == 0:
        outcomes[name] = np.full(1, values, float)
        return
    if name not in outcomes:
        outcomes[name] = np.empty(draws)
    outcomes[name][place] = values
