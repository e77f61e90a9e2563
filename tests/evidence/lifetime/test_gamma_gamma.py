"""What customers spend on a purchase, where how often they buy tells nothing of it, and where it does."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moorings.evidence.intervals import Interval
from moorings.evidence.lifetime.gamma_gamma import GammaGamma, Spend, fit
from moorings.evidence.lifetime.likelihood import Untold


def simulated(customers: int = 2000, spends_more: float = 0.0, seed: int = 1) -> list[Spend]:
    """Return customers whose purchases are gamma(p = 6), their rates gamma(q = 4, 1/γ = 1/15): mean 6·15/3 = 30."""
    generator = np.random.default_rng(seed)
    rates = generator.gamma(4.0, 1 / 15.0, customers)
    numbers = generator.poisson(2.0, customers) + 1
    means = generator.gamma(6.0 * numbers) / (numbers * rates) * numbers**spends_more
    return [Spend(int(number), float(mean)) for number, mean in zip(numbers, means, strict=True)]


def fitted(customers: list[Spend]) -> GammaGamma:
    found = fit(customers)
    assert not isinstance(found, Untold)
    return found


def test_intervals_hold_what_made_the_data_about_as_often_as_they_say() -> None:
    held = dict.fromkeys(("p", "q", "γ", "mean"), 0)
    for seed in range(20):
        found = fitted(simulated(500, seed=seed))
        for name, interval, truth in zip("pqγ", found.fit.intervals(), (6.0, 4.0, 15.0), strict=True):
            held[name] += interval.low < truth < interval.high
        low, high = np.quantile(found.drawn(), (0.025, 0.975))
        held["mean"] += bool(low < 30 < high)
    # of 20 at 95%, fewer than 15 come out once in 3,000 times
    assert min(held.values()) >= 15, held


def test_alike_customers_may_be_counted_together() -> None:
    rows = simulated(200)
    twice = fitted([*rows, *rows])
    counted = fitted([Spend(one.purchases, one.mean, 2) for one in rows])
    assert counted.mean == pytest.approx(twice.mean, rel=1e-5)
    assert counted.fit.n == twice.fit.n == 400
    assert counted.correlation == pytest.approx(twice.correlation)


def test_the_currency_does_not_matter() -> None:
    rows = simulated(500)
    in_dong = fitted([Spend(one.purchases, one.mean * 30_000) for one in rows])
    assert in_dong.mean == pytest.approx(fitted(rows).mean * 30_000)
    assert in_dong.drawn() == pytest.approx(fitted(rows).drawn() * 30_000)


def test_it_is_said_whether_those_who_buy_more_often_also_spend_more() -> None:
    unrelated, related = fitted(simulated()), fitted(simulated(spends_more=1.0))
    assert unrelated.correlation.low < 0 < unrelated.correlation.high
    assert unrelated.remark.endswith("; the model takes them to be unrelated")
    assert related.correlation.low > 0.2
    less = replace(related, correlation=Interval(-0.3, -0.4, -0.21))
    for found in (related, less):
        assert found.remark.endswith("and the model takes them to be unrelated: do not trust it far")


def test_the_correlation_has_fishers_interval() -> None:
    rows = simulated(60)
    r = float(np.corrcoef([one.purchases for one in rows], [one.mean for one in rows])[0, 1])
    z, reach = np.arctanh(r), 1.95996 / np.sqrt(60 - 3)
    assert fitted(rows).correlation == pytest.approx((r, np.tanh(z - reach), np.tanh(z + reach)), abs=1e-5)


def test_few_customers_do_not_tell() -> None:
    found = fit(simulated(49))
    assert isinstance(found, Untold)
    assert found.reason == "customers of whom it is known what they spent again: 49; it takes 50"


def test_customers_who_all_spend_the_same_do_not_tell_how_spending_differs() -> None:
    assert isinstance(fit([Spend(2, 30.0, 500)]), Untold)


def test_where_a_few_may_spend_without_bound_there_is_no_mean() -> None:
    generator = np.random.default_rng(6)
    rates = generator.gamma(0.6, 1 / 15.0, 3000)  # q = 0.6
    means = generator.gamma(12.0, 1.0, 3000) / (2 * rates)
    assert fitted([Spend(2, float(mean)) for mean in means]).mean == np.inf


spends = st.builds(Spend, purchases=st.integers(1, 40), mean=st.floats(0.01, 1e6), count=st.integers(1, 200))


@settings(max_examples=25, deadline=None)
@given(st.lists(spends, min_size=1, max_size=12))
def test_whatever_is_spent_there_is_an_answer_in_figures_or_in_words(spent: list[Spend]) -> None:
    found = fit(spent)
    if isinstance(found, Untold):
        assert found.reason
        return
    assert found.mean > 0
    assert (found.drawn() > 0).all()
    assert -1 <= found.correlation.low <= found.correlation.value <= found.correlation.high <= 1
