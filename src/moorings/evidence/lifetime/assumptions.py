"""What a customer's value rests on besides data, as the business states it: margin, cost, discount, horizon."""

from dataclasses import dataclass

from moorings.evidence.lifetime.likelihood import Array, Untold
from moorings.units import Period


@dataclass(frozen=True, slots=True)
class Terms:
    """The stated inputs, all of them; units as in `Assumptions`."""

    gross_margin: float
    cost_to_serve_per_year: float
    discount_per_year: float
    horizon_years: int

    def discount(self, period: Period) -> float:
        """Return the discount of one such period."""
        return float((1 + self.discount_per_year) ** (1 / period.per_year)) - 1

    def earned(self, revenue: Array, years: Array) -> Array:
        """Return the gross margin on the revenue less the cost of serving for so many years."""
        return self.gross_margin * revenue - self.cost_to_serve_per_year * years


@dataclass(frozen=True, slots=True)
class Assumptions:
    """Stated inputs, shown beside the value; what is not stated is nothing.

    `gross_margin` is the share of revenue left before any cost to serve, `cost_to_serve_per_year` money an account,
    `discount_per_year` a rate, and `horizon_years` says over how many years a customer is counted.
    """

    gross_margin: float | None
    cost_to_serve_per_year: float | None
    discount_per_year: float | None
    horizon_years: int | None

    def stated(self) -> Terms | Untold:
        """Return the inputs where all are stated and can be, else the first that is not."""
        margin, cost = self.gross_margin, self.cost_to_serve_per_year
        discount, horizon = self.discount_per_year, self.horizon_years
        if margin is None:
            return Untold("the business names no gross_margin")
        if cost is None:
            return Untold("what serving an account of the segment costs a year is not known")
        if discount is None:
            return Untold("the business names no discount_per_year")
        if horizon is None:
            return Untold("the business names no horizon_years: over how many years a customer is counted")
        if discount < 0 or horizon < 1:
            return Untold("discount_per_year is below 0, or horizon_years is below 1")
        return Terms(margin, cost, discount, horizon)
