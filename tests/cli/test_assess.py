"""`moorings assess` as a person meets it."""

import csv
import json
import shutil
from io import StringIO
from pathlib import Path

import pytest

from command import run
from moorings.store.history import history, undo
from moorings.upg.read import parse

KEY = "moorings:assessment"


@pytest.fixture
def model(plank_folder: Path, tmp_path: Path) -> Path:
    """Return a copy of the example's model with a key of another tool on its business model."""
    path = tmp_path / "plank.upg"
    shutil.copy(plank_folder / "plank.upg", path)
    text = path.read_text()
    assert text.count('"moorings:business": {') == 1
    path.write_text(text.replace('"moorings:business": {', '"other:colour": "red", "moorings:business": {'))
    return path


def on_business_model(path: Path) -> dict[str, object]:
    (home,) = parse(path.read_bytes(), str(path)).nodes_of("business_model")
    return dict(home["properties"])


def test_before_the_first_answer_all_rows_are_asked(model: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = model.read_bytes()

    answer = run(capsys, "assess", model)

    assert answer.code == 0
    assert "None of 36 rows is answered yet." in answer.out
    assert "Strengths and weaknesses" in answer.out
    assert "saturation" in answer.out
    assert model.read_bytes() == before


def test_answers_are_kept_with_their_day_and_shown_over_time(
    model: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(
        capsys,
        "assess",
        model,
        "--as-of",
        "2026-01-31",
        "--answer",
        "churn=-3/9/8",
        "--answer",
        "brand=4/3/2",
    )
    answer = run(capsys, "assess", model, "--as-of", "2026-06-30", "--answer", "churn=+1/9/8")

    rows = {line.split()[0]: line for line in answer.out.splitlines() if line.strip()}
    assert "+1" in rows["churn"]
    assert "−3 (Jan 2026)" in rows["churn"]
    assert "churn: Few customers leave. Score +1, importance 9. Weight 4.0." in answer.out
    assert "30 June 2026: 1 row answered; 1 better." in answer.out
    assert "brand: Our name means a great deal to customers. Score +4, importance 3. Certainty 2 of 10." in (
        " ".join(answer.out.split())
    )


def test_saving_is_one_step_that_can_be_undone_and_leaves_the_rest(
    model: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(capsys, "fmt", model)
    before = model.read_bytes()

    run(capsys, "assess", model, "--as-of", "2026-06-30", "--answer", "churn=-3/9/8")
    written = on_business_model(model)
    step = history(model).undoable

    assert written["other:colour"] == "red"
    assert written[KEY] == {
        "sittings": [
            {"date": "2026-06-30", "answers": {"churn": {"score": -3, "importance": 9, "certainty": 8}}}
        ]
    }
    assert step is not None
    assert step.says == "assessment of 2026-06-30"
    assert run(capsys, "verify", model).code == 0
    undo(model)
    assert model.read_bytes() == before


def test_what_is_written_as_csv_is_read_again_and_changes_nothing(
    model: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(capsys, "assess", model, "--as-of", "2026-01-31", "--answer", "churn=-3/9/8")
    run(capsys, "assess", model, "--as-of", "2026-06-30", "--answer", "churn=1/9/8")
    sheet = run(capsys, "assess", model, "--format", "csv").out
    before = model.read_bytes()

    (tmp_path / "sheet.csv").write_text(sheet)
    run(capsys, "assess", model, "--answers", tmp_path / "sheet.csv")

    assert model.read_bytes() == before
    lines = list(csv.DictReader(StringIO(sheet)))
    assert [(one["row"], one["score"], one["date"]) for one in lines[:3]] == [
        ("churn", "-3", "2026-01-31"),
        ("churn", "1", "2026-06-30"),
        ("segmentation", "", ""),
    ]
    assert len(lines) == 37


def test_a_sheet_that_was_filled_in_is_of_the_day(
    model: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "sheet.csv").write_text(
        "row,score,importance,certainty,note\nchurn,-3,9,8,last year's figures\nbrand,,,,\n"
    )

    answer = run(
        capsys,
        "assess",
        model,
        "--answers",
        tmp_path / "sheet.csv",
        "--as-of",
        "2026-06-30",
        "--format",
        "json",
    )

    found = json.loads(answer.out)["assessment"]
    churn = next(row for row in found["rows"] if row["key"] == "churn")
    assert churn["last"] == {
        "on": "2026-06-30",
        "score": -3,
        "importance": 9,
        "certainty": 8,
        "note": "last year's figures",
    }
    assert churn["weight"] == pytest.approx(7)
    assert found["weighs_most"] == ["churn"]
    assert "brand" in found["unanswered"]


def test_answers_come_from_toml_with_their_own_day(
    model: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "answers.toml").write_text(
        "date = 2026-03-31\n[churn]\nscore = -2\nimportance = 9\ncertainty = 7\n"
        "[defection]\nscore = 5\nimportance = 8\ncertainty = 6\n"
    )

    answer = run(
        capsys,
        *(
            "assess",
            model,
            "--answers",
            tmp_path / "answers.toml",
            "--as-of",
            "2026-06-30",
            "--format",
            "json",
        ),
    )

    (sitting,) = json.loads(answer.out)["assessment"]["sittings"]
    assert (sitting["on"], sitting["answered"]) == ("2026-03-31", 2)


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ("chrn=1/1/1", "'chrn' is no row of the assessment. Did you mean 'churn'"),
        ("churn=0/1/1", "churn: 0 is no score. It goes from -5"),
        ("defection=-1/1/1", "defection: -1 is no score. It goes from 1 (no danger) to 5 (acute)."),
        ("churn=1/11/1", "churn › importance: 11 does not fit"),
        ("churn=1/1", "is no answer; write it as churn=-3/9/7"),
        ("churn", "is no answer; write it as churn=-3/9/7"),
    ],
)
def test_a_wrong_answer_is_told_and_changes_nothing(
    given: str, says: str, model: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = model.read_bytes()

    answer = run(capsys, "assess", model, "--answer", given)

    assert answer.code == 2
    assert says in answer.err
    assert model.read_bytes() == before


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("a.csv", "row,score\nchurn,1\n", "has no column certainty and importance."),
        (
            "a.csv",
            "row,score,importance,certainty\nchurn,much,1,1\n",
            "churn: score 'much' is no whole number.",
        ),
        ("a.csv", "row,score,importance,certainty\nchurn,1,,1\n", "churn: importance is missing."),
        ("a.csv", "row,score,importance,certainty,date\nchurn,1,1,1,June\n", "churn: 'June' is no day"),
        ("a.toml", "churn = [", "is not TOML"),
        ("a.toml", "churn = 3", "'churn' is no table."),
        ("a.toml", "[churn]\nscore = 1", "churn: importance is missing."),
    ],
)
def test_a_file_of_answers_that_cannot_be_read_is_told(
    name: str, content: str, says: str, model: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = model.with_name(name)
    path.write_text(content)

    answer = run(capsys, "assess", model, "--answers", path)

    assert answer.code == 2
    assert says in answer.err
    assert name in answer.err


def test_a_file_without_a_business_model_is_left_as_it_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "empty.upg"
    path.write_text('{"upg_version":"1.0.0","product":{"id":"p","title":"Kiosk"},"nodes":[],"edges":[]}')
    before = path.read_bytes()

    answer = run(capsys, "assess", path, "--answer", "churn=1/1/1")

    assert answer.code == 2
    assert path.read_bytes() == before
