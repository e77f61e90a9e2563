"""The tables that say who the customers and the people are: accounts, their changes, and people."""

from collections.abc import Iterator
from datetime import date
from random import Random

from moorings.examples.plank.account import Account
from moorings.examples.plank.model.settings import CURRENCY
from moorings.examples.plank.names import company_names
from moorings.examples.plank.planting import Planted
from moorings.examples.plank.staff import PEOPLE
from moorings.examples.table import Cell, Table

ACCOUNT_COLUMNS = (
    "account_id",
    "name",
    "created_at",
    "churned_at",
    "plan",
    "seats",
    "annual_revenue",
    "currency",
    "owner",
)
CHANGE_COLUMNS = ("account_id", "at", "attribute", "value")
PEOPLE_COLUMNS = ("agent_id", "role", "team", "hours_per_week", "from", "to")


def accounts_table(rng: Random, planted: Planted) -> Table:
    """Return one row an account; those that left keep what they paid last, and have no owner any more."""
    names = company_names(rng, len(planted.accounts))
    rows = (
        _account(name, account, planted.flagged_gone.get(account.id))
        for name, account in zip(names, planted.accounts.values(), strict=True)
    )
    return Table("accounts", ACCOUNT_COLUMNS, tuple(rows))


def _account(name: str, account: Account, flagged_gone: date | None) -> tuple[Cell, ...]:
    return (
        account.id,
        name,
        account.created,
        account.left or flagged_gone,
        account.current.plan.value,
        account.current.seats,
        account.pounds_a_year,
        CURRENCY,
        account.owner if account.is_live else None,
    )


def changes_table(planted: Planted) -> Table:
    """Return every naming of an owner, and every value of plan and revenue of the accounts in which one changed."""
    rows = (row for account in planted.accounts.values() for row in _changes(account))
    return Table(
        "account_changes", CHANGE_COLUMNS, tuple(sorted(rows, key=lambda row: (row[1], row[0], row[2])))
    )


def _changes(account: Account) -> Iterator[tuple[str, date, str, str | None]]:
    if account.owner and account.owned_since:
        yield account.id, account.owned_since, "owner", account.owner
        if account.left:
            yield account.id, account.left, "owner", None
    if len(account.contracts) > 1:
        for contract in account.contracts:
            yield account.id, contract.since, "annual_revenue", str(contract.pounds_a_year)
    if len({contract.plan for contract in account.contracts}) > 1:
        for contract in account.contracts:
            yield account.id, contract.since, "plan", contract.plan.value


def people_table() -> Table:
    """Return one row for each person who serves customers."""
    rows = ((one.id, one.role, one.team, one.hours_per_week, one.since, None) for one in PEOPLE)
    return Table("people", PEOPLE_COLUMNS, tuple(rows))
