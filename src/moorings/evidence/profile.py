"""What each account got, when, from whom and for how long it was a customer: the observations that drift judges."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from operator import itemgetter
from typing import Any

from moorings.evidence.extract import Extract
from moorings.evidence.metrics.rows.cohort import LIVE_AT_BOTH_ENDS
from moorings.evidence.metrics.rows.contacts import IS_HUMAN
from moorings.evidence.metrics.rows.live import EXPOSURE, LIVE_ON_LAST
from moorings.terms.vocabulary import Category, Job
from moorings.units import Window

LONGEST_SILENCE = timedelta(days=31)
"""Contacts that begin later than this within a window, or end earlier, are taken for a record of a part of it."""


@dataclass(frozen=True, slots=True)
class AccountMonth:
    """What people did for one account in the month that begins on `month`.

    `human_minutes` adds up the contacts that say how long they took, `untimed_contacts` counts the others. `cost` is
    that of the minutes at the declared cost per hour, in the extract's currency; nothing where no contact has both
    minutes and a person whose role is priced.
    """

    account_id: str
    month: date
    human_contacts: int
    human_minutes: float
    dedicated_contacts: int
    cost: float | None
    untimed_contacts: int = 0


def contacts_by_month(extract: Extract, window: Window) -> Sequence[AccountMonth]:
    """Return each account's months that had human contacts, by account and month."""
    query = f"""
        SELECT i.account_id, CAST(DATE_TRUNC('month', i."at") AS DATE) AS month,
               COUNT(*), COALESCE(SUM(i.minutes), 0),
               SUM(CASE WHEN i.handled_by = '{Category.DEDICATED_PERSONAL_ASSISTANCE}' THEN 1 ELSE 0 END),
               SUM(i.minutes * r.cost_per_hour) / 60,
               COUNT(*) - COUNT(i.minutes)
        FROM interactions AS i
        LEFT JOIN people AS p ON p.agent_id = i.agent_id
        LEFT JOIN role_cost AS r ON r.role = p.role
        WHERE i."at" >= $first AND i."at" < $after AND i.{IS_HUMAN}
        GROUP BY i.account_id, DATE_TRUNC('month', i."at")
        ORDER BY i.account_id, month
    """
    return [AccountMonth(*row) for row in _ask(extract, query, first=window.first, after=window.after)]


def owners(extract: Extract) -> Mapping[str, str]:
    """Return who is named as responsible for each account that is a customer on the extract's day."""
    query = f"WITH {LIVE_ON_LAST} SELECT account_id, owner FROM customers WHERE owner IS NOT NULL"
    return dict(_ask(extract, query, last=extract.as_of))


def live_accounts(extract: Extract, day: date) -> Mapping[str, float | None]:
    """Return the accounts that are customers on the day, with their recurring revenue a year as of the extract."""
    return dict(
        _ask(extract, f"WITH {LIVE_ON_LAST} SELECT account_id, annual_revenue FROM customers", last=day)
    )


def exposure(extract: Extract, window: Window) -> Mapping[str, tuple[date, date]]:
    """Return the first and the last day of the window on which each account was a customer."""
    query = f"WITH {EXPOSURE} SELECT account_id, first_day, last_day FROM exposure"
    rows = _ask(extract, query, first=window.first, last=window.last)
    return {account: (first, last) for account, first, last in rows}


def reviews(extract: Extract, window: Window) -> Mapping[str, Sequence[date]]:
    """Return the days of the reviews held with each account, in order; accounts without any are not there."""
    query = f"""
        SELECT account_id, CAST("at" AS DATE) AS day
        FROM interactions
        WHERE job = '{Job.REVIEW}' AND "at" >= $first AND "at" < $after
        ORDER BY account_id, "at"
    """
    rows = _ask(extract, query, first=window.first, after=window.after)
    return {account: [day for _, day in held] for account, held in groupby(rows, key=itemgetter(0))}


def lost_accounts(extract: Extract, window: Window) -> Mapping[str, bool]:
    """Return whether each account that had recurring revenue on the window's eve has none at its end."""
    query = f"WITH {LIVE_AT_BOTH_ENDS} SELECT account_id, closing IS NULL FROM both_ends WHERE opening IS NOT NULL"
    return dict(_ask(extract, query, first=window.first, last=window.last))


def attributes(extract: Extract) -> Mapping[str, Mapping[str, Any]]:
    """Return what is known of each account that is a customer on the extract's day, by column; unknown is absent."""
    found = extract.engine.ask(f"WITH {LIVE_ON_LAST} SELECT * FROM customers", last=extract.as_of)
    return {
        row["account_id"]: {name: value for name, value in row.items() if value is not None}
        for row in found.named()
    }


def observed_span(extract: Extract) -> Window | None:
    """Return the days from the first to the last contact on record, or nothing where there is none."""
    query = 'SELECT CAST(MIN("at") AS DATE), CAST(MAX("at") AS DATE) FROM interactions'
    first, last = next(_ask(extract, query))
    return Window(first, last) if first else None


def _ask(extract: Extract, query: str, **days: date) -> Iterator[tuple[Any, ...]]:
    return iter(extract.engine.ask(query, **days))
