"""Differences, corrections and trends against published examples and calculations by hand."""

import doctest
from importlib import import_module
from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moorings.evidence.effect.correction import benjamini_hochberg, holm
from moorings.evidence.effect.difference import Difference, combined, difference
from moorings.evidence.effect.student import student_chance
from moorings.evidence.effect.trend import trend
from moorings.evidence.effect.welch import linearised, welch
from moorings.evidence.intervals import Interval, wilson

CHANCES = st.lists(st.floats(0, 1), min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("one", "other", "low", "high"),
    [  # Newcombe (1998), table II: method 10 for the contrasts (a) to (h)
        ((56, 70), (48, 80), 0.0524, 0.3339),
        ((9, 10), (3, 10), 0.1705, 0.8090),
        ((6, 7), (2, 7), 0.0582, 0.8062),
        ((5, 56), (0, 29), -0.0381, 0.1926),
        ((0, 10), (0, 20), -0.1611, 0.2775),
        ((0, 10), (0, 10), -0.2775, 0.2775),
        ((10, 10), (0, 20), 0.6791, 1.0),
        ((10, 10), (0, 10), 0.6075, 1.0),
    ],
)
def test_two_shares_lie_apart_as_newcombe_printed(
    one: tuple[int, int], other: tuple[int, int], low: float, high: float
) -> None:
    found = difference(wilson(*one), wilson(*other))
    assert (found.low, found.high) == pytest.approx((low, high), abs=0.00006)


def test_a_difference_is_told_just_where_its_interval_leaves_nothing_out() -> None:
    told, untold = difference(wilson(56, 70), wilson(48, 80)), difference(wilson(5, 56), wilson(0, 29))
    assert told.p < 0.05 < untold.p


@given(st.integers(1, 200), st.integers(1, 200), st.data())
def test_turned_round_a_difference_changes_its_sign_only(n: int, m: int, data: st.DataObject) -> None:
    one = wilson(data.draw(st.integers(0, n)), n)
    other = wilson(data.draw(st.integers(0, m)), m)
    there, back = difference(one, other), difference(other, one)
    assert (there.value, there.low, there.high) == pytest.approx((-back.value, -back.high, -back.low))
    assert there.p == pytest.approx(back.p)
    assert (there.p < 0.05) == (not there.low <= 0 <= there.high)


def test_weighed_figures_add_up_with_the_errors_of_each() -> None:
    # ½·10 + ½·20 = 15; errors 4 and 3 halved: √(2² + 1.5²) = 2.5
    found = combined([(0.5, Interval(10, 6, 14)), (0.5, Interval(20, 17, 23))])
    assert (found.value, found.low, found.high) == (15, 12.5, 17.5)


@given(CHANCES)
def test_corrected_p_values_are_never_smaller_and_holm_is_the_stricter(chances: list[float]) -> None:
    strict, mild = holm(chances), benjamini_hochberg(chances)
    for chance, by_holm, by_bh in zip(chances, strict, mild, strict=True):
        assert chance - 1e-12 <= by_bh <= by_holm + 1e-12 <= 1 + 1e-9


def test_the_published_example_of_benjamini_and_hochberg() -> None:
    # Benjamini & Hochberg (1995), 4.1: 15 p-values of a trial; at 5% Bonferroni and Holm find 3, theirs finds 4
    chances = [
        *(0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262),
        *(0.5719, 0.6528, 0.7590, 1.0000),
    ]
    assert sum(p <= 0.05 for p in holm(chances)) == 3
    assert sum(p <= 0.05 for p in benjamini_hochberg(chances)) == 4


def test_nothing_to_correct_is_nothing() -> None:
    assert holm([]) == benjamini_hochberg([]) == []


@pytest.mark.parametrize(
    ("t", "degrees", "p"),
    [  # two-sided points of Student's t, as every table has them
        (12.706, 1, 0.05),
        (2.776, 4, 0.05),
        (3.169, 10, 0.01),
        (1.697, 30, 0.10),
        (0.0, 7, 1.0),
    ],
)
def test_students_p_is_that_of_the_tables(t: float, degrees: int, p: float) -> None:
    assert student_chance(t, degrees) == pytest.approx(p, abs=5e-5)


def test_welch_by_hand() -> None:
    # means 3 and 6, variances 2.5 and 10 over 5 each: error √2.5; degrees 2.5² / (0.5²/4 + 2²/4) = 5.88
    found = welch([1, 2, 3, 4, 5], [2, 4, 6, 8, 10])
    assert found.value == -3
    assert (found.high - found.low) / 2 / sqrt(2.5) == pytest.approx(2.459, abs=0.002)  # t of 5.88 degrees
    assert found.p == pytest.approx(0.1075, abs=0.0001)


def test_accounts_that_are_all_alike_are_not_told_apart() -> None:
    assert welch([5, 5, 5], [5, 5, 5]) == Difference(0, 0, 0, 1.0)


def test_a_ratio_is_compared_as_the_mean_of_what_it_varies_by() -> None:
    # Σy/Σx = 12/6 = 2, x̄ = 2: 2 + (y − 2x)/2
    assert linearised([1, 2, 3], [4, 4, 4]) == [3, 2, 1]


def test_a_steady_rise_is_found() -> None:
    points = [(float(at), Interval(10.0 + at, 8.0 + at, 12.0 + at)) for at in range(8)]
    found = trend(points)
    # every variance (2/1.96)², Σ(t − 3.5)² = 42: error of the slope 1.0204/√42 = 0.15745, its reach 0.3086
    assert found is not None
    assert (found.value, found.low, found.high) == pytest.approx((1.0, 0.6914, 1.3086), abs=1e-4)
    assert found.p < 0.001


def test_points_that_scatter_more_than_they_say_widen_the_interval() -> None:
    values = [0.0, 10.0, 0.0, 10.0, 0.0, 10.0]
    found = trend([(float(at), Interval(value, value - 0.1, value + 0.1)) for at, value in enumerate(values)])
    assert found is not None
    assert found.low < 0 < found.high


def test_an_interval_that_is_cut_at_nothing_weighs_by_its_longer_side() -> None:
    whole = [(float(at), Interval(1.0 + at, 1.0 + at - 2, 1.0 + at + 2)) for at in range(6)]
    cut = [(at, one.within(0.0)) for at, one in whole]
    assert trend(cut) == trend(whole)


def test_fewer_than_four_months_have_no_trend() -> None:
    assert trend([(float(at), Interval(at, at - 1, at + 1)) for at in range(3)]) is None


@pytest.mark.parametrize("name", ["difference", "correction", "student", "welch", "power", "balance"])
def test_the_examples_in_the_descriptions_hold(name: str) -> None:
    assert doctest.testmod(import_module(f"moorings.evidence.effect.{name}")).failed == 0
