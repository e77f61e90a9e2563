"""From which revenue an account pays for the relationship that it gets."""

from dataclasses import dataclass

from moorings.economics.cost import CostToServe


@dataclass(frozen=True, slots=True)
class BreakEven:
    """The revenue a year at which marginal cost is the allowed share of it, in the first year and in later ones."""

    first_year: float
    later_years: float
    allowed_share: float


def share_break_even(cost: CostToServe, allowed_share: float) -> BreakEven:
    """Return the share break-even: c/a for later years, (O + c)/a for the first."""
    return BreakEven(cost.first_year / allowed_share, cost.yearly / allowed_share, allowed_share)
