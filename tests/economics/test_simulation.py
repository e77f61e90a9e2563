"""Simulation: seeded, the same inputs everywhere, and in agreement with what can be worked out by hand."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import spearmanr

from economics.small_work import SETTINGS, relationship, work
from moorings.economics.cost import cost_to_serve, drawn_cost
from moorings.economics.distribution import Array
from moorings.economics.draws import Streams
from moorings.economics.influence import Tornado, tornadoes
from moorings.economics.quantity import Draw, Input
from moorings.economics.simulation import ROUND, Question, simulate
from moorings.model.estimate import Estimate, EstimatedAmount, Spread


def figure(low: float, high: float, likely: float | None = None) -> Estimate:
    shape: Any = "uniform" if likely is None else "pert"
    return Estimate(Spread(low=low, likely=likely, high=high, shape=shape), -1e9, 1e9)


def named(name: str, value: float | Decimal) -> Input:
    return Input(name, name, value)


ONE, TWO = named("one", figure(0, 10)), named("two", figure(0, 1))


def the_sum(draw: Draw[Array]) -> Mapping[str, Array]:
    return {"sum": draw(ONE) + draw(TWO), "one": draw(ONE)}


def test_the_sum_of_two_even_ranges_has_the_median_and_band_that_a_trapezium_has() -> None:
    band = simulate(the_sum, draws=200_000, seed=4).band("sum")

    # The density is 1/10 between 1 and 10, so that P(sum < s) = (s - 1/2)/10 there.
    assert band.median == pytest.approx(5.5, abs=4 * band.error)
    assert band.low == pytest.approx(1.5, abs=0.05)
    assert band.high == pytest.approx(9.5, abs=0.05)


def test_the_same_seed_gives_the_same_and_another_one_differs_within_the_stated_error() -> None:
    first, again, other = (simulate(the_sum, draws=20_000, seed=seed).band("sum") for seed in (1, 1, 2))

    assert first == again
    assert first != other
    assert first.median == pytest.approx(other.median, abs=5 * first.error)


def test_one_input_more_changes_the_draws_of_no_other() -> None:
    def with_another(draw: Draw[Array]) -> Mapping[str, Array]:
        return {"new": draw(named("a new one", figure(0, 3))), **the_sum(draw)}

    before, after = simulate(the_sum, draws=500), simulate(with_another, draws=500)

    assert np.array_equal(before.outcomes["sum"], after.outcomes["sum"])


def test_an_input_that_is_used_twice_is_drawn_once() -> None:
    def difference(draw: Draw[Array]) -> Mapping[str, Array]:
        return {"nothing": draw(ONE) - draw(named("one", figure(0, 10)))}

    assert simulate(difference, draws=300).band("nothing").width == 0


def test_two_inputs_are_drawn_apart() -> None:
    drawn = Streams(0).next(10_000)
    one, two = drawn(ONE), drawn(TWO)

    assert abs(np.corrcoef(one, two)[0, 1]) < 0.03


def test_draws_are_the_same_however_many_rounds_they_take() -> None:
    in_rounds = simulate(the_sum, draws=2 * ROUND + 7).outcomes["one"]

    assert np.array_equal(in_rounds, Streams(0).next(2 * ROUND + 7)(ONE))


def test_without_ranges_nothing_is_uncertain_and_one_figure_is_enough() -> None:
    exact = simulate(lambda draw: {"figure": draw(named("x", 4.0)) * 2}, draws=1_000_000)

    assert exact.is_certain
    assert exact.band("figure").median == 8
    assert exact.outcomes["figure"].size == 1


def test_the_share_of_draws_in_which_something_holds_is_its_probability() -> None:
    found = simulate(lambda draw: {"holds": draw(ONE) < 2.5}, draws=50_000)

    assert found.share("holds") == pytest.approx(0.25, abs=0.01)


def test_money_is_drawn_from_its_range_and_never_below_zero() -> None:
    amount = EstimatedAmount(Spread(low=1, high=101, shape="normal"))
    drawn = simulate(lambda draw: {"money": draw(named("m", amount))}, draws=50_000).outcomes["money"]

    assert drawn.min() >= 0
    assert np.median(drawn) > 51  # what would have been below zero is spread over the rest


MINUTES = figure(300, 900, 480)
REVIEWS = work("review", 4, 8).model_copy(update={"minutes": MINUTES})


def cost_of_reviews(draw: Draw[Array]) -> Mapping[str, Array]:
    return {"cost": drawn_cost(relationship(REVIEWS), SETTINGS, draw).yearly}


def test_the_cost_of_a_relationship_carries_the_range_of_its_minutes() -> None:
    found = simulate(cost_of_reviews, draws=100_000, seed=3)
    band = found.band("cost")

    assert [one.name for one in found.inputs] == ["R › review › minutes"]
    # Four reviews a year at £56.25 an hour: £3.75 for each of their minutes, £1,125 to £3,375.
    assert 1_125 < band.low < band.median < band.high < 3_375
    assert np.mean(found.outcomes["cost"]) == pytest.approx(3.75 * (300 + 4 * 480 + 900) / 6, rel=0.005)


costs = st.tuples(st.floats(0, 1), st.floats(0, 50), st.floats(0, 600))


@given(st.lists(costs, min_size=1, max_size=4))
@settings(max_examples=25, deadline=None)
def test_ranges_of_one_value_give_the_closed_form_exactly(
    works: list[tuple[float, float, float]],
) -> None:
    exact = [
        work(f"m{at}", times, minutes / 60, share=part) for at, (part, times, minutes) in enumerate(works)
    ]
    narrow = [
        one.model_copy(update={"minutes": figure(one.minutes, one.minutes, one.minutes)}) for one in exact
    ]

    def question(draw: Draw[Array]) -> Mapping[str, Array]:
        return {"cost": drawn_cost(relationship(*narrow), SETTINGS, draw).first_year}

    band = simulate(question, draws=200).band("cost")

    assert band.width == 0
    assert band.median == cost_to_serve(relationship(*exact), SETTINGS).first_year


@given(st.floats(0.1, 50))
@settings(max_examples=25, deadline=None)
def test_an_input_that_is_scaled_scales_the_cost(factor: float) -> None:
    scaled = figure(300 * factor, 900 * factor, 480 * factor)

    def question(draw: Draw[Array]) -> Mapping[str, Array]:
        longer = REVIEWS.model_copy(update={"minutes": scaled})
        return {"cost": drawn_cost(relationship(longer), SETTINGS, draw).yearly}

    plain, more = (simulate(one, draws=400).band("cost") for one in (cost_of_reviews, question))

    assert (more.low, more.median, more.high) == pytest.approx(
        (plain.low * factor, plain.median * factor, plain.high * factor)
    )


def tornado(question: Question, figure: str) -> Tornado:
    (found,) = tornadoes(question, [figure])
    return found


def test_what_moves_a_figure_most_comes_first_with_its_swing() -> None:
    found = tornado(the_sum, "sum")

    assert found.likely == pytest.approx(5.5)  # the middle of both
    assert [one.name for one in found.influences] == ["one", "two"]
    first = found.influences[0]
    assert (first.low, first.high) == pytest.approx((1, 9))
    assert (first.at_low, first.at_high) == pytest.approx((1.5, 9.5))
    assert first.swing == pytest.approx(8)


def test_the_rank_correlation_is_that_of_the_draws() -> None:
    found = tornado(lambda draw: {"product": draw(ONE) * 1.0, "less": -draw(ONE)}, "less")

    assert found.influences[0].rank_correlation == pytest.approx(-1)


def test_equal_outcomes_share_their_rank_as_in_the_usual_definition() -> None:
    drawn = Streams(0).next(10_000)
    steps = np.floor(drawn(ONE) + 3 * drawn(TWO))
    expected = spearmanr(drawn(ONE), steps).statistic
    found = tornado(lambda draw: {"steps": np.floor(draw(ONE) + 3 * draw(TWO))}, "steps")

    assert found.influences[0].rank_correlation == pytest.approx(expected)


def test_an_input_that_does_not_touch_a_figure_is_left_out() -> None:
    assert [one.name for one in tornado(the_sum, "one").influences] == ["one"]
    assert tornado(lambda draw: {"x": draw(named("x", 1.0))}, "x").influences == ()
