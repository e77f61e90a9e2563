"""What was planted in the example company's data is found by its review."""

import json
from pathlib import Path

import pytest

from benches import bench
from moorings.examples import plank

SCRIPT = bench("plank_truth")
SEEDS = (7, pytest.param(8, marks=pytest.mark.slow))


@pytest.mark.parametrize("seed", SEEDS)
def test_every_deterministic_truth_is_found_exactly(seed: int, tmp_path: Path) -> None:
    review = SCRIPT.review_plank(seed, tmp_path)

    for name, planted, found in SCRIPT.deterministic_truths(plank.make(seed).truth, review):
        assert found == planted, name


@pytest.mark.parametrize("seed", SEEDS)
def test_quiet_help_is_found_with_the_month_in_which_it_began(seed: int, tmp_path: Path) -> None:
    score = SCRIPT.quiet_help(plank.make(seed).truth, SCRIPT.review_plank(seed, tmp_path))

    assert score.recall >= 0.9
    assert score.precision >= 0.9
    assert sum(abs(off) <= 1 for off in score.months_off) >= 0.9 * score.found


def test_the_planted_faults_of_the_model_are_found(
    plank_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from command import run

    truth = plank.make().truth
    answer = run(capsys, "check", plank_folder / "plank.upg", "--as-of", "2026-06-30", "--format", "json")

    found = {(one["code"], one["subject_id"]) for one in json.loads(answer.out)}
    assert ("REV001", truth.past_review_date) in found
    assert [code for code, _ in found if code.startswith("MEA")] == ["MEA001"]
    assert answer.code == 0
