"""The table of revenue: monthly invoices, merged over unchanged months where small, and one-offs."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from moorings.examples.plank.account import Account, Contract, Plan
from moorings.examples.plank.model.settings import CURRENCY
from moorings.examples.plank.timeline import (
    FIRST,
    LAST,
    billing_day_from,
    billing_day_until,
    months_between,
    months_later,
)
from moorings.examples.table import Table

COLUMNS = ("account_id", "period_start", "period_end", "amount", "currency", "kind")
MIGRATION_SHARE = 0.25
"""The share of new business accounts that buy help with moving their projects over."""
MIGRATION_POUNDS = 600

Row = tuple[str, date, date, int, str, str]


def revenue_table(rng: Random, accounts: list[Account]) -> Table:
    """Return every invoice that covers a day within the data."""
    rows = [row for account in accounts for row in _recurring(account)]
    rows += [row for account in accounts if rng.random() < MIGRATION_SHARE for row in _migration(account)]
    return Table("revenue", COLUMNS, tuple(sorted(rows, key=lambda row: (row[1], row[0]))))


def _recurring(account: Account) -> Iterator[Row]:
    ends = [*(contract.since for contract in account.contracts[1:]), account.left or _paid_until(account)]
    for contract, end in zip(account.contracts, ends, strict=True):
        start = contract.since if contract.since >= FIRST else billing_day_until(account.created, FIRST)
        months = months_between(start, end)
        step = months if contract.plan is Plan.TEAM else 1
        for month in range(0, months, max(step, 1)):
            yield _invoice(account.id, months_later(start, month), step, contract)


def _paid_until(account: Account) -> date:
    """Return the first billing day after the data."""
    return billing_day_from(account.created, LAST + timedelta(days=1))


def _invoice(account: str, start: date, months: int, contract: Contract) -> Row:
    amount = months * contract.pounds_a_month
    return account, start, months_later(start, months), amount, CURRENCY, "recurring"


def _migration(account: Account) -> Iterator[Row]:
    if account.was_always_on(Plan.BUSINESS) and account.created >= FIRST:
        day = account.created
        yield account.id, day, day + timedelta(days=1), MIGRATION_POUNDS, CURRENCY, "one_off"
