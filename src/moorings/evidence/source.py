"""One file of customer data: its columns, and the SQL that reads them all as text.

Files are read as text whatever they are, so that a value that cannot be understood can be shown as it stands.
"""

import codecs
import csv
import gzip
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import IO

import duckdb

from moorings.errors import DataError
from moorings.evidence.contract import Kind
from moorings.evidence.folder import format_of
from moorings.evidence.sql import kind_of, literal, quoted, rows, shortened
from moorings.evidence.workbook import sheet_rows

REASON_SHOWN = 300
"""Characters of what the engine says of a file."""

DELIMITERS = ",;\t|"
READ_FAILURES = (
    duckdb.InvalidInputException,
    duckdb.IOException,
    duckdb.ConversionException,
    OSError,
    EOFError,
    UnicodeDecodeError,
    csv.Error,
)


@dataclass(frozen=True, slots=True)
class File:
    """A file with its columns; `scan` is a query for them, `dates` are the columns that are dates by their type.

    `first_row` is the number that the first row of data carries: 2 below a heading, else 1. Where columns have types
    of their own, `kinds` says which, and `typed_scan` is a query for them, each row's number in `_row`. `numbered` is
    a query for all columns as texts with that number, where rows are no longer numbered as they come.
    """

    path: Path
    columns: tuple[str, ...]
    scan: str
    dates: frozenset[str] = frozenset()
    first_row: int = 1
    kinds: Mapping[str, Kind] = field(default_factory=dict)
    typed_scan: str = ""
    numbered: str = ""

    def rows_as_texts(self) -> str:
        """Return a query for all columns as texts, each row's number in `_row`."""
        counted = f"SELECT row_number() OVER () + {self.first_row - 1} AS _row, * FROM ({self.scan})"
        return self.numbered or counted


