"""What carrying ranges through every formula costs, against the same arithmetic in bare NumPy: python bench/draws.py

Twenty relationships of eight mechanisms with ranges on share, occurrences, minutes and cash, and one role with a
range on its cost: 641 inputs, 100,000 draws of each. Both sides draw, count the cost and the hours of an account in
its first year and in later ones, and take the 10%, 50% and 90% points. Then the arithmetic alone, over draws that are
there already.

The bound: at most twice the time of bare NumPy, for the whole and for the arithmetic alone; and 256 MiB more memory
for a million draws.
"""

import resource
import sys
from collections.abc import Callable, Mapping
from time import process_time

import numpy as np

from moorings.economics.cost import drawn_cost
from moorings.economics.distribution import Array
from moorings.economics.draws import Streams
from moorings.economics.quantity import Draw
from moorings.economics.simulation import ROUND, simulate
from moorings.model.business import BusinessFacts, Role
from moorings.model.estimate import Estimate, EstimatedAmount, Spread
from moorings.model.fact import Price
from moorings.model.mechanism import Mechanism
from moorings.model.relationship import Relationship, RelationshipFacts
from moorings.terms.vocabulary import Category

RELATIONSHIPS, MECHANISMS, DRAWS, MANY = 20, 8, 100_000, 1_000_000
RUNS = 3
MOST_TIMES = 2.0
MOST_MIB_MORE = 256
HOURS = 1600.0
TENTHS = (0.1, 0.5, 0.9)

SHARE, OCCURRENCES, MINUTES = (0.2, 0.4, 0.9), (2.0, 4.0, 8.0), (20.0, 45.0, 120.0)
CASH, SALARY = (1.0, 3.0, 10.0), (70_000.0, 90_000.0, 120_000.0)
Range = tuple[float, float, float]


def spread(of: Range) -> Spread:
    """Return a PERT range."""
    return Spread(low=of[0], likely=of[1], high=of[2])


def estimate(of: Range) -> Estimate:
    """Return a figure that is such a range."""
    return Estimate(spread(of), 0, 1_000_000)


def pounds(of: Range) -> Price:
    """Return an amount that is such a range."""
    return Price(amount=EstimatedAmount(spread(of)), currency="GBP")


def mechanism(number: int) -> Mechanism:
    """Return a mechanism of ranges; one in four is done once."""
    return Mechanism(
        id=f"m{number}",
        name=f"Mechanism {number}",
        category=Category.PERSONAL_ASSISTANCE,
        when="yearly" if number % 4 else "once",
        share=estimate(SHARE),
        occurrences=estimate(OCCURRENCES),
        minutes=estimate(MINUTES),
        cash=Price(amount=EstimatedAmount(spread(CASH)), currency="GBP", per="once"),
        role="manager",
    )


def relationship(number: int) -> Relationship:
    """Return a relationship of eight such mechanisms."""
    facts = RelationshipFacts(mechanisms=tuple(map(mechanism, range(MECHANISMS))))
    return Relationship(id=f"r{number}", title=f"Relationship {number}", facts=facts)


SETTINGS = BusinessFacts(
    schema=1,
    currency="GBP",
    roles=(Role(name="manager", cost=pounds(SALARY), hours_per_year=HOURS),),
)
MODEL = tuple(map(relationship, range(RELATIONSHIPS)))


def question(one: Relationship) -> Callable[[Draw[Array]], Mapping[str, Array]]:
    """Return the question of what an account of a relationship costs."""

    def asked(draw: Draw[Array]) -> Mapping[str, Array]:
        cost = drawn_cost(one, SETTINGS, draw)
        return {
            "first year": cost.first_year,
            "later years": cost.yearly,
            "hours of the first year": cost.first_year_hours,
            "hours of later years": cost.yearly_hours,
        }

    return asked


def ours() -> list[float]:
    """Return the tenths of all relationships by simulation."""
    found = (simulate(question(one), draws=DRAWS, seed=1) for one in MODEL)
    return [
        float(end) for one in found for values in one.outcomes.values() for end in np.quantile(values, TENTHS)
    ]


