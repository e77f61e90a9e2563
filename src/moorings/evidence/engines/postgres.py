"""PostgreSQL: tables are kept as temporary ones of the session, which nobody else sees and which end with it."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

import psycopg
from psycopg.conninfo import conninfo_to_dict

from moorings.errors import DataError
from moorings.evidence.contract import Kind
from moorings.evidence.engines.engine import PAGE_ROWS, Bound, Rows
from moorings.evidence.engines.plain import plain_row
from moorings.evidence.engines.translated import translated
from moorings.evidence.sql import quoted

if TYPE_CHECKING:
    from psycopg.rows import TupleRow

TYPES = {
    Kind.TEXT: "text",
    Kind.DATE: "date",
    Kind.MOMENT: "timestamp",
    Kind.REAL: "double precision",
    Kind.INTEGER: "bigint",
    Kind.MONEY: "double precision",
    Kind.YES_NO: "boolean",
}
DIALECT = "postgres"
PATIENCE_SECONDS = 15
SETTINGS = {"TimeZone": "UTC", "client_min_messages": "warning", "work_mem": "128MB"}
"""Of the session. Whether an account is among a million others is looked up in memory; with PostgreSQL's own 4 MB it
compares each with each, for hours."""
KINDS = {
    "text": Kind.TEXT,
    "character varying": Kind.TEXT,
    "character": Kind.TEXT,
    "uuid": Kind.TEXT,
    "date": Kind.DATE,
    "timestamp without time zone": Kind.MOMENT,
    "timestamp with time zone": Kind.MOMENT,
    "smallint": Kind.INTEGER,
    "integer": Kind.INTEGER,
    "bigint": Kind.INTEGER,
    "numeric": Kind.REAL,
    "real": Kind.REAL,
    "double precision": Kind.REAL,
    "boolean": Kind.YES_NO,
}
"""What a column holds, by the name that PostgreSQL gives its type; any other is read as a text."""


class Postgres:
    """A session with a PostgreSQL database; times are UTC."""

    name = "PostgreSQL"

    def __init__(self, address: str) -> None:
        """`address` is a libpq one: `postgresql://user:password@host/database`, or `host=… dbname=…`.

        Raises DataError where it leads nowhere; the password is in no message.
        """
        _must_be_an_address(address)
        with _in_plain_words("reached"):
            self._connection = psycopg.connect(
                address, autocommit=True, connect_timeout=PATIENCE_SECONDS, application_name="moorings"
            )
            for name, value in SETTINGS.items():
                self._connection.execute(f"SET {name} = '{value}'")

    def ask(self, query: str, **bound: Bound) -> Rows:
        """Return the answer to a question."""
        with _in_plain_words("asked"), self._connection.cursor() as cursor:
            cursor.execute(translated(query, DIALECT, bound))
            return Rows(_names(cursor), [plain_row(row) for row in cursor])

    def pages(self, query: str, rows: int = PAGE_ROWS, **bound: Bound) -> Iterator[Rows]:
        """Yield the answer to a question in pages, from a cursor within the database."""
        with (
            _in_plain_words("asked"),
            self._connection.transaction(),
            self._connection.cursor("pages") as cursor,
        ):
            cursor.execute(translated(query, DIALECT, bound))
            while page := cursor.fetchmany(rows):
                yield Rows(_names(cursor), [plain_row(row) for row in page])

    def keep(self, table: str, query: str, **bound: Bound) -> None:
        """Keep the answer to a question as a table; the planner is told what it holds."""
        text = translated(query, DIALECT, bound)
        with _in_plain_words("asked"), self._connection.transaction():
            self._connection.execute(f"CREATE TEMPORARY TABLE _next AS {text}")
            self._replace(table)
            self._connection.execute(f"ANALYZE pg_temp.{quoted(table)}")

    def write(self, table: str, columns: Mapping[str, Kind], rows: Iterable[Sequence[Bound]]) -> None:
        """Keep rows of ours as a table."""
        fields = ", ".join(f"{quoted(name)} {TYPES[kind]}" for name, kind in columns.items())
        with _in_plain_words("asked"), self._connection.transaction(), self._connection.cursor() as cursor:
            cursor.execute(f"CREATE TEMPORARY TABLE _next ({fields})")
            with cursor.copy("COPY _next FROM STDIN") as copy:
                for row in rows:
                    copy.write_row(row)
            self._replace(table)

    def forget(self, table: str) -> None:
        """Let go of a table, or of a view."""
        with _in_plain_words("asked"):
            kept = self._connection.execute(
                "SELECT relkind FROM pg_class WHERE oid = to_regclass(%s)", [f'pg_temp."{table}"']
            ).fetchone()
            if kept:
                kind = "VIEW" if kept[0] in {"v", b"v"} else "TABLE"
                self._connection.execute(f"DROP {kind} pg_temp.{quoted(table)}")

    def view(self, name: str, query: str, **bound: Bound) -> None:
        """Give a question a name, under which it is asked anew each time."""
        text = translated(query, DIALECT, bound)
        self.forget(name)
        with _in_plain_words("asked"):
            self._connection.execute(f"CREATE TEMPORARY VIEW {quoted(name)} AS {text}")

    def columns_of(self, table: str) -> dict[str, Kind]:
        """Return the columns of a table of the database (`schema.name`, or `name` on the search path)."""
        with _in_plain_words("asked"):
            found = self._connection.execute(
                "SELECT attname, format_type(atttypid, NULL) FROM pg_attribute"
                " WHERE attrelid = to_regclass(%s) AND attnum > 0 AND NOT attisdropped ORDER BY attnum",
                [table],
            ).fetchall()
        return {name: KINDS.get(kind, Kind.TEXT) for name, kind in found}

    def tables(self) -> list[str]:
        """Return the tables and views that may be read, as `schema.name`."""
        with _in_plain_words("asked"):
            found = self._connection.execute(
                "SELECT table_schema || '.' || table_name FROM information_schema.tables"
                " WHERE table_schema NOT IN ('pg_catalog', 'information_schema') ORDER BY 1"
            ).fetchall()
        return [name for (name,) in found]

    def close(self) -> None:
        """End the session."""
        self._connection.close()

    def _replace(self, table: str) -> None:
        self.forget(table)
        self._connection.execute(f"ALTER TABLE pg_temp._next RENAME TO {quoted(table)}")


def _must_be_an_address(address: str) -> None:
    """Raise DataError where it is none, without a word of it: what is misread may be part of the password."""
    try:
        read = conninfo_to_dict(address)
    except psycopg.Error:
        read = {"port": "none"}
    if "@" in str(read.get("host", "")) or not re.fullmatch(r"[\d,]*", str(read.get("port", ""))):
        raise DataError(
            "this is no address of a PostgreSQL database.",
            remedy="It looks like postgresql://user:password@host:5432/database; in a password, @ is written %40,"
            " : is %3A, / is %2F and % is %25.",
        )


def _names(cursor: "psycopg.Cursor[TupleRow] | psycopg.ServerCursor[TupleRow]") -> tuple[str, ...]:
    return tuple(column.name for column in cursor.description or ())


@contextmanager
def _in_plain_words(done: str) -> Iterator[None]:
    try:
        yield
    except psycopg.errors.InsufficientPrivilege as error:
        raise DataError(
            f"PostgreSQL does not let this user do that: {_first_line(error)}.",
            remedy="The user needs to read the tables that the mapping names, and to make temporary tables"
            " (GRANT SELECT …, GRANT TEMPORARY ON DATABASE …).",
        ) from error
    except psycopg.errors.QueryCanceled as error:
        raise DataError("PostgreSQL cancelled the question.", remedy=_first_line(error)) from error
    except psycopg.OperationalError as error:
        raise _lost(error, done) from error
    except psycopg.Error as error:
        raise DataError(f"PostgreSQL cannot answer: {_first_line(error)}.") from error


def _lost(error: psycopg.OperationalError, done: str) -> DataError:
    says = _first_line(error)
    if "authentication failed" in says or "no password supplied" in says:
        return DataError(
            "PostgreSQL refuses the user or the password.",
            remedy="Look at the environment variable that `address_from` names.",
        )
    if done == "reached":
        return DataError(
            f"PostgreSQL cannot be reached: {says}.",
            remedy="Look at host, port and database in the address, and whether the server runs.",
        )
    return DataError(
        f"PostgreSQL ended the session in the middle: {says}.",
        remedy="Nothing was written there. Run the command again when the server is back.",
    )


def _first_line(error: Exception) -> str:
    """Return what an error says in its first line, without a password."""
    line = next(iter(str(error).strip().splitlines()), type(error).__name__)
    line = re.sub(r"://[^@\s]*@", "://…@", line.rpartition("FATAL:")[2].strip())
    return re.sub(r"password=\S+", "password=…", line).rstrip(".")
