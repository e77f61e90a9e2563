"""One account is asked about before something is assigned to it: the exit code answers, a sentence says why."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from cli.gate_company import MANAGER, company, lines
from command import Answer, run


@pytest.fixture
def model(tmp_path: Path) -> Path:
    return company(tmp_path)


def ask(capsys: pytest.CaptureFixture[str], model: Path, *said: str, **options: str) -> Answer:
    """Ask about one account on the last day of June 2026."""
    given = [word for name, value in options.items() for word in (f"--{name}", value)]
    return run(capsys, "gate", model, "--account", *said, "--as-of", "2026-06-30", *given)


def test_below_the_threshold_a_success_manager_is_refused(
    model: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """R000-23: the company refuses to assign a success manager below its threshold."""
    answer = ask(capsys, model, "id=A-1", "annual_revenue=39999.99", relationship="manager")

    assert answer.code == 1
    assert "✗ refused Named success manager" in answer.out
    assert "annual revenue £39,999.99 a year is below £50,000 a year, included" in answer.out
    assert "entitled to     Help yourself; Node-RED forum" not in answer.out
    assert "Help yourself" in answer.out


@pytest.mark.parametrize(
    ("said", "code"),
    [
        (("annual_revenue=50000",), 0),
        (("annual_revenue=49999.99",), 1),
        (("annual_revenue=49999.995",), 0),  # less than a penny away from the threshold
        (("annual_revenue=£50,000 a year",), 0),
        (("annual_revenue=4166.67 GBP/month",), 0),
        (("annual_revenue=4166.66 GBP/month",), 1),
        (("annual_revenue=62500 USD",), 0),
        (("annual_revenue=$62,499.98 per year",), 1),
        (("annual_revenue=12500 a quarter",), 0),
        (("annual_revenue=",), 3),
        (("seats=12",), 3),
        (("annual_revenue=45000",), 1),
        (("annual_revenue=45000", "current=manager"), 0),
        (("annual_revenue=45000", "current=NAMED success manager"), 0),
        (("annual_revenue=39999", "current=manager"), 1),
        (("annual_revenue=39999", "current=manager", "lapsed_at=2026-06-01"), 0),
        (("annual_revenue=39999", "current=manager", "lapsed_at=2026-05-30"), 1),
        (("id=A-9", "annual_revenue=10"), 0),
        (("id=A-9",), 0),
    ],
)
def test_who_may_have_a_success_manager(
    model: Path, capsys: pytest.CaptureFixture[str], said: tuple[str, ...], code: int
) -> None:
    assert ask(capsys, model, *said, relationship="manager").code == code


@pytest.mark.parametrize(
    ("said", "code", "verdict"),
    [
        (("annual_revenue=44000", "current=manager"), 0, "keep"),
        (("annual_revenue=39000", "current=manager"), 1, "refuse"),
        (("annual_revenue=39000", "current=manager", "lapsed_at=2026-01-31"), 1, "demote"),
        (("annual_revenue=39000", "current=manager", "lapsed_at=2026-06-30"), 0, "in grace"),
        (("id=A-9", "annual_revenue=39000", "current=manager"), 0, "exception"),
        (("annual_revenue=90000", "current=help"), 0, "promote"),
        (("current=manager",), 3, "unknown"),
        (("annual_revenue=90000",), 0, "entitled"),
    ],
)
def test_without_a_relationship_the_answer_is_about_what_the_account_has(
    model: Path, capsys: pytest.CaptureFixture[str], said: tuple[str, ...], code: int, verdict: str
) -> None:
    answer = ask(capsys, model, *said, format="json")

    assert (answer.code, json.loads(answer.out)["verdict"]) == (code, verdict)


def test_unknown_says_which_attribute_is_missing(model: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "annual revenue is missing" in ask(capsys, model, "seats=3", relationship="manager").out


@pytest.mark.parametrize(
    ("said", "options", "says"),
    [
        (("annual_revenu=1",), {}, "no attribute is called 'annual_revenu'. Did you mean 'annual_revenue'?"),
        (("annual_revenue=a lot",), {}, "'a lot' is not an amount of money"),
        (("annual_revenue=nan",), {}, "'nan' is not an amount of money"),
        (("annual_revenue=20000 CHF",), {}, "no rate from CHF to GBP is known"),
        (("annual_revenue=20000 per fortnight",), {}, "a year, a quarter, a month or a week"),
        (("seats=99.5",), {}, "'99.5' is not a whole number"),
        (("seats=0",), {}, "'0' is not 1 or more"),
        (("plan=enterprize",), {}, "Did you mean 'enterprise'?"),
        (("segment=enterprice",), {}, "Did you mean 'enterprise'"),
        (("current=managr",), {}, "Did you mean 'manager'"),
        (("lapsed_at=yesterday", "current=manager"), {}, "'yesterday' is no date"),
        (("annual_revenue",), {}, "Write NAME=VALUE"),
        (("seats=1", "seats=2"), {}, "'seats' is there twice"),
        (("seats=1",), {"relationship": "menager"}, "no relationship is called 'menager'"),
        (("seats=1",), {"format": "csv"}, "not to be had as csv"),
    ],
)
def test_wrong_input_is_told_in_one_message(
    model: Path,
    capsys: pytest.CaptureFixture[str],
    said: tuple[str, ...],
    options: dict[str, str],
    says: str,
) -> None:
    answer = ask(capsys, model, *said, **options)

    assert (answer.code, answer.out) == (2, "")
    assert says in answer.err


def test_a_question_about_a_topic_is_answered_where_the_topic_belongs(
    model: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    about = ask(capsys, model, "annual_revenue=90000", topic="node-red", format="json")
    other = ask(capsys, model, "annual_revenue=90000", topic="billing", format="json")
    manager = ask(capsys, model, "annual_revenue=90000", topic="Node-RED", relationship="manager")

    assert [one["title"] for one in json.loads(about.out)["given"]] == ["Node-RED forum"]
    assert [one["title"] for one in json.loads(other.out)["given"]] == ["Named success manager"]
    assert manager.code == 1
    assert "answered elsewhere" in manager.out


def test_a_place_by_rank_is_unknown_for_one_account_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first = company(tmp_path, {**MANAGER, "rank": {"by": "annual_revenue", "first": 40}})
    above = ask(capsys, first, "annual_revenue=90000", relationship="manager")

    assert above.code == 3
    assert "its place among all accounts is not known here" in above.out
    assert ask(capsys, first, "annual_revenue=10", relationship="manager").code == 1


def test_the_log_keeps_each_decision_and_tells_it_back(
    model: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log = tmp_path / "log.jsonl"
    asked = (("2026-03-01", "60000"), ("2026-03-03", "44000"), ("2026-04-01", "70000"))
    for day, revenue in asked:
        given = ["id=A-7", f"annual_revenue={revenue}", "--relationship", "manager", "--log", log]
        run(capsys, "gate", model, "--as-of", day, "--account", *given)
    kept = lines(log.read_text())
    told = run(capsys, "gate", "--why", "A-7", "--log", log, "--on", "2026-03-31")
    every = run(capsys, "gate", "--why", "A-7", "--log", log, "--format", "json")

    assert [(one["day"], one["entitled"]) for one in kept] == [
        ("2026-03-01", True),
        ("2026-03-03", False),
        ("2026-04-01", True),
    ]
    assert {one["version"][:7] for one in kept} == {"sha256:"}
    assert "3 March 2026" in told.out
    assert "£44,000 a year is below £50,000 a year, included" in told.out
    assert len(json.loads(every.out)["decisions"]) == 3
    assert run(capsys, "gate", "--why", "A-8", "--log", log).code == 2


def test_a_line_of_the_log_that_cannot_be_read_is_counted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log = tmp_path / "log.jsonl"
    log.write_text('{"day": "2026-01-01", "account_id": "A", "verdict": "refuse"}\n{"day": "20\n[]\n')

    assert "2 lines of the log cannot be read" in run(capsys, "gate", "--why", "A", "--log", log).out


def test_the_decision_table_is_to_be_had_as_json(model: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answer = run(capsys, "gate", model, "--table", "--format", "json")
    manager = json.loads(answer.out)["rules"][1]

    assert manager["relationship"] == "manager"
    assert manager["way_in"]["conditions"][0]["limits"] == [50000.0]
    assert manager["way_in"]["says"] == "annual revenue at least £50,000 a year"
    assert "annual revenue at least £40,000 a year" in run(capsys, "gate", model, "--table").out


def test_one_account_is_answered_without_an_engine(model: Path) -> None:
    asked = ["gate", str(model), "--account", "annual_revenue=1"]
    shown = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "moorings", *asked],
        check=False,
        capture_output=True,
        text=True,
    )
    loaded = {line.rpartition("|")[2].strip() for line in shown.stderr.splitlines()}

    assert "pydantic" in loaded
    assert not loaded & {"duckdb", "numpy", "scipy", "jinja2"}
