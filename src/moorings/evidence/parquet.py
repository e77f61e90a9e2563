"""A table of figures as Parquet, for whoever works on with it."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from moorings.evidence.contract import Kind
from moorings.evidence.engines.duckdb_ import DuckDb
from moorings.evidence.engines.engine import Bound
from moorings.evidence.sql import literal


def to_parquet(columns: Mapping[str, Kind], rows: Iterable[Sequence[Bound]]) -> bytes:
    """Return the content of a Parquet file with these columns and rows."""
    engine = DuckDb()
    try:
        engine.write("figures", columns, rows)
        with TemporaryDirectory() as folder:
            path = Path(folder) / "figures.parquet"
            engine.connection.execute(f"COPY figures TO {literal(str(path))} (FORMAT PARQUET)")
            return path.read_bytes()
    finally:
        engine.close()
