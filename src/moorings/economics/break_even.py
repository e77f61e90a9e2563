"""From which revenue an account pays for the relationship that it gets: the allowed share of it."""

from dataclasses import dataclass
from typing import Generic

from moorings.economics.cost import CostToServe
from moorings.economics.quantity import Q


@dataclass(frozen=True, slots=True)
class BreakEven(Generic[Q]):
    """The revenue a year at which marginal cost is the allowed share of it, in the first year and in later ones."""

    first_year: Q
    later_years: Q
    allowed_share: float


def share_break_even(cost: CostToServe[Q], allowed_share: float) -> BreakEven[Q]:
    """Return the share break-even: c/a for later years, (O + c)/a for the first."""
    return BreakEven(cost.first_year / allowed_share, cost.yearly / allowed_share, allowed_share)
