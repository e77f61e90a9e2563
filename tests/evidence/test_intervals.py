"""Intervals agree with printed tables, and behave as intervals must."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moorings.evidence.intervals import mean, nps, ratio, student_point, wilson


@pytest.mark.parametrize(
    ("successes", "n", "low", "high"),
    [
        # Newcombe (1998), Two-sided confidence intervals for the single proportion, table I, method 3
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0000, 0.1611),
        (1, 29, 0.0061, 0.1718),
        # by hand: (8 + 1.92073) / 13.84146 ± 1.95996 · √(10 · 0.16 + 0.96036) / 13.84146
        (8, 10, 0.4902, 0.9433),
    ],
)
def test_a_share_has_the_bounds_that_are_printed_for_wilson(
    successes: int, n: int, low: float, high: float
) -> None:
    found = wilson(successes, n)
    assert found.value == successes / n
    assert (found.low, found.high) == pytest.approx((low, high), abs=5e-5)


@pytest.mark.parametrize(
    ("degrees", "printed"),
    [(4, 2.776), (5, 2.571), (9, 2.262), (19, 2.093), (29, 2.045), (60, 2.000), (10**6, 1.960)],
)
def test_students_point_is_that_of_the_tables(degrees: int, printed: float) -> None:
    assert student_point(degrees) == pytest.approx(printed, abs=1.1e-3)


def test_net_promoter_score_keeps_its_plain_value_and_takes_adjusted_bounds() -> None:
    # 25.75/53 − 10.75/53 = 0.28302; its variance (0.68868 − 0.08010)/53 = 0.011483; 1.95996 · 0.10716 = 0.21002
    found = nps(promoters=25, detractors=10, n=50)
    assert found.value == pytest.approx(30.0)
    assert (found.low, found.high) == pytest.approx((7.30, 49.30), abs=0.005)


def test_net_promoter_score_of_all_promoters_is_not_beyond_doubt() -> None:
    found = nps(promoters=10, detractors=0, n=10)
    assert found.value == found.high == 100
    assert found.low == pytest.approx(47.5, abs=0.1)  # 10/13 − 1.95996 · √((11.5/13 − 0.59172)/13)


def test_a_mean_has_students_interval() -> None:
    # 1..5: mean 3, standard error √(2.5/5) = 0.70711, 2.776 of it to either side
    found = mean(5, 15, 55)
    assert found.value == 3
    assert (found.low, found.high) == pytest.approx((1.037, 4.963), abs=0.001)


def test_a_ratio_varies_by_account_not_by_contact() -> None:
    # residuals y − 0.8·4: 0.8, 0.8, −0.2, −0.2, −1.2; Σ² = 2.8; √(5/4 · 2.8)/20 = 0.09354; 2.776 of it
    found = ratio(5, sum_x=20, sum_y=16, sum_xx=80, sum_xy=64, sum_yy=54)
    assert found.value == pytest.approx(0.8)
    assert found.high - found.value == pytest.approx(0.2597, abs=0.0001)


def test_a_ratio_that_is_the_same_everywhere_shows_no_spread() -> None:
    found = ratio(3, sum_x=6, sum_y=3, sum_xx=14, sum_xy=7, sum_yy=3.5)
    assert not found.has_spread
    assert found.value == found.low == found.high == 0.5


counts = st.integers(1, 500).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


@given(counts)
def test_a_share_lies_within_its_bounds_and_they_between_none_and_all(count: tuple[int, int]) -> None:
    found = wilson(*count)
    assert 0 <= found.low <= found.value <= found.high <= 1
    assert found.has_spread


@given(counts, st.integers(0, 500))
def test_the_score_lies_within_its_bounds_and_they_within_a_hundred_points(
    count: tuple[int, int], others: int
) -> None:
    promoters, n = count
    found = nps(promoters, min(others, n - promoters), n)
    assert -100 <= found.low <= found.value <= found.high <= 100


@given(counts)
def test_more_confidence_takes_wider_bounds(count: tuple[int, int]) -> None:
    usual, strict = wilson(*count), wilson(*count, confidence=0.99)
    assert strict.low <= usual.low
    assert usual.high <= strict.high


@given(
    st.lists(st.tuples(st.integers(1, 40), st.integers(0, 40)), min_size=5, max_size=30), st.integers(2, 9)
)
def test_a_ratio_does_not_depend_on_the_unit_of_the_accounts(
    pairs: list[tuple[int, int]], factor: int
) -> None:
    def of(scale: int) -> tuple[float, float, float]:
        xs, ys = [x * scale for x, _ in pairs], [y * scale for _, y in pairs]
        return ratio(
            len(pairs),
            sum_x=sum(xs),
            sum_y=sum(ys),
            sum_xx=sum(x * x for x in xs),
            sum_xy=sum(x * y for x, y in zip(xs, ys, strict=True)),
            sum_yy=sum(y * y for y in ys),
        )

    assert of(factor) == pytest.approx(of(1), rel=1e-6, abs=1e-6)


def test_the_interval_of_a_ratio_holds_the_truth_about_as_often_as_it_says() -> None:
    """2,000 samples of 20 accounts with skewed minutes: 95% promised, at least 90% kept."""
    dice, kept = Random(7), 0  # noqa: S311 - a seed, not a secret
    for _ in range(2000):
        years = [dice.uniform(0.2, 1) for _ in range(20)]
        minutes = [year * dice.gammavariate(2, 50) for year in years]  # 100 a year
        found = ratio(
            20,
            sum_x=sum(years),
            sum_y=sum(minutes),
            sum_xx=sum(x * x for x in years),
            sum_xy=sum(x * y for x, y in zip(years, minutes, strict=True)),
            sum_yy=sum(y * y for y in minutes),
        )
        kept += found.low <= 100 <= found.high
    assert 0.90 <= kept / 2000 <= 0.97
