"""An answer to the question for the best mix, counted exactly from what it gives to whom."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from moorings.economics.mix.problem import Candidate, Ground, Problem
from moorings.economics.people import whole_people

PEOPLE_DECIMALS = 6
"""The solver fits people to a millionth: 12.0000001 people are twelve."""
CENT = 0.01


@dataclass(frozen=True, slots=True)
class Tier:
    """The accounts of a ground that a candidate serves: how many, and what they bring a year.

    The lowest of them brings `lowest`, the highest of those below it `next_lower`, where there are any: a threshold
    lies above the one and at most at the other.
    """

    ground: str
    candidate: str
    accounts: float
    revenue: float
    lowest: float
    next_lower: float | None
    earns: float


@dataclass(frozen=True, slots=True)
class PoolUse:
    """People of a pool: needed in fractions, and in whole people."""

    name: str
    people: float
    whole_people: int
    cost: float


@dataclass(frozen=True, slots=True)
class Answer:
    """Who gets what, what that takes, and what it earns a year."""

    tiers: tuple[Tier, ...]
    pools: tuple[PoolUse, ...]
    earns: float
    spends: float

    @property
    def people(self) -> int:
        """Whole people of all pools."""
        return sum(pool.whole_people for pool in self.pools)

    def accounts_of(self, candidate: str) -> float:
        """Return how many accounts a candidate serves."""
        return sum(tier.accounts for tier in self.tiers if tier.candidate == candidate)

    def used(self) -> frozenset[str]:
        """The candidates that serve somebody, by key."""
        return frozenset(tier.candidate for tier in self.tiers)


Counts = Sequence[Sequence[float]]
"""For each ground, after how many accounts each rung of its ladder ends."""


def answer_of(problem: Problem, counts: Counts) -> Answer:
    """Return what comes of it when the ladders end there."""
    pairs = zip(problem.grounds, counts, strict=True)
    tiers = tuple(tier for ground, ends in pairs for tier in _tiers(ground, problem.rungs(ground), ends))
    accounts = {one.key: 0.0 for one in problem.candidates}
    for tier in tiers:
        accounts[tier.candidate] += tier.accounts
    open_ones = [one for one in problem.candidates if accounts[one.key]]
    pools = tuple(_pools(problem, accounts))
    fixed = sum(one.fixed for one in open_ones)
    staff = sum(pool.cost for pool in pools)
    return Answer(
        tiers=tiers,
        pools=pools,
        earns=sum(tier.earns for tier in tiers) - fixed - staff,
        spends=staff + fixed + sum(accounts[one.key] * one.cash for one in open_ones),
    )


def _tiers(ground: Ground, rungs: Sequence[Candidate], ends: Sequence[float]) -> Iterator[Tier]:
    start = 0.0
    for one, end in zip(rungs, ends, strict=True):
        accounts = end - start
        if accounts > 0:
            revenue = ground.revenue_of_first(end) - ground.revenue_of_first(start)
            yield Tier(
                ground=ground.key,
                candidate=one.key,
                accounts=accounts,
                revenue=revenue,
                lowest=ground.revenue_at(end, just_before=True),
                next_lower=ground.revenue_at(end) if end < ground.size else None,
                earns=one.worth * revenue + ground.earns(one) * accounts,
            )
        start = max(start, end)


def _pools(problem: Problem, accounts: dict[str, float]) -> Iterator[PoolUse]:
    for pool in problem.pools:
        people = sum(accounts[one.key] * one.people.get(pool.name, 0.0) for one in problem.candidates)
        whole = whole_people([round(people, PEOPLE_DECIMALS)])
        yield PoolUse(pool.name, people, whole, whole * pool.cost)


def fits(problem: Problem, answer: Answer) -> bool:
    """Return whether an answer keeps every limit of the problem."""
    most = {pool.name: pool.most for pool in problem.pools}
    return (
        all(_within(pool.whole_people, most[pool.name]) for pool in answer.pools)
        and _within(answer.people, problem.people)
        and (problem.budget is None or answer.spends <= problem.budget + CENT)
        and problem.opened <= answer.used()
    )


def _within(people: int, most: int | None) -> bool:
    return most is None or people <= most
