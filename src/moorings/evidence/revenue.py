"""Recurring revenue: what a row is worth a year, and who has any on a day."""

from datetime import date

import duckdb

from moorings.evidence.sql import row
from moorings.units import DAYS_PER_YEAR, MONTHS_PER_YEAR

MONTHS = "date_diff('month', period_start, period_end)"
IS_WHOLE_MONTHS = f"""(CAST(period_start + to_months(CAST({MONTHS} AS INTEGER)) AS DATE) = period_end
    OR (period_start = last_day(period_start) AND period_end = last_day(period_end)))"""


def a_year(amount: str) -> str:
    """Return SQL for what a recurring amount comes to a year; null for other money and where nothing tells.

    A rate is multiplied; an amount for a period is spread over its whole calendar months, or else over its
    days, of which a year has 365.25. An amount that is no rate and has no end tells nothing.
    """
    return f"""CASE WHEN kind = 'recurring' THEN {amount} * CASE
        WHEN _times_a_year IS NOT NULL THEN _times_a_year
        WHEN {IS_WHOLE_MONTHS} THEN {MONTHS_PER_YEAR} / {MONTHS}
        ELSE {DAYS_PER_YEAR} / (period_end - period_start) END END"""


def make_live(connection: duckdb.DuckDBPyConnection, as_of: date) -> None:
    """Make `live_on(day)` and `live`: the accounts with recurring revenue on a day, and how much a year."""
    connection.execute("""
        CREATE MACRO live_on(day) AS TABLE
        SELECT account_id, sum(amount_per_year) AS annual_revenue
        FROM revenue
        WHERE kind = 'recurring' AND amount_per_year > 0 AND period_start <= CAST(day AS DATE)
          AND (period_end IS NULL OR period_end > CAST(day AS DATE))
        GROUP BY account_id""")
    connection.execute(f"SET VARIABLE as_of = DATE '{as_of}'")
    connection.execute(f"CREATE VIEW live AS FROM live_on(DATE '{as_of}')")


def derive_annual_revenue(connection: duckdb.DuckDBPyConnection, currency: str) -> bool:
    """Fill the annual revenue of accounts from what is live; return whether any could be filled.

    An account whose recurring revenue has ended has none; one that never had any stays unknown.
    """
    connection.execute(
        """UPDATE accounts SET annual_revenue = coalesce(found.annual_revenue, 0), currency = ?
           FROM (SELECT account_id, any_value(live.annual_revenue) AS annual_revenue
                 FROM revenue LEFT JOIN live USING (account_id)
                 WHERE kind = 'recurring' AND amount_per_year IS NOT NULL GROUP BY account_id) AS found
           WHERE accounts.account_id = found.account_id""",
        [currency or None],
    )
    return bool(row(connection, "SELECT count(annual_revenue) > 0 FROM accounts")[0])


def let_live_revenue_decide(connection: duckdb.DuckDBPyConnection) -> None:
    """Make the annual revenue of each account that has live recurring revenue that, whatever the accounts name."""
    connection.execute(
        """UPDATE accounts SET annual_revenue = live.annual_revenue FROM live
           WHERE accounts.account_id = live.account_id"""
    )
