"""How many customers of a segment are still there after their first year, and after how long half have left."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from moorings.evidence.estimate import Estimate, known, too_few, unknown
from moorings.evidence.lifetime.kaplan_meier import Curve, survival_curve
from moorings.evidence.lifetime.tenure import Tenures
from moorings.evidence.metrics.metric import FEWEST
from moorings.units import DAYS_PER_YEAR

YEAR_DAYS = 366
"""A year is over once the first anniversary is, in a leap year too."""
WITHOUT_CONTRACT = "customers buy without a contract, so that nobody sees when one leaves"


@dataclass(frozen=True, slots=True)
class Survival:
    """The share of customers who stay a year or longer, and the median of how long they stay, in years."""

    one_year: Estimate
    median_years: Estimate


def unknown_survival(reason: str) -> Survival:
    """Return that nothing is known of how long customers stay, and why."""
    return Survival(unknown(reason), unknown(reason))


def survivals(tenures: Mapping[str, Tenures], as_of: date) -> Mapping[str, Survival]:
    """Return how long customers of each segment stay, as of the day."""
    spells = [spell for found in tenures.values() for spell in found.spells]
    if spells and all(spell.ended for spell in spells):
        reason = f"no account at all is a customer on {as_of}: the record seems to end before"
        return {segment: unknown_survival(reason) for segment in tenures}
    return {segment: _survival(found) for segment, found in tenures.items()}


def _survival(found: Tenures) -> Survival:
    if not found.spells:
        return unknown_survival("of no account of the segment it is known when it began or left")
    curve = survival_curve(found.spells)
    if curve.n < FEWEST:
        return Survival(too_few(curve.n, FEWEST), too_few(curve.n, FEWEST))
    if curve.from_first_day < FEWEST:
        return unknown_survival(
            f"accounts on record from their first day: {curve.from_first_day} of {curve.n}; it takes {FEWEST}"
        )
    late = sum(spell.count for spell in found.spells if spell.entered)
    remarks = (
        f"accounts that count only from when the record of revenue begins: {late}" if late else "",
        f"accounts left out because their first or last day is not known: {found.left_out}"
        if found.left_out
        else "",
    )
    within_a_year = sum(spell.count for spell in found.spells if spell.entered < YEAR_DAYS)
    return Survival(
        _with(_after_a_year(curve, within_a_year), remarks),
        _with(_median(curve), remarks),
    )


def _after_a_year(curve: Curve, n: int) -> Estimate:
    share = curve.at(YEAR_DAYS)
    if share is None:
        return unknown(
            f"no customer is observed for a whole year from the first day: {_years(curve.reaches)}"
        )
    return known(*share, n)


def _median(curve: Curve) -> Estimate:
    median = curve.median()
    if median is None:
        return unknown(f"more than half stay longer than what is observed: {_years(curve.reaches)}")
    value, low, high = (days / DAYS_PER_YEAR for days in median)
    if median.high > curve.reaches:
        return unknown(
            f"half have left after {value:.1f} years, at the least {low:.1f}, and how long it may be at the most"
            f" is not observed: {_years(curve.reaches)}"
        )
    return known(value, low, high, curve.n)


def _years(days: float) -> str:
    return f"{days / DAYS_PER_YEAR:.1f} years"


def _with(estimate: Estimate, remarks: tuple[str, ...]) -> Estimate:
    return replace(estimate, reason="; ".join(filter(None, (estimate.reason, *remarks))))
