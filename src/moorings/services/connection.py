"""Opens the database that a mapping names; drivers are loaded only for the engine that is asked for."""

import importlib.util
import os
from pathlib import Path

from moorings.errors import DataError
from moorings.evidence.engines.duckdb_ import DuckDb
from moorings.evidence.engines.source import SourceEngine
from moorings.evidence.mapped import EngineName, Place

NEEDS = {
    EngineName.POSTGRESQL: ("psycopg", "postgres"),
    EngineName.SPARK: ("pyspark", "spark"),
    EngineName.CLICKHOUSE: ("clickhouse_connect", "clickhouse"),
}
"""By engine, the package of its driver and the extra that installs it."""


def connect(place: Place, where: Path) -> SourceEngine:
    """Return a session with the engine of a place; `where` is the mapping that names it.

    Raises DataError where its driver is not installed, its address is not given, or it cannot be reached.
    """
    if place.engine is EngineName.DUCKDB:
        engine = DuckDb()
        engine.attach(where.parent / place.file)
        return engine
    name = place.engine or EngineName.POSTGRESQL
    _must_be_installed(name)
    address = os.environ.get(place.address_from, "")
    if not address:
        raise DataError(
            f"the environment variable '{place.address_from}' is not set: it holds the address.",
            where=str(where),
            remedy=f"Set it before the command, such as: export {place.address_from}=…",
        )
    return _opened(name, address)


def _must_be_installed(engine: EngineName) -> None:
    package, extra = NEEDS[engine]
    wanted = {package, "sqlglot"}
    if any(importlib.util.find_spec(one) is None for one in wanted):
        raise DataError(
            f"the driver of {engine} is not installed.", remedy=f"Run: pip install 'moorings[{extra}]'."
        )


def _opened(engine: EngineName, address: str) -> SourceEngine:
    match engine:
        case EngineName.POSTGRESQL:
            from moorings.evidence.engines.postgres import Postgres

            return Postgres(address)
        case EngineName.CLICKHOUSE:
            from moorings.evidence.engines.clickhouse import ClickHouse

            return ClickHouse(address)
        case _:
            from moorings.evidence.engines.spark import Spark

            return Spark(address)
