"""How well the tables fit together: which rows find their account, which accounts have any, what can be measured."""

from dataclasses import dataclass

from moorings.evidence.contract import ACCOUNTS, TABLES
from moorings.evidence.extract import Extract, TableReport
from moorings.evidence.metrics import ALL
from moorings.evidence.sql import quoted
from moorings.evidence.usable import NO_ACCOUNT


@dataclass(frozen=True, slots=True)
class Match:
    """One table against the accounts.

    `rows_matched` of `rows` name an account that is known; `accounts_matched` of `accounts` have at least one row,
    and bring `revenue_matched` of `revenue` a year, nothing where no revenue is known.
    """

    table: str
    rows: int
    rows_matched: int
    accounts: int
    accounts_matched: int
    revenue: float | None
    revenue_matched: float | None

    @property
    def share_of_rows(self) -> float | None:
        """The share of rows that find their account; nothing without rows."""
        return self.rows_matched / self.rows if self.rows else None

    @property
    def share_of_accounts(self) -> float | None:
        """The share of accounts with any row."""
        return self.accounts_matched / self.accounts if self.accounts else None

    @property
    def share_of_revenue(self) -> float | None:
        """The share of revenue whose accounts have any row; nothing where none is known."""
        return (self.revenue_matched or 0.0) / self.revenue if self.revenue else None


@dataclass(frozen=True, slots=True)
class Measurable:
    """Whether a metric can be told from these data, by their columns; `lacks` says why not."""

    key: str
    label: str
    lacks: str = ""


def matches(extract: Extract) -> tuple[Match, ...]:
    """Return each table that names accounts, against them."""
    return tuple(
        _match(extract, report)
        for table in TABLES
        if table is not ACCOUNTS and table.column("account_id")
        if (report := extract.table(table.name)).is_present
    )


def _match(extract: Extract, report: TableReport) -> Match:
    accounts, matched, revenue, brings = extract.engine.ask(
        f"""
        SELECT COUNT(*), COUNT(t.account_id), SUM(a.annual_revenue),
               SUM(CASE WHEN t.account_id IS NOT NULL THEN a.annual_revenue END)
        FROM accounts AS a
        LEFT JOIN (SELECT DISTINCT account_id FROM {quoted(report.table)}) AS t ON t.account_id = a.account_id"""
    ).first
    orphans = sum(one.rows for one in report.dropped if one.reason == NO_ACCOUNT)
    known = sum(one.rows for one in report.dropped if one.reason != NO_ACCOUNT) + report.read
    return Match(report.table, known + orphans, known, accounts, matched, revenue, brings)


def measurable(extract: Extract) -> tuple[Measurable, ...]:
    """Return for each metric whether the columns that it needs are there."""
    return tuple(Measurable(one.key, one.label, _lacks(extract, one.needs)) for one in ALL)


def _lacks(extract: Extract, needs: tuple[str, ...]) -> str:
    for need in needs:
        reasons = [extract.lacks(column) for column in need.split(" or ")]
        if "" not in reasons:
            return reasons[0]
    return ""
