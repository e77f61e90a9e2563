"""What a customer of a relationship is worth over their life, and from which revenue the dearer of two pays.

A customer stays each year with retention ρ, and the revenue of those who stay grows by x; money of later years counts
less by the discount d. A year's revenue is worth A times itself over the life of a customer, a year's cost B times:

    A = Σ (ρ(1+x)/(1+d))^t = (1+d)/(1+d−ρ(1+x))    B = Σ (ρ/(1+d))^t = (1+d)/(1+d−ρ)    t = 0, 1, 2…
    value = g·R·A − O − c·B, with gross margin g before any cost to serve and revenue R in the first year
    R* = (O_r − O_q + c_r·B_r − c_q·B_q) / (g·(A_r − A_q))

Where ρ(1+x) is not below 1+d, the value has no end: both sums then go over a horizon of T years, and of two
relationships that are compared, those of both.

Source: Gupta & Lehmann (2005), "Managing Customers as Investments": margin multiple (1+d)/(1+d−r(1+g)).
"""

from dataclasses import dataclass
from typing import Generic

from moorings.economics.quantity import Q, greatest, larger, total


@dataclass(frozen=True, slots=True)
class Prospect(Generic[Q]):
    """A customer to be: one-off cost O, yearly cost c, retention ρ and expansion x a year, discount d a year."""

    once: Q
    yearly: Q
    retention: Q
    expansion: Q
    discount: Q | float

    @property
    def is_endless(self) -> bool:
        """Whether in any draw the value or the cost of a customer grows without end."""
        return greatest(self.kept_at_most) >= 1

    @property
    def kept_at_most(self) -> Q:
        """What is left after a year of the worth of revenue or of cost, the more of both; 1 or more has no end."""
        return larger(*self._kept())

    def revenue_years(self, horizon: int | None = None) -> Q:
        """Return A; over so many years where a horizon is given, else without end."""
        return _years(self._kept()[0], horizon)

    def cost_years(self, horizon: int | None = None) -> Q:
        """Return B; over so many years where a horizon is given, else without end."""
        return _years(self._kept()[1], horizon)

    def lifetime_cost(self, horizon: int | None = None) -> Q:
        """Return what a customer costs over their life: O + c·B."""
        return self.once + self.yearly * self.cost_years(horizon)

    def value(self, revenue: Q, margin: Q | float, horizon: int | None = None) -> Q:
        """Return the value of a customer whose revenue in the first year is so much: g·R·A − O − c·B."""
        return revenue * margin * self.revenue_years(horizon) - self.lifetime_cost(horizon)

    def _kept(self) -> tuple[Q, Q]:
        """Return what is left after a year of the worth of a unit of revenue, and of cost."""
        kept = self.retention / (1 + self.discount)
        return kept * (1 + self.expansion), kept


def _years(kept: Q, horizon: int | None) -> Q:
    """Return Σ kept^t: over all t where there is no horizon (kept below 1), else over t = 0 … horizon − 1."""
    return 1 / (1 - kept) if horizon is None else total(kept**year for year in range(horizon))


@dataclass(frozen=True, slots=True)
class Comparison(Generic[Q]):
    """A dearer relationship r against a cheaper q over the life of a customer.

    `extra_cost` is O_r − O_q + c_r·B_r − c_q·B_q; `extra_worth` is what a unit of revenue a year earns more:
    g·(A_r − A_q).
    """

    extra_cost: Q
    extra_worth: Q
    horizon: int | None

    def gain(self, revenue: Q) -> Q:
        """Return by how much a customer of this revenue a year is worth more with r than with q."""
        return self.extra_worth * revenue - self.extra_cost


def needs_horizon(dearer: Prospect[Q], cheaper: Prospect[Q]) -> bool:
    """Whether the two can only be compared over a number of years."""
    return dearer.is_endless or cheaper.is_endless


def compare(
    dearer: Prospect[Q], cheaper: Prospect[Q], margin: Q | float, horizon: int | None = None
) -> Comparison[Q]:
    """Return the comparison, over `horizon` years where one is given, else without end (`needs_horizon` is false)."""
    return Comparison(
        extra_cost=dearer.lifetime_cost(horizon) - cheaper.lifetime_cost(horizon),
        extra_worth=(dearer.revenue_years(horizon) - cheaper.revenue_years(horizon)) * margin,
        horizon=horizon,
    )
