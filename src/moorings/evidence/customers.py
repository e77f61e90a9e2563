"""Reads one table of customers leniently: what its columns are is guessed, or said by a mapping."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import duckdb

from moorings.errors import DataError, MappingError, did_you_mean
from moorings.evidence.customer import Customer, CustomerTable, Role, Sureness, TakenColumn
from moorings.evidence.customer_rows import RowReader, in_order_of_size
from moorings.evidence.headings import Values, guessed_columns
from moorings.evidence.mapped import UNKNOWN_WORDS, ColumnMapping, Mapping, SourceMapping
from moorings.evidence.source import open_file, reading
from moorings.evidence.sql import rows

ROLES = {
    "account_id": Role.ID,
    "name": Role.NAME,
    "annual_revenue": Role.REVENUE,
    "currency": Role.CURRENCY,
    "plan": Role.PLAN,
    "seats": Role.SEATS,
    "is_trial": Role.TRIAL,
    "churned": Role.GONE,
    "churned_at": Role.GONE_ON,
}
"""What a mapping's columns and attributes of accounts are to a table of customers."""
COLUMNS_SHOWN = 12
MORE_UNKNOWN_WORDS = ("-", "–", "none", "nan", "na", "unknown")
REMEDY = (
    "Name a column 'annual_revenue' (or 'mrr') or 'plan', or say in a mapping which column it is: "
    '[tables.accounts.columns] account_id = "…", annual_revenue = { column = "…", per = "month" }.'
)


def read_customers(
    path: Path, *, mapping: Mapping | None = None, currency: str = "", today: date
) -> CustomerTable:
    """Return the customers that a table lists, as of a day, the largest first.

    Raises:
        DataError: it cannot be read, is empty, or has neither revenue nor plan.
        MappingError: the mapping speaks of no accounts, or of a column that is not there.
    """
    values = _values(path)
    columns = _said(mapping, path, values) if mapping else guessed_columns(values)
    _must_tell_apart(path, values, columns)
    reader = RowReader(
        path=path,
        values=values,
        columns=columns,
        mapping=mapping or Mapping(),
        currency=currency.upper(),
        today=today,
    )
    customers = in_order_of_size(reader.customers())
    _must_be_usable(path, columns, customers, reader)
    return CustomerTable(
        source=path.name,
        day=today,
        currency=reader.currency,
        rows=reader.rows,
        columns=columns,
        customers=customers,
        notes=tuple(reader.notes()),
    )


def _must_tell_apart(path: Path, values: Values, columns: Sequence[TakenColumn]) -> None:
    if {Role.REVENUE, Role.PLAN} & {one.role for one in columns}:
        return
    names = list(values)
    shown = ", ".join(names[:COLUMNS_SHOWN])
    more = f" and {len(names) - COLUMNS_SHOWN} more" if len(names) > COLUMNS_SHOWN else ""
    raise DataError(
        f"no column could be taken for revenue or for a plan. Its columns: {shown}{more}.",
        where=str(path),
        remedy=REMEDY,
    )


def _must_be_usable(
    path: Path, columns: Sequence[TakenColumn], customers: Sequence[Customer], reader: RowReader
) -> None:
    if not customers:
        raise DataError("no customer is left.", where=str(path), remedy=" ".join(reader.notes()))
    revenue = next((one.column for one in columns if one.role is Role.REVENUE), "")
    if revenue and all(one.revenue_per_year is None for one in customers):
        raise DataError(
            f"no value of '{revenue}' can be read as an amount.",
            where=str(path),
            remedy="Say in a mapping which column is the revenue, or leave it out to begin with the plans.",
        )


def _values(path: Path) -> Values:
    connection = duckdb.connect(":memory:", config={"autoinstall_known_extensions": "false"})
    try:
        file = open_file(connection, path)
        with reading(path):
            found = rows(connection, file.scan)
    finally:
        connection.close()
    if not found:
        raise DataError("there is no customer below the heading.", where=str(path))
    unknown = {*map(str.casefold, UNKNOWN_WORDS), *MORE_UNKNOWN_WORDS}
    columns = zip(*found, strict=True)
    return {
        name: [_known(one, unknown) for one in column]
        for name, column in zip(file.columns, columns, strict=True)
    }


def _known(value: object, unknown: set[str]) -> str | None:
    text = str(value).strip() if value is not None else ""
    return None if text.casefold() in unknown else text


def _said(mapping: Mapping, path: Path, values: Values) -> tuple[TakenColumn, ...]:
    """Return what the mapping says of the columns of the accounts."""
    source = _source(mapping, path)
    if source.columns is None:
        return guessed_columns(values)
    said = {**source.columns, **{one.name: one.source for one in source.attributes}}
    named = [(ROLES[name], how) for name, how in said.items() if name in ROLES and how.column]
    for _, how in named:
        if how.column not in values:
            raise MappingError(
                f"{path.name} has no column '{how.column}'.",
                where=mapping.where,
                remedy=did_you_mean(how.column, values),
            )
    return tuple(_taken(role, how) for role, how in named)


def _taken(role: Role, how: ColumnMapping) -> TakenColumn:
    times = how.per.per_year if how.per and role is Role.REVENUE else 1.0
    return TakenColumn(how.column, role, Sureness.SAID, times)


def _source(mapping: Mapping, path: Path) -> SourceMapping:
    """Return the mapping's own source for this file: the one that names it, else the only one of accounts."""
    sources: Sequence[SourceMapping] = mapping.sources_of("accounts")
    by_name: Iterator[SourceMapping] = (one for one in sources if Path(one.file).name == path.name)
    return next(by_name, sources[0])
