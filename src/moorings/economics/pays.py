"""From which revenue a dearer relationship pays against a cheaper one, as an answer: above, always, never, below.

With extra cost N = O_r − O_q + c_r·B_r − c_q·B_q and extra worth M = g·(A_r − A_q) of a unit of revenue a year, the
dearer one gains M·R − N, and R* = N/M.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from moorings.economics.lifetime import Comparison
from moorings.economics.quantity import Q

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Holds: TypeAlias = "bool | NDArray[np.bool_]"
"""Whether something is the case: one answer, or an array of them."""

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


def cases_of(comparison: Comparison[Q]) -> dict[Pays, Holds]:
    """Return whether each case holds, draw by draw; always exactly one of them does."""
    cost, worth = comparison.extra_cost, comparison.extra_worth
    more, alike, less = worth >= ALIKE, abs(worth) < ALIKE, worth <= -ALIKE
    return {
        Pays.ABOVE: more & (cost > 0),
        Pays.ALWAYS: (more & (cost <= 0)) | (alike & (cost < 0)),
        Pays.BELOW: less & (cost < 0),
        Pays.NEVER: (less | alike) & (cost >= 0),
    }


def answer_of(comparison: Comparison[float]) -> Answer:
    """Return where the dearer relationship pays."""
    pays = next(case for case, holds in cases_of(comparison).items() if holds)
    has_revenue = pays in {Pays.ABOVE, Pays.BELOW}
    return Answer(pays, comparison.extra_cost / comparison.extra_worth if has_revenue else None)
