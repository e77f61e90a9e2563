"""Bad input gets one clear message and exit code 2, and no file is touched."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from command import run

MODEL = {
    "$upg": {"format_version": "1.0.0", "spec_version": "0.41.0"},
    "product": {"id": "p", "title": "Ferry"},
    "nodes": [
        {
            "id": "bm",
            "type": "business_model",
            "title": "Ferry",
            "properties": {
                "moorings:business": {
                    "schema": 1,
                    "currency": "GBP",
                    "attributes": [{"name": "annual_revenue", "kind": "money", "currency": "GBP"}],
                }
            },
        },
        {"id": "s", "type": "market_segment", "title": "Everybody"},
    ],
    "edges": [],
}
TABLES = {
    "accounts.csv": "account_id,created_at,annual_revenue,currency\nA1,2024-01-01,1200,GBP\nA2,2024-02-01,2400,GBP\n",
    "interactions.csv": "account_id,at,handled_by,minutes\nA1,2025-03-01,personal_assistance,12\n",
    "revenue.csv": "account_id,period_start,period_end,amount,currency,kind\nA1,2024-01-01,,1200,GBP,recurring\n",
    "surveys.csv": "account_id,sent_at,answered_at,instrument,score,scale_max\nA1,2025-01-01,2025-01-02,nps,9,10\n",
}


@pytest.fixture
def company(tmp_path: Path) -> Path:
    """Return a folder with a small model and small sound data."""
    (tmp_path / "model.upg").write_text(json.dumps(MODEL))
    data = tmp_path / "data"
    data.mkdir()
    for name, text in TABLES.items():
        (data / name).write_text(text)
    return tmp_path


def spoil(company: Path, table: str, old: str, new: str) -> None:
    path = company / "data" / table
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


def fingerprints(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def refused(capsys: pytest.CaptureFixture[str], company: Path, *extra: str) -> str:
    """Review the company, expect a refusal, and return the message."""
    before = fingerprints(company)
    page = company / "page.html"
    answer = run(capsys, "review", company / "model.upg", "--data", company / "data", "--html", page, *extra)
    assert answer.code == 2
    assert answer.out == ""
    assert "Traceback" not in answer.err
    assert fingerprints(company) == before
    return answer.err


def test_the_sound_company_is_reviewed(company: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "review", company / "model.upg", "--data", company / "data").code == 0


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Dear all, please find attached", "not valid JSON"),
        (json.dumps(MODEL)[:300], "cut short"),
        ("", "empty"),
        ("[1, 2]", "not a UPG document"),
    ],
)
def test_a_model_that_is_no_model(
    company: Path, capsys: pytest.CaptureFixture[str], text: str, says: str
) -> None:
    (company / "model.upg").write_text(text)

    assert says in refused(capsys, company)


def test_a_missing_column_is_named_with_the_nearest(
    company: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(company, "interactions.csv", "account_id,at,", "account,at,")

    message = refused(capsys, company)

    assert "interactions.csv" in message
    assert "account_id" in message


def test_an_unreadable_date_is_told_with_row_and_value(
    company: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(company, "accounts.csv", "2024-02-01", "31.02.24")

    message = refused(capsys, company)

    assert "31.02.24" in message
    assert "row 3" in message
    assert "created_at" in message


def test_a_mapping_that_names_an_unknown_column(company: Path, capsys: pytest.CaptureFixture[str]) -> None:
    mapping = company / "mapping.toml"
    mapping.write_text('schema = 1\n[tables.accounts.columns]\naccount_id = "acount_id"\n')

    message = refused(capsys, company, "--mapping", str(mapping))

    assert "acount_id" in message
    assert "'account_id'" in message


def test_a_mapping_for_a_column_that_the_contract_does_not_know(
    company: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mapping = company / "mapping.toml"
    mapping.write_text('schema = 1\n[tables.accounts.columns]\naccount_id = "account_id"\nownr = "owner"\n')

    message = refused(capsys, company, "--mapping", str(mapping))

    assert "ownr" in message
    assert "'owner'" in message


def test_an_empty_table(company: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (company / "data" / "accounts.csv").write_text("account_id,created_at,annual_revenue,currency\n")

    assert "accounts" in refused(capsys, company)


def test_a_folder_that_is_not_there(company: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.move(company / "data", company / "date")

    message = refused(capsys, company)

    assert "data" in message
    assert "date" in message


def test_two_currencies_without_a_rate(company: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spoil(company, "accounts.csv", "2400,GBP", "2400,USD")

    message = refused(capsys, company)

    assert "USD" in message
    assert "rate" in message


@pytest.mark.parametrize(
    ("table", "row", "reason"),
    [
        ("interactions.csv", "A9,2025-03-02,personal_assistance,10\n", "in no row of 'accounts'"),
        ("interactions.csv", "A1,2025-03-02,personal_assistance,-10\n", "minutes below 0"),
        ("surveys.csv", "A2,2025-01-01,2025-01-02,nps,11,10\n", "beyond its scale"),
    ],
)
def test_a_row_that_cannot_be_is_counted_and_shown_and_not_used(
    company: Path, capsys: pytest.CaptureFixture[str], table: str, row: str, reason: str
) -> None:
    path = company / "data" / table
    path.write_text(path.read_text() + row)

    answer = run(capsys, "data", "check", company / "data", "--format", "json")

    found = json.loads(answer.out)["tables"]
    dropped = {one["reason"]: one["rows"] for each in found for one in each["dropped"]}
    assert answer.code == 0
    assert [rows for said, rows in dropped.items() if reason in said] == [1]


@pytest.mark.parametrize(
    "arguments",
    [("reveiw",), ("review",), ("review", "x.upg", "--dta", "y"), ("check", "x.upg", "--as-of", "yesterday")],
)
def test_misspelt_arguments_are_told_and_end_with_2(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]
) -> None:
    answer = run(capsys, *arguments)

    assert answer.code == 2
    assert answer.err.startswith("moorings: ")


@pytest.mark.parametrize(
    ("command", "says"),
    [
        (lambda folder: ("check", folder / "modle.upg"), "model.upg"),
        (lambda folder: ("check", folder), "is a folder"),
        (lambda folder: ("explain", "comunity"), "communities"),
        (lambda folder: ("example", "plonk", folder / "new"), "plank"),
        (lambda folder: ("check", folder / "model.upg", "--select", "COV999"), "COV999"),
    ],
)
def test_the_nearest_known_name_is_offered(
    company: Path,
    capsys: pytest.CaptureFixture[str],
    command: Callable[[Path], tuple[object, ...]],
    says: str,
) -> None:
    answer = run(capsys, *command(company))

    assert answer.code == 2
    assert says in answer.err
    assert "Traceback" not in answer.err


def test_what_is_there_is_not_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "data", "template", tmp_path).code == 0
    (tmp_path / "accounts.csv").write_text("my own work")

    answer = run(capsys, "data", "template", tmp_path)

    assert answer.code == 2
    assert "--force" in answer.err
    assert (tmp_path / "accounts.csv").read_text() == "my own work"
