"""Parquet files that a Spark cluster reads are the same extract as the files on this machine."""

from pathlib import Path
from typing import Any

import duckdb
import pytest

from engines.spark_cluster import SparkCluster
from engines.test_sources import (
    ADDRESS,
    CUSTOMERS,
    TICKETS,
    USERS,
    as_files,
    mapping,
    must_be_the_same,
)
from moorings.errors import MappingError
from moorings.evidence.engines.spark import Spark
from moorings.services.review import load_extract

pytestmark = pytest.mark.xdist_group("Spark")

TYPES: dict[str, tuple[str, list[Any]]] = {
    "customers": ("id VARCHAR, since DATE, plan VARCHAR, mrr DECIMAL(12, 2), country VARCHAR", CUSTOMERS),
    "users": ("number INTEGER, org VARCHAR", USERS),
    "tickets": (
        'requester INTEGER, opened TIMESTAMP, "by" VARCHAR, minutes FLOAT, state VARCHAR, waited INTEGER',
        TICKETS,
    ),
}


@pytest.fixture
def source(cluster: SparkCluster, spark: Spark, monkeypatch: pytest.MonkeyPatch) -> str:
    """Return what a mapping says of the cluster, whose Java process is started."""
    monkeypatch.setenv(ADDRESS, cluster.address)
    return f'[source]\nengine = "spark"\naddress_from = "{ADDRESS}"'


def test_parquet_files_that_the_workers_read_are_read_as_the_files_are(tmp_path: Path, source: str) -> None:
    (tmp_path / "files").mkdir()
    expected = load_extract(None, as_files(tmp_path / "files"), None, None)
    named = {}
    with duckdb.connect() as connection:
        for name, (fields, rows) in TYPES.items():
            path = tmp_path / f"{name}.parquet"
            connection.execute(f"CREATE TABLE {name} ({fields})")
            connection.executemany(f"INSERT INTO {name} VALUES ({', '.join('?' * len(rows[0]))})", rows)
            connection.execute(f"COPY {name} TO '{path}'")
            named[name] = f"""table = 'parquet."{path}"'"""

    found = load_extract(None, mapping(tmp_path, source, named), None, None)

    must_be_the_same(found, expected)
    found.close()
    expected.close()


def test_a_table_that_the_cluster_lacks_is_told(tmp_path: Path, source: str) -> None:
    there = {name: f'table = "{name}"' for name in TYPES}

    with pytest.raises(MappingError, match="Spark has no table 'customers' that may be read"):
        load_extract(None, mapping(tmp_path, source, there), None, None)
