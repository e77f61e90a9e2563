"""Survival against the trial of 6-mercaptopurine, the textbooks' example (Freireich & others 1963)."""

from math import sqrt

import pytest

from moorings.evidence.effect.power import error_of_shares, smallest_difference, smallest_hazard_ratio
from moorings.evidence.effect.strata import Stratum, post_stratified
from moorings.evidence.effect.survival import (
    difference_of_means,
    difference_staying,
    kaplan_meier,
    log_rank,
    restricted_mean,
    staying,
)
from moorings.evidence.intervals import Interval, wilson

# Weeks of remission, Klein & Moeschberger (2003), table 1.1; those still in remission are not ended.
ENDED = (6, 6, 6, 7, 10, 13, 16, 22, 23)
STILL_THERE = (6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35)
TREATED = [*((float(week), True) for week in ENDED), *((float(week), False) for week in STILL_THERE)]
PLACEBO = [
    (float(week), True) for week in (1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23)
]


def test_the_curve_and_its_errors_are_those_of_the_textbook() -> None:
    found = [
        (one.time, one.at_risk, round(one.share, 3), round(sqrt(one.variance), 4))
        for one in kaplan_meier(TREATED)
    ]
    assert found == [  # table 4.1 there: the product-limit estimate with Greenwood's errors
        (6, 21, 0.857, 0.0764),
        (7, 17, 0.807, 0.0869),
        (10, 15, 0.753, 0.0963),
        (13, 12, 0.690, 0.1068),
        (16, 11, 0.627, 0.1141),
        (22, 7, 0.538, 0.1282),
        (23, 6, 0.448, 0.1346),
    ]


def test_the_log_rank_test_is_that_of_the_textbooks() -> None:
    found = log_rank(TREATED, PLACEBO)
    # Kleinbaum & Klein (2012), Survival Analysis, chapter 2: expected 19.25 against 9, chi-square 16.79
    assert (found.left, round(found.expected, 2), round(found.chi_square, 2)) == (9, 19.25, 16.79)
    assert found.p == pytest.approx(4.17e-5, rel=0.01)
    assert found.hazard_ratio is not None
    assert found.hazard_ratio.value == pytest.approx(0.1943, abs=1e-4)  # exp((9 − 19.2505)/6.2570)


def test_without_censoring_the_area_is_the_mean() -> None:
    # the placebo weeks add up to 182: 182/21 = 8.667; the variance without censoring is Σ(t − t̄)²/n²
    value, variance = restricted_mean(kaplan_meier(PLACEBO), 23)
    weeks = [week for week, _ in PLACEBO]
    assert value == pytest.approx(182 / 21)
    assert variance == pytest.approx(sum((week - 182 / 21) ** 2 for week in weeks) / 21**2)


def test_until_a_time_the_area_is_that_of_the_steps() -> None:
    # two of four leave on days 2 and 6, seen until day 10: 2·1 + 4·¾ + 4·½ = 7
    assert restricted_mean(kaplan_meier([(2, True), (6, True), (10, False), (10, False)]), 10)[0] == 7


def test_nobody_leaves_and_nothing_is_told_apart() -> None:
    stay = [(10.0, False)] * 5
    assert kaplan_meier(stay) == ()
    assert log_rank(stay, stay).hazard_ratio is None
    assert difference_of_means(stay, stay, 10).p == 1.0
    assert staying((), 10) == Interval(1, 1, 1)


def test_all_leave_at_once() -> None:
    (step,) = kaplan_meier([(3.0, True)] * 4)
    assert (step.share, step.variance) == (0, 0)


def test_the_difference_of_those_who_stay_has_greenwoods_error() -> None:
    found = difference_staying(TREATED, PLACEBO, 10)
    # .753 − 8/21 = .372; errors .0963 and √(8·13/21³) = .1060: 1.96·√(.0963² + .1060²) = .2807
    assert found.value == pytest.approx(0.7529 - 8 / 21, abs=1e-4)
    assert (found.high - found.low) / 2 == pytest.approx(0.2807, abs=2e-4)


def test_alike_accounts_are_compared_with_alike_ones() -> None:
    # the treated are mostly large, and large ones stay: plainly 88/200 lower, within each stratum the same
    large = Stratum("large", wilson(9, 90), wilson(1, 10), 100)
    small = Stratum("small", wilson(5, 10), wilson(45, 90), 100)
    found = post_stratified([large, small])
    assert found.value == pytest.approx(0)
    assert found.low < 0 < found.high


def test_a_stratum_counts_by_its_accounts() -> None:
    one = Stratum("one", Interval(10, 9, 11), Interval(0, -1, 1), 300)
    other = Stratum("other", Interval(2, 1, 3), Interval(0, -1, 1), 100)
    found = post_stratified([one, other])
    assert found.value == pytest.approx(8)  # ¾·10 + ¼·2
    assert found.high - found.value == pytest.approx(sqrt(2 * 0.75**2 + 2 * 0.25**2))


def test_the_least_that_could_be_found() -> None:
    # 392 accounts a group find a difference of a tenth from one half, four times in five (Cohen 1988: h = .2)
    assert smallest_difference(error_of_shares(0.5, 392, 392)) == pytest.approx(0.1, abs=1e-3)
    # Schoenfeld: 65.3 ends in even groups find hazards that are half or double: (2.8016/ln 2)²·4 = 65.35
    assert smallest_hazard_ratio(65.35 / 4) == pytest.approx(2.0, abs=0.001)
