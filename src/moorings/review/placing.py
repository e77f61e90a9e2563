"""Put every account into its segment, and say what each is entitled to."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from moorings.coverage.criteria import Account, Value, all_hold
from moorings.coverage.entitlement import Entitlement, Placement, eligible
from moorings.evidence.extract import Extract
from moorings.evidence.history import RevenueHistory, all_accounts, revenue_history
from moorings.model.business import BusinessModel


@dataclass(frozen=True, slots=True)
class Placed:
    """Every account with its attributes and its entitlement, live or gone."""

    accounts: Mapping[str, Account]
    entitlements: Mapping[str, Entitlement]

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
    entitlements = {
        account: eligible(known, model, extract.as_of, _held(known, history.get(account), model))
        for account, known in accounts.items()
    }
    return Placed(accounts, entitlements)


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
