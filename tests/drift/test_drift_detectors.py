"""What the documentation says of the detectors is what a small run of the same simulation shows."""

import importlib.util
import sys
from pathlib import Path
from typing import Any

import pytest

PROJECT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def bench() -> Any:
    """The script that measures the detectors."""
    spec = importlib.util.spec_from_file_location("drift_detectors", PROJECT / "bench" / "drift_detectors.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    before = list(sys.path)
    spec.loader.exec_module(module)
    sys.path[:] = before
    return module


def test_nearly_all_drifting_accounts_are_found_in_the_right_month_and_hardly_any_other(bench: Any) -> None:
    tally = bench.account_detector(range(100, 104))

    assert tally.recall >= 0.95
    assert tally.false_share <= 0.05
    assert tally.within(1) >= 0.85


def test_where_nobody_drifts_hardly_anybody_is_told(bench: Any) -> None:
    assert sum(bench.account_detector(range(100, 104), drifting=0).false) <= 2


def test_more_contacts_are_found_sooner(bench: Any) -> None:
    (slow,), (quick,) = (bench.found_after([100], rate, (5,)) for rate in (1.0, 2.5))

    assert slow < quick
    assert quick >= 0.95


@pytest.mark.parametrize("accounts", [60, 6000])
def test_a_steady_segment_seldom_rings(bench: Any, accounts: int) -> None:
    assert bench.false_alarms(100, accounts, 0.3, 0.1) <= 0.05


def test_a_large_segment_that_doubles_rings_at_once_and_a_small_one_in_time(bench: Any) -> None:
    assert bench.delay(40, 6000, bench.ALLOWED_SHARE, 2)[0] == 1
    typical, _ = bench.delay(40, 60, bench.ALLOWED_SHARE, 2)
    assert typical is None or typical > 3


def test_the_documentation_holds_the_tables_that_the_script_prints(bench: Any) -> None:
    text = (PROJECT / "docs" / "drift.md").read_text()

    assert bench.alarms_table(500) in text
    assert bench.accounts_table(range(20)) in text
