"""The band of a simulated figure: order statistics, and what the number of draws leaves open."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from moorings.economics.band import band_of, certain


def test_the_band_of_the_numbers_from_0_to_1000_is_known() -> None:
    band = band_of(np.arange(1001.0))

    assert (band.low, band.median, band.high) == pytest.approx((100, 500, 900))
    assert band.width == pytest.approx(800)


def test_the_error_is_what_medians_of_other_draws_scatter_by() -> None:
    medians = [band_of(np.random.default_rng(seed).normal(size=2_000)) for seed in range(400)]
    scatter = np.std([one.median for one in medians])

    # A normal figure: 1.2533 deviations over the square root of the number of draws.
    assert scatter == pytest.approx(1.2533 / 2_000**0.5, rel=0.1)
    assert np.mean([one.error for one in medians]) == pytest.approx(scatter, rel=0.1)


def test_a_figure_that_is_certain_has_no_width_and_no_error() -> None:
    assert band_of(np.full(50, 7.0)) == certain(7.0)
    assert certain(7.0).is_certain
    assert band_of(np.array([3.0])) == certain(3.0)


@given(st.lists(st.floats(-1e9, 1e9), min_size=1, max_size=200))
def test_a_band_lies_within_the_draws_and_in_order(values: list[float]) -> None:
    band = band_of(np.array(values))

    assert min(values) <= band.low <= band.median <= band.high <= max(values)
    assert band.error >= 0


@given(st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=200), st.floats(0.01, 1e3))
def test_a_figure_that_is_scaled_has_a_band_that_is_scaled(values: list[float], factor: float) -> None:
    plain, scaled = band_of(np.array(values)), band_of(np.array(values) * factor)
    ends = (plain.low, plain.median, plain.high, plain.error)

    assert (scaled.low, scaled.median, scaled.high, scaled.error) == pytest.approx(
        [end * factor for end in ends], rel=1e-9, abs=1e-6
    )
