"""Small questions for the best mix, and the answer by trying everything."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations_with_replacement, product
from math import ceil
from time import perf_counter

import numpy as np

from moorings.economics.mix.problem import Candidate, Ground, Problem
from moorings.economics.mix.solve import Mix, best_mix

Assignment = dict[tuple[str, str], tuple[float, float]]
"""Accounts and revenue by ground and candidate."""


def solve(problem: Problem, seconds: float = 60) -> Mix:
    return best_mix(problem, seconds, perf_counter)


def ground(key: str, bands: Iterable[tuple[float, float]], candidates: Sequence[str]) -> Ground:
    """Return a ground of (accounts, revenue) bands."""
    accounts, revenue = zip(*sorted(bands, key=lambda band: -band[1]), strict=True)
    return Ground(key, key, np.array(accounts, float), np.array(revenue, float), tuple(candidates))


def brute_force(problem: Problem) -> float | None:
    """Return the most that any assignment of whole bands earns, in any order; nothing where none is allowed."""
    amounts = (earned(problem, one) for one in _assignments(problem))
    return max((amount for amount in amounts if amount is not None), default=None)


def brute_force_ladders(problem: Problem) -> float | None:
    """Return the same of ladders only: what makes most of revenue goes to those with most of it."""
    amounts = (earned(problem, one) for one in _ladders(problem))
    return max((amount for amount in amounts if amount is not None), default=None)


def _assignments(problem: Problem) -> Iterator[Assignment]:
    bands = [(one, band) for one in problem.grounds for band in range(len(one.accounts))]
    for choice in product(*(one.candidates for one, _ in bands)):
        found: Assignment = {}
        for (one, band), key in zip(bands, choice, strict=True):
            accounts, revenue = found.get((one.key, key), (0.0, 0.0))
            many = float(one.accounts[band])
            found[one.key, key] = (accounts + many, revenue + many * float(one.revenue[band]))
        yield found


def _ladders(problem: Problem) -> Iterator[Assignment]:
    ways = []
    for one in problem.grounds:
        rungs = problem.rungs(one)
        places = range(len(one.accounts) + 1)
        ways.append([(one, rungs, cuts) for cuts in combinations_with_replacement(places, len(rungs) - 1)])
    for way in product(*ways):
        found: Assignment = {}
        for one, rungs, cuts in way:
            ends = (0, *cuts, len(one.accounts))
            for rung, candidate in enumerate(rungs):
                own = slice(ends[rung], ends[rung + 1])
                many = float(one.accounts[own].sum())
                if many:
                    found[one.key, candidate.key] = (many, float((one.accounts * one.revenue)[own].sum()))
        yield found


def earned(problem: Problem, assignment: Assignment) -> float | None:
    """Return what an assignment earns; nothing where it breaks a limit."""
    accounts = {
        one.key: sum(many for (_, key), (many, _) in assignment.items() if key == one.key)
        for one in problem.candidates
    }
    served = [one for one in problem.candidates if accounts[one.key]]
    people = {
        pool.name: ceil(round(sum(accounts[one.key] * one.people.get(pool.name, 0.0) for one in served), 6))
        for pool in problem.pools
    }
    staff = sum(people[pool.name] * pool.cost for pool in problem.pools)
    fixed = sum(one.fixed for one in served)
    spent = staff + fixed + sum(accounts[one.key] * one.cash for one in served)
    if not _allowed(problem, accounts, people, spent):
        return None
    by_key: dict[str, Candidate] = {one.key: one for one in problem.candidates}
    grounds = {one.key: one for one in problem.grounds}
    made = sum(
        by_key[key].worth * revenue + (grounds[where].paid.get(key, 0.0) - by_key[key].cost) * many
        for (where, key), (many, revenue) in assignment.items()
    )
    return made - staff - fixed


def _allowed(problem: Problem, accounts: dict[str, float], people: dict[str, int], spent: float) -> bool:
    return (
        (problem.people is None or sum(people.values()) <= problem.people)
        and all(pool.most is None or people[pool.name] <= pool.most for pool in problem.pools)
        and (problem.budget is None or spent <= problem.budget + 1e-6)
        and all(accounts[key] for key in problem.opened)
    )
