"""How often customers without a contract buy, by the model's authors' figures, by integration and by simulation."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.integrate import quad
from scipy.special import hyp2f1
from scipy.stats import beta as beta_distribution

from moorings.evidence.lifetime.bg_nbd import BgNbd, Buyer, Purchases, fit
from moorings.evidence.lifetime.likelihood import Fit, Untold

# Fader, Hardie & Lee (2005), table 2
PUBLISHED = (0.243, 4.414, 0.793, 2.426)


def model(*parameters: float) -> BgNbd:
    return BgNbd(Fit(np.array(parameters), np.eye(4) * 1e-4, 0.0, 2357), 946)


def buyer(*parameters: float) -> Buyer:
    return Buyer(*map(np.array, parameters))


def simulated(customers: int, weeks: float, truth: tuple[float, float, float, float]) -> list[Purchases]:
    """Return customers who buy and stop as the model says, each observed for so many weeks."""
    r, alpha, a, b = truth
    generator = np.random.default_rng(11)
    found = []
    for rate, stops in zip(
        generator.gamma(r, 1 / alpha, customers), generator.beta(a, b, customers), strict=True
    ):
        time, repeats, last = generator.exponential(1 / rate), 0, 0.0
        while time <= weeks:
            repeats, last = repeats + 1, time
            time += generator.exponential(1 / rate) if generator.random() > stops else np.inf
        found.append(Purchases(repeats, last, weeks))
    return found


def test_the_published_customer_is_expected_to_buy_as_published() -> None:
    """Fader, Hardie & Lee (2005), Implementing the BG/NBD model in Excel: in the next 39 weeks."""
    seen = Purchases(2, 30.43, 38.86)
    assert model(*PUBLISHED).expected(seen, 39) == pytest.approx(1.226, abs=1e-3)
    # odds of having stopped: 0.793/(2.426 + 1) · ((4.414 + 38.86)/(4.414 + 30.43))^2.243 = 0.23147 · 1.6258 = 0.3763
    assert model(*PUBLISHED).alive(seen) == pytest.approx(1 / 1.3763, abs=1e-4)


def test_one_who_never_came_back_is_taken_to_be_alive_and_slow() -> None:
    found = model(*PUBLISHED)
    assert found.alive(Purchases(0, 0, 38.86)) == 1
    assert found.expected(Purchases(0, 0, 38.86), 39) < found.expected(Purchases(0, 0, 1.0), 39)


@pytest.mark.parametrize(
    "parameters",
    [PUBLISHED, (2.0, 30.0, 0.4, 0.2), (0.5, 1.0, 5.0, 300.0), (8.0, 2.0, 1.7, 900.0)],
)
@pytest.mark.parametrize("weeks", [0.5, 52.0, 520.0])
def test_rates_and_lives_are_the_mean_over_all_probabilities_of_stopping(
    parameters: tuple[float, ...], weeks: float
) -> None:
    r, alpha, a, b = parameters

    def mean(power: float) -> float:
        """E[(1 + p·u/α)^−power], integrated over the probabilities that each p exceeds."""
        return quad(
            lambda q: (1 + beta_distribution.ppf(q, a, b) * weeks / alpha) ** -power, 0, 1, limit=400
        )[0]

    found = buyer(*parameters)
    assert float(found.alive(np.array([weeks]))[0]) == pytest.approx(mean(r), rel=1e-5)
    assert float(found.rate(np.array([weeks]))[0]) == pytest.approx(r / alpha * mean(r + 1), rel=1e-5)


@pytest.mark.parametrize("a", [0.793, 0.999, 1.001, 3.0])
@pytest.mark.parametrize("weeks", [1.0, 39.0, 260.0])
def test_purchases_to_come_are_those_of_the_closed_form(a: float, weeks: float) -> None:
    """The authors' equation 9; at a = 1 it divides by nothing, and near it loses digits."""
    r, alpha, b = 0.243, 4.414, 2.426
    closed = (
        (a + b - 1)
        / (a - 1)
        * (1 - (alpha / (alpha + weeks)) ** r * hyp2f1(r, b, a + b - 1, weeks / (alpha + weeks)))
    )
    assert float(buyer(r, alpha, a, b).purchases(weeks)) == pytest.approx(closed, rel=1e-6)
    at_one = float(buyer(r, alpha, 1.0, b).purchases(weeks))
    assert (
        float(buyer(r, alpha, 1.001, b).purchases(weeks))
        < at_one
        < float(buyer(r, alpha, 0.999, b).purchases(weeks))
    )


