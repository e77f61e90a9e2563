"""How long it takes to find what is wrong with a large ladder: python bench/coverage.py

Makes ladders of 40 tiers in 6 attributes: thresholds at random, tiers that share out all accounts, the same with one
tier taken away, and tiers that hold for nearly everybody. Measures the wall-clock seconds of everything that is asked
of a ladder: gaps, overlaps of each pair, tiers that nobody reaches, the ways in and out. Beside it stands the grid of
all cells, asked box by box, on a case that is small enough for it.
"""

import sys
from collections.abc import Callable
from decimal import Decimal
from itertools import product
from random import Random
from time import perf_counter

from moorings.coverage.fault import Kind
from moorings.coverage.ground import Ground
from moorings.coverage.survey import survey_ladder
from moorings.model.business import Attribute, BusinessFacts, BusinessModel, Ladder
from moorings.model.fact import Bound, Price
from moorings.model.relationship import CoverageFacts, Relationship
from moorings.model.segment import Segment

TIERS, ATTRIBUTES, SEEDS, TARGET = 40, 6, 5, 1.0
LARGEST = 1_000
NAMES = ("annual_revenue", "developers", "seats", "tickets", "sites", "growth")

Sides = dict[str, tuple[int, int]]
"""For each attribute the least and the greatest value of a tier."""


def scattered(rng: Random, tiers: int, names: tuple[str, ...]) -> list[Sides]:
    """Return tiers bounded on both sides in every attribute, each half of it wide or more."""
    return [{name: _stretch(rng, 0.5) for name in names} for _ in range(tiers)]


def broad(rng: Random, tiers: int, names: tuple[str, ...]) -> list[Sides]:
    """Return tiers that hold for nearly everybody, so that nearly all of them overlap."""
    return [{name: _stretch(rng, 0.9) for name in names} for _ in range(tiers)]


def one_sided(rng: Random, tiers: int, names: tuple[str, ...]) -> list[Sides]:
    """Return tiers with a threshold, from below or from above, in three of the attributes."""
    found = []
    for _ in range(tiers):
        limits = {name: rng.randrange(1, LARGEST) for name in rng.sample(names, min(3, len(names)))}
        found.append({name: (0, at) if rng.random() < 0.5 else (at, LARGEST) for name, at in limits.items()})
    return found


def parted(rng: Random, tiers: int, names: tuple[str, ...]) -> list[Sides]:
    """Return tiers that share out all accounts: one after another is cut in two at a random value."""
    parts: list[Sides] = [dict.fromkeys(names, (0, LARGEST))]
    while len(parts) < tiers:
        one = parts.pop(rng.randrange(len(parts)))
        name = rng.choice(names)
        low, high = one[name]
        if high - low > 2:
            at = rng.randrange(low, high)
            parts += [{**one, name: (low, at)}, {**one, name: (at + 1, high)}]
        else:
            parts.append(one)
    return parts


def one_missing(rng: Random, tiers: int, names: tuple[str, ...]) -> list[Sides]:
    """Return tiers that share out all accounts but those of one that is left out."""
    return parted(rng, tiers + 1, names)[:-1]


def _stretch(rng: Random, least: float) -> tuple[int, int]:
    width = int(LARGEST * rng.uniform(least, 1))
    low = rng.randrange(0, LARGEST - width + 1)
    return low, low + width


def ladder_of(tiers: list[Sides]) -> tuple[Ladder, BusinessModel]:
    """Return a ladder with these tiers, and its model of one segment."""
    names = tuple(dict.fromkeys(name for sides in tiers for name in sides))
    relationships = tuple(
        Relationship(
            f"t{at}", f"Tier {at}", segments=("all",), coverage=CoverageFacts(criteria=_criteria(one))
        )
        for at, one in enumerate(tiers)
    )
    ladder = Ladder(name="bench", tiers=tuple(one.id for one in relationships), universe=("all",))
    attributes = tuple(
        Attribute(name=name, kind="money" if name == "annual_revenue" else "integer", least=0, most=LARGEST)
        for name in names
    )
    facts = BusinessFacts(schema=1, currency="GBP", attributes=attributes, ladders=(ladder,))
    return ladder, BusinessModel(
        "b", "Bench", facts, segments=(Segment("all", "All"),), relationships=relationships
    )


def _criteria(sides: Sides) -> tuple[Bound, ...]:
    return tuple(
        Bound(attribute=name, at_least=_limit(name, low), at_most=_limit(name, high))
        for name, (low, high) in sides.items()
    )


def _limit(name: str, value: int) -> Price | int:
    return Price(amount=Decimal(value), currency="GBP") if name == "annual_revenue" else value


def seconds(tiers: list[Sides]) -> tuple[float, str]:
    """Return how long everything takes that is asked of the ladder, and what was found."""
    ladder, model = ladder_of(tiers)
    begun = perf_counter()
    found = survey_ladder(ladder, model)
    took = perf_counter() - begun
    counts = {kind: sum(fault.kind is kind for fault in found) for kind in Kind}
    return (
        took,
        f"{counts[Kind.GAP]:3} gaps, {counts[Kind.OVERLAP]:3} overlaps, {counts[Kind.UNREACHABLE]:2} idle",
    )


def by_grid(tiers: list[Sides]) -> tuple[float, bool]:
    """Return how long asking every cell of the grid takes, and whether one of them is in no tier."""
    ladder, model = ladder_of(tiers)
    ground = Ground(ladder, model)
    begun = perf_counter()
    boxes = [box for _, box in ground.claims(ground.homes[0])]
    cells = product(*(range(len(axis.cells)) for axis in ground.space.axes))
    gap = any(
        not any(all(mask >> at & 1 for mask, at in zip(box, cell, strict=True)) for box in boxes)
        for cell in cells
    )
    return perf_counter() - begun, gap


MAKERS: tuple[Callable[[Random, int, tuple[str, ...]], list[Sides]], ...] = (
    scattered,
    broad,
    one_sided,
    parted,
    one_missing,
)


def main() -> int:
    """Print a line a kind of ladder and seed; return 1 where one takes longer than a second."""
    slowest = 0.0
    print(f"{TIERS} tiers in {ATTRIBUTES} attributes")
    for maker in MAKERS:
        for seed in range(SEEDS):
            took, found = seconds(maker(Random(seed), TIERS, NAMES))
            slowest = max(slowest, took)
            print(
                f"  {maker.__name__:12} seed {seed}  {took:6.3f} s  {found}{'  MISSED' if took > TARGET else ''}"
            )
    print("against the grid of all cells: 24 tiers that share out all accounts, in 4 attributes")
    tiers = parted(Random(0), 24, NAMES[1:5])
    ours, (grid, gap) = seconds(tiers)[0], by_grid(tiers)
    print(f"  ours {ours:6.3f} s  grid {grid:6.3f} s  gap {gap}")
    print(f"slowest {slowest:.3f} s, target {TARGET} s")
    return int(slowest > TARGET)


if __name__ == "__main__":
    sys.exit(main())
