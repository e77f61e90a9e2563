"""A folder with history: who once had a right is demoted, who never had is refused, and the moves of a quarter."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from cli.gate_company import MANAGER, company
from command import run

ACCOUNTS = """account_id,created_at,owner
H-1,2024-01-01,ann
H-2,2024-01-01,ann
H-3,2024-01-01,
H-4,2024-01-01,ann
"""
REVENUE = """account_id,period_start,period_end,amount,currency,kind
H-1,2025-01-01,2026-01-01,60000,GBP,recurring
H-1,2026-01-01,2027-01-01,30000,GBP,recurring
H-2,2025-01-01,2026-01-01,30000,GBP,recurring
H-2,2026-01-01,2027-01-01,30000,GBP,recurring
H-3,2025-05-01,2026-05-01,20000,GBP,recurring
H-3,2026-05-01,2027-05-01,52000,GBP,recurring
H-4,2025-06-10,2026-06-10,60000,GBP,recurring
H-4,2026-06-10,2027-06-10,30000,GBP,recurring
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a company of four: one fell in January, one was never above, one grew in May, one fell in June."""
    company(tmp_path)
    data = tmp_path / "data"
    data.mkdir()
    (data / "accounts.csv").write_text(ACCOUNTS)
    (data / "revenue.csv").write_text(REVENUE)
    return tmp_path


def gate(capsys: pytest.CaptureFixture[str], folder: Path, *options: object) -> Any:
    given = (folder / "tool.upg", "--accounts", folder / "data", "--as-of", "2026-06-30", *options)
    return run(capsys, "gate", *given)


def test_history_tells_who_ever_had_a_right(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answer = gate(capsys, folder, "--format", "csv")
    found = {row["account_id"]: row for row in csv.DictReader(io.StringIO(answer.out))}

    assert {name: row["verdict"] for name, row in found.items()} == {
        "H-1": "demote",
        "H-2": "refuse",
        "H-3": "promote",
        "H-4": "in grace",
    }
    assert found["H-1"]["reason"].endswith("(the way out), since 2026-01-01")
    assert found["H-2"]["rule"] == "annual revenue at least £50,000 a year"
    assert found["H-4"]["until"] == "2026-07-10"


def test_the_moves_of_a_quarter_with_their_day_and_revenue(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = json.loads(gate(capsys, folder, "--moves", "quarter", "--format", "json").out)

    moves = [(one["account"], one["day"], one["verdict"], one["revenue_per_year"]) for one in found["moves"]]
    assert moves == [("H-3", "2026-05-01", "promote", 52_000)]


def test_the_move_at_the_end_of_grace_brings_its_tasks(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It fell on 10 June: 30 days of grace end on 10 July, and it moves on the 11th, within the next quarter."""
    ahead = ("--moves", "quarter", "--as-of", "2026-07-01")
    found = json.loads(gate(capsys, folder, *ahead, "--format", "json").out)
    said = gate(capsys, folder, *ahead).out

    (move,) = found["moves"]
    assert (move["account"], move["day"], move["verdict"]) == ("H-4", "2026-07-11", "demote")
    assert [(one["day"], one["by"]) for one in move["tasks"]] == [
        ("2026-06-27", "success manager"),
        ("2026-07-11", "support lead"),
    ]
    assert "11 July 2026  H-4" in said
    assert "27 June 2026" in said
    assert "| H-4 |" in gate(capsys, folder, *ahead, "--format", "markdown").out
    assert "2026-07-11,H-4,demote" in gate(capsys, folder, *ahead, "--format", "csv").out


def test_who_leaves_at_the_start_of_a_quarter_keeps_it_until_then(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    company(folder, {**MANAGER, "leaves": "quarter"})
    answer = gate(capsys, folder, "--format", "csv")
    found = {row["account_id"]: row["until"] for row in csv.DictReader(io.StringIO(answer.out))}

    assert found["H-4"] == "2026-09-30"  # grace to 10 July, then the next start of a quarter is 1 October


def test_one_table_holds_no_history(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = folder / "data" / "accounts.csv"
    answer = run(capsys, "gate", folder / "tool.upg", "--accounts", table, "--moves", "month")

    assert answer.code == 2
    assert "one table of accounts holds no history" in answer.err
