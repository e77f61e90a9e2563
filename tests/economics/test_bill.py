"""The bill of a relationship: by mechanism, by job, of a segment, in people and in whole people."""

from math import log

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from economics.small_work import MANAGER, NAMED, SETTINGS, priced, relationship, work
from model.small_models import pounds
from moorings.economics.behaviour import behaviour_of, elasticity
from moorings.economics.bill import Bill, bill_of, cost_in_whole_people
from moorings.economics.cost import cost_of, cost_to_serve
from moorings.economics.people import needs_of, staff_of
from moorings.economics.quantity import as_it_stands
from moorings.economics.task import tasks_of
from moorings.model.business import BusinessFacts
from moorings.model.relationship import Relationship
from moorings.terms.vocabulary import Category


def bill(of: Relationship, accounts: float, new: float = 0.0, book: int | None = None) -> Bill[float]:
    tasks = tasks_of(of, SETTINGS, as_it_stands)
    return bill_of(tasks, cost_to_serve(of, SETTINGS).fixed, accounts, new, book)


def of_hours(hours: float, role: str = "manager") -> Relationship:
    return relationship(work("all", 1, hours, role=role))


def settings(*roles: tuple[str, str]) -> BusinessFacts:
    """Return settings with managers under several names, each in the pool that is named beside."""
    made = tuple(MANAGER.model_copy(update={"name": name, "pool": pool}) for name, pool in roles)
    return BusinessFacts(schema=1, currency="GBP", roles=made)


TIERS = [(20, "top", 142.0), (150, "middle", 45.0), (800, "low", 1.5)]


@pytest.mark.parametrize(("pool", "whole"), [("success", [7]), ("", [2, 5, 1])])
def test_10_790_hours_are_6_74_people_seven_in_one_pool_and_eight_in_a_pool_each(
    pool: str, whole: list[int]
) -> None:
    known = settings(*((role, pool) for _, role, _ in TIERS))
    staff = [
        one
        for accounts, role, hours in TIERS
        for one in staff_of(tasks_of(of_hours(hours, role), known, as_it_stands), accounts, 0.0)
    ]

    needs = needs_of(staff)

    assert sum(one.hours for one in needs) == pytest.approx(10_790)
    assert sum(one.people for one in needs) == pytest.approx(6.74375)
    assert [one.whole_people for one in needs] == whole


def test_a_first_year_of_twenty_named_managers_costs_159_750() -> None:
    year = bill(NAMED, 20, new=20)

    assert year.cost == pytest.approx(20 * 7_987.50)
    assert year.people == pytest.approx(20 * 142 / 1600)
    assert cost_in_whole_people(year) == pytest.approx(180_000)  # 1.775 people are two at £90,000


def test_a_book_that_is_full_before_the_hours_are_is_paid_for() -> None:
    light = relationship(work("all", 1, 16), fixed_cost=pounds("5000"))  # a hundredth of a person an account

    year = bill(light, 60, book=20)

    assert year.people == pytest.approx(3)
    assert year.cost == pytest.approx(5_000 + 270_000)
    assert cost_to_serve(light, SETTINGS).slack == 0


def test_a_book_that_the_hours_fill_costs_nothing_more() -> None:
    assert bill(NAMED, 60, book=20).cost == pytest.approx(bill(NAMED, 60).cost)


def test_the_book_is_carried_by_the_named_person_not_by_the_desk_that_helps() -> None:
    desk = work("tickets", 100, 1, role="desk", category=Category.PERSONAL_ASSISTANCE)
    known = settings(("manager", ""), ("desk", ""))
    tasks = tasks_of(relationship(work("named", 1, 1), desk), known, as_it_stands)

    staff = {one.rate.role: one.people for one in staff_of(tasks, 100, 0.0, book=10)}

    assert staff == pytest.approx({"manager": 10, "desk": 100 * 100 / 1600})


@given(priced, st.floats(1, 10_000), st.floats(1, 100))
def test_the_bill_is_what_the_cost_of_an_account_says(of: Relationship, accounts: float, book: float) -> None:
    carried = relationship(*of.facts.mechanisms, fixed_cost=of.facts.fixed_cost, book=round(book))
    expected = cost_to_serve(carried, SETTINGS).bill(accounts)

    assert bill(carried, accounts, book=round(book)).cost == pytest.approx(expected)


@given(priced, st.lists(st.floats(0, 10_000), min_size=1, max_size=6), st.integers(1, 200))
def test_money_and_people_in_fractions_add_up_over_any_split_of_a_segment(
    of: Relationship, parts: list[float], book: int
) -> None:
    whole = bill(of, sum(parts), sum(parts), book)
    apart = [bill(of, part, part, book) for part in parts]

    fixed = whole.fixed * (len(parts) - 1)
    assert sum(one.people for one in apart) == pytest.approx(whole.people, abs=1e-9)
    assert sum(one.cost for one in apart) - fixed == pytest.approx(whole.cost, abs=1e-3)