def pert(generator: np.random.Generator, of: Range, draws: int) -> Array:
    """Return draws of a PERT range, in bare NumPy."""
    low, likely, high = of
    place = (likely - low) / (high - low)
    return low + (high - low) * generator.beta(1 + 4 * place, 5 - 4 * place, draws)


def bare_draws(generator: np.random.Generator, draws: int) -> list[tuple[Array, ...]]:
    """Return draws of share, occurrences, minutes and cash for eight mechanisms, in bare NumPy."""
    return [
        tuple(pert(generator, one, draws) for one in (SHARE, OCCURRENCES, MINUTES, CASH))
        for _ in range(MECHANISMS)
    ]


def bare_cost(salary: Array, drawn: list[tuple[Array, ...]]) -> tuple[Array, ...]:
    """Return an account's cost in its first year and in later ones, and its hours in both, in bare NumPy."""
    per_hour = salary / HOURS
    cost, hours = np.zeros((2, salary.size)), np.zeros((2, salary.size))
    for number, (share, occurrences, minutes, cash) in enumerate(drawn):
        when = min(number % 4, 1)
        contacts = share * occurrences
        taken = contacts * minutes / 60
        hours[when] += taken
        cost[when] += taken * per_hour + contacts * cash
    return cost[0] + cost[1], cost[1], hours[0] + hours[1], hours[1]


def bare() -> list[float]:
    """Return the tenths of all relationships in bare NumPy."""
    generator = np.random.default_rng(1)
    salary = pert(generator, SALARY, DRAWS)
    costs = (bare_cost(salary, bare_draws(generator, DRAWS)) for _ in range(RELATIONSHIPS))
    return [float(end) for figures in costs for values in figures for end in np.quantile(values, TENTHS)]


def arithmetic() -> tuple[Callable[[], object], Callable[[], object]]:
    """Return both ways to count all relationships over draws that are there, for as many draws as a round has."""
    ready = Streams(1).next(ROUND)
    for one in MODEL:
        question(one)(ready)
    generator = np.random.default_rng(1)
    salary = pert(generator, SALARY, ROUND)
    drawn = [bare_draws(generator, ROUND) for _ in range(RELATIONSHIPS)]
    return (
        lambda: [question(one)(ready) for one in MODEL],
        lambda: [bare_cost(salary, one) for one in drawn],
    )


def fastest(one: Callable[[], object], other: Callable[[], object], runs: int) -> tuple[float, float]:
    """Return the least CPU seconds of both, measured in turn."""
    spent = [(_spent(one), _spent(other)) for _ in range(runs)]
    return min(first for first, _ in spent), min(second for _, second in spent)


def _spent(work: Callable[[], object]) -> float:
    before = process_time()
    work()
    return process_time() - before


def mib() -> float:
    """Return the greatest memory that this process has taken so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> int:
    """Print all of it; return 1 where a bound is broken or the two disagree."""
    before = mib()
    simulate(question(MODEL[0]), draws=MANY)
    memory = mib() - before
    found, expected = np.array(ours()), np.array(bare())
    whole = fastest(ours, bare, RUNS)
    alone = fastest(*arithmetic(), 5)
    for what, (mine, floor) in (("draws, arithmetic, bands", whole), ("arithmetic alone", alone)):
        print(f"{what:26} {mine:8.3f} s   bare NumPy {floor:8.3f} s   {mine / floor:.2f} times")
    print(f"a million draws of a relationship take {memory:.0f} MiB more")
    apart = float(np.max(np.abs(found / expected - 1)))
    print(f"the two differ by {apart:.2%} at most")
    slow = any(mine > MOST_TIMES * floor for mine, floor in (whole, alone))
    return int(slow or memory > MOST_MIB_MORE or apart > 0.02)


if __name__ == "__main__":
    sys.exit(main())
