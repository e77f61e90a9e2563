"""The same customer data, from files and from the tables of a database, are the same extract."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from textwrap import dedent
from typing import Any

import duckdb
import psycopg
import pytest

from engines.alike import must_be_alike
from engines.postgres_server import PostgresServer, postgres_server
from moorings.cli.main import main
from moorings.errors import DataError, MappingError
from moorings.evidence.contract import TABLES
from moorings.evidence.extract import Extract
from moorings.services.review import load_extract

ADDRESS = "MOORINGS_TEST_ADDRESS"
CUSTOMERS = [
    ("A-1", date(2023, 5, 1), "  team ", 1200.5, "US"),
    ("A-2", date(2023, 6, 1), "?", None, "de"),
    ("A-3", date(2024, 1, 1), "business", 40.0, None),
    ("A-3", date(2024, 1, 1), "again", 40.0, None),
    ("A-4", None, "team", -3.0, "de"),
]
USERS = [(1, "A-1"), (2, "A-2"), (3, "A-9"), (4, None)]
TICKETS = [
    (1, "2025-03-01 09:30:00", "agent", 12.5, "open", 100),
    (2, "2025-04-01 10:00:00", "bot", None, "closed", 11),
    (2, "2025-04-02 10:00:00", "agent", 3.0, "spam", 11),
    (3, "2025-05-01 10:00:00", "agent", 3.0, "open", 1),
    (4, "2025-05-02 10:00:00", "agent", 3.0, "open", 1),
    (1, "2025-06-30 23:59:59", "agent", 1500.0, "open", 7),
]
MAPPED = """
    schema = 1
    {source}
    [extract]
    as_of = 2025-12-31
    currency = "USD"
    [tables.accounts]
    {customers}
    [tables.accounts.columns]
    account_id = "id"
    created_at = "since"
    plan = "plan"
    annual_revenue = {{ column = "mrr", per = "month" }}
    [tables.accounts.attributes]
    country = {{ column = "country", kind = "text", words = {{ us = "USA" }} }}
    [tables.interactions]
    {tickets}
    [tables.interactions.where]
    state = {{ not = "spam" }}
    opened = {{ from = 2025-01-01 }}
    [[tables.interactions.join]]
    name = "users"
    {users}
    on = {{ requester = "number" }}
    [tables.interactions.columns]
    account_id = "users.org"
    at = "opened"
    handled_by = {{ column = "by", words = {{ agent = "personal_assistance", bot = "automated_services" }} }}
    minutes = "minutes"
    first_response_minutes = {{ column = "waited", unknown = ["11"] }}
    """


def as_files(folder: Path) -> Path:
    """Write the rows as CSV, with a mapping; return its path."""
    tables: dict[str, tuple[tuple[object, ...], list[Any]]] = {
        "customers": (("id", "since", "plan", "mrr", "country"), CUSTOMERS),
        "users": (("number", "org"), USERS),
        "tickets": (("requester", "opened", "by", "minutes", "state", "waited"), TICKETS),
    }
    for name, (heading, rows) in tables.items():
        lines = [",".join("" if value is None else str(value) for value in row) for row in (heading, *rows)]
        (folder / f"{name}.csv").write_text("\n".join(lines) + "\n")
    files = {name: f'file = "{name}.csv"' for name in tables}
    return mapping(folder, "", files)


def mapping(folder: Path, source: str, named: dict[str, str]) -> Path:
    path = folder / "mapping.toml"
    path.write_text(dedent(MAPPED).format(source=source, **named))
    return path


@pytest.fixture
def from_files(tmp_path: Path) -> Iterator[Extract]:
    folder = tmp_path / "files"
    folder.mkdir()
    found = load_extract(None, as_files(folder), None, None)
    yield found
    found.close()


DDL = """
    CREATE TABLE crm.customers (id text, since date, plan text, mrr numeric, country text);
    CREATE TABLE crm.users (number integer, org text);
    CREATE TABLE crm.tickets (
        requester integer, opened timestamp, "by" text, minutes float, state text, waited integer
    );
    """
TABLES_THERE = {name: f'table = "{name}"' for name in ("customers", "users", "tickets")}


@pytest.fixture(scope="module")
def crm(postgres: PostgresServer) -> PostgresServer:
    """Return a PostgreSQL that holds the rows in a schema of its own."""
    fill(postgres)
    return postgres


def fill(server: PostgresServer) -> None:
    with psycopg.connect(server.address, autocommit=True) as connection:
        connection.execute("CREATE SCHEMA crm")
        connection.execute(dedent(DDL))
        with connection.cursor() as cursor:
            cursor.executemany("INSERT INTO crm.customers VALUES (%s, %s, %s, %s, %s)", CUSTOMERS)
            cursor.executemany("INSERT INTO crm.users VALUES (%s, %s)", USERS)
            cursor.executemany("INSERT INTO crm.tickets VALUES (%s, %s, %s, %s, %s, %s)", TICKETS)


def in_postgres(folder: Path, crm: PostgresServer, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(ADDRESS, crm.address)
    return mapping(
        folder, f'[source]\nengine = "postgresql"\naddress_from = "{ADDRESS}"\nschema = "crm"', TABLES_THERE
    )


def must_be_the_same(found: Extract, expected: Extract) -> None:
    for table in TABLES:
        names = [f'"{column.name}"' for column in table.columns]
        names += list(expected.attributes) if table.name == "accounts" else []
        query = f"SELECT {', '.join(names)} FROM {table.name}"
        must_be_alike(found.engine.ask(query), expected.engine.ask(query))
        ours, theirs = found.table(table.name), expected.table(table.name)
        assert (ours.found, ours.read, ours.first, ours.last) == (
            theirs.found,
            theirs.read,
            theirs.first,
            theirs.last,
        )
        assert [(one.reason, one.rows) for one in ours.dropped] == [
            (one.reason, one.rows) for one in theirs.dropped
        ]


def test_the_rows_are_what_the_mapping_says(from_files: Extract) -> None:
    """By hand: A-3 comes twice, A-4 has negative revenue; one ticket is spam, two of nobody known, one too long."""
    accounts = from_files.engine.ask(
        "SELECT account_id, plan, annual_revenue, country FROM accounts ORDER BY account_id"
    )
    assert accounts.values == [
        ("A-1", "team", 14406.0, "USA"),
        ("A-2", None, None, "de"),
        ("A-3", "business", 480.0, None),
    ]
    contacts = from_files.engine.ask(
        "SELECT account_id, handled_by, minutes, first_response_minutes FROM interactions ORDER BY 1"
    )
    assert contacts.values == [
        ("A-1", "personal_assistance", 12.5, 100.0),
        ("A-2", "automated_services", None, None),
    ]
    dropped = {one.reason: (one.rows, one.examples) for one in from_files.table("interactions").dropped}
    assert dropped["minutes above 1440 minutes"] == (1, ("tickets.csv, row 7: '1500.0'",))


@pytest.mark.xdist_group("PostgreSQL")
def test_tables_of_postgresql_are_read_as_the_files_are(
    tmp_path: Path, crm: PostgresServer, from_files: Extract, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = load_extract(None, in_postgres(tmp_path, crm, monkeypatch), None, None)

    must_be_the_same(found, from_files)
    found.close()


def test_tables_of_a_duckdb_file_are_read_as_the_files_are(tmp_path: Path, from_files: Extract) -> None:
    with duckdb.connect(str(tmp_path / "store.duckdb")) as connection:
        connection.execute("CREATE SCHEMA crm")
        connection.execute(dedent(DDL))
        connection.executemany("INSERT INTO crm.customers VALUES (?, ?, ?, ?, ?)", CUSTOMERS)
        connection.executemany("INSERT INTO crm.users VALUES (?, ?)", USERS)
        connection.executemany("INSERT INTO crm.tickets VALUES (?, ?, ?, ?, ?, ?)", TICKETS)
    source = '[source]\nengine = "duckdb"\nfile = "store.duckdb"\nschema = "crm"'

    found = load_extract(None, mapping(tmp_path, source, TABLES_THERE), None, None)

    must_be_the_same(found, from_files)
    found.close()


def test_a_join_that_would_make_two_rows_of_one_is_refused(tmp_path: Path) -> None:
    path = as_files(tmp_path)
    with (tmp_path / "users.csv").open("a") as file:
        file.write("1,A-2\n")

    with pytest.raises(
        DataError, match="2 rows have the number '1', so that joining them would make 2 rows of one"
    ):
        load_extract(None, path, None, None)


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("state = {", "stat = {", "tickets.csv has no column 'stat'. Did you mean 'state'"),
        ('requester = "number"', 'requestor = "number"', "no column 'requestor'. Did you mean 'requester'"),
        ('requester = "number"', 'requester = "numbers"', "users.csv has no column 'numbers'"),
        ('file = "users.csv"', 'file = "user.csv"', "user.csv"),
    ],
)
def test_what_is_not_there_is_named_with_the_nearest_known_name(
    tmp_path: Path, old: str, new: str, says: str
) -> None:
    path = as_files(tmp_path)
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))

    with pytest.raises((MappingError, DataError)) as caught:
        load_extract(None, path, None, None)

    assert says in str(caught.value)


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("postgresql://tester:wrong-word@127.0.0.1:{port}/postgres", "refuses the user or the password"),
        ("postgresql://tester:wrong-word@127.0.0.1:1/postgres", "cannot be reached"),
        ("", f"the environment variable '{ADDRESS}' is not set"),
    ],
)
@pytest.mark.xdist_group("PostgreSQL")
def test_a_database_that_cannot_be_used_is_said_without_the_password(
    tmp_path: Path,
    crm: PostgresServer,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    *,
    address: str,
    says: str,
) -> None:
    path = in_postgres(tmp_path, crm, monkeypatch)
    monkeypatch.setenv(ADDRESS, address.format(port=crm.port))

    assert main(["data", "check", str(path)]) == 2

    told = capsys.readouterr()
    assert says in told.err
    assert "wrong-word" not in told.out + told.err


@pytest.mark.xdist_group("PostgreSQL")
def test_a_table_without_rights_and_one_that_is_not_there_are_named(
    tmp_path: Path, crm: PostgresServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    with psycopg.connect(crm.address, autocommit=True) as connection:
        connection.execute("CREATE ROLE guest LOGIN PASSWORD 'guest-word'")
        connection.execute("GRANT USAGE ON SCHEMA crm TO guest")
        connection.execute("GRANT SELECT ON crm.customers, crm.users TO guest")
    path = in_postgres(tmp_path, crm, monkeypatch)
    monkeypatch.setenv(ADDRESS, crm.address.replace("tester:secret-word", "guest:guest-word"))

    with pytest.raises(
        DataError, match=r"does not let this user do that: permission denied for table tickets"
    ):
        load_extract(None, path, None, None)

    path.write_text(path.read_text().replace('table = "tickets"', 'table = "ticket"'))
    monkeypatch.setenv(ADDRESS, crm.address)
    with pytest.raises(
        MappingError, match=r"no table 'crm.ticket' that may be read. Did you mean 'crm.tickets'"
    ):
        load_extract(None, path, None, None)


@pytest.mark.xdist_group("PostgreSQL")
def test_a_period_that_ends_at_infinity_has_no_end(
    tmp_path: Path, crm: PostgresServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    with psycopg.connect(crm.address, autocommit=True) as connection:
        connection.execute("CREATE SCHEMA endless")
        connection.execute(
            "CREATE TABLE endless.accounts AS SELECT 'A-1' AS account_id, timestamptz '-infinity' AS created_at"
        )
        connection.execute(
            "CREATE TABLE endless.revenue AS SELECT 'A-1' AS account_id, date '2025-01-01' AS period_start,"
            " date 'infinity' AS period_end, 12.5 AS amount, 'GBP' AS currency, 'recurring' AS kind"
        )
    monkeypatch.setenv(ADDRESS, crm.address)
    path = tmp_path / "mapping.toml"
    path.write_text(
        f'schema = 1\n[source]\nengine = "postgresql"\naddress_from = "{ADDRESS}"\nschema = "endless"\n'
    )

    found = load_extract(None, path, None, None)

    assert found.engine.ask("SELECT created_at FROM accounts").values == [(None,)]
    assert found.engine.ask("SELECT period_start, period_end, amount FROM revenue").values == [
        (date(2025, 1, 1), None, 12.5)
    ]
    found.close()


@pytest.fixture
def mortal() -> Iterator[PostgresServer]:
    """Return a PostgreSQL that holds the rows and may be ended: nobody else asks it."""
    with postgres_server() as server:
        fill(server)
        yield server


@pytest.mark.xdist_group("PostgreSQL")
def test_a_database_that_ends_in_the_middle_is_said_and_the_next_run_works(
    tmp_path: Path, mortal: PostgresServer, from_files: Extract, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = in_postgres(tmp_path, mortal, monkeypatch)
    first = load_extract(None, path, None, None)
    mortal.stop()
    try:
        with pytest.raises(DataError, match="PostgreSQL ended the session in the middle"):
            first.engine.ask("SELECT COUNT(*) FROM interactions")
        with pytest.raises(DataError, match="PostgreSQL cannot be reached"):
            load_extract(None, path, None, None)
    finally:
        mortal.start()

    again = load_extract(None, path, None, None)

    must_be_the_same(again, from_files)
    again.close()
