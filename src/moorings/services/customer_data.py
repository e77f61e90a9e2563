"""Customer data: what was read of them, and empty tables to begin with."""

from datetime import date
from pathlib import Path

from moorings.evidence.extract import Contradiction, TableReport
from moorings.evidence.template import template_files
from moorings.services.review import load_extract
from moorings.store.files import make_folder, must_be_new, write_bytes


def check_customer_data(
    folder: Path, *, today: date, mapping: Path | None = None, as_of: date | None = None
) -> tuple[tuple[TableReport, ...], tuple[Contradiction, ...]]:
    """Return what became of each table of a folder, and where the data contradict themselves."""
    extract = load_extract(None, folder, mapping, as_of, today)
    extract.close()
    return extract.tables, extract.contradictions


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
