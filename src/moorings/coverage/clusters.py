"""Clusters of revenues on a logarithmic scale: where customers thin out between one tier and the next.

Revenues are counted in narrow bins of a logarithmic scale. A boundary may lie only in a valley: within a factor of √2
of it there are at most half as many customers as around the peak of the tier on either side. Among all ways to draw
up to four tiers with such boundaries, the one with the least Bayesian information criterion is taken, each tier being
a log-normal distribution of its own width and weight; the best for each number of tiers is found exactly, by dynamic
programming over the bins.

Source: Fisher, On grouping for maximum homogeneity, 1958 (the recursion); Schwarz, Estimating the dimension of a
model, 1978 (the criterion).
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, pairwise
from math import inf, log, log10

MOST_TIERS = 4
BINS_PER_DECADE = 60
NEAR = round(BINS_PER_DECADE * log10(2) / 2)
"""How many bins to either side make a factor of √2."""
DEPTH_OF_A_VALLEY = 0.5
LEAST_SPREAD = 0.15
"""The least standard deviation of log revenue that a tier is given: customers who pay 15% more are no other tier."""
LEAST_SHARE_OF_CUSTOMERS = 0.02
LEAST_SHARE_OF_REVENUE = 0.05
"""A tier has one of the two."""
LEAST_SHARE_OF_ONE = 0.2
"""The revenue from which a single customer is a tier."""

Way = tuple[float, tuple[int, ...]]
"""Minus the log-likelihood of some tiers, and the boundary below each of them."""


def boundaries(ordered: Sequence[float]) -> list[int]:
    """Return how many of the ordered revenues, all above zero, lie below each boundary between two tiers."""
    bins = _Bins(ordered)
    ways = _best_ways(bins)
    criterion = [
        2 * misfit + (3 * tiers - 1) * log(len(ordered)) for tiers, (misfit, _) in enumerate(ways, 1)
    ]
    _, lowest_first = ways[criterion.index(min(criterion))]
    return [int(bins.customers[boundary]) for boundary in lowest_first[1:]]


@dataclass(frozen=True)
class _Bins:
    """Revenues counted in bins of a logarithmic scale; a boundary is named by the place of the bin above it."""

    revenues: Sequence[float]

    @cached_property
    def counts(self) -> dict[int, int]:
        """How many revenues lie in each bin, the lowest first."""
        return dict(sorted(Counter(round(log10(one) * BINS_PER_DECADE) for one in self.revenues).items()))

    @cached_property
    def keys(self) -> list[int]:
        return list(self.counts)

    @cached_property
    def customers(self) -> list[float]:
        """How many customers lie below each boundary; likewise their logs, squares of logs and revenue."""
        return self._below([1.0] * len(self.keys))

    @cached_property
    def logs(self) -> list[float]:
        return self._below([_log(key) for key in self.keys])

    @cached_property
    def squares(self) -> list[float]:
        return self._below([_log(key) ** 2 for key in self.keys])

    @cached_property
    def revenue(self) -> list[float]:
        return self._below([10 ** (key / BINS_PER_DECADE) for key in self.keys])

    def _below(self, each: list[float]) -> list[float]:
        return list(accumulate((n * x for n, x in zip(self.counts.values(), each, strict=True)), initial=0.0))

    @cached_property
    def peaks(self) -> list[float]:
        """How many customers lie near each bin."""
        return [self._near(key) for key in self.keys]

    @cached_property
    def valleys(self) -> list[float]:
        """The fewest customers near any point of each boundary; none at the two ends of the scale."""
        between = [min(map(self._near, range(low, high + 1))) for low, high in pairwise(self.keys)]
        return [0.0, *between, 0.0]

    def _near(self, key: int) -> float:
        first, last = bisect_left(self.keys, key - NEAR), bisect_right(self.keys, key + NEAR)
        return self.customers[last] - self.customers[first]

    def is_tier(self, first: int, last: int) -> bool:
        """Whether what lies between two boundaries is enough for a tier and has a valley on either side."""
        customers = self.customers[last] - self.customers[first]
        share_of_revenue = (self.revenue[last] - self.revenue[first]) / self.revenue[-1]
        brim = DEPTH_OF_A_VALLEY * max(self.peaks[first:last])
        if max(self.valleys[first], self.valleys[last]) > brim:
            return False
        if customers == 1:
            return share_of_revenue >= LEAST_SHARE_OF_ONE
        share_of_customers = customers / self.customers[-1]
        return share_of_customers >= LEAST_SHARE_OF_CUSTOMERS or share_of_revenue >= LEAST_SHARE_OF_REVENUE

    def misfit(self, first: int, last: int) -> float:
        """Return minus the log-likelihood of what lies between two boundaries as one log-normal tier."""
        customers = self.customers[last] - self.customers[first]
        mean = (self.logs[last] - self.logs[first]) / customers
        variance = max((self.squares[last] - self.squares[first]) / customers - mean**2, 0.0)
        width = max(variance, LEAST_SPREAD**2)
        return customers * (log(width) / 2 + variance / width / 2 - log(customers / self.customers[-1]))


def _log(key: int) -> float:
    return key * log(10) / BINS_PER_DECADE


def _best_ways(bins: _Bins) -> list[Way]:
    """Return the best way to draw one tier, two tiers and so on, over all bins."""
    end = len(bins.keys)
    tiers = [
        (first, last, bins.misfit(first, last))
        for last in range(1, end + 1)
        for first in range(last)
        if bins.is_tier(first, last)
    ]
    best: list[list[Way]] = [[(inf, ())] * (end + 1)]
    best[0][0] = (0.0, ())
    for _ in range(MOST_TIERS):
        best.append([(inf, ())] * (end + 1))
        for first, last, misfit in tiers:
            before, below = best[-2][first]
            if before + misfit < best[-1][last][0]:
                best[-1][last] = (before + misfit, (*below, first))
    return [row[end] for row in best[1:]]
