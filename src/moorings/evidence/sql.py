"""Names and texts put into SQL safely, the type a kind of value has in the engine, values as messages show them."""

from typing import Any

import duckdb

from moorings.evidence.contract import Kind

SQL_TYPES = {
    Kind.TEXT: "VARCHAR",
    Kind.DATE: "DATE",
    Kind.MOMENT: "TIMESTAMP",
    Kind.REAL: "DOUBLE",
    Kind.INTEGER: "BIGINT",
    Kind.MONEY: "DOUBLE",
    Kind.YES_NO: "BOOLEAN",
}


KINDS = {
    "DATE": Kind.DATE,
    "TIMESTAMP": Kind.MOMENT,
    "BOOLEAN": Kind.YES_NO,
    **dict.fromkeys(("FLOAT", "DOUBLE", "DECIMAL", "HUGEINT", "UHUGEINT"), Kind.REAL),
    **dict.fromkeys(("TINYINT", "SMALLINT", "INTEGER", "BIGINT"), Kind.INTEGER),
    **dict.fromkeys(("UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT"), Kind.INTEGER),
}


def kind_of(type_: str) -> Kind:
    """Return what a column of DuckDB's type holds; any that is not known here is read as a text."""
    return KINDS.get(type_.partition("(")[0].partition(" ")[0].partition("_")[0], Kind.TEXT)


def quoted(name: str) -> str:
    """Return a name as an SQL identifier."""
    return '"' + name.replace('"', '""') + '"'


def literal(text: str) -> str:
    """Return a text as an SQL literal."""
    return "'" + text.replace("'", "''") + "'"


def listed(texts: tuple[str, ...] | list[str]) -> str:
    """Return texts as SQL literals with commas between."""
    return ", ".join(literal(text) for text in texts)


def rows(connection: duckdb.DuckDBPyConnection, query: str) -> list[tuple[Any, ...]]:
    """Return all rows of a query."""
    return connection.execute(query).fetchall()


def row(connection: duckdb.DuckDBPyConnection, query: str) -> tuple[Any, ...]:
    """Return the first row of a query that has one."""
    return rows(connection, query)[0]


def shortened(text: str, most: int = 60) -> str:
    """Return a value as it is shown in a message: its beginning, where it is long."""
    return text if len(text) <= most else text[: most - 1] + "…"
