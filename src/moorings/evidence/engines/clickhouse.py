"""ClickHouse: tables are kept as temporary ones of the session, in memory, which nobody else sees.

What ClickHouse does otherwise than SQL by default is set right for the session: where an outer join finds no match
there are nulls and no noughts, a sum of nothing is null, and a name means the column before it means an alias.
"""

import logging
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import islice
from typing import Any

from clickhouse_connect import get_client
from clickhouse_connect.driver import Client
from clickhouse_connect.driver.exceptions import ClickHouseError, DatabaseError, OperationalError

from moorings.errors import DataError
from moorings.evidence.contract import Kind
from moorings.evidence.engines.engine import PAGE_ROWS, Bound, Rows
from moorings.evidence.engines.plain import plain_row
from moorings.evidence.engines.translated import translated
from moorings.evidence.sql import quoted

TYPES = {
    Kind.TEXT: "Nullable(String)",
    Kind.DATE: "Nullable(Date32)",
    Kind.MOMENT: "Nullable(DateTime64(6, 'UTC'))",
    Kind.REAL: "Nullable(Float64)",
    Kind.INTEGER: "Nullable(Int64)",
    Kind.MONEY: "Nullable(Float64)",
    Kind.YES_NO: "Nullable(Bool)",
}
KINDS = {
    "DateTime": Kind.MOMENT,
    "Date": Kind.DATE,
    "Bool": Kind.YES_NO,
    "Float": Kind.REAL,
    "Decimal": Kind.REAL,
    "Int": Kind.INTEGER,
    "UInt": Kind.INTEGER,
}
"""What a column holds, by how its type begins; the first one counts."""
DIALECT = "clickhouse"
IN_PROCESS = "chdb"
"""The address of the engine within the process, from the package of the same name."""
LIKE_SQL = {
    "join_use_nulls": 1,
    "aggregate_functions_null_for_empty": 1,
    "cast_keep_nullable": 1,
    "prefer_column_name_to_alias": 1,
    "union_default_mode": "DISTINCT",
    "session_timezone": "UTC",
}
WRITTEN_ROWS = 50_000
LONGEST_SECONDS = 3600
SESSION = {"session_timeout": LONGEST_SECONDS}
"""Between two questions; a server's own answer is a minute, and it allows an hour. What was kept ends with it."""

logging.getLogger("clickhouse_connect").addHandler(
    logging.NullHandler()
)  # what it says there, we say in words


class ClickHouse:
    """A session with ClickHouse; times are UTC."""

    name = "ClickHouse"

    def __init__(self, address: str) -> None:
        """`address` is `https://user:password@host:port/database`, or `chdb` for the engine within the process.

        Raises DataError where it leads nowhere; the password is in no message.
        """
        with _in_plain_words():
            self._client: Client = _client_at(address)
        for name, value in LIKE_SQL.items():
            self._client.set_client_setting(name, value)

    def ask(self, query: str, **bound: Bound) -> Rows:
        """Return the answer to a question."""
        with _in_plain_words():
            found = self._client.query(translated(query, DIALECT, bound))
        return Rows(tuple(found.column_names), [plain_row(row) for row in found.result_rows])

    def pages(self, query: str, rows: int = PAGE_ROWS, **bound: Bound) -> Iterator[Rows]:
        """Yield the answer to a question in pages, as the server sends its blocks."""
        with (
            _in_plain_words(),
            self._client.query_row_block_stream(translated(query, DIALECT, bound)) as blocks,
        ):
            names = tuple(blocks.source.column_names)
            flat = (plain_row(row) for block in blocks for row in block)
            while page := list(islice(flat, rows)):
                yield Rows(names, page)

    def keep(self, table: str, query: str, **bound: Bound) -> None:
        """Keep the answer to a question as a table."""
        text = translated(query, DIALECT, bound)
        with _in_plain_words():
            self._make("_next", text)
            self.forget(table)
            self._make(table, "SELECT * FROM _next")
            self.forget("_next")

    def view(self, name: str, query: str, **bound: Bound) -> None:
        """Keep the answer as a table: a session has no views of its own."""
        self.keep(name, query, **bound)

    def write(self, table: str, columns: Mapping[str, Kind], rows: Iterable[Sequence[Bound]]) -> None:
        """Keep rows of ours as a table."""
        fields = ", ".join(f"{quoted(name)} {TYPES[kind]}" for name, kind in columns.items())
        remaining = iter(rows)
        with _in_plain_words():
            self.forget(table)
            self._client.command(f"CREATE TEMPORARY TABLE {quoted(table)} ({fields}) ENGINE = Memory")
            while page := list(islice(remaining, WRITTEN_ROWS)):
                self._client.insert(table, page, column_names=list(columns))

    def forget(self, table: str) -> None:
        """Let go of a table."""
        with _in_plain_words():
            self._client.command(f"DROP TEMPORARY TABLE IF EXISTS {quoted(table)}")

    def columns_of(self, table: str) -> dict[str, Kind]:
        """Return the columns of a table (`database.name`, or `name` in the database of the address)."""
        with _in_plain_words():
            if not self._client.command(f"EXISTS TABLE {table}"):
                return {}
            found = self._client.query(f"DESCRIBE TABLE {table}").result_rows
        return {str(name): _kind_of(str(type_)) for name, type_, *_ in found}

    def tables(self) -> list[str]:
        """Return the tables that may be read, as `database.name`."""
        asked = (
            "SELECT database || '.' || name FROM system.tables WHERE NOT is_temporary"
            " AND database NOT IN ('system', 'information_schema', 'INFORMATION_SCHEMA') ORDER BY 1"
        )
        with _in_plain_words():
            return [str(name) for (name,) in self._client.query(asked).result_rows]

    def close(self) -> None:
        """End the session."""
        self._client.close()

    def _make(self, table: str, query: str) -> None:
        self._client.command(f"CREATE TEMPORARY TABLE {quoted(table)} ENGINE = Memory AS {query}")


