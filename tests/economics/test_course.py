"""Accounts over the years, by hand."""

from math import log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moorings.economics.course import Course, course_of
from moorings.model.segment import Segment


def test_a_hundred_accounts_that_grow_by_a_fifth_are_120_and_144() -> None:
    course = Course(100, 0.2)

    assert [course.at(year) for year in range(3)] == pytest.approx([100, 120, 144])
    assert course.at(0.5) == pytest.approx(100 * 1.2**0.5)


def test_the_mean_of_a_year_is_what_is_won_over_the_pace() -> None:
    assert Course(100, 0.2).mean(0, 1) == pytest.approx(20 / log(1.2))  # 109.7
    assert Course(100, 0).mean(0, 1) == 100


def test_without_growth_only_those_that_leave_are_made_up_for() -> None:
    assert Course(100, 0).won_each_year(retention=0.9) == pytest.approx(0.1)
    assert Course(100, 0).won_each_year(retention=None) == 0


def test_over_a_year_growth_alone_wins_the_accounts_that_are_more_at_its_end() -> None:
    course = Course(100, 0.2)

    assert course.mean(0, 1) * course.won_each_year(None) == pytest.approx(20)


def test_a_segment_that_shrinks_as_fast_as_its_customers_leave_wins_nobody() -> None:
    assert Course(100, -0.3).won_each_year(retention=0.9) == 0


def test_a_segment_that_loses_everybody_is_empty_at_once() -> None:
    course = Course(60, -1)

    assert [course.at(0), course.at(0.1), course.mean(0, 1)] == [60, 0, 0]
    assert course.won_each_year(0.8) == 0


@pytest.mark.parametrize(
    ("size", "growth", "why"),
    [
        (None, 0.1, "the size of Enterprise is not given"),
        (-5, 0.1, "the size of Enterprise is below zero"),
        (60, None, "the growth of Enterprise is not given"),
        (60, -1.5, "Enterprise cannot shrink by more than all of it a year"),
        (60, 1e6, "Enterprise grows beyond anything that can be counted"),
        (60, 1e300, "Enterprise grows beyond anything that can be counted"),
    ],
)
def test_what_is_not_known_says_why(size: float | None, growth: float | None, why: str) -> None:
    assert course_of(Segment("e", "Enterprise", size=size, growth_per_year=growth), years=5) == why


def test_today_needs_no_growth() -> None:
    assert course_of(Segment("e", "Enterprise", size=60), years=0) == Course(60, 0)


@given(st.floats(0, 1e6), st.floats(-0.9, 3), st.floats(0, 5), st.floats(0, 5))
def test_the_mean_lies_between_the_ends_and_the_parts_of_a_segment_add_up(
    size: float, growth: float, start: float, years: float
) -> None:
    course, third = Course(size, growth), Course(size / 3, growth)
    ends = sorted((course.at(start), course.at(start + years)))

    assert ends[0] * (1 - 1e-9) <= course.mean(start, start + years) <= ends[1] * (1 + 1e-9)
    assert 3 * third.mean(start, start + years) == pytest.approx(course.mean(start, start + years))
