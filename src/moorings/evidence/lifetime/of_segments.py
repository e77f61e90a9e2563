"""How long the customers of each segment stay and what they are worth, from the customer data."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from moorings.evidence.estimate import Estimate
from moorings.evidence.extract import Extract
from moorings.evidence.lifetime.assumptions import Assumptions
from moorings.evidence.lifetime.definitions import LIFETIME_VALUE, MEDIAN_YEARS, SURVIVAL
from moorings.evidence.lifetime.kind import Kind, Trade, trades
from moorings.evidence.lifetime.likelihood import Untold
from moorings.evidence.lifetime.purchases import Bought, bought
from moorings.evidence.lifetime.revenue import MeanRevenue, mean_revenues
from moorings.evidence.lifetime.survival import WITHOUT_CONTRACT, Survival, survivals, unknown_survival
from moorings.evidence.lifetime.tenure import Faced, faced_renewals, tenures
from moorings.evidence.lifetime.value import LifetimeValue, contractual, no_value, non_contractual
from moorings.units import Period

PERIODS = (Period.YEAR, Period.QUARTER, Period.MONTH)
NO_ACCOUNT = "no account in the segment"
NOT_BEGUN = "every account of the segment begins later"
BOUGHT_ONCE = (
    "every account bought once: who does not come back has no lifetime, and the first purchase is all"
)


@dataclass(frozen=True, slots=True)
class Lifetime:
    """How long the customers of one segment stay, and what one who joins is worth."""

    survival: Survival
    value: LifetimeValue

    @property
    def estimates(self) -> Mapping[str, Estimate]:
        """The figures by the keys of their definitions."""
        return {
            SURVIVAL.key: self.survival.one_year,
            MEDIAN_YEARS.key: self.survival.median_years,
            LIFETIME_VALUE.key: self.value.value,
        }


def lifetimes(
    extract: Extract,
    segments: Sequence[str],
    *,
    gross_margin: float | None,
    cost_to_serve_per_year: Mapping[str, float],
    discount_per_year: float | None,
    horizon_years: int | None,
) -> Mapping[str, Lifetime]:
    """Return how long customers stay and what they are worth, for each segment; `assign` says before who is in which.

    `gross_margin` is a share before any cost to serve, the discount a yearly rate; the cost to serve an account is
    given by segment, in the extract's currency. What is not given or not told by the data is unknown, and says why.
    """
    seen = _observed(extract)
    found: dict[str, Lifetime] = {}
    for segment in segments:
        cost = cost_to_serve_per_year.get(segment)
        assumptions = Assumptions(gross_margin, cost, discount_per_year, horizon_years)
        if segment in seen.trade:
            found[segment] = Lifetime(_survival(segment, seen), _value(segment, seen, assumptions))
        else:
            nothing = no_value(Kind.UNKNOWN, assumptions, NO_ACCOUNT)
            found[segment] = Lifetime(unknown_survival(NO_ACCOUNT), nothing)
    return found


@dataclass(frozen=True, slots=True)
class _Observed:
    """What the extract says of every segment; renewals by period."""

    trade: Mapping[str, Trade]
    stays: Mapping[str, Survival]
    revenue: Mapping[str, MeanRevenue | Untold]
    renewals: Mapping[Period, Mapping[str, Faced]]
    bought: Mapping[str, Bought]


def _observed(extract: Extract) -> _Observed:
    trade = trades(extract)
    kinds = {one.kind for one in trade.values()}
    with_contract = Kind.CONTRACTUAL in kinds
    return _Observed(
        trade,
        survivals(tenures(extract), extract.as_of),
        mean_revenues(extract) if with_contract else {},
        {period: faced_renewals(extract, period) for period in PERIODS} if with_contract else {},
        bought(extract) if Kind.NON_CONTRACTUAL in kinds else {},
    )


def _survival(segment: str, seen: _Observed) -> Survival:
    if seen.trade[segment].kind in {Kind.NON_CONTRACTUAL, Kind.ONE_OFF}:
        return unknown_survival(WITHOUT_CONTRACT)
    return seen.stays.get(segment) or unknown_survival(NOT_BEGUN)


def _value(segment: str, seen: _Observed, assumptions: Assumptions) -> LifetimeValue:
    trade = seen.trade[segment]
    match trade.kind:
        case Kind.CONTRACTUAL:
            revenue = seen.revenue.get(segment) or Untold("no customer has recurring revenue on the day")
            faced = {period: found[segment] for period, found in seen.renewals.items() if segment in found}
            value = contractual(faced, revenue, assumptions)
        case Kind.NON_CONTRACTUAL:
            value = non_contractual(seen.bought[segment], assumptions)
        case Kind.ONE_OFF:
            value = no_value(Kind.ONE_OFF, assumptions, BOUGHT_ONCE)
        case Kind.UNKNOWN:
            value = no_value(Kind.UNKNOWN, assumptions, "no account of the segment has any revenue on record")
    reason = "; ".join(filter(None, (value.value.reason, trade.remark)))
    return replace(value, value=replace(value.value, reason=reason))
