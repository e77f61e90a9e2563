"""`moorings checklist` on the example company."""

import json
from pathlib import Path

import pytest

from command import run


@pytest.fixture
def plank(plank_folder: Path) -> Path:
    return plank_folder / "plank.upg"


@pytest.mark.requirement("R003-08", "R002-07")
def test_each_point_says_how_it_stands_and_where(plank: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answer = run(capsys, "checklist", plank)

    said = " ".join(answer.out.split())
    assert answer.code == 0
    assert "✓ What would the segment get elsewhere? in place [competitors]" in said
    assert "Self-serve: in place. See: Tasklet" in said
    assert "Self-serve satisfaction" in said
    assert "Enterprise: missing. No mechanism is for training." in said


def test_as_markdown_it_is_a_list_to_tick(plank: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = run(capsys, "checklist", plank, "--format", "markdown").out.splitlines()

    assert "- [x] What does it get today? *in place*" in lines
    assert any(line.startswith("- [ ] How do customers learn to do more by themselves?") for line in lines)


def test_as_json_every_point_has_its_source_and_its_places(
    plank: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = json.loads(run(capsys, "checklist", plank, "--format", "json").out)

    points = {point["key"]: point for point in found["checklist"]["points"]}
    assert all(point["source"] for point in points.values())
    assert points["onboarding"]["standing"] == "in_place"
    (team,) = [one for one in points["onboarding"]["answers"] if one["segment"] == "Self-serve"]
    assert team["found"]["where"][0]["called"] == "Help yourself › Guidance in the product"
