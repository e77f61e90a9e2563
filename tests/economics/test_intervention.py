"""What an intervention is worth, and from which effect it pays; every figure worked out by hand.

An account of £1,000 a year at a margin of 0.8 costs £100 to serve: it brings £700 a year. 75% stay, and money of next
year counts for a fifth less: A = B = 1.25/(1.25 − 0.75) = 2.5 years, and a life is worth £1,750.
"""

from dataclasses import replace

import pytest

from moorings.economics.intervention import Customer, Intervention, Lever, worth_of
from moorings.economics.lifetime import Prospect

CUSTOMER = Customer(1_000.0, 0.8, Prospect(40.0, 100.0, 0.75, 0.0, 0.25), None)


@pytest.mark.requirement("R002-25")
def test_a_check_in_in_week_one_that_halves_early_churn() -> None:
    found = worth_of(Intervention(Lever.EARLY_CHURN, 0.20, 0.10, 15.0, "once"), CUSTOMER)

    assert found.life_before == pytest.approx(0.8 * 1_750)
    assert found.life_after == pytest.approx(0.9 * 1_750 - 15)
    assert found.net_over_life == pytest.approx(160)
    assert found.net_a_year == pytest.approx(0.1 * 700 - 15)
    assert found.pays
    assert found.pays_from == pytest.approx(0.20 - 15 / 1_750)


def test_at_the_effect_that_is_needed_it_is_worth_nothing() -> None:
    needed = worth_of(Intervention(Lever.EARLY_CHURN, 0.20, 0.10, 15.0, "once"), CUSTOMER).pays_from
    assert needed is not None

    assert worth_of(
        Intervention(Lever.EARLY_CHURN, 0.20, needed, 15.0, "once"), CUSTOMER
    ).net_over_life == pytest.approx(0)


def test_more_accounts_stay() -> None:
    found = worth_of(Intervention(Lever.RETENTION, 0.75, 0.80, 15.0, "yearly"), CUSTOMER)

    assert found.life_before == pytest.approx(1_750)
    assert found.life_after == pytest.approx(685 * 1.25 / 0.45)
    assert found.gained_a_year == pytest.approx(0.05 * 700)
    # 685·1.25/(1.25 − ρ) = 1,750, so ρ = 1.25 − 0.5·685/700.
    assert found.pays_from == pytest.approx(1.25 - 0.5 * 685 / 700)


def test_what_is_done_once_is_paid_once() -> None:
    found = worth_of(Intervention(Lever.RETENTION, 0.75, 0.80, 15.0, "once"), CUSTOMER)

    assert found.life_after == pytest.approx(700 * 1.25 / 0.45 - 15)
    # 875/(1.25 − ρ) = 1,765.
    assert found.pays_from == pytest.approx(1.25 - 875 / 1_765)


def test_those_who_stay_grow() -> None:
    found = worth_of(Intervention(Lever.EXPANSION, 0.0, 0.05, 15.0, "yearly"), CUSTOMER)

    # A = 1.25/(1.25 − 0.7875); the cost of 2.5 years is 37.50.
    assert found.net_over_life == pytest.approx(800 * (1.25 / 0.4625 - 2.5) - 37.5)
    assert found.gained_a_year == pytest.approx(0.75 * 0.05 * 800)
    # A has to be 2.5 + 37.5/800 = 2.546875.
    assert found.pays_from == pytest.approx(1.25 * (1 - 1 / 2.546875) / 0.75 - 1)


def test_over_two_years_growth_is_found_by_halving() -> None:
    # A = 1 + 0.6·(1 + x) and B = 1.6: 15·1.6 = 24 of cost ask for 0.03 years more, which 5% give.
    found = worth_of(Intervention(Lever.EXPANSION, 0.0, 0.10, 15.0, "yearly"), replace(CUSTOMER, horizon=2))

    assert found.pays_from == pytest.approx(0.05)


@pytest.mark.parametrize("lever", list(Lever))
def test_what_costs_too_much_pays_at_no_effect(lever: Lever) -> None:
    before, after = (0.2, 0.1) if lever.falls else (0.2, 0.3)
    dear = worth_of(
        Intervention(lever, before, after, 1e6, "once"),
        replace(CUSTOMER, horizon=2, prospect=replace(CUSTOMER.prospect, retention=0.5)),
    )

    assert not dear.pays
    assert dear.pays_from is None


def test_an_account_that_brings_less_than_it_costs_is_not_worth_keeping() -> None:
    loss = replace(CUSTOMER, revenue=100.0)

    found = worth_of(Intervention(Lever.EARLY_CHURN, 0.20, 0.10, 1.0, "once"), loss)

    assert found.net_over_life == pytest.approx(-0.1 * 20 * 2.5 - 1)
    assert found.pays_from is None
