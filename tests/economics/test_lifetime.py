"""From which revenue the dearer of two relationships pays over the life of a customer; each case by hand."""

from typing import Any

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy.optimize import brentq

from moorings.economics.lifetime import Prospect, compare, needs_horizon
from moorings.economics.pays import Pays, answer_of
from moorings.economics.retention import retention_needed

DISCOUNT = 0.1
MARGIN = 0.8


def prospect(
    yearly: float, retention: float, expansion: float = 0.0, once: float = 0.0, discount: float = DISCOUNT
) -> Prospect[float]:
    return Prospect(once, yearly, retention, expansion, discount)


def test_multiples_of_a_lifetime_by_hand() -> None:
    customer = prospect(1_000, 0.9, expansion=0.1)

    assert customer.revenue_years() == pytest.approx(1.1 / (1.1 - 0.99))  # 10
    assert customer.cost_years() == pytest.approx(1.1 / 0.2)  # 5.5
    assert customer.revenue_years(2) == pytest.approx(1.9)  # 1 + 0.99/1.1
    assert customer.cost_years(2) == pytest.approx(1 + 0.9 / 1.1)
    assert customer.value(2_000, MARGIN) == pytest.approx(2_000 * 0.8 * 10 - 1_000 * 5.5)


def test_it_pays_above_a_revenue() -> None:
    dearer = prospect(5_000, 0.9, once=2_000)  # A = B = 5.5
    cheaper = prospect(1_000, 0.6, once=200)  # A = B = 2.2

    answer = answer_of(compare(dearer, cheaper, MARGIN))

    assert answer.pays is Pays.ABOVE
    assert answer.revenue == pytest.approx((1_800 + 27_500 - 2_200) / (0.8 * 3.3))


def test_it_always_pays_where_a_dearer_year_is_a_cheaper_life() -> None:
    dearer = prospect(1_200, 0.5, expansion=0.2)  # A = 2.2, B = 11/6: £2,200
    cheaper = prospect(1_000, 0.9, expansion=-0.5)  # A = 1.1/0.65, B = 5.5: £5,500

    assert answer_of(compare(dearer, cheaper, MARGIN)).pays is Pays.ALWAYS


def test_it_never_pays_where_nobody_stays_longer_for_it() -> None:
    same = compare(prospect(5_000, 0.8), prospect(1_000, 0.8), MARGIN)
    worse = compare(prospect(5_000, 0.7, once=9_000), prospect(1_000, 0.8), MARGIN)

    assert [answer_of(one).pays for one in (same, worse)] == [Pays.NEVER, Pays.NEVER]
    assert answer_of(same).revenue is None


def test_it_pays_only_below_a_revenue_where_customers_it_loses_are_dear_to_keep() -> None:
    dearer = prospect(1_200, 0.5)  # A = B = 11/6: £2,200
    cheaper = prospect(1_000, 0.9)  # A = B = 5.5: £5,500

    answer = answer_of(compare(dearer, cheaper, MARGIN))

    assert answer.pays is Pays.BELOW
    assert answer.revenue == pytest.approx(3_300 / (0.8 * (5.5 - 11 / 6)))  # £1,125


def test_it_pays_over_a_horizon_only_where_customers_outgrow_the_discount() -> None:
    dearer = prospect(1_000, 1.0, expansion=0.1)  # kept 1.1/1.1 = 1 of revenue a year, 1/1.1 of cost
    cheaper = prospect(0, 0.55)  # kept 0.5

    assert needs_horizon(dearer, cheaper)
    answer = answer_of(compare(dearer, cheaper, MARGIN, horizon=5))

    assert answer.pays is Pays.ABOVE
    assert answer.revenue == pytest.approx(4_169.8654463 / (0.8 * (5 - 1.9375)))


def test_where_nothing_is_discounted_and_all_stay_cost_has_no_end_either() -> None:
    assert prospect(1, 1.0, expansion=-0.5, discount=0.0).is_endless
    assert not prospect(1, 1.0, expansion=-0.5).is_endless


kept = st.floats(0, 0.95)
prospects = st.builds(
    prospect,
    yearly=st.floats(0, 10_000),
    retention=kept,
    expansion=st.floats(-0.3, 0.1),
    once=st.floats(0, 10_000),
)


@given(prospects, prospects)
def test_the_closed_form_agrees_with_root_finding(dearer: Prospect[float], cheaper: Prospect[float]) -> None:
    answer = answer_of(compare(dearer, cheaper, MARGIN))
    assume(answer.revenue is not None and 1e-3 < answer.revenue < 1e9)

    def difference(revenue: float) -> float:
        return dearer.value(revenue, MARGIN) - cheaper.value(revenue, MARGIN)

    assert answer.revenue == pytest.approx(brentq(difference, 0, 1e10), rel=1e-6, abs=1e-3)
    assert (difference(0) < 0) is (answer.pays is Pays.ABOVE)


@given(prospects, st.floats(0, 100_000), st.none() | st.integers(1, 30))
def test_the_closed_form_agrees_with_a_cohort_followed_year_by_year(
    customer: Prospect[float], revenue: float, horizon: int | None
) -> None:
    there, paying, worth = 1.0, revenue, -customer.once
    for year in range(horizon or 600):
        worth += there * (MARGIN * paying - customer.yearly) / (1 + DISCOUNT) ** year
        there *= customer.retention
        paying *= 1 + customer.expansion

    assert customer.value(revenue, MARGIN, horizon) == pytest.approx(worth, rel=1e-6, abs=1e-2)


def test_draws_are_compared_one_by_one_as_figures_are() -> None:
    retentions = np.array([0.6, 0.8, 0.9])
    many = Prospect(np.array(2_000.0), np.array(5_000.0), retentions, np.array(0.0), DISCOUNT)
    cheaper = Prospect(np.array(200.0), np.array(1_000.0), np.array(0.6), np.array(0.0), DISCOUNT)

    gains = compare(many, cheaper, MARGIN).gain(np.array(12_000.0))

    assert gains == pytest.approx(
        [
            compare(prospect(5_000, float(one), once=2_000), prospect(1_000, 0.6, once=200), MARGIN).gain(
                12_000
            )
            for one in retentions
        ]
    )


def test_the_retention_that_is_needed_by_hand() -> None:
    # A cheaper customer is worth 2,000 x 2.2 = £4,400; £1,000 a year is left of a dearer one, so that A must be 4.4.
    dearer, cheaper = prospect(1_000, 0.6), prospect(0, 0.6)

    assert retention_needed(dearer, cheaper, 2_000, 1.0) == pytest.approx(0.85)


@pytest.mark.parametrize("given", [{"revenue": 900.0}, {"revenue": 0.0}, {"revenue": 1_000.0, "horizon": 3}])
def test_no_retention_helps_where_each_year_loses_money(given: dict[str, Any]) -> None:
    assert retention_needed(prospect(1_000, 0.6), prospect(0, 0.6), margin=1.0, **given) is None


def test_the_retention_that_is_needed_may_lie_before_growth_outruns_the_discount() -> None:
    dearer, cheaper = prospect(1_500, 0.6, expansion=0.2), prospect(0, 0.6)

    needed = retention_needed(dearer, cheaper, 1_500, 1.0)

    assert needed is not None
    assert 0.6 < needed < 1.1 / 1.2
    paying = prospect(1_500, needed, expansion=0.2)
    assert paying.value(1_500, 1.0) == pytest.approx(cheaper.value(1_500, 1.0), rel=1e-6)


def test_who_pays_already_needs_no_more() -> None:
    assert retention_needed(prospect(1_000, 0.9), prospect(0, 0.6), 5_000, 1.0) == 0.9
