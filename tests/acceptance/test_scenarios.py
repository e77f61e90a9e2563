"""Whole scenarios, as a person meets them at the command line."""

import json
from pathlib import Path
from typing import Any

import pytest

from command import run
from moorings.services.example import write_example

TODAY = ("--as-of", "2026-06-30")


def written(name: str, folder: Path) -> Path:
    """Write an example and return its model."""
    return next(path for path in write_example(name, folder) if path.suffix == ".upg")


def findings(capsys: pytest.CaptureFixture[str], model: Path, *options: object) -> list[dict[str, Any]]:
    """Return what `moorings check` finds that is not accepted, notes aside."""
    answer = run(capsys, "check", model, *TODAY, "--format", "json", *options)
    found = json.loads(answer.out)
    return [one for one in found if not one.get("accepted") and one["severity"] != "note"]


@pytest.mark.requirement("R000-23")
def test_s2_sourcegraph_three_published_faults_and_nothing_else(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """$100k in no tier twice, 2,500 developers in two, and one tier of medium and of low touch.

    That Digital aims at half of the seats and the others at 80% is meant so.
    """
    found = findings(capsys, written("sourcegraph", tmp_path))

    assert sorted((one["code"], one["subject_id"]) for one in found) == [
        ("CON002", "scaled-enterprise"),
        ("COV002", "sourcegraph"),
        ("COV002", "sourcegraph"),
        ("COV007", "sourcegraph"),
    ]
    said = " ".join(one["says"] for one in found)
    assert said.count("exactly $100,000") == 2
    assert "developers of exactly 2,500" in said
    assert "'medium-touch'" in said
    assert "'low-touch'" in said
    assert "seats" not in said


def test_flowfuse_a_promise_with_two_readings_and_a_topic_for_the_forum(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """From a Friday evening on, the next business day is not within 24 hours."""
    model = written("flowfuse", tmp_path)

    assert [(one["code"], one["subject_id"]) for one in findings(capsys, model)] == [("CON004", "help-pro")]
    asked = run(
        capsys, "gate", model, "--account", "plan=enterprise", "--topic", "Node-RED", "--format", "json"
    )
    assert [one["relationship"] for one in json.loads(asked.out)["given"]] == ["community"]
