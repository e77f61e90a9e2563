"""The example company, moved from its files into a database, gets the review that it gets from the files."""

import csv
import io
import json
from collections.abc import Iterator, Mapping
from contextlib import redirect_stdout
from functools import cache
from pathlib import Path
from typing import Any

import duckdb
import psycopg
import pytest
from clickhouse_connect import get_client

from engines.postgres_server import PostgresServer
from moorings.cli.main import main
from moorings.evidence.contract import TABLES, Kind
from moorings.evidence.engines.clickhouse import IN_PROCESS
from moorings.evidence.engines.clickhouse import TYPES as CLICKHOUSE_TYPES
from moorings.evidence.engines.postgres import TYPES
from moorings.evidence.sql import SQL_TYPES

pytestmark = pytest.mark.xdist_group("PostgreSQL")

ADDRESS = "MOORINGS_TEST_ADDRESS"
ASKED = {"review": ["review"], "measure": ["measure", "--by", "plan"]}
BESIDE = {"name": "text", "seats": "integer", "team": "text", "from": "date", "to": "date"}
"""Columns of the example that the contract does not know, and what they hold."""
CLICKHOUSE_BESIDE = {
    "name": "Nullable(String)",
    "seats": "Nullable(UInt16)",
    "team": "LowCardinality(Nullable(String))",
    "from": "Nullable(Date)",
    "to": "Nullable(Date32)",
}


def headings(data: Path) -> dict[str, list[str]]:
    """Return the columns of each file."""
    found = {}
    for path in data.glob("*.csv"):
        with path.open(newline="") as file:
            found[path.stem] = next(csv.reader(file))
    return found


def fields(
    name: str, columns: list[str], types: Mapping[Kind, str], beside: Mapping[str, str] = BESIDE
) -> str:
    table = next(one for one in TABLES if one.name == name)
    known = {column.name: types[column.kind] for column in table.columns}
    return ", ".join(f'"{column}" {known.get(column) or beside[column]}' for column in columns)


@pytest.fixture(scope="module")
def in_postgres(
    plank_folder: Path, postgres: PostgresServer, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Path, str]]:
    """Return a mapping that names a schema of PostgreSQL with all tables, and its address."""
    with psycopg.connect(postgres.address, autocommit=True) as connection:
        connection.execute("CREATE SCHEMA plank")
        for name, columns in headings(plank_folder / "data").items():
            connection.execute(f"CREATE TABLE plank.{name} ({fields(name, columns, TYPES)})")
            with (
                connection.cursor() as cursor,
                cursor.copy(f"COPY plank.{name} FROM STDIN (FORMAT csv, HEADER)") as copy,
            ):
                copy.write((plank_folder / "data" / f"{name}.csv").read_bytes())
    path = tmp_path_factory.mktemp("postgres") / "mapping.toml"
    path.write_text(
        f'schema = 1\n[source]\nengine = "postgresql"\naddress_from = "{ADDRESS}"\nschema = "plank"\n'
    )
    yield path, postgres.address
    with psycopg.connect(postgres.address, autocommit=True) as connection:
        kept = connection.execute(
            "SELECT relname FROM pg_class JOIN pg_namespace AS n ON n.oid = relnamespace"
            " WHERE relkind IN ('r', 'v') AND relpersistence <> 't' AND nspname IN ('public', 'plank')"
        ).fetchall()
    assert {name for (name,) in kept} == {table.name for table in TABLES}, "only what was there is left there"


@pytest.fixture(scope="module")
def in_duckdb(plank_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a mapping that names a DuckDB file with all tables."""
    folder = tmp_path_factory.mktemp("duckdb")
    with duckdb.connect(str(folder / "plank.duckdb")) as connection:
        for name, columns in headings(plank_folder / "data").items():
            connection.execute(f"CREATE TABLE {name} ({fields(name, columns, SQL_TYPES)})")
            connection.execute(f"COPY {name} FROM '{plank_folder}/data/{name}.csv' (HEADER)")
    path = folder / "mapping.toml"
    path.write_text('schema = 1\n[source]\nengine = "duckdb"\nfile = "plank.duckdb"\n')
    return path


@pytest.fixture(scope="module")
def in_clickhouse(plank_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Return a mapping that names a database of ClickHouse with all tables."""
    client = get_client(interface=IN_PROCESS)
    client.command("CREATE DATABASE plank")
    for name, columns in headings(plank_folder / "data").items():
        made = fields(name, columns, CLICKHOUSE_TYPES, CLICKHOUSE_BESIDE)
        client.command(f"CREATE TABLE plank.{name} ({made}) ENGINE = MergeTree ORDER BY tuple()")
        file = plank_folder / "data" / f"{name}.csv"
        client.command(f"INSERT INTO plank.{name} SELECT * FROM file('{file}', 'CSVWithNames')")
    path = tmp_path_factory.mktemp("clickhouse") / "mapping.toml"
    path.write_text(
        f'schema = 1\n[source]\nengine = "clickhouse"\naddress_from = "{ADDRESS}"\nschema = "plank"\n'
    )
    yield path
    kept = client.query("SELECT name FROM system.tables WHERE database = 'plank'").result_rows
    assert {name for (name,) in kept} == {table.name for table in TABLES}
    client.command("DROP DATABASE plank")
    client.close()


@cache
def told(asked: str, model: Path, data: Path) -> Any:
    """Return what a command says, but for the rows that it shows as examples: in a database they have no numbers."""
    written = io.StringIO()
    with redirect_stdout(written):
        assert main([*ASKED[asked], str(model), "--data", str(data), "--format", "json"]) == 0
    said = json.loads(written.getvalue())
    for table in said.get("data", {}).get("tables", []):
        del table["source"]
        for dropped in table["dropped"]:
            del dropped["examples"]
    return rounded(said)


def rounded(said: Any) -> Any:
    match said:
        case dict():
            return {key: rounded(value) for key, value in said.items()}
        case list():
            return [rounded(value) for value in said]
        case float():
            return float(f"{said:.9g}")
    return said


@pytest.mark.parametrize("asked", ASKED)
def test_postgresql_tells_what_the_files_tell(
    asked: str, plank_folder: Path, in_postgres: tuple[Path, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    mapping, address = in_postgres
    monkeypatch.setenv(ADDRESS, address)
    model = plank_folder / "plank.upg"

    assert told(asked, model, mapping) == told(asked, model, plank_folder / "data")


def test_a_duckdb_file_tells_what_the_files_tell(plank_folder: Path, in_duckdb: Path) -> None:
    model = plank_folder / "plank.upg"

    assert told("review", model, in_duckdb) == told("review", model, plank_folder / "data")


@pytest.mark.parametrize("asked", ASKED)
def test_clickhouse_tells_what_the_files_tell(
    asked: str, plank_folder: Path, in_clickhouse: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(ADDRESS, IN_PROCESS)
    model = plank_folder / "plank.upg"

    assert told(asked, model, in_clickhouse) == told(asked, model, plank_folder / "data")