@given(st.lists(st.tuples(st.sampled_from(["a", "b", "c"]), st.floats(0, 5000)), min_size=1, max_size=8))
def test_whole_people_are_rounded_once_a_pool(hours: list[tuple[str, float]]) -> None:
    known = settings(("a", "shared"), ("b", "shared"), ("c", ""))
    staff = [
        one
        for role, each in hours
        for one in staff_of(tasks_of(of_hours(each, role), known, as_it_stands), 1, 0.0)
    ]
    for need in needs_of(staff):
        asked = sum(each for role, each in hours if (role == "c") == (need.name == "c")) / 1600
        assert asked - 1e-6 <= need.whole_people < asked + 1


@given(priced)
def test_mechanisms_and_jobs_add_up_to_the_whole(of: Relationship) -> None:
    tasks = tasks_of(of, SETTINGS, as_it_stands)
    in_all = cost_of(tasks)
    halves = [cost_of(tasks[::2]), cost_of(tasks[1::2])]

    assert sum(task.cost for task in tasks) == pytest.approx(in_all.first_year)
    assert sum(task.hours for task in tasks) == pytest.approx(in_all.first_year_hours)
    assert sum(one.yearly for one in halves) == pytest.approx(in_all.yearly)
    assert sum(one.once for one in halves) == pytest.approx(in_all.once)


def test_time_without_a_price_is_named_and_its_people_are_counted_where_a_role_is_named() -> None:
    volunteer = MANAGER.model_copy(update={"name": "volunteer", "cost": None})
    known = BusinessFacts(schema=1, currency="GBP", roles=(volunteer,))
    bond = relationship(work("visit", 1, 16, role="volunteer"), work("call", 1, 8, role=None))

    tasks = tasks_of(bond, known, as_it_stands)
    year = bill_of(tasks, 0.0, 100, 0.0)

    assert cost_of(tasks).unpriced == ("visit", "call")
    assert year.people == pytest.approx(1)
    assert year.cost == 0


@pytest.mark.requirement("R000-20")
def test_a_flat_cost_a_cost_with_accounts_and_one_in_steps() -> None:
    flat = relationship(work("mail", 1, 0.001), fixed_cost=pounds("100000"))

    def kind(of: Relationship, accounts: float) -> str:
        found = behaviour_of(cost_to_serve(of, SETTINGS), bill(of, accounts), accounts)
        return found.kind if found else "unknown"

    assert kind(flat, 100) == "flat"
    assert kind(NAMED, 60) == "in steps"  # 3.8 people: one more is a quarter of the bill
    assert kind(NAMED, 1_000) == "with accounts"  # 64 people
    assert kind(relationship(), 10) == "flat"


def test_the_next_person_is_needed_where_the_hours_or_the_book_are_full() -> None:
    def step(accounts: float, book: int | None = None) -> list[float]:
        found = behaviour_of(cost_to_serve(NAMED, SETTINGS), bill(NAMED, accounts, book=book), accounts)
        assert found is not None
        (only,) = found.steps
        return [only.people, only.accounts_per_person, only.next_person_at]

    assert step(60) == pytest.approx([4, 1600 / 102, 63])  # four people carry 62.7 accounts
    assert step(60, book=10) == pytest.approx([6, 10, 61])
    assert step(1) == pytest.approx([1, 1600 / 102, 16])


@given(priced, st.floats(1, 1e5))
def test_elasticity_is_the_slope_of_log_cost_over_log_accounts(of: Relationship, accounts: float) -> None:
    cost = cost_to_serve(of, SETTINGS)
    assume(cost.bill(accounts) >= 1)
    up, down = accounts * 1.0001, accounts / 1.0001

    measured = (log(cost.bill(up)) - log(cost.bill(down))) / (log(up) - log(down))

    assert elasticity(cost, accounts) == pytest.approx(measured, abs=1e-4)


@pytest.mark.parametrize(
    ("accounts", "share", "times", "rest", "hours"), [(48, 0.2, 12, 4, 268.8), (48, 0.2, 52, 4, 652.8)]
)
def test_gitlabs_book_of_48_fits_with_monthly_calls_and_not_with_weekly_ones(
    accounts: int, share: float, times: int, rest: int, hours: float
) -> None:
    calls = relationship(work("first", times, 1, share=share), work("others", rest, 1, share=1 - share))

    (year,) = bill(calls, accounts).staff

    assert year.hours == pytest.approx(hours)
    assert (year.hours <= 420) is (times == 12)


def test_work_too_small_to_count_needs_nobody() -> None:
    tiny = relationship(work("blink", 1, 1e-300), fixed_cost=pounds("100"))

    found = behaviour_of(cost_to_serve(tiny, SETTINGS), bill(tiny, 10), 10)

    assert found is not None
    assert (found.kind, found.steps) == ("flat", ())
