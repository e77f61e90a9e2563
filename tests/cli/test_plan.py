"""`moorings plan` as a person meets it, on the example company."""

import json
from pathlib import Path

import pytest

from command import run


@pytest.fixture(scope="module")
def plank(plank_folder: Path) -> Path:
    return plank_folder / "plank.upg"


def test_the_plan_says_who_gets_what_and_why(plank: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answer = run(capsys, "plan", plank, "--people", "success=5", "support=1")

    assert answer.code == 0
    assert "Nothing can earn more." in answer.out
    assert "Named success manager" in answer.out
    assert "The limit of 5 of success" in answer.out


def test_with_accounts_each_threshold_parts_what_it_says(
    plank: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answer = run(capsys, "plan", plank, "--people", 8, "--data", plank.parent / "data", "--format", "json")
    found = json.loads(answer.out)  # nothing but JSON stands on the output, whatever the solver has to say

    tiers = found["plan"]["mix"]["answer"]["tiers"]
    for tier, threshold in zip(tiers, found["thresholds"], strict=True):
        lowest = threshold["from_revenue_a_year"]
        assert (lowest is None) == (tier["next_lower"] is None)
        if lowest is not None:
            assert tier["next_lower"] < lowest <= tier["lowest"]
    assert sum(tier["accounts"] for tier in tiers) == 6_626
    assert found["plan"]["mix"]["is_proven"]


def test_a_table_of_the_plan_holds_every_tier(plank: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answer = run(capsys, "plan", plank, "--people", 8, "--format", "csv")
    markdown = run(capsys, "plan", plank, "--people", 8, "--format", "markdown")

    heading, *rows = answer.out.splitlines()
    assert heading.startswith("segment,relationship,from_revenue_a_year,accounts")
    assert len(rows) == 3
    assert markdown.out.startswith("# The best mix: Plank\n")


def test_what_cannot_be_says_by_how_much(plank: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answer = run(capsys, "plan", plank, "--people", 2, "--only-declared")

    assert answer.code == 1
    assert "No mix keeps every limit." in answer.out
    # 60 accounts of 102 h and 400 of 2.8 h take 4.2 success managers, and a seventh of the others each: 5 + 1 + 1.
    assert "The leanest mix takes 7 people, 5 more than the 2 that there may be." in answer.out


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--people", "-1"), "-1 people cannot be"),
        (("--people", "many"), "'many' is no number of people"),
        (("--people", "sucess=2"), "Did you mean 'success'?"),
        (("--budget", "-5"), "a budget of -5 cannot be"),
        (("--budget", "nan"), "a budget of nan cannot be"),
        (("--seconds", "0"), "0 seconds are no time"),
        (("--years", "0"), "0 years cannot be looked at"),
        (("--accounts", "nowhere.csv"), "nowhere.csv"),
    ],
)
def test_what_is_asked_in_vain_is_told_in_one_message(
    arguments: tuple[str, ...], says: str, plank: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answer = run(capsys, "plan", plank, *arguments)

    assert answer.code == 2
    assert says in answer.err
    assert answer.out == ""


def test_a_model_without_candidates_says_what_is_missing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from model.small_models import business, node, text

    bare, valued = tmp_path / "bare.upg", tmp_path / "valued.upg"
    bare.write_text(text([business()]))
    valued.write_text(
        text(
            [
                business(gross_margin=0.8, discount_per_year=0.1),
                node("customer_relationship", "r", "Help desk"),
            ]
        )
    )

    assert "does not say what a customer is worth" in run(capsys, "plan", bare).err
    answer = run(capsys, "plan", valued)
    assert answer.code == 2
    assert "Help desk: it has no outlook" in answer.err
