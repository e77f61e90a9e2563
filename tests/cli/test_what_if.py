"""`moorings whatif` as a person meets it."""

import json
from pathlib import Path

import pytest

from cli.test_compare import written
from command import run
from economics.mid_market import HYBRID, model

CHURN = ("--metric", "early_churn", "--from", "0.20", "--to", "0.10")


@pytest.fixture
def plank(tmp_path: Path) -> Path:
    return written(tmp_path, "plank", model(HYBRID))


def test_a_check_in_in_week_one_is_told_with_its_inputs(
    plank: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answer = run(capsys, "whatif", plank, "--segment", "Self-Serve", *CHURN, "--cost-per-account", "12")

    # Help: R = 1,200, A = 1.25/(1.25 − 0.75) = 2.5, a life 0.8·1,200·2.5 = 2,400. Of 1,000 accounts a quarter is made
    # up for each year: 250·(0.1·2,400 − 12) = 57,000. It pays from a fall of 12/2,400.
    assert answer.code == 0
    assert "It pays: early churn from 20% to 10% is worth £57,000 over the lives of 250 accounts" in " ".join(
        answer.out.split()
    )
    assert "falls by 0.5 percentage points" in " ".join(answer.out.split())


def test_the_same_as_json(plank: Path, capsys: pytest.CaptureFixture[str]) -> None:
    given = ("--minutes", "10", "--role", "community manager", "--cost-per-account", "10")
    answer = run(capsys, "whatif", plank, "--segment", "self-serve", *CHURN, *given, "--format", "json")
    found = json.loads(answer.out)["what_if"]

    # Ten minutes at £30 an hour are £5.
    assert found["done"]["cost_per_account"] == pytest.approx(15)
    assert found["net_over_life"] == pytest.approx(56_250)
    assert found["hours_a_year"] == pytest.approx(250 / 6)


def test_retention_begins_where_the_outlook_says_and_counts_the_price(
    plank: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = ("--metric", "retention", "--to", "0.90", "--accounts", "40", "--format", "json")
    found = json.loads(run(capsys, "whatif", plank, "--segment", "mid-market", *given).out)["what_if"]

    # A mid-market account brings 0.8·2,400 + 600 − 120 = 2,400 a year: over 3.125 years at 85%, 1.25/0.35 at 90%.
    assert found["done"]["before"] == 0.85
    assert found["reached"] == 40
    assert found["worth"]["life_before"] == pytest.approx(7_500)
    assert found["worth"]["life_after"] == pytest.approx(2_400 * 1.25 / 0.35)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--segment", "nobody", *CHURN), "there is no segment 'nobody'"),
        (("--segment", "self-serve", "--metric", "joy", "--to", "1"), "moves 'joy'"),
        (
            ("--segment", "self-serve", "--metric", "early_churn", "--to", "0.1"),
            "leaves early today is not said",
        ),
        (("--segment", "self-serve", "--metric", "retention", "--to", "1.4"), "retention of 1.4 cannot be"),
        (("--segment", "self-serve", "--metric", "retention", "--from", "0.5", "--to", "0.4"), "is no gain"),
        (("--segment", "self-serve", *CHURN, "--minutes", "5"), "whose minutes"),
        (
            ("--segment", "self-serve", *CHURN, "--minutes", "5", "--role", "agent"),
            "there is no role 'agent'",
        ),
        (("--segment", "self-serve", *CHURN, "--cost-per-account", "-1"), "-1 cannot be"),
        (("--segment", "self-serve", *CHURN, "--relationship", "named"), "no relationship 'named' serves"),
    ],
)
def test_what_is_asked_in_vain_is_told_in_one_message(
    arguments: tuple[str, ...], says: str, plank: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answer = run(capsys, "whatif", plank, *arguments)

    assert answer.code == 2
    assert says in answer.err
    assert answer.out == ""
