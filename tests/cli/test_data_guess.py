"""`moorings data guess` proposes a mapping that can be read, and `moorings data check` says how the tables match."""

import json
from pathlib import Path

import pytest

from moorings.cli.main import main

ACCOUNTS = (
    "Customer ID,Signup Date,Plan Tier,MRR,Notes\nC-1,31/01/2024,team,100,\nC-2,15/02/2024,pro,200.50,x\n"
)
TICKETS = """ticket,org,Opened At,Assignee,Colour
1,C-1,2024-05-01,ann,red
2,C-2,2024-05-02,bob,blue
3,C-9,2024-05-02,bob,blue
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "customers.csv").write_text(ACCOUNTS)
    (tmp_path / "tickets.csv").write_text(TICKETS)
    return tmp_path


def guessed(capsys: pytest.CaptureFixture[str], folder: Path, *arguments: str) -> str:
    files = [str(path) for path in sorted(folder.glob("*.csv"))]
    assert main(["data", "guess", *files, *arguments]) == 0
    return capsys.readouterr().out


def test_what_is_proposed_can_be_read(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    guessed(capsys, folder, "--write", str(folder / "mapping.toml"))

    assert main(["data", "check", str(folder), "--as-of", "2024-12-31", "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    read = {table["table"]: (table["found"], table["read"]) for table in told["tables"] if table["source"]}
    assert read == {"accounts": (2, 2), "interactions": (3, 2)}


def test_each_choice_says_how_sure_it_is_and_why(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    """Two of three tickets name a known customer; no other column names any."""
    told = json.loads(guessed(capsys, folder, "--format", "json"))
    accounts, tickets = told["files"]

    assert (accounts["table"], accounts["sureness"], accounts["unread"]) == ("accounts", "sure", ["Notes"])
    taken = {
        one["column"]: (one["heading"], one["sureness"], one["per"], one["date_format"])
        for one in accounts["columns"]
    }
    assert taken == {
        "account_id": ("Customer ID", "likely", "", ""),
        "created_at": ("Signup Date", "likely", "", "%d/%m/%Y"),
        "plan": ("Plan Tier", "likely", "", ""),
        "annual_revenue": ("MRR", "likely", "month", ""),
    }
    (account,) = [one for one in tickets["columns"] if one["column"] == "account_id"]
    assert (account["heading"], account["why"]) == ("org", "67% of its values are known accounts")
    assert "Colour" in tickets["unread"]


def test_nothing_is_written_over(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    (folder / "mapping.toml").write_text("mine")
    files = [str(path) for path in folder.glob("*.csv")]

    assert main(["data", "guess", *files, "--write", str(folder / "mapping.toml")]) == 2
    assert (folder / "mapping.toml").read_text() == "mine"


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("tickets.csv", TICKETS, "none of these files looks like a table of accounts"),
        ("a.txt", "x", "nobody knows how"),
    ],
)
def test_what_cannot_be_guessed_is_said(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, name: str, content: str, says: str
) -> None:
    (tmp_path / name).write_text(content)

    assert main(["data", "guess", str(tmp_path / name)]) == 2
    assert says in capsys.readouterr().err


def test_the_match_of_tables_and_accounts_is_told(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    """By hand: one of three tickets finds its customer, one of two, who brings £1,200 of £3,606 a year."""
    guessed(capsys, folder, "--write", str(folder / "mapping.toml"))
    (folder / "tickets.csv").write_text(TICKETS.replace("C-2", "C-8"))

    assert main(["data", "check", str(folder), "--as-of", "2024-12-31", "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    (match,) = [one for one in told["matches"] if one["table"] == "interactions"]
    assert (match["rows"], match["rows_matched"]) == (3, 1)
    assert (match["accounts"], match["accounts_matched"]) == (2, 1)
    assert (match["revenue"], match["revenue_matched"]) == (3606.0, 1200.0)
    cannot = {one["key"]: one["lacks"] for one in told["measurable"] if one["lacks"]}
    assert cannot["nps"] == "there is no table 'surveys'"
    assert "human_minutes" in cannot
