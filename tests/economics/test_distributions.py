"""Draws from a range: means, variances and quantiles against published closed forms."""

from math import exp, log, sqrt

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from moorings.economics.distribution import Distribution
from moorings.model.estimate import Spread

DRAWS = 200_000
TENTHS = np.array([0.1, 0.5, 0.9])
EVENLY = (np.arange(100_000) + 0.5) / 100_000
"""Shares at equal distances: the mean of their quantiles is the mean of the distribution."""


def spread(shape: str, low: float, high: float, likely: float | None = None) -> Spread:
    return Spread.model_validate({"low": low, "high": high, "likely": likely, "shape": shape})


def drawn(of: Distribution, draws: int = DRAWS) -> np.ndarray:
    return of.sample(np.random.default_rng(1), draws)


@pytest.mark.parametrize(("low", "likely", "high"), [(8, 12, 20), (0, 0, 10), (1, 4, 4), (-1, 0.5, 3)])
def test_the_mean_of_a_pert_range_is_low_plus_four_likely_plus_high_over_six(
    low: float, likely: float, high: float
) -> None:
    mean = (low + 4 * likely + high) / 6
    variance = (mean - low) * (high - mean) / 7  # of the beta distribution with α + β = 6
    pert = Distribution(spread("pert", low, high, likely))

    assert pert.quantile(EVENLY).mean() == pytest.approx(mean, abs=1e-4 * (high - low))
    assert pert.quantile(EVENLY).var() == pytest.approx(variance, rel=1e-3)
    assert drawn(pert).mean() == pytest.approx(mean, abs=4 * sqrt(variance / DRAWS))
    assert drawn(pert).var() == pytest.approx(variance, rel=0.02)


def test_a_pert_range_with_its_likely_value_in_the_middle_has_its_median_there() -> None:
    assert Distribution(spread("pert", 10, 30, 20)).quantile(TENTHS)[1] == pytest.approx(20)


def test_the_variance_of_a_triangular_range_is_a_sum_of_squares_less_products_over_18() -> None:
    low, likely, high = 2.0, 3.0, 9.0
    squares = low**2 + likely**2 + high**2 - low * likely - low * high - likely * high
    triangle = Distribution(spread("triangular", low, high, likely))

    assert drawn(triangle).mean() == pytest.approx((low + likely + high) / 3, abs=0.02)
    assert drawn(triangle).var() == pytest.approx(squares / 18, rel=0.02)
    assert triangle.quantile(EVENLY).var() == pytest.approx(squares / 18, rel=1e-4)


def test_a_seventh_of_a_triangular_range_lies_below_its_peak_where_the_peak_is_a_seventh_along() -> None:
    assert Distribution(spread("triangular", 2, 9, 3)).quantile(np.array([1 / 7]))[0] == pytest.approx(3)


def test_a_uniform_range_has_its_mean_in_the_middle_and_a_twelfth_of_the_square_as_variance() -> None:
    even = Distribution(spread("uniform", 4, 10))

    assert list(even.quantile(TENTHS)) == pytest.approx([4.6, 7, 9.4])
    assert drawn(even).mean() == pytest.approx(7, abs=0.02)
    assert drawn(even).var() == pytest.approx(36 / 12, rel=0.02)


def test_the_ends_of_a_normal_range_are_its_10_and_90_points() -> None:
    normal = Distribution(spread("normal", 60, 100))

    assert list(normal.quantile(TENTHS)) == pytest.approx([60, 80, 100])
    assert drawn(normal).std() == pytest.approx(20 / 1.2815515655, rel=0.01)
    assert np.mean(drawn(normal) < 60) == pytest.approx(0.1, abs=0.003)


def test_the_ends_of_a_log_normal_range_are_its_10_and_90_points() -> None:
    deviation = log(100 / 25) / (2 * 1.2815515655)
    lognormal = Distribution(spread("lognormal", 25, 100), least=0)

    assert list(lognormal.quantile(TENTHS)) == pytest.approx([25, 50, 100])
    assert drawn(lognormal).mean() == pytest.approx(50 * exp(deviation**2 / 2), rel=0.01)


def test_a_normal_share_is_cut_to_what_a_share_can_be_without_heaping_up_at_the_ends() -> None:
    share = Distribution(spread("normal", 0.6, 1.0), least=0, most=1)
    draws = drawn(share)

    assert draws.min() >= 0
    assert draws.max() <= 1
    assert np.mean(draws > 0.99999) < 0.001
    # Of the whole normal figure, nine tenths lie below 1: the median of the rest is its 45% point.
    assert np.median(draws) == pytest.approx(0.8 - 0.1256613 * 0.2 / 1.2815515655, abs=0.002)


@pytest.mark.parametrize("shape", ["pert", "triangular", "uniform", "normal", "lognormal"])
def test_a_range_of_one_value_comes_out_as_that_value(shape: str) -> None:
    likely = 7 if shape in {"pert", "triangular"} else None
    one = Distribution(spread(shape, 7, 7, likely), least=0)

    assert set(drawn(one, 100)) == {7.0}
    assert list(one.quantile(TENTHS)) == [7, 7, 7]


ends = st.floats(-1e6, 1e6)


@given(st.lists(ends, min_size=3, max_size=3).map(sorted), st.sampled_from(["pert", "triangular", "uniform"]))
def test_no_draw_leaves_its_range(points: list[float], shape: str) -> None:
    low, likely, high = points
    of = Distribution(spread(shape, low, high, None if shape == "uniform" else likely))
    found = np.concatenate([drawn(of, 50), of.quantile(np.array([0.0, 0.3, 1.0]))])

    assert np.isfinite(found).all()
    assert found.min() >= low
    assert found.max() <= high


@given(st.integers(1, 400), st.sampled_from(["pert", "triangular", "uniform", "normal"]))
def test_draws_in_two_goes_are_the_draws_in_one(first: int, shape: str) -> None:
    of = Distribution(spread(shape, 1, 9, 2 if shape in {"pert", "triangular"} else None))
    generator = np.random.default_rng(3)
    in_two = np.concatenate([of.sample(generator, first), of.sample(generator, 400 - first)])

    assert np.array_equal(in_two, of.sample(np.random.default_rng(3), 400))
