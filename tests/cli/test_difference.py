"""`moorings diff` on the example company: files in, sentences out."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from command import run


@pytest.fixture
def raised(plank_folder: Path, tmp_path: Path) -> Path:
    """Return the example's model with the threshold of its named manager raised to £120,000 a year."""

    def change(model: dict[str, Any]) -> None:
        nodes = {one["id"]: one.setdefault("properties", {}) for one in model["nodes"]}
        limit = {"amount": "120000.00", "currency": "GBP"}
        nodes["named-success-manager"]["moorings:coverage"]["criteria"] = [
            {"attribute": "annual_revenue", "at_least": limit}
        ]
        model["nodes"].append({"id": "goal", "type": "persona", "title": "Planner"})

    return changed(plank_folder, tmp_path / "raised.upg", change)


def changed(plank_folder: Path, path: Path, change: Callable[[dict[str, Any]], None]) -> Path:
    model = json.loads((plank_folder / "plank.upg").read_text())
    change(model)
    path.write_text(json.dumps(model))
    return path


def test_the_difference_is_told_as_text_markdown_and_json(
    capsys: pytest.CaptureFixture[str], plank_folder: Path, raised: Path
) -> None:
    old = str(plank_folder / "plank.upg")
    sentence = "Enterprise: threshold raised from £100,000 to £120,000 a year, included."
    text = run(capsys, "diff", old, str(raised), "--as-of", "2026-06-30")
    assert (text.code, sentence in text.out) == (0, True)
    assert 'Beside the business model: persona "Planner" added.' in text.out
    markdown = run(capsys, "diff", old, str(raised), "--format", "markdown").out
    assert f"- **{sentence}**" in markdown
    content = json.loads(run(capsys, "diff", old, str(raised), "--format", "json").out)
    assert content["sentences"] == [sentence]
    assert content["difference"]["changes"][0]["subject_id"] == "named-success-manager"


def test_accounts_are_read_from_a_folder_or_from_one_file(
    capsys: pytest.CaptureFixture[str], plank_folder: Path, raised: Path
) -> None:
    """Whoever is between £80,000, the way out, and £120,000 keeps the named manager that it had by right."""
    old = str(plank_folder / "plank.upg")
    for table in (plank_folder / "data", plank_folder / "data" / "accounts.csv"):
        asked = run(
            capsys,
            "diff",
            old,
            str(raised),
            "--accounts",
            str(table),
            "--as-of",
            "2026-06-30",
            "--format",
            "json",
        )
        found = json.loads(asked.out)["difference"]
        (stay,) = found["moves"]
        assert stay["stays_by_way_out"]
        assert stay["before"] == ["Named success manager"]
        assert found["accounts"] > 6_000


def test_bad_input_is_told_and_shows_no_traceback(
    capsys: pytest.CaptureFixture[str], plank_folder: Path, raised: Path, tmp_path: Path
) -> None:
    old = str(plank_folder / "plank.upg")

    def rename(model: dict[str, Any]) -> None:
        for node in model["nodes"]:
            node["id"] = f"x-{node['id']}"
        model["edges"] = []
        for node in model["nodes"]:
            node["properties"] = {}

    other = changed(plank_folder, tmp_path / "other.upg", rename)
    for arguments, says in (
        ((old, str(other)), "shares no segment and no relationship with Plank"),
        ((old, str(tmp_path / "none.upg")), "there is no such file"),
        ((old, str(raised), "--accounts", str(tmp_path / "accounts.csv")), "there is no such file"),
    ):
        asked = run(capsys, "diff", *arguments)
        assert asked.code == 2
        assert says in asked.err
        assert "Traceback" not in asked.err
