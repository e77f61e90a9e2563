"""What a customer is worth, by hand from published renewals, and against customers simulated to their end."""

from dataclasses import replace

import numpy as np
import pytest

from moorings.evidence.estimate import Estimate, Standing
from moorings.evidence.lifetime.assumptions import Assumptions
from moorings.evidence.lifetime.bg_nbd import Purchases
from moorings.evidence.lifetime.gamma_gamma import Spend
from moorings.evidence.lifetime.kind import Kind
from moorings.evidence.lifetime.likelihood import Untold
from moorings.evidence.lifetime.purchases import Bought
from moorings.evidence.lifetime.revenue import MeanRevenue, mean_of_customers
from moorings.evidence.lifetime.sbg import Renewal, renewals_of
from moorings.evidence.lifetime.tenure import Faced
from moorings.evidence.lifetime.value import contractual, no_value, non_contractual
from moorings.units import Period

STATED = Assumptions(gross_margin=0.8, cost_to_serve_per_year=100, discount_per_year=0.1, horizon_years=3)
# Fader & Hardie (2007), the regular cohort
REGULAR = renewals_of((1000, 631, 468, 382, 326, 289, 262, 241))
YEARLY = {Period.YEAR: Faced(Period.YEAR, REGULAR, 1000)}


def revenue(*amounts: float) -> MeanRevenue:
    found = mean_of_customers(len(amounts), sum(amounts), sum(amount * amount for amount in amounts))
    assert not isinstance(found, Untold)
    return found


ALIKE = revenue(*[1000.0] * 20)


def bounds(estimate: Estimate) -> tuple[float, float, float]:
    assert estimate.value is not None
    assert estimate.low is not None
    assert estimate.high is not None
    return estimate.value, estimate.low, estimate.high


def test_with_a_contract_it_is_the_margin_less_serving_of_those_still_there() -> None:
    # α = 0.704, β = 1.182: still there after a year 1.182/1.886 = 0.62672, after two 0.62672 · 2.182/2.886 = 0.47384
    # years 1 + 0.62672/1.1 + 0.47384/1.21 = 1.96135; (0.8 · 1000 − 100) · 1.96135 = 1372.9
    found = contractual(YEARLY, ALIKE, STATED)
    value, low, high = bounds(found.value)
    assert value == pytest.approx(1372.9, abs=1)
    assert bounds(found.measured["customer_years"])[0] == pytest.approx(1.96135, abs=1e-3)
    assert bounds(found.measured["revenue_per_year"]) == (1000, 1000, 1000)
    assert found.kind is Kind.CONTRACTUAL
    assert found.value.n == 1000
    assert found.assumptions == STATED, "the figure stands beside what it rests on"
    # the first renewal alone leaves 0.030 of the customers open, worth 700 · 0.030 · (1 + …)
    assert 700 * 0.02 < (high - low) / 2 < 700 * 0.06


def test_what_revenue_leaves_open_widens_the_interval() -> None:
    spread = revenue(*[500.0] * 10, *[1500.0] * 10)
    value, low, high = bounds(contractual(YEARLY, spread, STATED).value)
    _, alike_low, alike_high = bounds(contractual(YEARLY, ALIKE, STATED).value)
    assert value == pytest.approx(1372.9, abs=1)
    # mean 1000 ± 2.093 · 114.7: 0.8 · 240 · 1.961 = 377 to either side
    assert (high - low) / 2 == pytest.approx(377, rel=0.1)
    assert low < alike_low < alike_high < high


def test_serving_that_costs_more_than_the_margin_makes_a_customer_a_loss() -> None:
    value, low, high = bounds(contractual(YEARLY, ALIKE, replace(STATED, cost_to_serve_per_year=1000)).value)
    assert low < value < high < 0


def test_in_months_a_year_is_twelve_payments() -> None:
    monthly = [Renewal(number, 10_000, 9_000) for number in range(1, 25)]
    found = contractual(
        {Period.MONTH: Faced(Period.MONTH, tuple(monthly), 10_000)}, ALIKE, replace(STATED, horizon_years=1)
    )
    # nine in ten stay each month: Σ (0.9/1.1^(1/12))^t/12 over t = 0 … 11, with v = 0.9 · 0.992089 = 0.892880
    years = (1 - 0.892880**12) / (1 - 0.892880) / 12
    assert bounds(found.measured["customer_years"])[0] == pytest.approx(years, rel=2e-3)
    assert "a renewal a month" in found.model


def test_the_longest_period_in_which_the_data_tell_is_taken() -> None:
    by_month = tuple(Renewal(number, 500, 450) for number in range(1, 13))
    twice_yearly = Faced(Period.YEAR, (Renewal(1, 500, 141), Renewal(2, 141, 40)), 500)
    faced = {Period.MONTH: Faced(Period.MONTH, by_month, 500), Period.YEAR: twice_yearly}
    assert "a renewal a month" in contractual(faced, ALIKE, STATED).model
    assert "a renewal a year" in contractual({**faced, **YEARLY}, ALIKE, STATED).model


