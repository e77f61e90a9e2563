"""The best mix as a mixed-integer program.

Of the accounts of a ground, the n_k with the most revenue get one of the first k rungs of its ladder, so that rung k
serves n_k − n_{k−1} of them. With S(n) the revenue of the first n, what is earned is

    Σ_k worth_k·(S(n_k) − S(n_{k−1})) − Σ_k cost_k·(n_k − n_{k−1}) − Σ fixed of what is open − Σ people·cost

`worth` falls along a ladder and S is concave, so S(n_k) may stand as a column that tangents of S bound from above. A
tangent is added where an answer lies above S (Kelley 1960, "The cutting-plane method for solving convex programs").
Accounts of equal revenue are one band, which no threshold parts: where an answer stands inside a band, a yes or no is
added that keeps it out. The bound of every round holds for the true problem; the last answer meets it.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from moorings.economics.mix.linear import Linear, Solved, Sum, difference
from moorings.economics.mix.problem import Array, Candidate, Ground, Kind, Limit, Pool, Problem

ANY_NUMBER = 1e6
"""More people than a pool will need."""
FIRST_TANGENTS = 17
HAIR = 1e-9
"""How far an answer may lie above S, as a share of all revenue, before it counts."""


@dataclass(frozen=True, slots=True)
class Ladder:
    """A ground in the program: after how many accounts each rung ends, and the revenue of so many.

    The last rung ends with the last account.
    """

    ground: Ground
    rungs: tuple[Candidate, ...]
    ends: tuple[Sum, ...]
    revenues: tuple[Sum, ...]

    def served(self, rung: int) -> Sum:
        """How many accounts a rung serves."""
        return difference(self.ends[rung], self.ends[rung - 1]) if rung else self.ends[0]

    def revenue(self, rung: int) -> Sum:
        """What they bring together."""
        return difference(self.revenues[rung], self.revenues[rung - 1]) if rung else self.revenues[0]

    def counts(self, columns: Array) -> tuple[int | float, ...]:
        """Return after how many accounts each rung ends in an answer."""
        values = (one.value(columns) for one in self.ends)
        return tuple(values) if self.ground.divisible else tuple(round(one) for one in values)


class Program:
    """A problem in columns and rows; money in units of `unit`, so that figures stay within what floats can tell."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.unit = max(1.0, sum(float(one.summed[-1]) for one in problem.grounds) / 1e5)
        self._linear = Linear()
        self._open: dict[str, Sum] = {}
        self.ladders = [self._ladder(ground) for ground in problem.grounds]
        self._people = {pool.name: self._whole_people(pool) for pool in problem.pools}
        self._earned = self._all_that_is_earned()
        self._must_fit()

    def solve(self, seconds: float) -> Solved:
        """Return the best answer to the program as it stands."""
        return self._linear.maximise(self._earned, seconds)

    def least(self, limit: Limit, seconds: float) -> float | None:
        """Return the least that any answer takes of what is limited; nothing where there is no answer at all."""
        solved = self._linear.maximise(Sum().add(self._limited(limit), -1.0), seconds)
        if solved.columns is None:
            return None
        return -solved.bound * (self.unit if limit.kind is Kind.BUDGET else 1.0)

    def _limited(self, limit: Limit) -> Sum:
        match limit.kind:
            case Kind.PEOPLE:
                return self._staff(lambda _: 1.0)
            case Kind.POOL:
                return self._people[limit.name]
            case Kind.BUDGET:
                return self._spent()

    def refine(self, columns: Array) -> bool:
        """Add what this answer oversteps; return whether there was anything."""
        found = [
            self._refine_cut(ladder, rung, columns)
            for ladder in self.ladders
            if len(ladder.ground.accounts) > 1
            for rung in range(len(ladder.rungs) - 1)
        ]
        return any(found)

    def _ladder(self, ground: Ground) -> Ladder:
        rungs = self.problem.rungs(ground)
        ends = [self._end(ground) for _ in rungs[1:]]
        revenues = [self._revenue_of_first(ground, end) for end in ends]
        everybody, all_revenue = Sum(constant=ground.size), Sum(constant=ground.summed[-1] / self.unit)
        ladder = Ladder(ground, rungs, (*ends, everybody), (*revenues, all_revenue))
        for rung in range(1, len(rungs)):
            self._linear.at_most(ladder.ends[rung - 1], ladder.ends[rung])
        return ladder

    def _end(self, ground: Ground) -> Sum:
        step = 1.0 if len(ground.accounts) > 1 or ground.divisible else ground.size
        return Sum().add(self._linear.column(ground.size / step, whole=not ground.divisible), step)

    def _revenue_of_first(self, ground: Ground, end: Sum) -> Sum:
        if len(ground.accounts) == 1:
            return Sum().add(end, float(ground.revenue[0]) / self.unit)
        revenue = self._linear.column(ground.summed[-1] / self.unit, whole=False)
        for place in np.linspace(0, len(ground.accounts) - 1, FIRST_TANGENTS).astype(int):
            self._add_tangent(ground, int(place), end, revenue)
        return revenue

    def _add_tangent(self, ground: Ground, band: int, end: Sum, revenue: Sum) -> None:
        """Bound the revenue of the first accounts by the line along which S runs in a band."""
        slope = float(ground.revenue[band]) / self.unit
        start = float(ground.summed[band]) / self.unit - slope * float(ground.reached[band])
        self._linear.at_most(revenue, Sum(constant=start).add(end, slope))

    def _whole_people(self, pool: Pool) -> Sum:
        return self._linear.column(ANY_NUMBER if pool.most is None else pool.most, whole=True)

    def _is_open(self, one: Candidate) -> Sum:
        if one.key not in self._open:
            self._open[one.key] = self._linear.column(1, whole=True)
        return self._open[one.key]

    def _all_that_is_earned(self) -> Sum:
        earned = Sum()
        for ladder in self.ladders:
            for rung, one in enumerate(ladder.rungs):
                earned.add(ladder.revenue(rung), one.worth)
                earned.add(ladder.served(rung), ladder.ground.earns(one) / self.unit)
                if one.fixed:
                    opened = Sum().add(self._is_open(one), ladder.ground.size)
                    self._linear.at_most(ladder.served(rung), opened)
        for one in self.problem.candidates:
            if one.key in self._open:
                earned.add(self._open[one.key], -one.fixed / self.unit)
        for pool in self.problem.pools:
            earned.add(self._people[pool.name], -pool.cost / self.unit)
        return earned

    def _must_fit(self) -> None:
        at_most, problem = self._linear.at_most, self.problem
        for pool in problem.pools:
            at_most(self._needed(pool.name), self._people[pool.name])
        if problem.people is not None:
            at_most(self._staff(lambda _: 1.0), Sum(constant=problem.people))
        if problem.budget is not None:
            at_most(self._spent(), Sum(constant=problem.budget / self.unit))
        for one in problem.candidates:
            if one.key in problem.opened:
                at_most(Sum(constant=1.0), self._accounts_of(one.key))

    def _taken(self, each: Callable[[Candidate], float]) -> Sum:
        """Return what all accounts take of something of which each takes so much."""
        taken = Sum()
        for ladder in self.ladders:
            for rung, one in enumerate(ladder.rungs):
                if amount := each(one):
                    taken.add(ladder.served(rung), amount)
        return taken

    def _needed(self, pool: str) -> Sum:
        """Return how many people of a pool are needed, in fractions."""
        return self._taken(lambda one: one.people.get(pool, 0.0))

    def _accounts_of(self, key: str) -> Sum:
        return self._taken(lambda one: float(one.key == key))

    def _staff(self, each: Callable[[Pool], float]) -> Sum:
        staff = Sum()
        for pool in self.problem.pools:
            staff.add(self._people[pool.name], each(pool))
        return staff

    def _spent(self) -> Sum:
        """Return the year's spending: whole people, cash, and what is fixed."""
        spent = self._staff(lambda pool: pool.cost / self.unit)
        spent.add(self._taken(lambda one: one.cash / self.unit))
        for one in self.problem.candidates:
            if one.key in self._open:
                spent.add(self._open[one.key], one.fixed / self.unit)
        return spent

    def _refine_cut(self, ladder: Ladder, rung: int, columns: Array) -> bool:
        """Add a tangent where the revenue of a cut is above the true one, a yes or no where it parts a band."""
        ground, end, revenue = ladder.ground, ladder.ends[rung], ladder.revenues[rung]
        count = ladder.counts(columns)[rung]
        after = int(np.searchsorted(ground.reached, count))
        too_much = revenue.value(columns) - ground.revenue_of_first(count) / self.unit
        is_above = too_much * self._gain(ladder, rung) > HAIR * float(ground.summed[-1]) / self.unit
        if is_above:
            for band in {max(after - 1, 0), min(after, len(ground.accounts) - 1)}:
                self._add_tangent(ground, band, end, revenue)
        parts = not ground.divisible and ground.reached[after] > count
        if parts:
            self._keep_out_of_band(ground, after - 1, end)
        return is_above or parts

    def _gain(self, ladder: Ladder, rung: int) -> float:
        return ladder.rungs[rung].worth - ladder.rungs[rung + 1].worth

    def _keep_out_of_band(self, ground: Ground, band: int, end: Sum) -> None:
        before, after = float(ground.reached[band]), float(ground.reached[band + 1])
        passes = self._linear.column(1, whole=True)
        self._linear.at_most(end, Sum(constant=before).add(passes, ground.size - before))
        self._linear.at_most(Sum().add(passes, after), end)
