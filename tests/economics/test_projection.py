"""The years ahead, by hand; and properties that hold for every business."""

from datetime import date
from math import log
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from economics.businesses import business, promise, relationship, role, segment, stays, work
from model.small_models import pounds
from moorings.economics.projection import project
from moorings.economics.track import Projection, Turn, TurningPoint
from moorings.errors import MooringsError
from moorings.model.business import BusinessModel
from moorings.model.relationship import CoverageFacts
from moorings.model.segment import Segment
from moorings.terms.vocabulary import State

TODAY = date(2026, 6, 30)
PAID = role(people=2, cost=pounds("80000"))
"""Two people at £50 an hour."""


def growing(size: float = 100, growth: float = 0.2, **rest: Any) -> BusinessModel:
    """Return a segment that takes sixteen hours an account, a hundredth of a person, and pays £10,000."""
    paying = segment(size, growth, revenue_per_account=pounds("10000"))
    return business(paying, relationship(work(60, 16), **rest), PAID, gross_margin=0.8)


def points(found: Projection, turn: Turn) -> list[TurningPoint]:
    return [one for one in found.turning_points if one.turn is turn]


def test_a_hundred_accounts_that_grow_by_a_fifth() -> None:
    first, second = project(growing(), 2, TODAY).total.years
    mean = 20 / log(1.2)  # accounts on average over the first year

    assert (first.accounts, second.accounts) == pytest.approx((120, 144))
    assert (first.ends, second.ends) == (date(2027, 6, 30), date(2028, 6, 30))
    assert first.hours == pytest.approx(16 * mean)
    assert first.people == pytest.approx(1.2)
    assert first.cost == pytest.approx(800 * mean)
    assert first.revenue == pytest.approx(10_000 * mean)
    assert first.margin == pytest.approx((8_000 - 800) * mean)
    assert first.share_of_revenue == pytest.approx(0.08)
    assert second.cost == pytest.approx(1.2 * 800 * mean)
    assert first.won == pytest.approx(20)


def test_without_growth_every_year_is_as_today() -> None:
    years = project(growing(growth=0), 3, TODAY).total.years

    assert {(year.accounts, year.hours, year.cost, year.won) for year in years} == {(100, 1600, 80_000, 0)}


def test_onboarding_is_for_those_who_are_won_and_those_who_replace_others() -> None:
    onboarding = work(600, when="once", id="o", name="Onboarding")
    kept = project(business(segment(100, 0), relationship(onboarding, outlook=stays(0.9)), PAID), 1, TODAY)
    grown = project(business(segment(100, 0.2), relationship(onboarding), PAID), 1, TODAY)

    assert kept.total.years[0].hours == pytest.approx(10 * 10)
    assert grown.total.years[0].hours == pytest.approx(20 * 10)


def test_fixed_cost_is_paid_each_year_and_parted_by_accounts() -> None:
    shared = relationship(segments=("s", "t"), fixed_cost=pounds("4000"))
    found = project(business((segment(300, 0), segment(100, 0, ref="t")), shared), 1, TODAY)

    assert [one.years[0].cost for one in found.segments] == pytest.approx([3000, 1000])
    assert found.relationships[0].years[0].cost == pytest.approx(4000)
    assert found.total.years[0].cost == pytest.approx(4000)


def test_the_next_person_is_needed_at_a_hundred_accounts_more() -> None:
    """From 150 accounts at a fifth a year: 200 after log(4/3)/log(1.2) = 1.58 years, 300 after 3.80."""
    found = points(project(growing(150), 5, TODAY), Turn.NEXT_PERSON)

    assert [one.limit for one in found] == [2, 3]
    assert [one.accounts["R"] for one in found] == pytest.approx([200, 300])
    assert [one.day for one in found] == [date(2028, 1, 30), date(2030, 4, 30)]


def test_two_people_have_no_time_left_at_two_hundred_accounts() -> None:
    (point,) = points(project(growing(), 5, TODAY), Turn.NO_TIME_LEFT)

    assert (point.subject, point.limit, point.unit) == ("agent", 2, "people")
    assert point.accounts == pytest.approx({"R": 200})
    assert point.day == date(2030, 4, 30)  # log 2 / log 1.2 = 3.80 years


def test_books_fill_before_the_hours_do() -> None:
    (point,) = points(project(growing(coverage=CoverageFacts(book=55)), 5, TODAY), Turn.BOOKS_FULL)

    assert point.accounts == pytest.approx({"R": 110})
    assert point.day == date(2027, 1, 30)  # log 1.1 / log 1.2 = 0.52 years


def test_what_does_not_fit_today_says_so_without_a_day() -> None:
    found = project(growing(500), 1, TODAY)

    assert points(found, Turn.NO_TIME_LEFT)[0].day is None
    assert found.turning_points[0].day is None


def test_a_shrinking_segment_carries_its_fixed_cost_until_it_is_too_dear() -> None:
    """£800 and £20,000/n of £10,000 are a tenth at a hundred accounts: 125·0.8^t is that after one year."""
    model = growing(125, -0.2, fixed_cost=pounds("20000"))
    (point,) = points(project(model, 3, TODAY), Turn.SHARE_EXCEEDED)

    assert point.accounts == pytest.approx({"R": 100}, rel=1e-4)
    assert point.day in {date(2027, 6, 30), date(2027, 7, 30)}


def test_a_stage_ends_when_its_number_is_reached() -> None:
    found = points(project(growing(trigger="120 accounts, or 40 hours a week"), 3, TODAY), Turn.STAGE_ENDS)

    assert [one.limit for one in found] == [120, 40]
    assert found[0].day == date(2027, 6, 30)
    assert found[1].accounts["R"] == pytest.approx(40 * 365.25 / 7 / 16)


