"""Revenues propose tiers where customers thin out, cut at round amounts that hardly anybody is near."""

from math import log10
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moorings.coverage.proposal import propose_cuts

REVENUES = st.lists(st.floats(1, 1e7), min_size=1, max_size=60)


def bands(seed: int) -> list[float]:
    """Return six thousand customers at £300-5,000, four hundred at £7,000-80,000, sixty at £110,000-400,000."""
    chance = Random(seed)  # noqa: S311 - made-up customers
    small = [min(max(chance.lognormvariate(6.6, 0.6), 300), 5_000) for _ in range(6000)]
    middle = [min(max(chance.lognormvariate(9.7, 0.5), 7_000), 80_000) for _ in range(400)]
    return small + middle + [chance.uniform(110_000, 400_000) for _ in range(60)]


@pytest.mark.parametrize("seed", range(5))
def test_three_bands_are_found_with_nobody_near_the_cuts(seed: int) -> None:
    low, high = propose_cuts(bands(seed))
    assert 5_000 < low.amount <= 7_000
    assert 80_000 < high.amount <= 110_000
    assert (low.crowd, high.crowd) == (0, 0)
    assert low.is_natural
    assert high.is_natural


def test_a_few_by_hand() -> None:
    revenues = [250.0, 300, 420, 500, 610, 700, 5_000, 6_000, 7_500, 60_000, 75_000]
    assert [cut.amount for cut in propose_cuts(revenues)] == [2_000, 20_000]


def test_one_giant_among_equals_is_a_tier() -> None:
    assert [cut.amount for cut in propose_cuts([100.0] * 20 + [2_000])] == [500]


@pytest.mark.parametrize("revenues", [[], [500.0], [300.0] * 40, [0.0] * 9, [400.0, 450, 500, 520, 480, 610]])
def test_customers_who_pay_alike_are_not_parted(revenues: list[float]) -> None:
    assert propose_cuts(revenues) == ()


def test_without_a_gap_the_line_is_drawn_at_the_few_who_bring_half() -> None:
    chance = Random(1)  # noqa: S311 - made-up customers
    revenues = sorted(chance.lognormvariate(8, 1) for _ in range(400))
    (cut,) = propose_cuts(revenues)
    few = [one for one in revenues if one >= cut.amount]
    assert not cut.is_natural
    assert 0.4 < sum(few) / sum(revenues) < 0.6


def test_the_crowd_near_a_cut_is_counted() -> None:
    chance = Random(1)  # noqa: S311 - made-up customers
    revenues = [chance.lognormvariate(8, 1) for _ in range(5000)]
    (cut,) = propose_cuts(revenues)
    assert cut.crowd == sum(0.97 * cut.amount <= one <= 1.03 * cut.amount for one in revenues)


@settings(max_examples=60, deadline=None)
@given(REVENUES)
def test_cuts_are_round_and_rise_and_leave_somebody_on_either_side(revenues: list[float]) -> None:
    amounts = [cut.amount for cut in propose_cuts(revenues)]
    assert len(amounts) <= 3
    assert amounts == sorted(set(amounts))
    for amount in amounts:
        leading = amount / 10 ** (int(log10(amount)) - 1)
        assert leading == pytest.approx(round(leading), abs=1e-6), "two figures at most"
        assert min(revenues) < amount <= max(revenues)
