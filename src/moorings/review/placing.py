"""Put every account into its segment, and say what each is entitled to."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from moorings.coverage.criteria import Account, Value, all_hold
from moorings.coverage.entitlement import Entitlement, Placement, eligible, segment_of
from moorings.evidence.extract import Extract
from moorings.evidence.history import RevenueHistory, all_accounts, revenue_history, revenue_on
from moorings.model.business import BusinessModel
from moorings.units import year_up_to


@dataclass(frozen=True, slots=True)
class Placed:
    """Every account with its attributes and its entitlement, live or gone.

    `opening` holds the segment that each had on the eve of the year, of those that had one. `lapsed` holds the day
    on which an account with a named person stopped qualifying for one.
    """

    accounts: Mapping[str, Account]
    entitlements: Mapping[str, Entitlement]
    opening: Mapping[str, str] = field(default_factory=dict)
    lapsed: Mapping[str, date] = field(default_factory=dict)

    @property
    def segments(self) -> Mapping[str, str]:
        """The segment of each account that has one."""
        return {
            account: entitlement.segment
            for account, entitlement in self.entitlements.items()
            if not isinstance(entitlement.segment, Placement)
        }


def place(extract: Extract, model: BusinessModel) -> Placed:
    """Return each account with what it is entitled to on the extract's day.

    An account that is gone is placed by the last recurring revenue it had; one that is live, by today's.
    """
    history = revenue_history(extract)
    live = {account for (account,) in extract.connection.execute("SELECT account_id FROM live").fetchall()}
    accounts = {
        account: _account(row, history.get(account), account in live, model)
        for account, row in all_accounts(extract).items()
    }
    held = {account: _held(known, history.get(account), model) for account, known in accounts.items()}
    lapsed = {
        account: _lapsed(accounts[account], history[account], ones, model)
        for account, ones in held.items()
        if ones and account in history
    }
    entitlements = {
        account: eligible(known, model, extract.as_of, held[account], lapsed.get(account, {}))
        for account, known in accounts.items()
    }
    last_right = {account: max(days.values()) for account, days in lapsed.items() if days}
    return Placed(accounts, entitlements, _opening(extract, model, accounts), last_right)


def _lapsed(
    account: Account, history: RevenueHistory, held: frozenset[str], model: BusinessModel
) -> dict[str, date]:
    """Return the first day on which the account no longer qualified for each relationship that it holds, if any."""
    found: dict[str, date] = {}
    for one in model.relationships:
        bounds = one.coverage.stays_while or one.coverage.criteria
        if one.id not in held or not bounds:
            continue
        for day, level in reversed(history.levels):
            if all_hold(bounds, {**account, "annual_revenue": _in_own_period(level, model)}, model.settings):
                break
            found[one.id] = day
    return found


def _opening(extract: Extract, model: BusinessModel, accounts: Mapping[str, Account]) -> dict[str, str]:
    """Return the segment of each account on the eve of the year: by its revenue then, and all else as known today."""
    eve = year_up_to(extract.as_of).first - timedelta(days=1)
    then = {
        account: {**accounts[account], "annual_revenue": _in_own_period(revenue, model)}
        for account, revenue in revenue_on(extract, eve).items()
    }
    placed = {account: segment_of(known, model) for account, known in then.items()}
    return {account: one.id for account, one in placed.items() if not isinstance(one, Placement)}


def _held(account: Account, history: RevenueHistory | None, model: BusinessModel) -> frozenset[str]:
    """Return the dedicated relationships that the account was entitled to at its peak and has a named person for."""
    if history is None or account.get("owner") is None:
        return frozenset()
    at_peak = {**account, "annual_revenue": _in_own_period(history.peak, model)}
    return frozenset(
        one.id
        for one in model.relationships
        if one.is_dedicated
        and one.coverage.criteria
        and all_hold(one.coverage.criteria, at_peak, model.settings)
    )


def _account(
    row: Mapping[str, Any], history: RevenueHistory | None, is_live: bool, model: BusinessModel
) -> dict[str, Value]:
    """Return the account's attributes as criteria read them."""
    known = dict(row)
    if history and not is_live:
        known["annual_revenue"] = history.last_known
    if "annual_revenue" in known:
        known["annual_revenue"] = _in_own_period(known["annual_revenue"], model)
    return known


def _in_own_period(revenue_per_year: float, model: BusinessModel) -> float:
    """Return revenue for the period in which the model counts the attribute."""
    declared = model.settings.attribute("annual_revenue")
    return revenue_per_year / declared.per.per_year if declared else revenue_per_year
