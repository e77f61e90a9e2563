"""What was true of accounts before today: revenue at its peak and when it ended, owners that came and went."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from moorings.evidence.extract import Extract
from moorings.evidence.metrics.rows.contacts import IS_HUMAN
from moorings.units import Window

REVENUE_STEPS = """
    steps AS (
        SELECT account_id, period_start AS day, amount_per_year AS change FROM revenue WHERE amount_per_year > 0
        UNION ALL
        SELECT account_id, period_end, -amount_per_year FROM revenue
        WHERE amount_per_year > 0 AND period_end IS NOT NULL
    ),
    days AS (
        SELECT account_id, day, SUM(change) AS change FROM steps WHERE day <= $last GROUP BY account_id, day
    ),
    levels AS (
        SELECT account_id, day, SUM(change) OVER (PARTITION BY account_id ORDER BY day) AS level FROM days
    )
"""
"""Common table expressions; `levels` holds each account's recurring revenue a year from each day that changed it."""


@dataclass(frozen=True, slots=True)
class RevenueHistory:
    """An account's highest recurring revenue a year, and the last before it ended (or today's)."""

    peak: float
    last_known: float


@dataclass(frozen=True, slots=True)
class OwnerChange:
    """The last change of an account's owner: the day, and the new owner, nothing where none followed."""

    at: date
    owner: str | None


def revenue_history(extract: Extract) -> Mapping[str, RevenueHistory]:
    """Return peak and last known recurring revenue of each account that ever had any."""
    query = f"""
        WITH {REVENUE_STEPS}
        SELECT account_id, MAX(level), ARG_MAX(level, day) FILTER (WHERE level > 0.005)
        FROM levels GROUP BY account_id
    """
    rows = extract.connection.execute(query, {"last": extract.as_of}).fetchall()
    return {account: RevenueHistory(peak, last or peak) for account, peak, last in rows}


def owner_changes(extract: Extract) -> Mapping[str, OwnerChange]:
    """Return the last change of owner of each account that has one on record."""
    query = """
        SELECT account_id, MAX(c.at), ARG_MAX(COALESCE(value, ''), c.at)
        FROM account_changes AS c
        WHERE attribute = 'owner' AND c.at <= $last
        GROUP BY account_id
    """
    rows = extract.connection.execute(query, {"last": extract.as_of}).fetchall()
    return {account: OwnerChange(at, owner or None) for account, at, owner in rows}


def main_helpers(extract: Extract, window: Window) -> Mapping[str, str]:
    """Return the agent who held most of the human contacts of each account within the window."""
    query = f"""
        WITH held AS (
            SELECT account_id, agent_id, COUNT(*) AS contacts
            FROM interactions AS i
            WHERE {IS_HUMAN} AND agent_id IS NOT NULL AND i.at >= $first AND i.at < $after
            GROUP BY account_id, agent_id
        )
        SELECT account_id, agent_id FROM held
        QUALIFY ROW_NUMBER() OVER (PARTITION BY account_id ORDER BY contacts DESC, agent_id) = 1
    """
    rows = extract.connection.execute(query, {"first": window.first, "after": window.after}).fetchall()
    return dict(rows)


def roles(extract: Extract) -> Mapping[str, str]:
    """Return the role of each person."""
    return dict(extract.connection.execute("SELECT agent_id, role FROM people").fetchall())


def all_accounts(extract: Extract) -> Mapping[str, Mapping[str, Any]]:
    """Return what is known of every account, live or gone, by column; what is unknown is absent."""
    found = extract.connection.execute("SELECT * FROM accounts")
    names = [column[0] for column in found.description or ()]
    rows = (dict(zip(names, row, strict=True)) for row in found.fetchall())
    return {
        row["account_id"]: {name: value for name, value in row.items() if value is not None} for row in rows
    }


def silent(extract: Extract, table: str, condition: str, says: str) -> str:
    """Return `says` where no row of the table meets the SQL condition, or an empty text."""
    found = extract.connection.execute(f"SELECT 1 FROM {table} WHERE {condition} LIMIT 1").fetchone()
    return "" if found else says
