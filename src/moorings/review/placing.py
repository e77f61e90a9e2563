"""Put every account into its segment, and say what each is entitled to."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from moorings.coverage.allocation import places_by_rank
from moorings.coverage.criteria import Account, Value
from moorings.coverage.decision_table import decision_table
from moorings.coverage.entitlement import Entitlement, Placement, Standing, eligible, segment_of
from moorings.coverage.standing import Past, standing_of
from moorings.decision import DecisionTable
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
    table, history = decision_table(model), revenue_history(extract)
    live = {account for (account,) in extract.engine.ask("SELECT account_id FROM live")}
    accounts = {
        account: _account(row, history.get(account), account in live, model)
        for account, row in all_accounts(extract).items()
    }
    dedicated = [rule for rule in table.rules if rule.names_person]
    standing = {
        account: standing_of(past_of(known, history[account], model), dedicated)
        for account, known in accounts.items()
        if known.get("owner") is not None and account in history
    }
    ranks = places_by_rank({one: accounts[one] for one in accounts if one in live} or accounts, table)
    entitlements = {
        account: _entitlement(known, table, extract.as_of, standing.get(account), ranks.get(account, {}))
        for account, known in accounts.items()
    }
    last_right = {account: max(one.lapsed.values()) for account, one in standing.items() if one.lapsed}
    return Placed(accounts, entitlements, _opening(extract, model, accounts), last_right)


def _entitlement(
    account: Account, table: DecisionTable, day: date, standing: Standing | None, ranks: Mapping[str, int]
) -> Entitlement:
    known = standing or Standing()
    return eligible(account, table, day, known.held, known.lapsed, ranks=ranks)


def past_of(account: Account, history: RevenueHistory, model: BusinessModel) -> Past:
    """Return what was known of an account over time: its revenue then, and all else as known today."""
    return [
        (day, {**account, "annual_revenue": _in_own_period(level, model)}) for day, level in history.levels
    ]


def _opening(extract: Extract, model: BusinessModel, accounts: Mapping[str, Account]) -> dict[str, str]:
    """Return the segment of each account on the eve of the year: by its revenue then, and all else as known today."""
    eve = year_up_to(extract.as_of).first - timedelta(days=1)
    then = {
        account: {**accounts[account], "annual_revenue": _in_own_period(revenue, model)}
        for account, revenue in revenue_on(extract, eve).items()
    }
    placed = {account: segment_of(known, model) for account, known in then.items()}
    return {account: one.id for account, one in placed.items() if not isinstance(one, Placement)}


def _account(
    row: Mapping[str, Any], history: RevenueHistory | None, is_live: bool, model: BusinessModel
) -> dict[str, Value]:
    """Return the account's attributes as criteria read them."""
    known = dict(row)
    if history and not is_live:
        known["annual_revenue"] = history.last_known
    return in_own_period(known, model)


def in_own_period(account: Mapping[str, Any], model: BusinessModel) -> dict[str, Value]:
    """Return an account whose revenue a year is that of the period in which the model counts the attribute."""
    known = dict(account)
    if "annual_revenue" in known:
        known["annual_revenue"] = _in_own_period(known["annual_revenue"], model)
    return known


def _in_own_period(revenue_per_year: float, model: BusinessModel) -> float:
    """Return revenue for the period in which the model counts the attribute."""
    declared = model.settings.attribute("annual_revenue")
    return revenue_per_year / declared.per.per_year if declared else revenue_per_year
