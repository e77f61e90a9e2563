"""`moorings drift` and `moorings watch` on the example company, whose truths are known because they were planted."""

import csv
import io
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from moorings.cli.main import main

PLANTED = {
    "quiet_help": 96,
    "managed_below_threshold": 14,
    "unmanaged_above_threshold": 6,
    "reviews_missed": 5,
}
"""What the review finds of what TRUTH.md lists; `tests/acceptance` holds them to it, account by account."""


def drift(capsys: pytest.CaptureFixture[str], folder: Path, *arguments: str) -> str:
    assert main(["drift", str(folder / "plank.upg"), "--data", str(folder / "data"), *arguments]) == 0
    return capsys.readouterr().out


def counted(text: str) -> dict[str, int]:
    found: dict[str, int] = {}
    for item in json.loads(text)["items"]:
        found[item["way"]] = found.get(item["way"], 0) + 1
    return found


def test_the_list_holds_what_was_planted_and_nothing_of_another_kind(
    capsys: pytest.CaptureFixture[str], plank_folder: Path
) -> None:
    found = counted(drift(capsys, plank_folder, "--format", "json"))

    assert {way: count for way, count in found.items() if way in PLANTED} == PLANTED
    assert found.keys() - PLANTED.keys() == {"book_over_limit"}


def test_the_largest_money_comes_first_and_people_are_roles(
    capsys: pytest.CaptureFixture[str], plank_folder: Path
) -> None:
    items = list(csv.DictReader(io.StringIO(drift(capsys, plank_folder, "--format", "csv"))))
    costs = [float(item["cost_per_year"] or 0) for item in items]

    assert costs == sorted(costs, reverse=True)
    assert {item["owner"].rsplit(" ", 1)[0] for item in items if item["owner"]} <= {
        "success manager",
        "support agent",
        "community manager",
    }
    named = list(csv.DictReader(io.StringIO(drift(capsys, plank_folder, "--format", "csv", "--names"))))
    assert "sm-ben" in {item["owner"] for item in named}


def test_a_choice_says_what_the_policy_would_have_to_say_and_what_that_costs(
    capsys: pytest.CaptureFixture[str], plank_folder: Path
) -> None:
    """By hand: a named person costs £5,737.50 a year; 94 accounts bring £25,680 or more and are entitled to none."""
    told = json.loads(drift(capsys, plank_folder, "--format", "json", "--way", "managed-below-threshold"))
    (choice,) = told["choices"]

    assert choice["change"].startswith("A named person from £25,680 a year on: 94 accounts of the segment")
    assert choice["change_per_year"] == pytest.approx(94 * 5737.5)
    assert choice["accept"] == "moorings accept MODEL DRI002 --on 'Mid-market' --because … --until …"


@pytest.mark.parametrize(
    ("by", "group"), [("owner", "nobody yet"), ("segment", "Mid-market"), ("way", "reviews missed")]
)
def test_the_list_is_grouped_as_asked(
    capsys: pytest.CaptureFixture[str], plank_folder: Path, by: str, group: str
) -> None:
    text = drift(capsys, plank_folder, "--by", by)

    assert "What drifted: Plank, 30 June 2026" in text
    assert any(line.startswith(group) for line in text.splitlines())
    assert f"## {group}" in drift(capsys, plank_folder, "--by", by, "--format", "markdown")


def test_only_what_is_asked_for_is_listed(capsys: pytest.CaptureFixture[str], plank_folder: Path) -> None:
    told = json.loads(
        drift(
            capsys, plank_folder, "--format", "json", "--segment", "enterprise", "--owner", "success manager"
        )
    )

    assert {item["segment"] for item in told["items"]} == {"Enterprise"}
    assert {item["role"] for item in told["items"]} == {"success manager"}
    assert [one["segment"] for one in told["series"]] == ["Enterprise"]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--way", "quiet-hlp"), "Did you mean 'quiet_help'"),
        (("--segment", "Enterprize"), "Did you mean 'Enterprise'"),
        (("--owner", "succes manager"), "Did you mean 'success manager'"),
    ],
)
def test_what_nobody_knows_is_answered_with_the_nearest(
    capsys: pytest.CaptureFixture[str], plank_folder: Path, arguments: tuple[str, ...], says: str
) -> None:
    model, data = str(plank_folder / "plank.upg"), str(plank_folder / "data")

    assert main(["drift", model, "--data", data, *arguments]) == 2
    assert says in capsys.readouterr().err


