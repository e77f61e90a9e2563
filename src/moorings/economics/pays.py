"""From which revenue a dearer relationship pays against a cheaper one, as an answer: above, always, never, below.

With extra cost N = O_r − O_q + c_r·B_r − c_q·B_q and extra worth M = g·(A_r − A_q) of a unit of revenue a year, the
dearer one gains M·R − N, and R* = N/M.
"""

from dataclasses import dataclass
from enum import StrEnum

from moorings.economics.lifetime import Comparison

ALIKE = 1e-9
"""What a unit of revenue must earn more for two lifetimes not to be called alike."""


class Pays(StrEnum):
    """Where the dearer relationship pays."""

    ABOVE = "above"
    ALWAYS = "always"
    BELOW = "below"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Answer:
    """Where the dearer relationship pays; `revenue` is R*, where there is one."""

    pays: Pays
    revenue: float | None = None


def answer_of(comparison: Comparison[float]) -> Answer:
    """Return where the dearer relationship pays."""
    cost, worth = comparison.extra_cost, comparison.extra_worth
    if abs(worth) < ALIKE:
        return Answer(Pays.ALWAYS if cost < 0 else Pays.NEVER)
    revenue = cost / worth
    if worth > 0:
        return Answer(Pays.ABOVE, revenue) if cost > 0 else Answer(Pays.ALWAYS)
    return Answer(Pays.BELOW, revenue) if cost < 0 else Answer(Pays.NEVER)
