"""Loads a folder of customer data into an engine, as the tables of the contract."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import duckdb

from moorings.errors import DataError
from moorings.evidence.binding import Source, bound
from moorings.evidence.contract import ACCOUNTS, TABLES, Table
from moorings.evidence.contradictions import Settled, settled
from moorings.evidence.currency import settled as settled_currency
from moorings.evidence.days import last_day, must_have_begun, must_reach
from moorings.evidence.extract import Extract, counted
from moorings.evidence.folder import files_in, readable
from moorings.evidence.mapped import Mapping
from moorings.evidence.report import Reading, reported, strange_words
from moorings.evidence.revenue import derive_annual_revenue, let_live_revenue_decide, make_live
from moorings.evidence.sql import quoted, row
from moorings.evidence.staging import columns_of, must_be_readable, stage
from moorings.evidence.usable import keep_usable


@dataclass(frozen=True, slots=True)
class _Day:
    """The day that is asked for, where one is, and today's."""

    asked: date | None
    today: date | None


def load(
    folder: Path,
    mapping: Mapping,
    as_of: date | None = None,
    currency: str | None = None,
    *,
    today: date | None = None,
) -> Extract:
    """Return the customer data in a folder, as of a day and with money in one currency.

    Without `as_of` the day is the mapping's, else the last up to `today` on which anything happened; without
    `currency` it is the mapping's, else the only one that the data name. What is dated after both `today` and the
    day is set aside; without `today`, no date is too late.

    Raises MappingError or DataError, and then nothing is left open.
    """
    connection = engine()
    try:
        with readable(folder):
            return _loaded(connection, folder, mapping, currency, _Day(as_of or mapping.as_of, today))
    except BaseException:
        connection.close()
        raise


def engine() -> duckdb.DuckDBPyConnection:
    """Return an empty engine in memory that fetches nothing from anywhere."""
    connection = duckdb.connect(":memory:", config={"autoinstall_known_extensions": "false"})
    connection.execute("SET TimeZone = 'UTC'")
    return connection


def _loaded(
    connection: duckdb.DuckDBPyConnection,
    folder: Path,
    mapping: Mapping,
    asked: str | None,
    day: _Day,
) -> Extract:
    sources = bound(connection, folder, mapping)
    for table in TABLES:
        stage(connection, table, sources[table.name], mapping)
        must_be_readable(connection, table, sources[table.name], mapping)
    currency = settled_currency(connection, mapping, asked)
    readings = [_kept(connection, table, sources[table.name], mapping, currency) for table in TABLES]
    as_of = day.asked or last_day(connection, folder, day.today)
    must_have_begun(connection, folder, as_of)
    readings = _with_live_revenue(connection, readings, as_of, currency)
    must_reach(connection, folder, as_of)
    outcome = _settled(connection, readings, mapping, max(day.today, as_of) if day.today else None)
    let_live_revenue_decide(connection)
    return Extract(
        connection=connection,
        as_of=as_of,
        as_of_is_given=day.asked is not None,
        currency=currency,
        tables=tuple(reported(connection, _less(reading, outcome)) for reading in readings),
        contradictions=outcome.contradictions,
        attributes=_attributes(sources[ACCOUNTS.name]),
        unread_files=_unread(folder, sources),
    )


def _kept(
    connection: duckdb.DuckDBPyConnection,
    table: Table,
    sources: tuple[Source, ...],
    mapping: Mapping,
    currency: str,
) -> Reading:
    words = strange_words(connection, table)
    reading = Reading(table, sources, keep_usable(connection, table, sources, mapping, currency), words)
    if table.required and not _rows(connection, table):
        raise DataError(
            f"no row of '{table.name}' can be used.",
            where=", ".join(source.file.path.name for source in sources),
            remedy=" ".join(f"{counted(dropped.rows)}: {dropped.reason}." for dropped in reading.dropped)
            or "There is nothing below the heading.",
        )
    return reading


def _rows(connection: duckdb.DuckDBPyConnection, table: Table) -> int:
    return int(row(connection, f"SELECT count(*) FROM {quoted(table.name)}")[0])


def _with_live_revenue(
    connection: duckdb.DuckDBPyConnection, readings: list[Reading], as_of: date, currency: str
) -> list[Reading]:
    make_live(connection, as_of)
    accounts = readings[0]
    if "annual_revenue" in accounts.present or not derive_annual_revenue(connection, currency):
        return readings
    return [replace(accounts, derived=("annual_revenue",)), *readings[1:]]


def _settled(
    connection: duckdb.DuckDBPyConnection, readings: list[Reading], mapping: Mapping, latest: date | None
) -> Settled:
    present = {f"{reading.table.name}.{column}" for reading in readings for column in reading.present}
    return settled(connection, present, mapping.before_sign_up, latest)


def _less(reading: Reading, outcome: Settled) -> Reading:
    """Return a reading from which the rows set aside are taken."""
    return replace(reading, dropped=(*reading.dropped, *outcome.set_aside.get(reading.table.name, ())))


def _attributes(accounts: tuple[Source, ...]) -> tuple[str, ...]:
    return tuple(column.name for column in columns_of(ACCOUNTS, accounts)[len(ACCOUNTS.columns) :])


def _unread(folder: Path, sources: dict[str, tuple[Source, ...]]) -> tuple[str, ...]:
    read = {source.file.path for several in sources.values() for source in several}
    return tuple(path.relative_to(folder).as_posix() for path in files_in(folder) if path not in read)