def test_a_telephone_promise_breaks_as_accounts_grow() -> None:
    line = work(6, 4, queue="live", name="Telephone")
    asked = promise(response_seconds=30, share_kept=0.8)
    model = business(segment(10_000, 0.3), relationship(line, promise=asked), role(people=7))
    (point,) = points(project(model, 5, TODAY), Turn.PROMISE_BROKEN)

    assert point.subject == "R"
    # Seven people of 1,600 hours are five at a time; by the textbook sum three erlangs are the most that they keep.
    opening_hours = 261 * 8
    assert point.accounts["R"] * 4 * 6 / 60 / opening_hours == pytest.approx(3.0, abs=0.01)


def test_what_is_unknown_says_why_and_leaves_the_rest_known() -> None:
    unsized = Segment("t", "Others")
    bonds = (relationship(work(60, 16)), relationship(work(60), ref="q", segments=("t",)))
    found = project(business((segment(100, 0), unsized), bonds, PAID), 1, TODAY)
    known, unknown = found.segments

    assert known.years[0].cost == 80_000
    assert (unknown.years[0].accounts, unknown.years[0].cost) == (None, None)
    assert unknown.unknown[:2] == (
        "the size of Others is not given",
        "the revenue of an account of Others is not given",
    )
    assert found.total.years[0].cost is None
    assert found.pools[0].people == (None, None)


def test_time_without_a_price_makes_cost_unknown_and_not_nothing() -> None:
    found = project(business(segment(10, 0), relationship(work(60)), role(1)), 1, TODAY).total

    assert (found.years[0].hours, found.years[0].people, found.years[0].cost) == (10, 10 / 1600, None)
    assert "the time of Work has no price" in found.unknown


def test_hours_a_week_instead_of_people() -> None:
    """Ten hours a week are 521.8 a year: enough for 86 accounts of six hours."""
    model = business(segment(60, 0.2), relationship(work(60, 6, role=None)), hours_per_week=10)
    found = project(model, 3, TODAY)
    (point,) = points(found, Turn.NO_TIME_LEFT)

    assert found.pools[0].counts_in_hours
    assert point.accounts["R"] == pytest.approx(86.96, abs=0.01)
    assert found.total.years[0].hours_a_week == pytest.approx(12 / log(1.2) * 6 * 7 / 365.25)


@pytest.mark.parametrize("growth", [-1, 1e6, -0.999, 0])
def test_extreme_growth_is_an_answer(growth: float) -> None:
    found = project(growing(60, growth), 1, TODAY)

    assert len(found.total.years) == 1


def test_growth_beyond_counting_is_unknown() -> None:
    assert (
        project(growing(60, 1e6), 5, TODAY).total.unknown[0] == "S grows beyond anything that can be counted"
    )


def test_no_accounts_need_nobody() -> None:
    found = project(growing(0), 5, TODAY)

    assert (found.total.years[4].cost, found.pools[0].whole_people) == (0, (0,) * 6)
    assert found.turning_points == ()


@pytest.mark.parametrize("years", [0, -1, 51, 1000])
def test_years_that_cannot_be_projected(years: int) -> None:
    with pytest.raises(MooringsError, match=r"years cannot be projected\. Say from 1 to 50\."):
        project(growing(), years, TODAY)


def test_what_serves_nobody_yet_is_named() -> None:
    bonds = (relationship(work(60)), relationship(work(60), ref="idea", state=State.IDEA))

    assert project(business(segment(10, 0), bonds, PAID), 1, TODAY).left_out == ("IDEA",)


@settings(max_examples=30)
@given(
    st.lists(st.tuples(st.floats(0, 1000), st.floats(-0.5, 1)), min_size=1, max_size=4),
    st.floats(0, 50),
    st.integers(1, 40),
)
def test_segments_relationships_and_pools_add_up(
    sizes: list[tuple[float, float]], hours: float, book: int
) -> None:
    refs = tuple(f"s{at}" for at in range(len(sizes)))
    segments = tuple(
        segment(size, growth, ref=ref, revenue_per_account=pounds("100"))
        for ref, (size, growth) in zip(refs, sizes, strict=True)
    )
    coverage = CoverageFacts(book=book)
    shared = relationship(work(60, hours), segments=refs, coverage=coverage, fixed_cost=pounds("500"))
    found = project(business(segments, shared, PAID), 2, TODAY)

    for at, year in enumerate(found.total.years):
        parts = [one.years[at] for one in found.segments]
        assert sum(one.cost or 0 for one in parts) == pytest.approx(year.cost)
        assert sum(one.people or 0 for one in parts) == pytest.approx(year.people)
        assert found.relationships[0].years[at].cost == pytest.approx(year.cost)
        assert sum(pool.people[at + 1] or 0 for pool in found.pools) == pytest.approx(year.people)


@given(st.floats(1, 500), st.floats(0.01, 1))
@settings(max_examples=30)
def test_a_segment_split_in_two_costs_as_much(size: float, growth: float) -> None:
    whole = business(segment(size, growth), relationship(work(60, 3)), PAID)
    parts = (segment(size / 4, growth), segment(size * 3 / 4, growth, ref="t"))
    split = business(parts, relationship(work(60, 3), segments=("s", "t")), PAID)

    one, other = (project(model, 3, TODAY) for model in (whole, split))

    assert [year.cost for year in one.total.years] == pytest.approx([year.cost for year in other.total.years])
    assert one.pools[0].whole_people == other.pools[0].whole_people
