"""The engines, each started for real; one worker runs all tests of one engine."""

from collections.abc import Iterator

import pytest

from engines.company import company, segments
from engines.postgres_server import PostgresServer, postgres_server
from engines.spark_cluster import SparkCluster, spark_cluster
from evidence.tables import extract_within
from moorings.evidence.assign import assign, price_people, promise_answers
from moorings.evidence.engines.clickhouse import IN_PROCESS, ClickHouse
from moorings.evidence.engines.duckdb_ import DuckDb
from moorings.evidence.engines.engine import Engine
from moorings.evidence.engines.postgres import Postgres
from moorings.evidence.engines.spark import Spark
from moorings.evidence.extract import Extract

ENGINES = ("PostgreSQL", "ClickHouse", "Spark")
PROMISED_MINUTES = {"small": [60.0 + slot % 96 for slot in range(672)], "middle": [240.0] * 672}
COST_PER_HOUR = {"success manager": 56.25, "support agent": 30.0}


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """Return a running PostgreSQL."""
    with postgres_server() as server:
        yield server


@pytest.fixture(scope="session")
def cluster() -> Iterator[SparkCluster]:
    """Return a running Spark cluster with two workers."""
    with spark_cluster() as started:
        yield started


@pytest.fixture(scope="session")
def spark(cluster: SparkCluster) -> Iterator[Spark]:
    """Return a session with the cluster; others share its Java process, which takes long to start."""
    session = Spark(cluster.address)
    yield session
    session.close()


def filled(engine: Engine) -> Extract:
    """Return the made-up company in an engine, its accounts in their segments."""
    tables = company()
    found = extract_within(engine, tables)
    members = segments(tables)
    assign(found, members, {ref: name for place, (ref, name) in enumerate(members.items()) if place % 7})
    price_people(found, COST_PER_HOUR)
    promise_answers(found, PROMISED_MINUTES)
    return found


@pytest.fixture(scope="session")
def reference() -> Iterator[Extract]:
    """Return the company in DuckDB."""
    found = filled(DuckDb())
    yield found
    found.close()


@pytest.fixture(
    scope="session", params=[pytest.param(name, marks=pytest.mark.xdist_group(name)) for name in ENGINES]
)
def other(request: pytest.FixtureRequest) -> Iterator[Extract]:
    """Return the company in each other engine."""
    found = filled(opened(request.param, request))
    yield found
    found.close()


def opened(name: str, request: pytest.FixtureRequest) -> Engine:
    """Return a session with the engine of this name."""
    if name == "PostgreSQL":
        server: PostgresServer = request.getfixturevalue("postgres")
        return Postgres(server.address)
    if name == "Spark":
        request.getfixturevalue("spark")
        cluster: SparkCluster = request.getfixturevalue("cluster")
        return Spark(cluster.address)
    return ClickHouse(IN_PROCESS)
