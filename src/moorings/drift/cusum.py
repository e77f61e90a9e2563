"""A one-sided cumulative sum that warns when a series rises, its unit taken from quiet months before.

What exceeds half a unit is added up, month after month, and nothing is left of it when the sum falls to nothing; at
six units it warns. The unit is a standard deviation, widened where months differ from one another by more than chance
makes them. It is estimated from the past alone, and of the past only from months in which the sum did not rise: a
rise that is going on does not hide itself.

Source: Page (1954), Continuous inspection schemes, Biometrika 41:100-115; for the widened unit Laney (2002), Improved
control charts for attributes, Quality Engineering 14:531-537.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import fmean, stdev

SLACK = 0.5
ALARM = 6.0
LEAST_MONTHS = 6
"""No warning comes earlier: a few months show no unevenness."""
QUIET_MONTHS = 12
"""With fewer quiet months the unit is taken from the steps between neighbouring ones, which a rise hardly moves."""
NEIGHBOURS_APART = 1.128
"""How far apart two draws from a normal law lie on average, in standard deviations: 2/√π."""
LEAST_STEPS = 3
UNIT_OF_FEW = 2.0


@dataclass(frozen=True, slots=True)
class Rise:
    """A stretch in which the sum was above nothing: where it began, where it warned, and whether it goes on."""

    began: int
    warned: int | None
    goes_on: bool


def rises(scores: Sequence[float]) -> Iterator[Rise]:
    """Yield each rise of a series of scores, which are standard deviations from the expected level, by place."""
    quiet: list[float] = []
    total, began = 0.0, 0
    warned: int | None = None
    for place, score in enumerate(scores):
        if total == 0.0:
            began, warned = place, None
        total = max(0.0, total + score / _unit(quiet, scores[: place + 1]) - SLACK)
        if total >= ALARM and warned is None and place >= LEAST_MONTHS - 1:
            warned = place
        if total == 0.0:
            if place > began:
                yield Rise(began, warned, goes_on=False)
            if warned is None:
                quiet += scores[began : place + 1]
    if total > 0.0:
        yield Rise(began, warned, goes_on=True)


def _unit(quiet: Sequence[float], seen: Sequence[float]) -> float:
    """Return the standard deviation of the scores, one at least."""
    if len(quiet) >= QUIET_MONTHS:
        return max(1.0, stdev(quiet))
    steps = [abs(after - before) for before, after in pairwise(seen)]
    return max(1.0, fmean(steps) / NEIGHBOURS_APART if len(steps) >= LEAST_STEPS else UNIT_OF_FEW)
