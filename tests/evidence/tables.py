"""Builds an extract from a few rows written down in a test, without files and mappings."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from moorings.evidence.contract import ACCOUNTS, TABLES, Kind, Table
from moorings.evidence.engines.duckdb_ import DuckDb
from moorings.evidence.engines.engine import Engine
from moorings.evidence.extract import Extract, TableReport
from moorings.evidence.extracted import BESIDE

Row = Mapping[str, Any]

AS_OF = date(2025, 12, 31)


def extract(**tables: Iterable[Row]) -> Extract:
    """Return an extract of these rows, as of the last day of 2025.

    A table that is not given is missing; a column that no row names is absent.
    Amounts of recurring revenue are those of a year.
    """
    return extract_within(DuckDb(), tables)


def extract_within(engine: Engine, tables: Mapping[str, Iterable[Row]]) -> Extract:
    """Return an extract of these rows, kept in an engine."""
    given = {name: [dict(row) for row in rows] for name, rows in tables.items()}
    reports = tuple(_filled(engine, table, given.get(table.name)) for table in TABLES)
    for name, columns in BESIDE.items():
        engine.write(name, columns, ())
    ours = {column.name for column in ACCOUNTS.columns}
    attributes = {name: Kind.TEXT for row in given.get("accounts", ()) for name in row if name not in ours}
    return Extract(engine, AS_OF, True, "GBP", reports, (), attributes)


def accounts(count: int, prefix: str = "A", **columns: Any) -> list[dict[str, Any]]:
    """Return so many accounts, A01, A02 and on, customers since 2020 unless told otherwise."""
    return [
        {"account_id": f"{prefix}{number:02}", "created_at": date(2020, 1, 1), **columns}
        for number in range(1, count + 1)
    ]


def everybody(rows: Iterable[Row], segment: str = "all") -> dict[str, str]:
    """Return an assignment of every account in these rows to one segment."""
    return {row["account_id"]: segment for row in rows}


def _filled(engine: Engine, table: Table, rows: list[dict[str, Any]] | None) -> TableReport:
    columns = {column.name: column.kind for column in table.columns}
    if table.name == "revenue":
        columns["amount_per_year"] = Kind.REAL
        for row in rows or ():
            recurring = row.setdefault("kind", "recurring") == "recurring"
            row.setdefault("amount_per_year", row["amount"] if recurring else None)
    named = {name for row in rows or () for name in row}
    columns |= dict.fromkeys(sorted(named - set(columns)), Kind.TEXT)
    engine.write(table.name, columns, [[row.get(name) for name in columns] for row in rows or ()])
    absent = tuple(column.name for column in table.columns if column.name not in named)
    count = len(rows or ())
    return TableReport(table.name, "" if rows is None else "by hand", count, count, absent_columns=absent)
