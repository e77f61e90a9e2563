"""DuckDB, within the process: the engine of files, and the reference for every other."""

import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb

from moorings.errors import DataError
from moorings.evidence.contract import Kind
from moorings.evidence.engines.engine import PAGE_ROWS, Bound, Engine, Rows
from moorings.evidence.sql import SQL_TYPES, kind_of, literal, quoted

ATTACHED = "source"
MEMORY_LIMIT = "MOORINGS_MEMORY_LIMIT"
"""The environment variable that says how much memory may be held, such as 3GB."""
NAMED = re.compile(r"\$([a-z_]+)")


class DuckDb:
    """An engine in memory that fetches nothing from anywhere; times are UTC."""

    name = "DuckDB"

    def __init__(self, memory_limit: str = "") -> None:
        """`memory_limit`, such as 3GB, is what is held in memory at most: else the environment's or DuckDB's own."""
        self.connection = duckdb.connect(":memory:", config={"autoinstall_known_extensions": "false"})
        self.connection.execute("SET TimeZone = 'UTC'")
        self._spill: TemporaryDirectory[str] | None = None
        if limit := memory_limit or os.environ.get(MEMORY_LIMIT, ""):
            self._hold_at_most(limit)

    def _hold_at_most(self, limit: str) -> None:
        self._spill = TemporaryDirectory(prefix="moorings")
        try:
            self.connection.execute(f"SET memory_limit = {literal(limit)}")
        except duckdb.Error as error:
            raise DataError(
                f"'{limit}' is no amount of memory.", remedy="Write it as 3GB or 500MB."
            ) from error
        self.connection.execute(f"SET temp_directory = {literal(self._spill.name)}")

    def ask(self, query: str, **bound: Bound) -> Rows:
        """Return the answer to a question."""
        found = self.connection.execute(query, _named(query, bound))
        return Rows(_names(found), found.fetchall())

    def pages(self, query: str, rows: int = PAGE_ROWS, **bound: Bound) -> Iterator[Rows]:
        """Yield the answer to a question in pages."""
        found = self.connection.execute(query, _named(query, bound))
        names = _names(found)
        while page := found.fetchmany(rows):
            yield Rows(names, page)

    def keep(self, table: str, query: str, **bound: Bound) -> None:
        """Keep the answer to a question as a table."""
        self.connection.execute(f"CREATE OR REPLACE TABLE {quoted(table)} AS {query}", _named(query, bound))

    def view(self, name: str, query: str, **bound: Bound) -> None:
        """Give a question a name."""
        self.connection.execute(f"CREATE OR REPLACE VIEW {quoted(name)} AS {query}", _named(query, bound))

    def write(self, table: str, columns: Mapping[str, Kind], rows: Iterable[Sequence[Bound]]) -> None:
        """Keep rows of ours as a table."""
        types = {name: SQL_TYPES[kind] for name, kind in columns.items()}
        fields = ", ".join(f"{quoted(name)} {kind}" for name, kind in types.items())
        self.connection.execute(f"CREATE OR REPLACE TABLE {quoted(table)} ({fields})")
        by_column = [list(column) for column in zip(*rows, strict=True)]
        if by_column:
            unnested = ", ".join(f"UNNEST(?::{kind}[])" for kind in types.values())
            self.connection.execute(f"INSERT INTO {quoted(table)} SELECT {unnested}", by_column)

    def forget(self, table: str) -> None:
        """Let go of a table."""
        found = self.connection.execute(
            "SELECT 1 FROM duckdb_views() WHERE view_name = ? AND NOT internal", [table]
        ).fetchone()
        self.connection.execute(f"DROP {'VIEW' if found else 'TABLE'} IF EXISTS {quoted(table)}")

    def attach(self, path: Path) -> None:
        """Make the tables of a DuckDB file readable, as `source.schema.name`; raises DataError where it is none."""
        try:
            if not path.is_file():
                raise DataError("there is no such file.", where=str(path))
            self.connection.execute(f"ATTACH {literal(str(path))} AS {ATTACHED} (READ_ONLY)")
        except duckdb.Error as error:
            says = str(error).splitlines()[0]
            raise DataError(f"this is no DuckDB file that can be read: {says}", where=str(path)) from error

    def columns_of(self, table: str) -> dict[str, Kind]:
        """Return the columns of an attached table and what they hold; none where there is no such table."""
        _, schema, name = (part.strip('"') for part in re.findall(r'[^."]+|"[^"]+"', table)[:3])
        found = self.connection.execute(
            "SELECT column_name, data_type FROM duckdb_columns() WHERE database_name = ? AND schema_name = ?"
            " AND table_name = ? ORDER BY column_index",
            [ATTACHED, schema, name],
        ).fetchall()
        return {str(column): kind_of(str(type_)) for column, type_ in found}

    def tables(self) -> list[str]:
        """Return the attached tables and views, as `source.schema.name`."""
        found = self.connection.execute(
            "SELECT DISTINCT schema_name || '.' || table_name FROM duckdb_columns()"
            f" WHERE database_name = '{ATTACHED}' AND NOT internal ORDER BY 1"
        ).fetchall()
        return [f"{ATTACHED}.{name}" for (name,) in found]

    def close(self) -> None:
        """Let go of everything."""
        self.connection.close()
        if self._spill:
            self._spill.cleanup()


def connection_of(engine: Engine) -> duckdb.DuckDBPyConnection:
    """Return the connection of a DuckDB; raises DataError where the data lie in another engine."""
    if isinstance(engine, DuckDb):
        return engine.connection
    raise DataError(
        f"this is asked of accounts on this machine, and these lie in {engine.name}.",
        remedy="Export them to a file, and name that.",
    )


def _named(query: str, bound: Mapping[str, Bound]) -> dict[str, Bound]:
    """Return the values that the text names: DuckDB refuses the others."""
    return {name: bound[name] for name in set(NAMED.findall(query)) if name in bound}


def _names(found: duckdb.DuckDBPyConnection) -> tuple[str, ...]:
    return tuple(str(column[0]) for column in found.description or ())
