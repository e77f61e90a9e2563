"""Recurring revenue: what a row is worth a year, and who has any on a day."""

from datetime import date

from moorings.evidence.engines.engine import Engine
from moorings.evidence.sql import quoted
from moorings.units import DAYS_PER_YEAR, MONTHS_PER_YEAR


def _month_number(day: str) -> str:
    return f"(EXTRACT(YEAR FROM {day}) * 12 + EXTRACT(MONTH FROM {day}))"


def _is_last_of_month(day: str) -> str:
    return f"EXTRACT(MONTH FROM {day} + INTERVAL 1 DAY) <> EXTRACT(MONTH FROM {day})"


MONTHS = f"({_month_number('period_end')} - {_month_number('period_start')})"
IS_WHOLE_MONTHS = f"""({MONTHS} > 0 AND (
    EXTRACT(DAY FROM period_start) = EXTRACT(DAY FROM period_end)
    OR ({_is_last_of_month("period_end")} AND EXTRACT(DAY FROM period_start) > EXTRACT(DAY FROM period_end))
    OR ({_is_last_of_month("period_start")} AND {_is_last_of_month("period_end")})))"""
"""From a day of a month to the same one of another, or to the month's last where it has no such day."""


def a_year(amount: str) -> str:
    """Return SQL for what a recurring amount comes to a year; null for other money and where nothing tells.

    A rate is multiplied; an amount for a period is spread over its whole calendar months, or else over its
    days, of which a year has 365.25. An amount that is no rate and has no end tells nothing.
    """
    return f"""CASE WHEN kind = 'recurring' THEN {amount} * CASE
        WHEN _times_a_year IS NOT NULL THEN _times_a_year
        WHEN {IS_WHOLE_MONTHS} THEN {MONTHS_PER_YEAR} / {MONTHS}
        ELSE {DAYS_PER_YEAR} / DATE_DIFF('day', period_start, period_end) END END"""


def make_live(engine: Engine, as_of: date) -> None:
    """Keep `live`: the accounts with recurring revenue on the day, and how much a year."""
    engine.keep(
        "live",
        """
        SELECT account_id, SUM(amount_per_year) AS annual_revenue
        FROM revenue
        WHERE kind = 'recurring' AND amount_per_year > 0 AND period_start <= $as_of
          AND (period_end IS NULL OR period_end > $as_of)
        GROUP BY account_id""",
        as_of=as_of,
    )


def derive_annual_revenue(engine: Engine, columns: tuple[str, ...], currency: str) -> bool:
    """Fill the annual revenue of accounts from what is live; return whether any could be filled.

    An account whose recurring revenue has ended has none; one that never had any stays unknown.
    """
    known = "known.account_id IS NOT NULL"
    derived = {
        "annual_revenue": f"CASE WHEN {known} THEN COALESCE(live.annual_revenue, 0) ELSE a.annual_revenue END",
        "currency": f"CASE WHEN {known} THEN CAST($currency AS VARCHAR) ELSE a.currency END",
    }
    engine.keep(
        "accounts",
        f"""
        SELECT {_with(columns, derived)}
        FROM accounts AS a
        LEFT JOIN (SELECT DISTINCT account_id FROM revenue
                   WHERE kind = 'recurring' AND amount_per_year IS NOT NULL) AS known
               ON known.account_id = a.account_id
        LEFT JOIN live ON live.account_id = a.account_id""",
        currency=currency or None,
    )
    return bool(engine.ask("SELECT COUNT(annual_revenue) FROM accounts").first[0])


def let_live_revenue_decide(engine: Engine, columns: tuple[str, ...]) -> None:
    """Make the annual revenue of each account that has live recurring revenue that, whatever the accounts name."""
    decided = {"annual_revenue": "COALESCE(live.annual_revenue, a.annual_revenue)"}
    engine.keep(
        "accounts",
        f"SELECT {_with(columns, decided)} FROM accounts AS a"
        " LEFT JOIN live ON live.account_id = a.account_id",
    )


def _with(columns: tuple[str, ...], changed: dict[str, str]) -> str:
    """Return SQL for the columns of the accounts `a`, of which some are worked out anew."""
    return ", ".join(f"{changed.get(name, f'a.{quoted(name)}')} AS {quoted(name)}" for name in columns)
