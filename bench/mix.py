"""The best mix of 30 segments and 8 candidates, proven: python bench/mix.py [seeds]

Beside it the floor: the same solver on the same problem written straight into matrices, with one yes or no for each
segment and candidate. Then thresholds among the accounts of these segments, all of them one ladder. The bound: proven
the best within 10 s, for every seed. The solver itself may write a line of its own now and then.
"""

import sys
from time import perf_counter

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp

from moorings.economics.mix.problem import Array, Candidate, Ground, Pool, Problem
from moorings.economics.mix.solve import Mix, best_mix

SEGMENTS, CANDIDATES, POOLS = 30, 8, ("success", "support")
PERSON = 90_000.0
BOUND_SECONDS = 10.0
PEOPLE = (8, 40)
ROOM_IN_BUDGET = 1.05


def made_up(seed: int, people: int) -> Problem:
    """Return segments of all sizes and candidates that keep more of the revenue the more they cost."""
    chance = np.random.default_rng(seed)
    sizes: Array = np.round(np.exp(chance.uniform(np.log(5), np.log(5_000), SEGMENTS))).astype(float)
    revenues: Array = np.exp(chance.normal(9, 1.5, SEGMENTS)).astype(float)
    hours = np.sort(np.exp(chance.uniform(np.log(0.05), np.log(100), CANDIDATES)))[::-1]
    parts = chance.dirichlet(np.ones(len(POOLS)), CANDIDATES)
    stay = np.clip(0.7 + 0.25 * np.linspace(1, 0, CANDIDATES) + chance.normal(0, 0.02, CANDIDATES), 0.5, 0.98)
    cash, fixed = chance.uniform(0, 5, CANDIDATES), chance.uniform(0, 80_000, CANDIDATES)
    candidates = tuple(
        Candidate(
            key=f"c{at}",
            title=f"Candidate {at}",
            worth=0.8 * float(stay[at]),
            cost=float(cash[at]),
            people={name: float(hours[at] * parts[at, pool] / 1_600) for pool, name in enumerate(POOLS)},
            cash=float(cash[at]),
            fixed=float(fixed[at]),
        )
        for at in range(CANDIDATES)
    )
    keys = tuple(one.key for one in candidates)
    grounds = tuple(
        Ground(f"s{at}", f"Segment {at}", sizes[at : at + 1], revenues[at : at + 1], keys)
        for at in range(SEGMENTS)
    )
    pools = tuple(Pool(name, PERSON) for name in POOLS)
    return Problem(grounds, candidates, pools, people, people * PERSON * ROOM_IN_BUDGET)


def by_account(problem: Problem, seed: int) -> Problem:
    """Return the same with every account on its own, spread about the revenue of its segment."""
    chance = np.random.default_rng(seed)
    spread = [float(one.revenue[0]) * np.exp(chance.normal(0, 0.8, int(one.size))) for one in problem.grounds]
    values, counts = np.unique(np.round(np.concatenate(spread), 2), return_counts=True)
    ladder = Ground(
        "all", "All", counts[::-1].astype(float), values[::-1].astype(float), problem.grounds[0].candidates
    )
    return Problem((ladder,), problem.candidates, problem.pools, problem.people, problem.budget)


def floor(problem: Problem) -> tuple[float, float]:
    """Return what the bare call finds, and the seconds that it takes."""
    sizes = np.array([one.size for one in problem.grounds])
    revenues = np.array([one.revenue[0] for one in problem.grounds])
    earned, people, cash = _per_account(problem)
    choices, columns = SEGMENTS * CANDIDATES, SEGMENTS * CANDIDATES + CANDIDATES + len(POOLS)
    fixed = np.array([one.fixed for one in problem.candidates])
    objective = np.concatenate(
        [
            -(sizes[:, None] * (np.outer(revenues, earned) - cash)).ravel(),
            fixed,
            np.full(len(POOLS), PERSON),
        ]
    )
    once = np.hstack(
        [np.kron(np.eye(SEGMENTS), np.ones(CANDIDATES)), np.zeros((SEGMENTS, columns - choices))]
    )
    opened = np.hstack(
        [
            np.eye(choices),
            -np.tile(np.eye(CANDIDATES), (SEGMENTS, 1)),
            np.zeros((choices, len(POOLS))),
        ]
    )
    needed = np.hstack([np.kron(sizes, people.T), np.zeros((len(POOLS), CANDIDATES)), -np.eye(len(POOLS))])
    staff = np.concatenate([np.zeros(choices + CANDIDATES), np.ones(len(POOLS))])[None]
    spent = np.concatenate([np.kron(sizes, cash), fixed, np.full(len(POOLS), PERSON)])[None]
    rows = [
        LinearConstraint(once, 1, 1),
        LinearConstraint(np.vstack([opened, needed]), -np.inf, 0),
        LinearConstraint(staff, -np.inf, problem.people or np.inf),
        LinearConstraint(spent, -np.inf, problem.budget or np.inf),
    ]
    most = np.concatenate([np.ones(choices + CANDIDATES), np.full(len(POOLS), problem.people)])
    began = perf_counter()
    found = milp(
        objective,
        constraints=rows,
        integrality=np.ones(columns, int),
        bounds=Bounds(0, most),
        options={"mip_rel_gap": 0.0},
    )
    if found.fun is None:
        raise ValueError(found.message)
    return -float(found.fun), perf_counter() - began


def _per_account(problem: Problem) -> tuple[Array, Array, Array]:
    """Return what a unit of revenue earns, the people of each pool, and the cash, by candidate."""
    ones = problem.candidates
    people = np.array([[one.people[name] for name in POOLS] for one in ones])
    return np.array([one.worth for one in ones]), people, np.array([one.cash for one in ones])


def timed(problem: Problem) -> tuple[Mix, float]:
    """Return the best mix and the seconds that it takes."""
    began = perf_counter()
    mix = best_mix(problem, BOUND_SECONDS, perf_counter)
    return mix, perf_counter() - began


def main(seeds: int = 5) -> int:
    """Print each run; return 1 where one is not proven in time, or differs from the floor."""
    print("                        earns      gap  nodes  rounds    ours   floor  times")
    failed = 0
    for people in PEOPLE:
        for seed in range(seeds):
            problem = made_up(seed, people)
            bare, bare_seconds = floor(problem)
            failed += _shown(f"seed {seed}, {people:2} people", *timed(problem), bare, bare_seconds)
            accounts = by_account(problem, seed)
            failed += _shown(f"  {len(accounts.grounds[0].accounts):6,} revenues", *timed(accounts))
    return int(failed > 0)


def _shown(
    name: str, mix: Mix, seconds: float, bare: float | None = None, bare_seconds: float | None = None
) -> bool:
    """Print one run and return whether it breaks the bound."""
    earns = mix.answer.earns if mix.answer else float("nan")
    beside = "" if bare_seconds is None else f"{bare_seconds:6.2f}s {seconds / bare_seconds:5.1f}"
    gap = float("nan") if mix.gap is None else mix.gap
    print(f"{name:18} {earns:13,.0f} {gap:8.1e} {mix.nodes:6} {mix.rounds:7} {seconds:6.2f}s {beside}")
    agrees = bare is None or abs(earns - bare) <= 1e-6 * abs(bare)
    return not (mix.is_proven and seconds <= BOUND_SECONDS and agrees)


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
