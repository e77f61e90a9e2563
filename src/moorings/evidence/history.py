"""What was true of accounts before today: revenue at its peak and when it ended, owners that came and went."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import itemgetter
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
        SELECT account_id, day, SUM(change) AS change FROM steps WHERE day <= $last
        GROUP BY account_id, day HAVING ABS(SUM(change)) > 0.005
    ),
    levels AS (
        SELECT account_id, day, SUM(change) OVER (PARTITION BY account_id ORDER BY day) AS level FROM days
    )
"""
"""Common table expressions; `levels` holds each account's recurring revenue a year from each day that changed it."""


NOTHING = 0.005
"""Half a minor unit: less than this a year is what rounding leaves."""


@dataclass(frozen=True, slots=True)
class RevenueHistory:
    """An account's recurring revenue a year, from each day that changed it, in order."""

    levels: tuple[tuple[date, float], ...]

    @property
    def peak(self) -> float:
        """The highest it ever was."""
        return max(level for _, level in self.levels)

    @property
    def last_known(self) -> float:
        """Today's, or the last before it ended."""
        return next((level for _, level in reversed(self.levels) if level > NOTHING), self.peak)


@dataclass(frozen=True, slots=True)
class OwnerChange:
    """The last change of an account's owner: the day, and the new owner, nothing where none followed."""

    at: date
    owner: str | None


def revenue_history(extract: Extract, condition: str = "true") -> Mapping[str, RevenueHistory]:
    """Return the recurring revenue over time of each account that ever had any and meets an SQL condition."""
    some = f"WHERE account_id IN (SELECT account_id FROM accounts WHERE {condition})"
    query = f"WITH {REVENUE_STEPS} SELECT account_id, day, level FROM levels {some} ORDER BY account_id, day"
    rows = extract.engine.ask(query, last=extract.as_of)
    return {
        account: RevenueHistory(tuple((day, level) for _, day, level in steps))
        for account, steps in groupby(rows, key=itemgetter(0))
    }


def revenue_on(extract: Extract, day: date) -> Mapping[str, float]:
    """Return the recurring revenue a year of each account that had any on the day."""
    query = """
        SELECT account_id, SUM(amount_per_year)
        FROM revenue
        WHERE amount_per_year > 0 AND period_start <= $day AND (period_end IS NULL OR period_end > $day)
        GROUP BY account_id
    """
    return dict(extract.engine.ask(query, day=day).values)


def owner_changes(extract: Extract) -> Mapping[str, OwnerChange]:
    """Return the last change of owner of each account that has one on record."""
    query = """
        WITH ordered AS (
            SELECT account_id, "at", value,
                   ROW_NUMBER() OVER (PARTITION BY account_id ORDER BY "at" DESC, value DESC NULLS LAST) AS place
            FROM account_changes
            WHERE attribute = 'owner' AND "at" <= $last
        )
        SELECT account_id, "at", value FROM ordered WHERE place = 1
    """
    rows = extract.engine.ask(query, last=extract.as_of)
    return {account: OwnerChange(at, owner or None) for account, at, owner in rows}


def main_helpers(extract: Extract, window: Window) -> Mapping[str, str]:
    """Return the agent who held most of the human contacts of each account within the window."""
    query = f"""
        WITH held AS (
            SELECT account_id, agent_id, COUNT(*) AS contacts
            FROM interactions
            WHERE {IS_HUMAN} AND agent_id IS NOT NULL AND "at" >= $first AND "at" < $after
            GROUP BY account_id, agent_id
        ),
        ordered AS (
            SELECT account_id, agent_id,
                   ROW_NUMBER() OVER (PARTITION BY account_id ORDER BY contacts DESC, agent_id) AS place
            FROM held
        )
        SELECT account_id, agent_id FROM ordered WHERE place = 1
    """
    rows = extract.engine.ask(query, first=window.first, after=window.after)
    return dict(rows.values)


def roles(extract: Extract) -> Mapping[str, str]:
    """Return the role of each person."""
    return dict(extract.engine.ask("SELECT agent_id, role FROM people").values)


def all_accounts(extract: Extract, condition: str = "true") -> Mapping[str, Mapping[str, Any]]:
    """Return what is known of every account that meets an SQL condition, live or gone; what is unknown is absent."""
    found = extract.engine.ask(f"SELECT * FROM accounts WHERE {condition}")
    return {
        row["account_id"]: {name: value for name, value in row.items() if value is not None}
        for row in found.named()
    }


def silent(extract: Extract, table: str, condition: str, says: str) -> str:
    """Return `says` where no row of the table meets the SQL condition, or an empty text."""
    return "" if extract.engine.ask(f"SELECT 1 FROM {table} WHERE {condition} LIMIT 1").values else says


def changed_between(first: date, last: date) -> str:
    """Return SQL for whether anything that the data record of an account changed between two days."""
    steps = REVENUE_STEPS.replace("$last", f"DATE '{last}'")
    return f"""account_id IN (
        WITH {steps} SELECT account_id FROM levels WHERE day >= DATE '{first}'
        UNION SELECT account_id FROM account_changes AS c WHERE c."at" BETWEEN DATE '{first}' AND DATE '{last}')"""


def attribute_changes(
    extract: Extract, condition: str
) -> Mapping[str, Sequence[tuple[date, str, str | None]]]:
    """Return the changes on record of each account that meets an SQL condition: the day, the attribute, the value."""
    query = f"""
        SELECT account_id, c."at", attribute, value FROM account_changes AS c
        WHERE c."at" <= $last AND account_id IN (SELECT account_id FROM accounts WHERE {condition})
        ORDER BY account_id, c."at"
    """
    rows = extract.engine.ask(query, last=extract.as_of)
    return {
        account: tuple((day, attribute, value) for _, day, attribute, value in changes)
        for account, changes in groupby(rows, key=itemgetter(0))
    }
