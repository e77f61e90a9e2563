"""Customer data in an Excel workbook."""

from datetime import date
from pathlib import Path

import pytest

from evidence.folders import ask, loaded
from evidence.workbooks import Cell, write_workbook
from moorings.errors import DataError

CUSTOMERS: list[list[Cell]] = [
    ["account_id", "created_at", "annual_revenue", "churned", "seats"],
    ["A-1", date(2024, 2, 29), 1200.5, False, 3],
    ["A-2", "2024-03-01", 1e6, True, None],
    [7, None, None, None, 12],
]
MAPPED = """
    [tables.accounts]
    file = "book.xlsx"
    sheet = "{sheet}"
    [tables.events]
    file = "book.xlsx"
    sheet = "Deeds"
    """


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """Return a folder with a workbook of three sheets."""
    deeds: list[list[Cell]] = [["account_id", "at", "name"], ["A-1", date(2024, 6, 5), "activated"]]
    write_workbook(tmp_path / "book.xlsx", {"Notes": [["nothing"]], "Customers": CUSTOMERS, "Deeds": deeds})
    return tmp_path


def test_a_sheet_is_read_like_any_other_table(book: Path) -> None:
    extract = loaded(book, MAPPED.format(sheet="Customers"))

    rows = ask(
        extract, "SELECT account_id, created_at, annual_revenue, churned, seats FROM accounts ORDER BY 1"
    )
    assert rows == [
        ("7", None, None, None, 12),
        ("A-1", date(2024, 2, 29), 1200.5, False, 3),
        ("A-2", date(2024, 3, 1), 1e6, True, None),
    ]
    assert ask(extract, "SELECT * FROM events") == [("A-1", date(2024, 6, 5), "activated")]


def test_without_a_name_the_first_sheet_is_read(tmp_path: Path) -> None:
    write_workbook(tmp_path / "accounts.xlsx", {"One": CUSTOMERS, "Two": [["nothing"]]})

    assert len(ask(loaded(tmp_path), "SELECT account_id FROM accounts")) == 3


def test_a_sheet_that_is_not_there_is_answered_with_the_nearest(book: Path) -> None:
    with pytest.raises(DataError, match=r"there is no sheet 'Costumers'. Did you mean 'Customers'"):
        loaded(book, MAPPED.format(sheet="Costumers"))


def test_a_value_that_cannot_be_read_is_named_by_its_row(tmp_path: Path) -> None:
    rows: list[list[Cell]] = [*CUSTOMERS, ["A-9", "soon", 1, None, None]]
    write_workbook(tmp_path / "accounts.xlsx", {"One": rows})

    with pytest.raises(DataError, match=r"accounts.xlsx, row 5: 'soon' in column 'created_at' is no date"):
        loaded(tmp_path)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 and no more", b"account_id\nA-1\n"])
def test_a_file_that_is_no_workbook_is_said_to_be_none(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "accounts.xlsx").write_bytes(content)

    with pytest.raises(DataError, match="no Excel workbook that can be read"):
        loaded(tmp_path)
