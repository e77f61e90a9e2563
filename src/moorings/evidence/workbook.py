"""A sheet of an Excel workbook as rows of texts: dates as ISO 8601, numbers as short as they can be."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook

from moorings.errors import DataError, did_you_mean

Cell = str | int | float | bool | date | datetime | time | timedelta


def sheet_rows(path: Path, sheet: str = "") -> Iterator[list[str | None]]:
    """Yield the rows of a sheet, the first one its heading; without a name the first sheet.

    Raises DataError where the file is no workbook or has no such sheet.
    """
    found = _sheet(path, sheet)
    for row in found.iter_rows():
        yield [_text(cell) for cell in row]


def _sheet(path: Path, name: str) -> CalamineSheet:
    try:
        book = CalamineWorkbook.from_path(path)
        names = book.sheet_names
        if name and name not in names:
            raise DataError(f"there is no sheet '{name}'.", where=str(path), remedy=did_you_mean(name, names))
        return book.get_sheet_by_name(name or names[0])
    except (CalamineError, IndexError) as error:
        raise DataError("this is no Excel workbook that can be read.", where=str(path)) from error


def _text(cell: Cell) -> str | None:
    """Return a cell as a text; nothing for an empty one."""
    match cell:
        case "":
            return None
        case bool():
            return "yes" if cell else "no"
        case float():
            return f"{cell:.15g}"
        case datetime() if cell.time() == time():
            return cell.date().isoformat()
        case datetime():
            return cell.isoformat(sep=" ", timespec="seconds")
        case _:
            return str(cell)
