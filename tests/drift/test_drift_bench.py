"""What the documentation says of the detectors is what a small run of the same simulation shows."""

from pathlib import Path
from typing import Any

import pytest

from benches import bench

PROJECT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def script() -> Any:
    """The script that measures the detectors."""
    return bench("drift")


def test_nearly_all_drifting_accounts_are_found_in_the_right_month_and_hardly_any_other(script: Any) -> None:
    tally = script.account_detector(range(100, 104))

    assert tally.recall >= 0.95
    assert tally.false_share <= 0.05
    assert tally.within(1) >= 0.85


def test_where_nobody_drifts_hardly_anybody_is_told(script: Any) -> None:
    assert sum(script.account_detector(range(100, 104), drifting=0).false) <= 2


def test_more_contacts_are_found_sooner(script: Any) -> None:
    (slow,), (quick,) = (script.found_after([100], rate, (5,)) for rate in (1.0, 2.5))

    assert slow < quick
    assert quick >= 0.95


@pytest.mark.parametrize("accounts", [60, 6000])
def test_a_steady_segment_seldom_rings(script: Any, accounts: int) -> None:
    assert script.false_alarms(100, accounts, 0.3, 0.1) <= 0.05


def test_a_large_segment_that_doubles_rings_at_once_and_a_small_one_in_time(script: Any) -> None:
    assert script.delay(40, 6000, script.ALLOWED_SHARE, 2)[0] == 1
    typical, _ = script.delay(40, 60, script.ALLOWED_SHARE, 2)
    assert typical is None or typical > 3


def test_an_untidy_segment_is_warned_of_and_confirmed_within_the_limits(script: Any) -> None:
    """The limits, widened by three standard errors of so few series: 6% of 500 is 30 ± 5.3, 1% is 5 ± 2.2."""
    untidy = next(one for one in script.SCENARIOS if one.name == "D")
    warned, sure = (script.outcome(one, untidy, 500) for one in (script.warned, script.sure))

    assert warned.false_alarms <= 0.06 + 3 * 0.0106
    assert warned.delay <= 4
    assert sure.false_alarms <= 0.01 + 3 * 0.0045
    assert sure.delay <= 7


def test_a_season_that_comes_every_year_is_hardly_ever_confirmed(script: Any) -> None:
    season = next(one for one in script.SCENARIOS if one.season)

    assert script.outcome(script.sure, season, 200).false_alarms <= 0.01


def test_the_documentation_holds_the_tables_that_the_script_prints(script: Any) -> None:
    text = (PROJECT / "docs" / "drift.md").read_text()

    assert script.alarms_table(500) in text
    assert script.accounts_table(range(20)) in text
