"""Which retention a dearer relationship needs to pay against a cheaper one."""

from dataclasses import replace
from math import inf

from moorings.economics.lifetime import Prospect

TRIES = 1000
"""Steps in which retention is raised until the dearer relationship pays; the step found is then halved."""
HALVINGS = 50


def retention_needed(
    dearer: Prospect[float],
    cheaper: Prospect[float],
    revenue: float,
    margin: float,
    horizon: int | None = None,
) -> float | None:
    """Return the least retention, not below its own, at which r pays at this revenue; nothing where none does.

    The gain need not rise with retention (a customer who costs more than they bring is worth less the longer they
    stay), so the whole way up to 1 is walked.
    """
    least = cheaper.value(revenue, margin, horizon)

    def pays(retention: float) -> bool:
        trial = replace(dearer, retention=retention)
        return _value(trial, revenue, margin, horizon) >= least

    way = [dearer.retention + (1 - dearer.retention) * step / TRIES for step in range(TRIES + 1)]
    found = next((step for step, retention in enumerate(way) if pays(retention)), None)
    if not found:
        return None if found is None else way[0]
    low, high = way[found - 1], way[found]
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        low, high = (low, middle) if pays(middle) else (middle, high)
    return high


def _value(prospect: Prospect[float], revenue: float, margin: float, horizon: int | None) -> float:
    """Return the value of a customer; without end where revenue or, if that does not grow, cost outruns the other."""
    if horizon is not None or not prospect.is_endless:
        return prospect.value(revenue, margin, horizon)
    left = prospect.expansion if prospect.expansion else revenue * margin - prospect.yearly
    return inf if left > 0 else -inf
