"""How long accounts stay: survival curves of two groups and whether they differ."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import exp, sqrt

from moorings.evidence.effect.difference import NORMAL_POINT, Difference, two_sided
from moorings.evidence.intervals import Interval

Life = tuple[float, bool]
"""For how long an account was seen, and whether it left then; else it is still there, as far as anybody knows."""


@dataclass(frozen=True, slots=True)
class Step:
    """A time at which accounts left: how many were there just before, the share that stayed beyond, its variance."""

    time: float
    at_risk: int
    left: int
    share: float
    variance: float


def kaplan_meier(lives: Sequence[Life]) -> tuple[Step, ...]:
    """Return the share of accounts that stay, step by step, with Greenwood's variance.

    Sources: Kaplan & Meier (1958), Nonparametric estimation from incomplete observations, JASA 53:457-481; Greenwood
    (1926), The natural duration of cancer.
    """
    steps, share, summed = [], 1.0, 0.0
    for time, at_risk, left in _ends(lives):
        share *= 1 - left / at_risk
        summed += left / (at_risk * (at_risk - left)) if at_risk > left else 0.0
        steps.append(Step(time, at_risk, left, share, share * share * summed))
    return tuple(steps)


def _ends(lives: Sequence[Life]) -> Iterator[tuple[float, int, int]]:
    """Yield each time at which somebody left, with how many were there just before and how many left."""
    seen, left = Counter(time for time, _ in lives), Counter(time for time, ended in lives if ended)
    at_risk = len(lives)
    for time in sorted(seen):
        if left[time]:
            yield time, at_risk, left[time]
        at_risk -= seen[time]


def staying(steps: Sequence[Step], time: float) -> Interval:
    """Return the share that stays beyond a time, with Greenwood's interval cut to what can be."""
    last = next((one for one in reversed(steps) if one.time <= time), None)
    if last is None:
        return Interval(1.0, 1.0, 1.0)
    reach = NORMAL_POINT * sqrt(last.variance)
    return Interval(last.share, last.share - reach, last.share + reach).within(0.0, 1.0)


def restricted_mean(steps: Sequence[Step], until: float) -> tuple[float, float]:
    """Return how long an account stays on average up to a time, and the variance of that.

    Source: Klein & Moeschberger (2003), Survival Analysis, 2nd edition, 4.5: the area below the curve.
    """
    within = [one for one in steps if one.time < until]
    times = [0.0, *(one.time for one in within), until]
    shares = [1.0, *(one.share for one in within)]
    areas = [share * (end - start) for share, (start, end) in zip(shares, pairwise(times), strict=True)]
    rest, variance = sum(areas[1:]), 0.0
    for area, one in zip(areas[1:], within, strict=True):
        if one.at_risk > one.left:
            variance += rest * rest * one.left / (one.at_risk * (one.at_risk - one.left))
        rest -= area
    return sum(areas), variance


def difference_of_means(one: Sequence[Life], other: Sequence[Life], until: float) -> Difference:
    """Return how much longer accounts of the first group stay on average up to a time.

    Source: Royston & Parmar (2013), Restricted mean survival time, BMC Medical Research Methodology 13:152.
    """
    (ours, our_variance), (theirs, their_variance) = (
        restricted_mean(kaplan_meier(lives), until) for lives in (one, other)
    )
    return _normal(ours - theirs, sqrt(our_variance + their_variance))


def difference_staying(one: Sequence[Life], other: Sequence[Life], time: float) -> Difference:
    """Return the share of the first group that stays beyond a time less that of the second, by Greenwood."""
    ours, theirs = kaplan_meier(one), kaplan_meier(other)
    variance = sum(
        next((step.variance for step in reversed(steps) if step.time <= time), 0.0)
        for steps in (ours, theirs)
    )
    return _normal(staying(ours, time).value - staying(theirs, time).value, sqrt(variance))


def _normal(value: float, error: float) -> Difference:
    reach = NORMAL_POINT * error
    return Difference(value, value - reach, value + reach, two_sided(value / error) if error else 1.0)


@dataclass(frozen=True, slots=True)
class LogRank:
    """How many of the first group left, how many would have if both were alike, and the variance of that."""

    left: int
    expected: float
    variance: float

    @property
    def chi_square(self) -> float:
        """The test statistic, of one degree of freedom."""
        return (self.left - self.expected) ** 2 / self.variance if self.variance else 0.0

    @property
    def p(self) -> float:
        """How often chance alone would part the curves as far."""
        return two_sided(sqrt(self.chi_square))

    @property
    def hazard_ratio(self) -> Interval | None:
        """How much likelier accounts of the first group are to leave on a day, without any model of when.

        Source: Peto & others (1977), Design and analysis of randomized clinical trials, British Journal of Cancer
        35:1-39: exp((O - E)/V).
        """
        if not self.variance:
            return None
        log_ratio, reach = (self.left - self.expected) / self.variance, NORMAL_POINT / sqrt(self.variance)
        return Interval(exp(log_ratio), exp(log_ratio - reach), exp(log_ratio + reach))


def log_rank(one: Sequence[Life], other: Sequence[Life]) -> LogRank:
    """Return the log-rank test of two groups.

    Source: Mantel (1966), Evaluation of survival data and two new rank order statistics, Cancer Chemotherapy Reports
    50:163-170.
    """
    seen, left = Counter(time for time, _ in one), Counter(time for time, ended in one if ended)
    first_at_risk, times = len(one), sorted(seen)
    place, expected, variance = 0, 0.0, 0.0
    for time, at_risk, ends in _ends([*one, *other]):
        while place < len(times) and times[place] < time:
            first_at_risk -= seen[times[place]]
            place += 1
        share = first_at_risk / at_risk
        expected += ends * share
        if at_risk > 1:
            variance += ends * share * (1 - share) * (at_risk - ends) / (at_risk - 1)
    return LogRank(left.total(), expected, variance)
