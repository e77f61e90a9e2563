"""Why the best mix is the best: what binds, what more would earn, what was nearly chosen; and what cannot be."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from math import inf

from moorings.economics.mix.answer import Answer
from moorings.economics.mix.problem import Candidate, Kind, Limit, Problem
from moorings.economics.mix.program import Program
from moorings.economics.mix.solve import PROVEN, Mix

MORE = {Kind.PEOPLE: 1.0, Kind.POOL: 1.0, Kind.BUDGET: 10_000.0}
"""How much more of each limit is asked about."""
Solve = Callable[[Problem], Mix]
"""Solves a problem that differs a little from the one that was asked."""


@dataclass(frozen=True, slots=True)
class Loosened:
    """What so much `more` of a limit would earn a year; nothing where that could not be proven in time."""

    limit: Limit
    more: float
    gain: float | None

    @property
    def binds(self) -> bool:
        """Whether more of it would earn more."""
        return bool(self.gain)


@dataclass(frozen=True, slots=True)
class BiggerBook:
    """What one more account in a book would earn a year; nothing where that could not be proven in time."""

    candidate: str
    book: int
    gain: float | None

    @property
    def binds(self) -> bool:
        """Whether a bigger book would earn more."""
        return bool(self.gain)


@dataclass(frozen=True, slots=True)
class Near:
    """What it loses a year to have a candidate serve nobody that serves somebody, or the other way round.

    It loses nothing known where the answer without it has no plan at all (`is_needed`), or was not proven in time.
    """

    candidate: str
    is_used: bool
    loses: float | None
    is_needed: bool = False


@dataclass(frozen=True, slots=True)
class Reasons:
    """Why the best mix is the best; `without_limits` is what it would earn more with none, where that is known.

    Limits may bind together where none does alone: a person more who could not be paid earns nothing.
    """

    limits: tuple[Loosened, ...]
    without_limits: float | None
    books: tuple[BiggerBook, ...]
    near: tuple[Near, ...]


def reasons_for(problem: Problem, answer: Answer, solve: Solve) -> Reasons:
    """Return the reasons for an answer that is the best; each figure is that of a problem solved anew."""
    limits = (_loosened(problem, limit, answer, solve) for limit in problem.limits)
    near = sorted(
        (
            _without(problem, one, answer, solve)
            for one in problem.candidates
            if one.key not in problem.closed
        ),
        key=lambda one: inf if one.loses is None else one.loses,
    )
    without_limits = _gain(answer, solve(_only(problem))) if problem.limits else None
    return Reasons(tuple(limits), without_limits, tuple(_books(problem, answer, solve)), tuple(near))


def _loosened(problem: Problem, limit: Limit, answer: Answer, solve: Solve) -> Loosened:
    more = MORE[limit.kind]
    return Loosened(limit, more, _gain(answer, solve(problem.with_limit(limit, limit.most + more))))


def _books(problem: Problem, answer: Answer, solve: Solve) -> Iterator[BiggerBook]:
    for one in problem.candidates:
        if one.book and one.key in answer.used() and 1 / one.book.accounts > one.book.by_hours:
            bigger = one.with_book(one.book.accounts + 1)
            asked = problem.with_candidates(
                bigger if other.key == one.key else other for other in problem.candidates
            )
            yield BiggerBook(one.key, one.book.accounts, _gain(answer, solve(asked)))


def _without(problem: Problem, one: Candidate, answer: Answer, solve: Solve) -> Near:
    is_used = one.key in answer.used()
    if is_used and any(ground.candidates == (one.key,) for ground in problem.grounds):
        return Near(one.key, is_used, None, is_needed=True)
    flipped = "closed" if is_used else "opened"
    mix = solve(replace(problem, **{flipped: getattr(problem, flipped) | {one.key}}))
    gain = _gain(answer, mix)
    return Near(one.key, is_used, None if gain is None else -gain, is_needed=mix.is_infeasible)


def _gain(answer: Answer, mix: Mix) -> float | None:
    """Return by how much another answer earns more; zero where the two cannot be told apart."""
    if mix.answer is None or not mix.is_proven:
        return None
    gain = mix.answer.earns - answer.earns
    return gain if abs(gain) > 2 * PROVEN * max(abs(answer.earns), 1.0) else 0.0


@dataclass(frozen=True, slots=True)
class Shortage:
    """A limit that no answer keeps while it keeps the others: the least that it would have to be.

    Where no one limit is to blame alone, `others_kept` is false: no answer keeps this one even by itself.
    """

    limit: Limit
    needs: float
    others_kept: bool

    @property
    def short_by(self) -> float:
        """By how much the limit is too tight."""
        return self.needs - self.limit.most


def shortages(problem: Problem, seconds: float) -> tuple[Shortage, ...]:
    """Return which limit makes a problem infeasible, and by how much; all that do, where it is more than one."""
    found = [_shortage(problem, limit, seconds, others_kept=True) for limit in problem.limits]
    known = [one for one in found if one]
    if not known:
        alone = (
            _shortage(_only(problem, limit), limit, seconds, others_kept=False) for limit in problem.limits
        )
        known = [one for one in alone if one and one.short_by > 0]
    return tuple(known)


def _shortage(problem: Problem, limit: Limit, seconds: float, *, others_kept: bool) -> Shortage | None:
    least = Program(problem.with_limit(limit, None)).least(limit, seconds)
    return None if least is None else Shortage(limit, least, others_kept)


def _only(problem: Problem, *kept: Limit) -> Problem:
    """Return the problem with no limits but these."""
    for limit in problem.limits:
        if limit not in kept:
            problem = problem.with_limit(limit, None)
    return problem
