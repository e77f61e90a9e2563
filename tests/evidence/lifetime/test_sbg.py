"""Renewals are projected as the model's authors do it, and not where the data do not tell."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.special import betaln

from moorings.evidence.lifetime.likelihood import Untold
from moorings.evidence.lifetime.sbg import (
    Renewal,
    ShiftedBetaGeometric,
    discounted_periods,
    fit,
    fit_probability,
    renewals_of,
    residual_periods,
)

# Fader & Hardie (2007), table 1: of 1,000 customers so many are there after each year
HIGH_END = (1000, 869, 743, 653, 593, 551, 517, 491)
REGULAR = (1000, 631, 468, 382, 326, 289, 262, 241)


def fitted(alive: tuple[int, ...]) -> ShiftedBetaGeometric:
    found = fit(renewals_of(alive))
    assert not isinstance(found, Untold)
    return found


@pytest.mark.parametrize(
    ("alive", "alpha", "beta", "year_twelve", "actual"),
    [(HIGH_END, 0.668, 3.806, 0.378, 0.394), (REGULAR, 0.704, 1.182, 0.170, 0.173)],
)
def test_the_published_cohorts_come_out(
    alive: tuple[int, ...], alpha: float, beta: float, year_twelve: float, actual: float
) -> None:
    found = fitted(alive)
    assert (found.alpha, found.beta) == pytest.approx((alpha, beta), abs=1e-3)
    assert found.n == 1000
    projected = found.survival(12)
    assert projected.value == pytest.approx(year_twelve, abs=1e-3)
    assert projected.low < actual < projected.high
    for parameter, value in zip(found.parameters, (alpha, beta), strict=True):
        assert parameter.low < value < parameter.high
    assert fitted(alive).parameters == found.parameters, "the same data give the same interval"


def test_the_first_renewal_is_as_uncertain_as_a_share_of_a_thousand() -> None:
    found = fitted(REGULAR).retention(1)
    # 631 of 1,000: 1.96·√(0.631·0.369/1000) = 0.030 to either side; what later renewals tell takes some off
    assert found.value == pytest.approx(1.182 / (0.704 + 1.182), abs=1e-3)
    assert 0.02 < (found.high - found.low) / 2 < 0.031


def test_intervals_hold_what_made_the_data_about_as_often_as_they_say() -> None:
    """Customers leave with probabilities that are beta(0.7, 3): B(0.7, 18)/B(0.7, 3) are there after 15 renewals."""
    generator, held, truth = np.random.default_rng(3), 0, float(np.exp(betaln(0.7, 18) - betaln(0.7, 3)))
    for _ in range(200):
        left = generator.geometric(generator.beta(0.7, 3.0, 400))
        projected = fitted((400, *(int(np.sum(left > year)) for year in range(1, 7)))).survival(15)
        held += projected.low < truth < projected.high
    assert held >= 180  # of 200 at 95%, fewer come out once in 800 times


def test_those_who_stayed_stay_more_and_more() -> None:
    found = fitted(HIGH_END)
    kept = [found.retention(number).value for number in range(1, 20)]
    assert kept == sorted(kept)
    assert found.survival(2).value == pytest.approx(kept[0] * kept[1])
    assert found.survival(0).value == 1


def test_customers_of_several_ages_are_fitted_together() -> None:
    """Half of the cohort joined three years later: they faced four renewals of the seven."""
    early, late = renewals_of(HIGH_END), renewals_of(HIGH_END[:5])
    both = [
        Renewal(one.number, one.faced * 2, one.renewed * 2) if one.number <= len(late) else one
        for one in early
    ]
    found = fit(both, n=2000)
    assert not isinstance(found, Untold)
    assert found.n == 2000
    assert found.survival(7).low < 0.491 < found.survival(7).high
    assert found.survival(4).high - found.survival(4).low < 0.8 * (
        fitted(HIGH_END).survival(4).high - fitted(HIGH_END).survival(4).low
    )


def test_customers_who_are_all_alike_renew_at_the_same_share_for_ever() -> None:
    alike = [Renewal(number, faced, round(faced * 0.9)) for number, faced in enumerate((4000,) * 6, start=1)]
    found = fit(alike)
    assert not isinstance(found, Untold)
    assert found.retention(30).value == pytest.approx(0.9, abs=2e-3)
    assert found.survival(12).low < 0.9**12 < found.survival(12).high


@pytest.mark.parametrize("renewed", [0, 1, 4])
def test_the_periods_to_come_are_the_sum_of_the_shares_still_there(renewed: int) -> None:
    alpha, beta, discount = 0.668, 3.806, 0.1
    share, total = 1.0, 0.0
    for later in range(5000):  # Σ (share still there) ÷ 1.1^t, from the next renewal on
        at = renewed + later + 1
        share *= (beta + at - 1) / (alpha + beta + at - 1)
        total += share / (1 + discount) ** later
    closed = residual_periods(np.array(alpha), np.array(beta), discount, renewed)
    assert float(closed) == pytest.approx(total, rel=1e-9)


def test_a_new_customer_pays_at_once_and_then_as_long_as_they_stay() -> None:
    # shares 1, β/(α+β) = 0.75, 0.75·(4/5) = 0.6, at a tenth a period: 1 + 0.75/1.1 + 0.6/1.21
    found = discounted_periods(np.array([1.0]), np.array([3.0]), 0.1, 3)
    assert found == pytest.approx([1 + 0.75 / 1.1 + 0.6 / 1.21])
    periods = fitted(HIGH_END).periods(0.1, 5)
    assert periods.low < periods.value < periods.high


def test_without_enough_renewals_or_losses_the_data_do_not_tell() -> None:
    once = fit(renewals_of((1000, 631, 468)))
    loyal = fit(renewals_of((1000, 999, 997, 995, 994)))
    assert isinstance(once, Untold)
    assert once.reason == "renewals that 10 customers or more have faced: 2; it takes 3"
    assert isinstance(loyal, Untold)
    assert loyal.reason == "customers lost at a renewal: 6; it takes 10 to tell who stays"
    assert isinstance(fit([]), Untold)


def test_renewals_that_do_not_follow_the_model_are_told_from_those_that_do() -> None:
    good, model = renewals_of(REGULAR), fitted(REGULAR)
    fits = fit_probability(good, model.alpha, model.beta)
    assert fits is not None
    assert fits > 0.05
    # yearly contracts counted by quarters: everybody renews thrice and a third leaves at each fourth
    steps = [Renewal(number, 1000, 1000 if number % 4 else 667) for number in range(1, 13)]
    bad = fit(steps)
    assert not isinstance(bad, Untold)
    probability = fit_probability(steps, bad.alpha, bad.beta)
    assert probability is not None
    assert probability < 1e-6
    assert fit_probability(good[:2], model.alpha, model.beta) is None


faced = st.integers(1, 5000).flatmap(lambda count: st.tuples(st.just(count), st.integers(0, count)))


@settings(max_examples=50, deadline=None)
@given(st.lists(faced, min_size=1, max_size=30))
def test_whatever_was_renewed_there_is_an_answer_in_figures_or_in_words(
    counts: list[tuple[int, int]],
) -> None:
    found = fit([Renewal(number, *count) for number, count in enumerate(counts, start=1)])
    if isinstance(found, Untold):
        assert found.reason
        return
    for figure in (found.survival(1), found.survival(30), found.retention(9), found.periods(0.1, 12)):
        assert np.isfinite(figure).all()
        assert 0 <= figure.low <= figure.value <= figure.high
    kept = [found.retention(number).value for number in range(1, 40)]
    assert kept == sorted(kept)
    to_come = residual_periods(np.array(found.alpha), np.array(found.beta), 0.1, 3)
    assert 0 <= float(to_come) <= 11  # Σ 1.1^−t, were nobody ever to leave
