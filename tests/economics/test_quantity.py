"""One definition of a formula serves a figure and an array of draws; an input has one identity."""

from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from economics.small_work import NAMED, SETTINGS, relationship, work
from model.small_models import pounds
from moorings.economics.bill import bill_of
from moorings.economics.break_even import share_break_even
from moorings.economics.cost import cost_to_serve, drawn_cost
from moorings.economics.ledger import Ledger
from moorings.economics.quantity import Input, greatest, larger, total, whole
from moorings.economics.task import tasks_of
from moorings.model.estimate import Estimate, Spread, spread_of

Draws = NDArray[np.float64]
FACTORS = np.array([0.5, 1.0, 2.0])


def scaled(figure: Input) -> Draws:
    """Return three draws of minutes: half as many, as many, and twice as many; the rest as it stands."""
    drawn: Draws = float(figure.figure) * (FACTORS if figure.unit == "min" else np.ones(3))
    return drawn


def test_the_cost_of_draws_is_the_cost_of_each_draw() -> None:
    drawn = drawn_cost(NAMED, SETTINGS, scaled)
    pays_from = share_break_even(drawn, 0.10)

    assert drawn.yearly == pytest.approx(5_737.5 * FACTORS)
    assert drawn.first_year_hours == pytest.approx(142 * FACTORS)
    assert pays_from.later_years == pytest.approx(57_375 * FACTORS)


def test_people_of_draws_are_those_of_the_book_where_hours_are_few() -> None:
    tasks = tasks_of(NAMED, SETTINGS, scaled)

    bill = bill_of(tasks, np.zeros(3), np.full(3, 60.0), np.zeros(3), book=20)

    assert bill.people == pytest.approx([3, 60 * 102 / 1600, 2 * 60 * 102 / 1600])
    assert bill.cost == pytest.approx(90_000 * bill.people)


def test_a_full_book_leaves_time_unused_in_some_draws() -> None:
    carried = relationship(*NAMED.facts.mechanisms, book=20)

    slack = drawn_cost(carried, SETTINGS, scaled).slack

    assert slack == pytest.approx([(1 / 20 - 51 / 1600) * 90_000, 0, 0])


def test_each_input_has_one_identity_and_a_name_that_people_understand() -> None:
    ledger = Ledger()
    twice = relationship(work("review", 4, 8), work("call", 12, 1), fixed_cost=pounds("500"))

    drawn_cost(twice, SETTINGS, ledger)

    names = {one.id: one.name for one in ledger.inputs}
    assert names["r/review/minutes"] == "R › review › minutes"
    assert names["r/fixed_cost"] == "R › fixed cost"
    assert names["role/manager/cost"] == "manager › loaded cost"
    assert len(names) == len(ledger.inputs) == 2 * 3 + 1 + 2


def test_a_range_counts_with_its_likely_figure_and_keeps_its_spread() -> None:
    ranged = work("call", 10, 1).model_copy(update={"minutes": _ranged(30, 60, 120)})
    ledger = Ledger()

    drawn_cost(relationship(ranged), SETTINGS, ledger)

    assert cost_to_serve(relationship(ranged), SETTINGS).yearly == pytest.approx(562.5)
    assert [one.spread.high for one in ledger.inputs if one.spread] == [120]
    assert spread_of(Decimal(3)) is None


def _ranged(low: float, likely: float, high: float) -> float:
    return Estimate(Spread(low=low, likely=likely, high=high), 0, 1_000_000)


numbers = st.floats(-1e6, 1e6)


@given(st.lists(st.tuples(numbers, numbers), min_size=1))
def test_helpers_do_to_draws_what_they_do_to_each(pairs: list[tuple[float, float]]) -> None:
    ones, others = (np.array(column) for column in zip(*pairs, strict=True))

    assert larger(ones, others) == pytest.approx([larger(one, other) for one, other in pairs])
    assert larger(ones, 2.0) == pytest.approx([larger(one, 2.0) for one, _ in pairs])
    assert whole(ones) == pytest.approx([whole(one) for one, _ in pairs])
    assert total([ones, others]) == pytest.approx([total(pair) for pair in pairs])
    assert greatest(ones) == max(one for one, _ in pairs)


@pytest.mark.parametrize(("value", "expected"), [(0.0, 0), (1.0, 1), (1.0000000001, 1), (1.01, 2), (6.74, 7)])
def test_whole_is_rounded_up_but_not_for_what_counting_in_floats_adds(value: float, expected: int) -> None:
    assert whole(value) == expected
