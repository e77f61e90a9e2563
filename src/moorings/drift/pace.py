"""What human help costs at the pace of late, above what was decided."""

from datetime import date

from moorings.drift.allowance import Allowance
from moorings.drift.declared import Decided
from moorings.drift.observed import Observed, month_of, months_between
from moorings.drift.report import AccountDrift
from moorings.units import MONTHS_PER_YEAR, Window

SHORTEST_PACE = 1 / MONTHS_PER_YEAR
"""Years: what a few days cost is no pace."""


def cost_since(account: str, since: date | None, allowance: Allowance, observed: Observed) -> float | None:
    """Return what the account's help costs a year at its pace since then, above what the decision allows.

    Help is known by month, so the pace is that from the month's beginning on. Without a day, it is that of the last
    twelve months. Nothing where the help has no price, and where no contact with anybody is recorded since.
    """
    if observed.help is None:
        return None
    opens = observed.first_day_in_window(account)
    latest = months_between(opens, observed.window.last)[-MONTHS_PER_YEAR:]
    first = max(opens, month_of(since) if since else latest[0])
    recorded = any(day >= month_of(first) for months in observed.help.values() for day in months)
    helped = [month for day, month in observed.help.get(account, {}).items() if day >= month_of(first)]
    costs = [month.cost for month in helped if month.cost is not None]
    if not recorded or (helped and not costs):
        return None
    years = max(Window(first, observed.window.last).years, SHORTEST_PACE)
    return max(0.0, sum(costs) / years - allowance.cost_per_year)


def minutes_since(drifted: AccountDrift, decision: Decided | None, observed: Observed) -> float | None:
    """Return the minutes of human help a year at the account's pace since it drifted, above what was decided.

    Nothing where no contact since says how long it took.
    """
    if observed.help is None or decision is None:
        return None
    account = drifted.account
    opens = observed.first_day_in_window(account)
    latest = months_between(opens, observed.window.last)[-MONTHS_PER_YEAR:]
    first = max(opens, month_of(drifted.since) if drifted.since else latest[0])
    helped = [month for day, month in observed.help.get(account, {}).items() if day >= month_of(first)]
    known = [month.minutes for month in helped if month.minutes is not None]
    if helped and not known:
        return None
    years = max(Window(first, observed.window.last).years, SHORTEST_PACE)
    return max(0.0, sum(known) / years - decision.allowance.minutes_per_year)