def test_later_purchases_count_less() -> None:
    found = buyer(*PUBLISHED)
    assert float(found.purchases(100, 0.01)) < float(found.purchases(100))
    # of a customer who hardly stops the years are an annuity: (1 − e^(−δt))/δ with δ = ln 1.01
    stays = buyer(1.0, 1e6, 1e-6, 1.0)
    delta = np.log(1.01)
    assert float(stays.weeks_alive(100, 0.01)) == pytest.approx((1 - np.exp(-delta * 100)) / delta, rel=1e-4)


def test_what_made_the_data_is_found_again() -> None:
    truth = (0.8, 6.0, 1.2, 3.0)
    found = fit(simulated(3000, 78, truth))
    assert not isinstance(found, Untold)
    for interval, true in zip(found.fit.intervals(), truth, strict=True):
        assert interval.low < true < interval.high
    bought_later = np.mean([one.repeats for one in simulated(3000, 156, truth)])
    drawn = found.drawn().purchases(156)
    low, high = np.quantile(drawn, (0.025, 0.975))
    assert low < bought_later < high
    assert float(found.buyer.purchases(156)) == pytest.approx(float(bought_later), rel=0.1)


def test_alike_customers_may_be_counted_together() -> None:
    rows = [
        Purchases(one.repeats, round(one.recency), 40) for one in simulated(400, 40, (0.8, 6.0, 1.2, 3.0))
    ]
    one_by_one, twice = fit(rows), fit([Purchases(one.repeats, one.recency, one.age, 2) for one in rows])
    assert not isinstance(one_by_one, Untold)
    assert not isinstance(twice, Untold)
    assert twice.fit.parameters == pytest.approx(one_by_one.fit.parameters, rel=1e-3)
    assert twice.fit.n == 800
    assert twice.fit.log_likelihood == pytest.approx(2 * one_by_one.fit.log_likelihood)


def test_few_who_bought_again_do_not_tell() -> None:
    found = fit([Purchases(0, 0, 50, 5000), Purchases(1, 20, 50, 49)])
    assert isinstance(found, Untold)
    assert found.reason == "customers who bought again: 49; it takes 50 to tell how often"


def test_customers_who_never_seem_to_stop_leave_the_model_open() -> None:
    """Everybody buys each week up to the end: no end of a, b can be told."""
    found = fit([Purchases(weeks, float(weeks), float(weeks), 40) for weeks in range(10, 20)])
    assert isinstance(found, Untold)
    assert "do not tell" in found.reason


customers = st.integers(0, 60).flatmap(
    lambda repeats: st.builds(
        Purchases,
        repeats=st.just(repeats),
        recency=st.floats(0.1, 50) if repeats else st.just(0.0),
        age=st.floats(50, 400),
        count=st.integers(1, 200),
    )
)


@settings(max_examples=25, deadline=None)
@given(st.lists(customers, min_size=1, max_size=12))
def test_whatever_is_bought_there_is_an_answer_in_figures_or_in_words(bought: list[Purchases]) -> None:
    found = fit(bought)
    if isinstance(found, Untold):
        assert found.reason
        return
    drawn = found.drawn().purchases(260, 0.002)
    assert np.isfinite(drawn).all()
    assert (drawn >= 0).all()
    assert all(0 <= found.alive(one) <= 1 for one in bought)
    assert all(found.expected(one, 52) >= 0 for one in bought)
    alive = found.buyer.alive(np.array([0.0, 1.0, 52.0, 520.0]))
    assert alive[0] == pytest.approx(1)
    assert (np.diff(alive) <= 0).all()
