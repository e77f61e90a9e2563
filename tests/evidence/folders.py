"""Small folders of customer data, written for one test and loaded as a user would load them."""

from datetime import date
from pathlib import Path
from textwrap import dedent
from typing import Any

from moorings.evidence.engines.duckdb_ import connection_of
from moorings.evidence.extract import Extract
from moorings.evidence.load import load
from moorings.evidence.mapping import default_mapping, read_mapping

AS_OF = date(2024, 12, 31)
ACCOUNTS = """\
    account_id,created_at
    A-1,2023-05-01
    A-2,2024-02-01
    """


def folder(path: Path, *, accounts: str = ACCOUNTS, **tables: str) -> Path:
    """Write each text as a CSV file named like its table, and return the folder."""
    for name, text in {"accounts": accounts, **tables}.items():
        (path / f"{name}.csv").write_text(dedent(text), encoding="utf-8")
    return path


def loaded(
    path: Path,
    mapping: str = "",
    *,
    as_of: date | None = AS_OF,
    currency: str | None = None,
    today: date | None = None,
) -> Extract:
    """Return what a folder holds, read with a mapping of these lines, or with none."""
    said = read_mapping("schema = 1\n" + dedent(mapping), "mapping.toml") if mapping else default_mapping()
    return load(path, said, as_of, currency, today=today)


def ask(extract: Extract, query: str) -> list[tuple[Any, ...]]:
    """Return the rows of a query on an extract."""
    return connection_of(extract.engine).execute(query).fetchall()
