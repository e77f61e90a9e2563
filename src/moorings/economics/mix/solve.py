"""Solve for the best mix, and say how good the answer is known to be."""

from collections.abc import Callable
from dataclasses import dataclass
from math import inf

from moorings.economics.mix.answer import Answer, Counts, answer_of, fits
from moorings.economics.mix.problem import Ground, Problem
from moorings.economics.mix.program import Program

PROVEN = 1e-6
"""An answer is the best where nothing can earn more by a greater share than this."""
LEAST_SECONDS = 0.05


@dataclass(frozen=True, slots=True)
class Mix:
    """The best answer that was found, nothing where there is none, and what no answer can earn more than.

    `is_infeasible` tells that no answer keeps every limit; without it and without an answer, time ran out. `nodes`
    counts the branches that the solver looked into, `rounds` how often it was asked.
    """

    answer: Answer | None
    bound: float
    is_infeasible: bool
    nodes: int
    rounds: int

    @property
    def gap(self) -> float | None:
        """How much more an answer might earn, as a share; nothing where there is no answer."""
        if self.answer is None:
            return None
        return max(self.bound - self.answer.earns, 0.0) / max(abs(self.answer.earns), 1.0)

    @property
    def is_proven(self) -> bool:
        """Whether the answer is known to be the best, or it is known that there is none."""
        return self.is_infeasible or (self.gap is not None and self.gap <= PROVEN)


def best_mix(problem: Problem, seconds: float, clock: Callable[[], float]) -> Mix:
    """Return the mix that earns most, as far as it is found within so many seconds by the clock.

    Every ground must have a candidate that is not closed.
    """
    program, until = Program(problem), clock() + seconds
    best: Answer | None = None
    bound, nodes, rounds = inf, 0, 0
    while True:
        solved = program.solve(max(until - clock(), LEAST_SECONDS))
        nodes, rounds = nodes + solved.nodes, rounds + 1
        if solved.ending == "infeasible":
            return Mix(None, -inf, True, nodes, rounds)
        bound = min(bound, float(solved.bound * program.unit))
        if solved.columns is None:
            return Mix(best, bound, False, nodes, rounds)
        counts = [ladder.counts(solved.columns) for ladder in program.ladders]
        best = _better(problem, counts, best)
        mix = Mix(best, bound, False, nodes, rounds)
        if mix.is_proven or clock() >= until or not program.refine(solved.columns):
            return mix


def _better(problem: Problem, counts: Counts, best: Answer | None) -> Answer | None:
    """Return the best of what is known and what these ends come to when they part no band."""
    for move in (_down, _up):
        moved = [
            ends if ground.divisible else [move(ground, end) for end in ends]
            for ground, ends in zip(problem.grounds, counts, strict=True)
        ]
        answer = answer_of(problem, moved)
        if fits(problem, answer) and (best is None or answer.earns > best.earns):
            best = answer
    return best


def _down(ground: Ground, end: float) -> float:
    return float(ground.reached[ground.reached <= end + HALF].max())


def _up(ground: Ground, end: float) -> float:
    return float(ground.reached[ground.reached >= end - HALF].min())


HALF = 0.5