def test_a_horizon_beyond_what_was_observed_and_a_poor_fit_are_said() -> None:
    assert contractual(YEARLY, ALIKE, replace(STATED, horizon_years=7)).value.reason == ""
    longer = contractual(YEARLY, ALIKE, replace(STATED, horizon_years=8)).value
    assert longer.reason == "renewals are observed over 7.0 years; those after are projected"
    steps = tuple(Renewal(number, 1000, 1000 if number % 4 else 667) for number in range(1, 17))
    poor = contractual({Period.QUARTER: Faced(Period.QUARTER, steps, 1000)}, ALIKE, STATED).value
    assert poor.reason == "the renewals do not follow the model: do not trust what is projected far"


@pytest.mark.parametrize(
    ("stated", "reason"),
    [
        (replace(STATED, gross_margin=None), "the business names no gross_margin"),
        (
            replace(STATED, cost_to_serve_per_year=None),
            "what serving an account of the segment costs a year is not known",
        ),
        (replace(STATED, discount_per_year=None), "the business names no discount_per_year"),
        (
            replace(STATED, horizon_years=None),
            "the business names no horizon_years: over how many years a customer is counted",
        ),
        (replace(STATED, horizon_years=0), "discount_per_year is below 0, or horizon_years is below 1"),
    ],
)
def test_without_what_a_value_rests_on_it_is_unknown(stated: Assumptions, reason: str) -> None:
    for found in (contractual(YEARLY, ALIKE, stated), non_contractual(Bought(), stated)):
        assert found.value.standing is Standing.UNKNOWN
        assert found.value.value is None
        assert found.value.reason == reason
        assert found.assumptions == stated


def test_without_renewals_or_revenue_it_is_unknown() -> None:
    assert contractual({}, ALIKE, STATED).value.reason == "no renewal of a paying customer is on record"
    few = mean_of_customers(9, 9000, 9e6)
    assert contractual(YEARLY, few, STATED).value.reason == (
        "customers whose recurring revenue is known: 9; it takes 10"
    )
    none = no_value(Kind.ONE_OFF, STATED, "every account bought once")
    assert (none.value.standing, none.measured) == (Standing.UNKNOWN, {})


def simulated(customers: int, weeks: float, generator: np.random.Generator) -> list[list[float]]:
    """Return the weeks of each customer's repeat purchases: r = 1, α = 8 weeks, a = 1, b = 4."""
    found = []
    for rate, stops in zip(
        generator.gamma(1.0, 1 / 8.0, customers), generator.beta(1.0, 4.0, customers), strict=True
    ):
        bought, time = [], generator.exponential(1 / rate)
        while time <= weeks:
            bought.append(time)
            time += generator.exponential(1 / rate) if generator.random() > stops else np.inf
        found.append(bought)
    return found


def test_without_a_contract_it_is_what_simulated_customers_bring() -> None:
    """Two thousand customers are observed for a year; twenty thousand like them are followed for the horizon."""
    generator = np.random.default_rng(21)
    seen = simulated(2000, 52, generator)
    means = (
        6.0 * 15.0 / generator.gamma(4.0, 1.0, 2000)
    )  # each customer's mean purchase: 6·15/3 = 30 on average
    often = [Purchases(len(days), days[-1] if days else 0.0, 52.0) for days in seen]
    spends = [
        Spend(len(days), float(generator.gamma(6.0 * len(days)) * mean / (6.0 * len(days))))
        for days, mean in zip(seen, means, strict=True)
        if days
    ]
    stated = replace(STATED, cost_to_serve_per_year=0.0)
    found = non_contractual(Bought(tuple(often), tuple(spends)), stated)
    weeks = 3 * 365.25 / 7
    worth = [
        1 + sum(1.1 ** (-day * 7 / 365.25) for day in days) for days in simulated(20_000, weeks, generator)
    ]
    truth = 0.8 * 30 * float(np.mean(worth))
    value, low, high = bounds(found.value)
    assert low < truth < high
    assert value == pytest.approx(truth, rel=0.12)
    assert found.value.n == 2000
    assert found.value.reason.startswith(
        "purchases are observed over 1.0 years; those after are projected; how"
    )
    assert "the model takes them to be unrelated" in found.value.reason
    purchases, years = found.measured["purchases"], found.measured["customer_years"]
    spend = found.measured["spend_per_purchase"]
    assert value == pytest.approx(0.8 * bounds(purchases)[0] * bounds(spend)[0])
    # three years at a tenth, were nobody to stop: (1 − 1.1^−3)/ln 1.1 = 2.609
    assert 0 < bounds(years)[0] < 2.609
    served = non_contractual(Bought(tuple(often), tuple(spends)), STATED)
    assert value - bounds(served.value)[0] == pytest.approx(100 * bounds(years)[0])


def test_too_few_who_came_back_have_no_value() -> None:
    found = non_contractual(Bought((Purchases(0, 0, 52, 900), Purchases(1, 9, 52, 20))), STATED)
    assert found.value.reason == "customers who bought again: 20; it takes 50 to tell how often"
