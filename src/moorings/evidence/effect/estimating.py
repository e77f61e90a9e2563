"""From what each account did to the effect: the figures of both groups, their difference, and how sure it is."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import fmean, variance

from moorings.evidence.effect.balance import standardised_difference, standardised_share
from moorings.evidence.effect.difference import NORMAL_POINT, Difference, difference
from moorings.evidence.effect.outcome import Outcome, Shape
from moorings.evidence.effect.power import error_of_shares, smallest_difference, smallest_hazard_ratio
from moorings.evidence.effect.report import Alike, Arm, Balance, Hazards
from moorings.evidence.effect.strata import Stratum, post_stratified
from moorings.evidence.effect.survival import (
    Life,
    difference_of_means,
    kaplan_meier,
    log_rank,
    restricted_mean,
)
from moorings.evidence.effect.welch import linearised, welch
from moorings.evidence.intervals import Interval, mean, wilson

FEWEST_IN_STRATUM = 5
"""With fewer accounts of either group, a stratum tells nothing of the difference."""

Rows = Sequence[tuple[float, float]]
"""x and y of each account of a group."""


@dataclass(frozen=True, slots=True)
class Sample:
    """The accounts of both groups with what each did, over so many days."""

    outcome: Outcome
    treated: Mapping[str, tuple[float, float]]
    others: Mapping[str, tuple[float, float]]
    days: int

    def arm(self, name: str, rows: Rows) -> Arm:
        """Return one group with its figure."""
        curve = kaplan_meier(_lives(rows)) if self.outcome.shape is Shape.LIFE else ()
        return Arm(name, len(rows), self.figure(rows), curve)

    def figure(self, rows: Rows) -> Interval:
        """Return the figure of some accounts with its interval: a share, an amount, or the days that one stays."""
        match self.outcome.shape:
            case Shape.SHARE:
                return wilson(sum(y for _, y in rows), len(rows))
            case Shape.LIFE:
                value, spread = restricted_mean(kaplan_meier(_lives(rows)), self.days)
                reach = NORMAL_POINT * sqrt(spread)
                return Interval(value, value - reach, value + reach).within(0.0, self.days)
        values = self.amounts(rows)
        return mean(len(values), sum(values), sum(one * one for one in values))

    def amounts(self, rows: Rows) -> list[float]:
        """Return a value an account, in the outcome's unit, whose mean is the figure."""
        if not sum(x for x, _ in rows):
            return [0.0] * len(rows)
        values = linearised([x for x, _ in rows], [y for _, y in rows])
        return [value * self.outcome.factor for value in values]

    def apart(self) -> Difference:
        """Return the plain difference: Newcombe's of shares, Welch's of amounts, of lives that of the days."""
        ours, theirs = list(self.treated.values()), list(self.others.values())
        match self.outcome.shape:
            case Shape.SHARE:
                return difference(self.figure(ours), self.figure(theirs))
            case Shape.LIFE:
                return difference_of_means(_lives(ours), _lives(theirs), self.days)
        return welch(self.amounts(ours), self.amounts(theirs))

    def smallest(self, found: Difference) -> float:
        """Return the least true difference that is found four times in five."""
        if self.outcome.shape is Shape.SHARE:
            rows = [*self.treated.values(), *self.others.values()]
            share = sum(y for _, y in rows) / len(rows)
            error = error_of_shares(share, len(self.treated), len(self.others))
        else:
            error = (found.high - found.low) / (2 * NORMAL_POINT)
        return smallest_difference(error)

    def hazards(self) -> Hazards | None:
        """Return the log-rank test of lives; nothing where nobody left, or of another outcome."""
        if self.outcome.shape is not Shape.LIFE:
            return None
        ours, theirs = _lives(list(self.treated.values())), _lives(list(self.others.values()))
        found = log_rank(ours, theirs)
        if found.hazard_ratio is None:
            return None
        left = sum(ended for _, ended in (*ours, *theirs))
        return Hazards(found.hazard_ratio, found.p, left, smallest_hazard_ratio(found.variance))

    def alike(self, strata: Mapping[str, str], by: Sequence[str]) -> Alike | None:
        """Return the difference within strata; nothing where no stratum has enough of both groups."""
        ours, theirs = _by_stratum(self.treated, strata), _by_stratum(self.others, strata)
        usable = [
            Stratum(
                name, self.figure(ours[name]), self.figure(theirs[name]), len(ours[name]) + len(theirs[name])
            )
            for name in sorted(ours.keys() & theirs.keys())
            if min(len(ours[name]), len(theirs[name])) >= FEWEST_IN_STRATUM
        ]
        if not usable:
            return None
        share = sum(one.accounts for one in usable) / (len(self.treated) + len(self.others))
        return Alike(tuple(by), post_stratified(usable), len(usable), share)


def _lives(rows: Rows) -> list[Life]:
    return [(x, bool(y)) for x, y in rows]


def _by_stratum(
    rows: Mapping[str, tuple[float, float]], strata: Mapping[str, str]
) -> dict[str, list[tuple[float, float]]]:
    found: dict[str, list[tuple[float, float]]] = {}
    for account, row in rows.items():
        found.setdefault(strata.get(account, ""), []).append(row)
    return found


def balance_of_number(
    name: str, known: Mapping[str, float], empty: float | None, treated: Sequence[str], others: Sequence[str]
) -> Balance | None:
    """Return how far the groups were apart in a number; nothing where too few of either are known."""
    ours, theirs = (
        [value for value in (known.get(one, empty) for one in group) if value is not None]
        for group in (treated, others)
    )
    if min(len(ours), len(theirs)) < 2:
        return None
    return Balance(name, fmean(ours), fmean(theirs), standardised_difference(ours, theirs), is_share=False)


def balance_of_words(
    what: str, words: Mapping[str, str], treated: Sequence[str], others: Sequence[str]
) -> list[Balance]:
    """Return how far the groups were apart in the share of each word."""
    if min(len(treated), len(others)) < 2:
        return []
    found = []
    ours, theirs = (Counter(words.get(one, "") for one in group) for group in (treated, others))
    n, m = len(treated), len(others)
    for word in sorted(ours | theirs):
        apart = standardised_share(ours[word], n, theirs[word], m)
        found.append(Balance(f"{what}: {word}", ours[word] / n, theirs[word] / m, apart, is_share=True))
    return found


def is_skewed(values: Sequence[float]) -> bool:
    """Whether a few accounts make most of the spread, so that a mean of these many may not be normal yet.

    Source: Cochran (1977), Sampling Techniques, 3rd edition, 2.15: n should exceed 25 times the squared skewness.
    """
    middle, spread = fmean(values), variance(values)
    if not spread:
        return False
    skewness = fmean([(value - middle) ** 3 for value in values]) / spread**1.5
    return bool(len(values) <= 25 * skewness * skewness)
