"""Builds an extract from a few rows written down in a test, without files and mappings."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import duckdb

from moorings.evidence.contract import TABLES, Kind, Table
from moorings.evidence.extract import Extract, TableReport

Row = Mapping[str, Any]

AS_OF = date(2025, 12, 31)
TYPES = {
    Kind.TEXT: "VARCHAR",
    Kind.DATE: "DATE",
    Kind.MOMENT: "TIMESTAMP",
    Kind.REAL: "DOUBLE",
    Kind.INTEGER: "BIGINT",
    Kind.MONEY: "DOUBLE",
    Kind.YES_NO: "BOOLEAN",
}


def extract(**tables: Iterable[Row]) -> Extract:
    """Return an extract of these rows, as of the last day of 2025.

    A table that is not given is missing; a column that no row names is absent.
    Amounts of recurring revenue are those of a year.
    """
    connection = duckdb.connect()
    given = {name: [dict(row) for row in rows] for name, rows in tables.items()}
    reports = tuple(_filled(connection, table, given.get(table.name)) for table in TABLES)
    return Extract(connection, AS_OF, True, "GBP", reports, (), ())


def accounts(count: int, prefix: str = "A", **columns: Any) -> list[dict[str, Any]]:
    """Return so many accounts, A01, A02 and on, customers since 2020 unless told otherwise."""
    return [
        {"account_id": f"{prefix}{number:02}", "created_at": date(2020, 1, 1), **columns}
        for number in range(1, count + 1)
    ]


def everybody(rows: Iterable[Row], segment: str = "all") -> dict[str, str]:
    """Return an assignment of every account in these rows to one segment."""
    return {row["account_id"]: segment for row in rows}


def _filled(
    connection: duckdb.DuckDBPyConnection, table: Table, rows: list[dict[str, Any]] | None
) -> TableReport:
    columns = {column.name: TYPES[column.kind] for column in table.columns}
    if table.name == "revenue":
        columns["amount_per_year"] = "DOUBLE"
        for row in rows or ():
            recurring = row.setdefault("kind", "recurring") == "recurring"
            row.setdefault("amount_per_year", row["amount"] if recurring else None)
    named = {name for row in rows or () for name in row}
    columns |= dict.fromkeys(sorted(named - set(columns)), "VARCHAR")
    fields = ", ".join(f'"{name}" {kind}' for name, kind in columns.items())
    connection.execute(f'CREATE TABLE "{table.name}" ({fields})')
    if rows:
        places = ", ".join(f"UNNEST(?::{kind}[])" for kind in columns.values())
        values = [[row.get(name) for row in rows] for name in columns]
        connection.execute(f'INSERT INTO "{table.name}" SELECT {places}', values)
    absent = tuple(column.name for column in table.columns if column.name not in named)
    count = len(rows or ())
    return TableReport(table.name, "" if rows is None else "by hand", count, count, absent_columns=absent)
