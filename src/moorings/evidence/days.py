"""The day that customer data are as of, and whether they reach it."""

from collections.abc import Sequence
from datetime import date

from moorings.errors import DataError
from moorings.evidence.contract import ACCOUNT_CHANGES, ACCOUNTS, REVENUE, TABLES, Table
from moorings.evidence.engines.engine import Engine
from moorings.evidence.sql import quoted
from moorings.evidence.values import FIRST_YEAR, LAST_YEAR

STANDING = (ACCOUNTS, ACCOUNT_CHANGES)
"""What they date may lie years before anything else was recorded."""

FEWEST_LAPSED = 5
"""With fewer paid periods that ran out, chance alone may explain that none was renewed."""

LAPSED_SHARE = 0.05
"""No business loses a larger share of its accounts between two invoices."""


def last_day(engine: Engine, where: str, today: date | None) -> date:
    """Return the last day, up to today, on which anything happened.

    Revenue is booked ahead, so that the days on which it begins count only where nothing but sign-ups is dated
    besides.
    """
    happened = [table for table in TABLES if table is not REVENUE]
    if not any(_span(engine, (table,), today)[1] for table in happened if table is not ACCOUNTS):
        happened.append(REVENUE)
    if found := _span(engine, happened, today)[1]:
        return found
    until = f" up to {today}" if today and _span(engine, TABLES, None)[1] else ""
    raise DataError(
        f"the data hold no date{until}, so nothing says as of which day they are.",
        where=where,
        remedy="Give the day with --as-of, or as `as_of` under [extract] in a mapping.",
    )


def must_have_begun(engine: Engine, where: str, as_of: date) -> None:
    """Raise DataError where the data begin after the day, or the day is none that data can be of."""
    if not FIRST_YEAR <= as_of.year <= LAST_YEAR:
        raise DataError(
            f"no data are as of {as_of}.", where=where, remedy=f"Years: {FIRST_YEAR} to {LAST_YEAR}."
        )
    recorded = [table for table in TABLES if table not in STANDING]
    first = _span(engine, recorded, None)[0] or _span(engine, TABLES, None)[0]
    if first and as_of < first:
        raise DataError(
            f"there are no data before {first}, so nothing is known as of {as_of}.",
            where=where,
            remedy=f"Give --as-of {first} or later.",
        )


def must_reach(engine: Engine, where: str, as_of: date) -> None:
    """Raise DataError where the revenue is recorded until an earlier day only.

    So it is where many paid periods ran out since the last one began, and not one was renewed: taking that for
    customers who left would be a false accusation.
    """
    last, lapsed, paid = engine.ask(
        """
        WITH latest AS (
            SELECT MAX(period_start) AS last_begun FROM revenue
            WHERE amount_per_year > 0 AND period_start <= $as_of
        ),
        paid AS (
            SELECT r.account_id, MAX(latest.last_begun) AS last_begun
            FROM revenue AS r CROSS JOIN latest
            WHERE r.amount_per_year > 0 AND r.period_start <= latest.last_begun
              AND (r.period_end IS NULL OR r.period_end > latest.last_begun)
            GROUP BY r.account_id
        )
        SELECT MAX(p.last_begun), COUNT(*) - COUNT(live.account_id), COUNT(*)
        FROM paid AS p LEFT JOIN live ON live.account_id = p.account_id""",
        as_of=as_of,
    ).first
    if lapsed >= FEWEST_LAPSED and lapsed > LAPSED_SHARE * paid:
        raise DataError(
            f"the revenue is recorded until {last} only: by {as_of} what {lapsed:,} of {paid:,} accounts had paid for"
            " has run out, and nothing says whether they renewed.",
            where=where,
            remedy=f"Add the later revenue, or give --as-of {last} or earlier.",
        )


def _span(engine: Engine, tables: Sequence[Table], until: date | None) -> tuple[date | None, date | None]:
    """Return the first and the last date of these tables; dates after `until` are no dates."""
    days = " UNION ALL ".join(
        f"SELECT CAST({quoted(column)} AS DATE) AS day FROM {quoted(table.name)}"
        for table in tables
        for column in table.dated
    )
    if not days:
        return None, None
    known = f"WHERE day <= DATE '{until}'" if until else ""
    first, last = engine.ask(f"SELECT MIN(day), MAX(day) FROM ({days}) AS dated {known}").first
    return first, last
