"""A table of customer data as values, and as the text of a CSV file."""

import csv
import io
from dataclasses import dataclass
from datetime import date

Cell = str | int | float | date | None
"""One value; a `datetime` is a `date` too. None is no value."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the contract: its name, its columns, and a tuple of cells for each row."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def csv_text(table: Table) -> str:
    """Return the table as comma-separated text with a heading; dates are ISO 8601, no value is an empty cell."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(table.columns)
    writer.writerows(table.rows)
    return text.getvalue()
