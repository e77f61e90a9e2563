"""`moorings compare` as a person meets it."""

import csv
import json
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest

from command import run
from economics.mid_market import HELP, HYBRID, NAMED, model
from moorings.model.business import BusinessModel
from moorings.model.compose import compose
from moorings.upg.write import canonical

Three = tuple[Path, Path, Path]


def written(folder: Path, name: str, business: BusinessModel) -> Path:
    path = folder / f"{name}.upg"
    path.write_bytes(
        canonical(compose(business, tool_version="1.0.0", exported_at="2026-01-01T00:00:00.000Z"))
    )
    return path


@pytest.fixture
def three(tmp_path: Path) -> Three:
    return (
        written(tmp_path, "help", model(HELP)),
        written(tmp_path, "hybrid", model(HYBRID)),
        written(tmp_path, "managers", model(NAMED)),
    )


def test_three_alternatives_stand_side_by_side(three: Three, capsys: pytest.CaptureFixture[str]) -> None:
    answer = run(capsys, "compare", *three)

    assert answer.code == 0
    rows = {line[:36].strip(): line[36:].split() for line in answer.out.splitlines()}
    assert "£76,250" in rows["cost a year"]
    assert "£638,750" in rows["cost a year"]
    assert "Community and check-ins, for an account of £2,400 a year" in " ".join(answer.out.split())


def test_the_same_figures_as_json_csv_and_markdown(three: Three, capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(run(capsys, "compare", *three, "--format", "json").out)
    table = list(csv.DictReader(StringIO(run(capsys, "compare", *three, "--format", "csv").out)))
    markdown = run(capsys, "compare", *three, "--format", "markdown").out

    costs = [one["cost"] for one in found["comparison"]["alternatives"]]
    assert costs == pytest.approx([76_250, 106_250, 638_750])
    assert [float(row["cost"]) for row in table] == pytest.approx(costs)
    assert [row["accounts_up"] for row in table] == ["0.0", "100.0", "100.0"]
    assert "| cost a year | £76,250 | £106,250 | £638,750 |" in markdown


def test_with_accounts_they_are_counted(plank_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plank = plank_folder / "plank.upg"
    answer = run(capsys, "compare", plank, plank, "--data", plank_folder / "data", "--format", "json")

    first, second = json.loads(answer.out)["comparison"]["alternatives"]
    assert first["customers"] == 6_626
    assert first["name"] != second["name"]
    assert second["moves"]["up"]["accounts"] == 0


def test_what_cannot_be_compared_is_told_in_one_message(
    three: Three, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    business = model(HELP)
    stranger = replace(
        business,
        segments=tuple(replace(one, id=f"x-{one.id}") for one in business.segments),
        relationships=(replace(NAMED, id="x-named", segments=("x-enterprise",)),),
        settings=business.settings.model_copy(update={"ladders": ()}),
    )
    other = written(tmp_path, "other", stranger)

    alone = run(capsys, "compare", three[0])
    apart = run(capsys, "compare", three[0], other)
    nowhere = run(capsys, "compare", three[0], tmp_path / "none.upg")

    assert (alone.code, apart.code, nowhere.code) == (2, 2, 2)
    assert "nothing to stand beside" in alone.err
    assert "no alternatives of one business" in apart.err
    assert "none.upg" in nowhere.err