def _client_at(address: str) -> Client:
    """Return a client that speaks as the address says; the driver itself goes by the port, and may not encrypt."""
    if address == IN_PROCESS:
        return get_client(interface="chdb")
    read = re.fullmatch(r"(https?)://([^@/]*@)?[^@:/?]+(:\d+)?([/?].*)?", address)
    if read is None:
        raise DataError(
            "this is no address of a ClickHouse server.",
            remedy="It looks like https://user:password@host:8443/database; in a password, @ is written %40,"
            " : is %3A, / is %2F and % is %25.",
        )
    return get_client(dsn=address, interface=read[1], send_receive_timeout=LONGEST_SECONDS, settings=SESSION)


def _kind_of(type_: str) -> Kind:
    """Return what a column of this type holds; any that is not known here is read as a text."""
    bare = re.sub(r"^(?:LowCardinality|Nullable)\(", "", type_)
    bare = re.sub(r"^Nullable\(", "", bare)
    return next((kind for start, kind in KINDS.items() if bare.startswith(start)), Kind.TEXT)


@contextmanager
def _in_plain_words() -> Iterator[None]:
    try:
        yield
    except DatabaseError as error:
        says = _said(error)
        if isinstance(error, OperationalError) and "HTTP request" in str(error):
            raise DataError(
                f"ClickHouse does not answer: {_reason(error)}.",
                remedy="Look at host and port in the address, and whether the server runs."
                " Nothing was written there.",
            ) from error
        if "AUTHENTICATION_FAILED" in says or "Authentication failed" in says:
            raise DataError(
                "ClickHouse refuses the user or the password.",
                remedy="Look at the environment variable that `address_from` names.",
            ) from error
        raise DataError(f"ClickHouse cannot answer: {says}.") from error
    except ClickHouseError as error:
        raise DataError(
            f"ClickHouse cannot be reached: {_said(error)}.",
            remedy="Look at host and port in the address, and whether the server runs.",
        ) from error


def _reason(error: OperationalError) -> str:
    """Return what the network says, out of all that the layers above it say."""
    whole = str(error)
    found = re.search(r"\[Errno -?\d+\] ([^()\"']+)", whole) or re.search(r"([Tt]imed out|closed)", whole)
    return found[1].strip().lower() if found else "the connection ended"


def _said(error: Any) -> str:
    """Return what an error says, without a password."""
    line = " ".join(str(error).split())[:300]
    return re.sub(r"://[^@\s]*@", "://…@", line).rstrip(".")
