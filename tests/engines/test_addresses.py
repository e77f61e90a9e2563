"""An address that leads nowhere is told in plain words, and nothing that may be a password is repeated."""

import importlib.util
import socket
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from engines.postgres_server import PostgresServer, free_port
from moorings.errors import DataError, MappingError
from moorings.evidence.engines.clickhouse import IN_PROCESS, ClickHouse
from moorings.evidence.engines.postgres import Postgres
from moorings.evidence.mapped import EngineName, Place, SourceMapping
from moorings.evidence.relations import Relations
from moorings.services.connection import connect


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://tester:hu@sh@127.0.0.1/postgres",
        "postgresql://tester:hu/sh@127.0.0.1/postgres",
        "postgresql://tester:hu%sh@127.0.0.1/postgres",
        "postgres:/tester:hush@127.0.0.1/postgres",
        "host=127.0.0.1 password=hush hush",
        "hush",
    ],
)
def test_what_is_no_address_of_postgresql_is_not_repeated(address: str) -> None:
    with pytest.raises(DataError, match="no address of a PostgreSQL database") as told:
        Postgres(address)

    assert "postgresql://user:password@host:5432/database" in str(told.value)
    assert "sh" not in str(told.value)


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("postgresql://tester:hush@127.0.0.1:{closed}/postgres", "Connection refused"),
        ("host=127.0.0.1 port={closed} user=tester password='hu sh'", "Connection refused"),
        ("postgresql://tester:hush@nowhere.invalid/postgres", "failed to resolve host 'nowhere.invalid'"),
    ],
)
def test_a_server_that_is_not_there_is_told(address: str, says: str) -> None:
    with pytest.raises(DataError) as told:
        Postgres(address.format(closed=free_port()))

    assert says in str(told.value)
    assert "Look at host, port and database" in str(told.value)
    assert "hu" not in str(told.value).replace("refused", "")


@pytest.mark.xdist_group("PostgreSQL")
def test_a_database_that_is_not_there_is_named(postgres: PostgresServer) -> None:
    with pytest.raises(DataError, match=r"cannot be reached: database \"customers\" does not exist\."):
        Postgres(postgres.address.replace("/postgres", "/customers"))


@pytest.mark.parametrize(
    "address",
    [
        "tester:hush@127.0.0.1",
        "http://tester:hu@sh@127.0.0.1:8123/crm",
        "http://tester:hush@127.0.0.1:port/crm",
        "clickhouse://tester:hush@127.0.0.1:9000",
    ],
)
def test_what_is_no_address_of_clickhouse_is_not_repeated(address: str) -> None:
    with pytest.raises(DataError, match="no address of a ClickHouse server") as told:
        ClickHouse(address)

    assert "https://user:password@host:8443/database" in str(told.value)
    assert "sh" not in str(told.value)


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("http://tester:hush@127.0.0.1:{closed}/crm", "ClickHouse does not answer: connection refused."),
        ("http://tester:hush@nowhere.invalid:8123/crm", "ClickHouse does not answer: name or service not known."),
    ],
)  # fmt: skip
def test_a_clickhouse_that_is_not_there_is_told_and_nothing_besides(
    address: str, says: str, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(DataError) as told:
        ClickHouse(address.format(closed=free_port()))

    assert str(told.value).startswith(says)
    assert "hush" not in str(told.value)
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(("scheme", "begins"), [("https", b"\x16\x03"), ("http", b"PO")])
def test_what_is_said_to_be_encrypted_is_whatever_the_port(scheme: str, begins: bytes) -> None:
    """A TLS handshake is a record of type 22 (hexadecimal 16) of version 3 (RFC 8446, 5.1)."""
    with socket.create_server(("127.0.0.1", 0)) as listening, ThreadPoolExecutor(1) as aside:
        listening.settimeout(20)
        heard = aside.submit(first_bytes, listening)
        with pytest.raises(DataError, match="ClickHouse"):
            ClickHouse(f"{scheme}://tester:hush@127.0.0.1:{listening.getsockname()[1]}/crm")
        listening.shutdown(socket.SHUT_RDWR)
        assert heard.result() == begins


def first_bytes(listening: socket.socket) -> bytes:
    """Return the first two bytes that anybody sends, and hang up on all."""
    heard = []
    try:
        while True:
            with listening.accept()[0] as one:
                heard.append(one.recv(2))
    except OSError:
        return heard[0]


def test_a_driver_that_is_not_installed_is_told_with_what_installs_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    there = importlib.util.find_spec

    def without(name: str, *more: Any) -> Any:
        return None if name in {"psycopg", "clickhouse_connect", "pyspark"} else there(name, *more)

    monkeypatch.setattr(importlib.util, "find_spec", without)
    for name, extra in (
        (EngineName.POSTGRESQL, "postgres"),
        (EngineName.CLICKHOUSE, "clickhouse"),
        (EngineName.SPARK, "spark"),
    ):
        with pytest.raises(DataError) as told:
            connect(Place(name, address_from="ADDRESS"), Path("mapping.toml"))
        assert (
            str(told.value) == f"the driver of {name} is not installed. Run: pip install 'moorings[{extra}]'."
        )


@pytest.mark.parametrize("named", ["my table", "crm.my table", 'x"y', "a; DROP TABLE b", "crm..users"])
@pytest.mark.xdist_group("ClickHouse")
def test_what_is_no_name_of_a_table_is_told_how_one_is_written(named: str) -> None:
    engine = ClickHouse(IN_PROCESS)
    tables = Relations(engine, Place(EngineName.CLICKHOUSE, address_from="ADDRESS"))

    with pytest.raises(MappingError, match=r"is no name of a table\. Write schema\.name"):
        tables.find(SourceMapping("accounts", relation=named))
    engine.close()


@pytest.mark.xdist_group("PostgreSQL")
def test_a_table_with_a_blank_in_its_name_is_read_in_quotes(postgres: PostgresServer) -> None:
    engine = Postgres(postgres.address)
    engine.keep("our customers", "SELECT 'A-1' AS account_id")
    tables = Relations(engine, Place(EngineName.POSTGRESQL, address_from="ADDRESS"))

    (found,) = tables.find(SourceMapping("accounts", relation='"our customers"'))

    assert found.columns == ("account_id",)
    assert engine.ask(f"SELECT account_id FROM ({found.typed_scan}) AS one").values == [("A-1",)]
    engine.close()
