"""How many customers are still there after a time: the product-limit curve, of those gone and those still there.

    S(t) = Π (1 − d/n) over the times up to t at which d of the n then under observation left
    var(ln S) = Σ d / (n(n − d))       interval: S^exp(±z·√var / |ln S|)

Sources: Kaplan & Meier (1958), Nonparametric estimation from incomplete observations, JASA 53:457-481; Greenwood
(1926) for the variance; the interval on the log-log scale from Kalbfleisch & Prentice (1980), The Statistical
Analysis of Failure Time Data. Customers who came under observation late count from then on only (Turnbull 1976).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import exp, inf, log, sqrt
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

from moorings.evidence.intervals import CONFIDENCE, Interval, wilson

Z = NormalDist().inv_cdf((1 + CONFIDENCE) / 2)

HALF = 0.5 + 1e-12
"""A product of shares misses a half by rounding."""


@dataclass(frozen=True, slots=True)
class Spell:
    """So many customers (`count`) who stayed for `duration` and left then (`ended`), or are still there.

    `entered` is how long they had been customers when they came under observation; who left before is not seen.
    """

    duration: float
    ended: bool
    count: int = 1
    entered: float = 0.0


@dataclass(frozen=True, slots=True)
class Step:
    """A time at which customers left or were last seen: how many were under observation, and the share from then on.

    `variance` is that of the logarithm of the share.
    """

    time: float
    at_risk: int
    ended: int
    share: Interval
    variance: float


@dataclass(frozen=True, slots=True)
class Curve:
    """A survival curve in the unit of its spells, of `n` customers; beyond `reaches` nothing is known."""

    steps: tuple[Step, ...]
    n: int
    reaches: float

    @property
    def from_first_day(self) -> int:
        """How many customers were under observation from the day they came."""
        return self.steps[0].at_risk

    def at(self, time: float) -> Interval | None:
        """Return the share of customers still there after a time, or nothing beyond what was observed."""
        return self._step(time).share if 0 <= time <= self.reaches else None

    def median(self) -> Interval | None:
        """Return after how long half have left, or nothing where more than half stay as long as was observed.

        The bounds are those times at which the bounds of the curve fall to a half (Brookmeyer & Crowley 1982,
        Biometrics 38:29-41); the upper is infinite where that was not observed.
        """
        told = [step for step in self.steps if step.time <= self.reaches]
        value, low, high = (
            next((step.time for step in told if step.share[bound] <= HALF), inf) for bound in range(3)
        )
        return Interval(value, low, high) if value < inf else None

    def restricted_mean(self, horizon: float) -> Interval | None:
        """Return how long customers stay on average within a horizon, or nothing beyond what was observed.

        The area under the curve, with var = Σ (area beyond t)²·d / (n(n − d)) (Klein & Moeschberger 2003, Survival
        Analysis, 2nd edition, 4.5). While nobody has left, the lower bound is the horizon times the curve's.
        """
        if not 0 < horizon <= self.reaches:
            return None
        steps = [step for step in self.steps if step.time < horizon]
        ends = [*(step.time for step in steps[1:]), horizon]
        areas = [step.share.value * (end - step.time) for step, end in zip(steps, ends, strict=True)]
        beyond = np.cumsum(areas[::-1])[::-1]
        variance = sum(
            area**2 * step.ended / (step.at_risk * (step.at_risk - step.ended))
            for step, area in zip(steps, beyond, strict=True)
            if 0 < step.ended < step.at_risk
        )
        mean = float(sum(areas))
        low = mean - Z * sqrt(variance) if variance else mean * self._step(horizon).share.low
        return Interval(mean, max(0.0, low), min(horizon, mean + Z * sqrt(variance)))

    def _step(self, time: float) -> Step:
        return next(step for step in reversed(self.steps) if step.time <= time)


def survival_curve(spells: Iterable[Spell]) -> Curve:
    """Return the curve of these spells; those that ended before they came under observation count for nothing."""
    seen = [spell for spell in spells if spell.duration > spell.entered or spell.entered == 0]
    times = sorted({0.0, *(float(spell.duration) for spell in seen)})
    risk, after, ended = _counts(seen, times)
    steps: list[Step] = []
    share, variance = 1.0, 0.0
    for time, at_risk, stays, left in zip(times, risk, after, ended, strict=True):
        share *= 1 - left / at_risk if at_risk else 1.0
        variance += left / (at_risk * (at_risk - left)) if 0 < left < at_risk else 0.0
        highest = steps[-1].share.high if steps else 1.0
        steps.append(Step(time, at_risk, left, _bounded(share, variance, at_risk, highest), variance))
        if not stays or not share:
            break
    return Curve(tuple(steps), sum(spell.count for spell in seen), _reach(steps, times[-1]))


def _counts(spells: Sequence[Spell], times: Sequence[float]) -> tuple[list[int], list[int], list[int]]:
    """Return for each time how many were under observation, how many still were right after it, and how many left."""
    durations, entered = _weighed(spells, "duration"), _weighed(spells, "entered")
    leaving = _weighed([spell for spell in spells if spell.ended], "duration")
    at = np.array(times)
    came_before = np.where(at > 0, entered.below(at), entered.up_to(at))
    return (
        (came_before - durations.below(at)).tolist(),
        (entered.up_to(at) - durations.up_to(at)).tolist(),
        (leaving.up_to(at) - leaving.below(at)).tolist(),
    )


@dataclass(frozen=True, slots=True)
class _Weighed:
    values: NDArray[np.float64]
    counted: NDArray[np.int64]

    def below(self, limits: NDArray[np.float64]) -> NDArray[np.int64]:
        return self.counted[np.searchsorted(self.values, limits, "left")]

    def up_to(self, limits: NDArray[np.float64]) -> NDArray[np.int64]:
        return self.counted[np.searchsorted(self.values, limits, "right")]


def _weighed(spells: Sequence[Spell], name: str) -> _Weighed:
    pairs = sorted((float(getattr(spell, name)), spell.count) for spell in spells)
    counts = np.array([0, *(count for _, count in pairs)], dtype=np.int64)
    return _Weighed(np.array([value for value, _ in pairs], dtype=float), np.cumsum(counts))


def _bounded(share: float, variance: float, at_risk: int, highest: float) -> Interval:
    """Return the share with its interval.

    While nobody has left, the lower bound is Wilson's for those under observation; once nobody is left, the upper
    bound stays what it was before (or Wilson's, if they left at once).
    """
    if not at_risk:
        return Interval(share, 0.0, highest)
    if share == 1:
        return wilson(at_risk, at_risk)
    if share == 0:
        return Interval(0.0, 0.0, min(highest, wilson(0, at_risk).high) if highest == 1 else highest)
    reach = exp(Z * sqrt(variance) / -log(share))
    return Interval(share, share**reach, share ** (1 / reach))


def _reach(steps: Sequence[Step], last_seen: float) -> float:
    """Return up to when the curve is told: without end once all have left, else while somebody is observed.

    Where those observed all left and others come under observation later, it is told up to the step before.
    """
    *before, last = steps
    if last.share.value > 0:
        return last.time
    if last.time == last_seen:
        return inf
    return before[-1].time if before else -1.0