def watch(capsys: pytest.CaptureFixture[str], folder: Path, state: Path, *arguments: str) -> tuple[int, str]:
    data = folder / "data"
    code = main(["watch", str(folder / "plank.upg"), "--data", str(data), "--since", str(state), *arguments])
    return code, capsys.readouterr().out


@pytest.fixture
def company(plank_folder: Path, tmp_path: Path) -> Path:
    """Return the example, to be changed."""
    return Path(shutil.copytree(plank_folder, tmp_path / "company"))


def test_a_second_look_tells_only_what_is_new(
    capsys: pytest.CaptureFixture[str], company: Path, tmp_path: Path
) -> None:
    state = tmp_path / "seen.json"
    code, text = watch(capsys, company, state)
    assert code == 1
    assert "There was no look before: everything is new." in text

    code, text = watch(capsys, company, state, "--format", "json")
    told = json.loads(text)
    assert code == 0
    assert (told["new"], told["changed"], told["ended"]) == ([], [], [])

    accounts = company / "data" / "accounts.csv"
    rows = list(csv.DictReader(io.StringIO(accounts.read_text(encoding="utf-8"))))
    owned = next(row for row in rows if row["account_id"] == "PL-05361")
    assert owned["owner"]
    owned["owner"] = ""
    another = next(
        row
        for row in rows
        if not row["owner"] and not row["churned_at"] and float(row["annual_revenue"] or 0) < 1000
    )
    another["owner"] = "sm-ada"
    with accounts.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys())
        writer.writeheader()
        writer.writerows(rows)

    code, text = watch(capsys, company, state, "--format", "markdown")
    assert code == 1
    assert another["account_id"] in text.split("## New")[1].split("## Over")[0]
    assert "PL-05361, has a named person: seen no more" in text.split("## Over")[1]


def rewritten(path: Path, change: Callable[[list[dict[str, str]]], None]) -> None:
    rows = list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"))))
    change(rows)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys())
        writer.writeheader()
        writer.writerows(rows)


def test_somebody_who_joins_changes_nothing_that_is_told_of_the_others(
    capsys: pytest.CaptureFixture[str], company: Path, tmp_path: Path
) -> None:
    """A new manager, the first of all by name, holds one small account: that is the news, and nothing else."""
    state = tmp_path / "seen.json"
    watch(capsys, company, state)
    assert "sm-" not in state.read_text()

    def hire(rows: list[dict[str, str]]) -> None:
        rows.append({**rows[0], "agent_id": "sm-aaa", "role": "success manager"})

    def give(rows: list[dict[str, str]]) -> None:
        small = next(
            row
            for row in rows
            if not row["owner"] and not row["churned_at"] and float(row["annual_revenue"] or 0) < 500
        )
        small["owner"] = "sm-aaa"

    rewritten(company / "data" / "people.csv", hire)
    rewritten(company / "data" / "accounts.csv", give)

    told = json.loads(watch(capsys, company, state, "--format", "json")[1])
    assert [one["way"] for one in told["new"]] == ["managed_below_threshold"]
    assert (told["changed"], told["ended"]) == ([], [])


def test_names_may_be_asked_for_at_one_look_and_not_at_the_next(
    capsys: pytest.CaptureFixture[str], company: Path, tmp_path: Path
) -> None:
    state = tmp_path / "seen.json"
    assert "sm-ben" in watch(capsys, company, state, "--names", "--format", "json")[1]

    assert watch(capsys, company, state, "--format", "json")[0] == 0


def test_a_state_that_is_none_is_refused_and_kept(
    capsys: pytest.CaptureFixture[str], company: Path, tmp_path: Path
) -> None:
    state = tmp_path / "seen.json"
    for damaged in (
        "{",
        "[]",
        '{"schema": 2}',
        '{"schema": 1, "as_of": "x", "items": {}}',
        '{"schema": 1, "items": 3}',
    ):
        state.write_text(damaged)
        assert watch(capsys, company, state) == (2, "")
        assert state.read_text() == damaged


def test_a_look_that_fails_leaves_the_state_as_it_was(
    capsys: pytest.CaptureFixture[str], company: Path, tmp_path: Path
) -> None:
    state = tmp_path / "seen.json"
    watch(capsys, company, state)
    before = state.read_bytes()
    (company / "data" / "accounts.csv").write_text("")

    assert watch(capsys, company, state)[0] == 2
    assert state.read_bytes() == before


def test_the_state_is_never_written_over_what_is_read(
    capsys: pytest.CaptureFixture[str], company: Path
) -> None:
    before = (company / "plank.upg").read_bytes()

    assert watch(capsys, company, company / "plank.upg")[0] == 2
    assert (company / "plank.upg").read_bytes() == before
