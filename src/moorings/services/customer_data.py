"""Customer data: what was read of them, and empty tables to begin with."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from moorings.evidence.extract import Contradiction, TableReport
from moorings.evidence.matched import Match, Measurable, matches, measurable
from moorings.evidence.template import template_files
from moorings.services.review import load_extract
from moorings.store.files import make_folder, must_be_new, write_bytes

if TYPE_CHECKING:
    from moorings.evidence.guess import FileGuess


@dataclass(frozen=True, slots=True)
class DataCheck:
    """What became of each table, where the data contradict themselves, how the tables match, what can be measured."""

    tables: tuple[TableReport, ...]
    contradictions: tuple[Contradiction, ...]
    matches: tuple[Match, ...]
    measurable: tuple[Measurable, ...]


def check_customer_data(
    folder: Path, *, today: date, mapping: Path | None = None, as_of: date | None = None
) -> DataCheck:
    """Return what became of the customer data in a folder, or where a mapping says that they are."""
    extract = load_extract(None, folder, mapping, as_of, today)
    try:
        return DataCheck(extract.tables, extract.contradictions, matches(extract), measurable(extract))
    finally:
        extract.close()


def guess_mapping(
    files: Sequence[Path], write: Path | None = None, *, replace: bool = False
) -> "tuple[tuple[FileGuess, ...], str]":
    """Return what each file was taken for, and the mapping that follows, as text; write it where asked.

    Raises:
        DataError: a file cannot be read, or none of them lists accounts.
        StoreError: the file to write is there already.
    """
    from moorings.evidence.guess import guess, mapping_text

    found = guess(files)
    text = mapping_text(found)
    if write:
        must_be_new((write,), replace=replace)
        write_bytes(write, text.encode())
    return found, text


def write_template(folder: Path, *, replace: bool = False) -> tuple[Path, ...]:
    """Write empty tables with their headings, and a mapping to fill in; return their paths.

    Raises:
        StoreError: one of them is there already; then none is written.
    """
    make_folder(folder)
    files = {folder / name: text for name, text in template_files().items()}
    must_be_new(files, replace=replace)
    for path, text in files.items():
        write_bytes(path, text.encode())
    return tuple(files)