def open_file(connection: duckdb.DuckDBPyConnection, path: Path, sheet: str = "") -> File:
    """Return a file with its columns; of a workbook one `sheet`, the first unless it is named.

    Raises DataError where it cannot be read, is empty, or is of a format nobody knows.
    """
    form = format_of(path)
    if not form:
        raise DataError(
            "nobody knows how to read this file.",
            where=str(path),
            remedy="Known: .csv, .tsv, .json, .jsonl, .parquet, .xlsx, the texts also with .gz.",
        )
    if form == "excel":
        return _workbook(connection, path, sheet)
    with reading(path):
        return _csv(path) if form == "csv" else _described(connection, path, form)


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Turn whatever goes wrong while a file is read into a DataError that names it."""
    try:
        yield
    except READ_FAILURES as error:
        raise _unreadable(path, error) from error


def _unreadable(path: Path, error: Exception) -> DataError:
    """Return what is wrong with a file that cannot be read, in one sentence."""
    says = " ".join(str(error).split())
    row = re.search(r"CSV Error on Line: (\d+)", says)
    place = f"row {row[1]} " if row else "the file "
    if _looks_like_utf_16(path):
        return DataError("the file looks like UTF-16.", where=str(path), remedy="Save the file as UTF-8.")
    if isinstance(error, UnicodeDecodeError) or "not utf-8" in says:
        return DataError(
            f"{place}is not written in UTF-8.", where=str(path), remedy="Save the file as UTF-8."
        )
    if counts := re.search(r"Expected Number of Columns: (\d+) Found: (\d+)", says):
        return DataError(
            f"{place}does not match the heading: {counts[2]} against {counts[1]} fields.", where=str(path)
        )
    if size := re.search(r"Maximum line size of (\d+) bytes", says):
        return DataError(f"{place}is longer than {int(size[1]):,} bytes.", where=str(path))
    if "unterminated quote" in says:
        return DataError(f"{place}has a quotation mark that is never closed.", where=str(path))
    reason = re.sub(r"^[A-Za-z ]+ Error: ", "", says).split(" Possible")[0]
    return DataError(f"this file cannot be read: {shortened(reason, REASON_SHOWN)}", where=str(path))


def _looks_like_utf_16(path: Path) -> bool:
    """Return whether the file opens with the mark of UTF-16, or has a nought beside its first letter."""
    try:
        with gzip.open(path) if path.suffix.lower() == ".gz" else path.open("rb") as file:
            first = file.read(2)
    except (OSError, EOFError):
        return False
    return first in {codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE} or first.count(0) == 1


def _csv(path: Path) -> File:
    delimiter, names = _heading(path)
    if not any(names):
        raise DataError("this file is empty: it has not even a heading.", where=str(path))
    _must_be_told_apart(path, names)
    columns = ", ".join(f"{literal(name)}: 'VARCHAR'" for name in names)
    scan = (
        f"SELECT * FROM read_csv({_path(path)}, auto_detect = false, header = true, delim = {literal(delimiter)},"
        f" quote = '\"', escape = '\"', columns = {{{columns}}})"
    )
    return File(path, tuple(names), scan, first_row=2)


def _workbook(connection: duckdb.DuckDBPyConnection, path: Path, sheet: str) -> File:
    """Return a sheet, copied into the engine as texts: DuckDB itself would fetch what reads it from elsewhere."""
    found = sheet_rows(path, sheet)
    names = [name or f"column {number}" for number, name in enumerate(next(found, []), 1)]
    if not names:
        raise DataError("this sheet is empty: it has not even a heading.", where=str(path))
    _must_be_told_apart(path, names)
    table = quoted(f"sheet {sheet} of {path}")
    fields = ", ".join(f"{quoted(name)} VARCHAR" for name in names)
    connection.execute(f"CREATE OR REPLACE TEMP TABLE {table} ({fields})")
    columns = [list(column) for column in zip(*found, strict=True)]
    if columns:
        unnested = ", ".join("UNNEST(?::VARCHAR[])" for _ in names)
        connection.execute(f"INSERT INTO {table} SELECT {unnested}", columns)
    return File(path, tuple(names), f"SELECT * FROM {table}", first_row=2)


def _must_be_told_apart(path: Path, names: Sequence[str]) -> None:
    twice = [name for name, times in Counter(name.lower() for name in names).items() if times > 1]
    if twice:
        raise DataError(f"the heading names '{shortened(twice[0])}' more than once.", where=str(path))


def _heading(path: Path) -> tuple[str, list[str]]:
    """Return the delimiter, the one the first line has most of, and the names of the columns."""
    with _opened(path) as file:
        first = file.readline()
        bare = re.sub(r'"[^"]*"', "", first)
        delimiter = max(DELIMITERS, key=bare.count)
        file.seek(0)
        record = next(islice(csv.reader(file, delimiter=delimiter), 1), [])
    return delimiter, [name.strip() or f"column {number}" for number, name in enumerate(record, 1)]


def _opened(path: Path) -> IO[str]:
    if path.suffix.lower() == ".gz":
        return gzip.open(path, "rt", encoding="utf-8-sig", newline="")
    return path.open(encoding="utf-8-sig", newline="")


def _described(connection: duckdb.DuckDBPyConnection, path: Path, form: str) -> File:
    options = ", sample_size = -1, maximum_depth = 1" if form == "json" else ""
    described = rows(connection, f"DESCRIBE SELECT * FROM read_{form}({_path(path)}{options})")
    names = tuple(str(column[0]) for column in described)
    if names == ("json",):
        raise DataError("this file is empty: it holds no records.", where=str(path))
    dates = frozenset(
        str(column[0]) for column in described if str(column[1]).startswith(("DATE", "TIMESTAMP"))
    )
    if form == "parquet":
        texts = ", ".join(f"CAST({quoted(name)} AS VARCHAR) AS {quoted(name)}" for name in names)
        scan = f"SELECT {texts} FROM read_parquet({_path(path)})"
        kinds = {str(name): kind_of(str(type_)) for name, type_, *_ in described}
        return File(path, names, scan, dates, kinds=kinds, typed_scan=_numbered_parquet(path))
    columns = ", ".join(f"{literal(name)}: 'VARCHAR'" for name in names)
    return File(path, names, f"SELECT * FROM read_json({_path(path)}, columns = {{{columns}}})")


def numbered(file: File) -> str:
    """Return a query for a file's columns, those of Parquet of their own types, and each row's number in `_row`."""
    if file.typed_scan:
        return file.typed_scan
    return file.rows_as_texts()


def _numbered_parquet(path: Path) -> str:
    rows_of = f"read_parquet({_path(path)}, file_row_number = true)"
    return f"SELECT file_row_number + 1 AS _row, * EXCLUDE (file_row_number) FROM {rows_of}"


def _path(path: Path) -> str:
    """Return a path as a literal in which no character is a pattern."""
    return literal(re.sub(r"([\[*?])", r"[\1]", str(path)))
