"""What serving costs: every figure here was worked out by hand from hours, salaries and shares."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from economics.small_work import HOURS, MANAGER, NAMED, SETTINGS, relationship, work
from model.small_models import pounds
from moorings.economics.break_even import share_break_even
from moorings.economics.cost import (
    CostToServe,
    cost_per_hour,
    cost_to_serve,
    without_role,
)
from moorings.economics.people import staff_of, whole_people
from moorings.economics.quantity import as_it_stands
from moorings.economics.task import tasks_of
from moorings.model.business import BusinessFacts, Rate, Role
from moorings.model.fact import Price
from moorings.model.mechanism import Mechanism
from moorings.terms.vocabulary import Category, MechanismState
from moorings.units import Period


def of_hours(hours: float) -> CostToServe[float]:
    return cost_to_serve(relationship(work("all", 1, hours)), SETTINGS)


def people_needed(accounts: float, hours: float, book: int | None = None) -> float:
    """Return the people for so many accounts that take so many hours a year each."""
    tasks = tasks_of(relationship(work("all", 1, hours)), SETTINGS, as_it_stands)
    return sum(staff.people for staff in staff_of(tasks, accounts, 0.0, book))


def test_a_named_manager_takes_102_hours_a_year_and_40_once() -> None:
    cost = cost_to_serve(NAMED, SETTINGS)

    assert cost.yearly_hours == pytest.approx(102)
    assert cost.once_hours == pytest.approx(40)
    assert cost.first_year_hours == pytest.approx(142)


def test_a_named_manager_costs_7987_50_in_the_first_year_and_5737_50_later() -> None:
    cost = cost_to_serve(NAMED, SETTINGS)

    assert cost.first_year == pytest.approx(7_987.50)
    assert cost.yearly == pytest.approx(5_737.50)
    assert cost.once == pytest.approx(2_250)  # forty hours at £56.25


def test_a_named_manager_pays_from_79875_in_the_first_year_and_57375_later() -> None:
    pays_from = share_break_even(cost_to_serve(NAMED, SETTINGS), 0.10)

    assert pays_from.first_year == pytest.approx(79_875)
    assert pays_from.later_years == pytest.approx(57_375)
    assert pays_from.allowed_share == 0.10


@pytest.mark.parametrize(("hours", "cost", "pays_from"), [(45, 2_531.25, 25_312.50), (1.5, 84.375, 843.75)])
def test_lighter_relationships_cost_and_pay_less(hours: float, cost: float, pays_from: float) -> None:
    found = of_hours(hours)

    assert found.yearly == pytest.approx(cost)
    assert share_break_even(found, 0.10).later_years == pytest.approx(pays_from)


def test_three_tiers_take_6_74_people_seven_in_one_pool_and_eight_in_a_pool_each() -> None:
    tiers = [(20, 142.0), (150, 45.0), (800, 1.5)]
    hours = [accounts * of_hours(each).yearly_hours for accounts, each in tiers]
    people = [people_needed(accounts, each) for accounts, each in tiers]

    assert sum(hours) == pytest.approx(10_790)
    assert sum(people) == pytest.approx(6.74375)
    assert whole_people(people) == 7
    assert sum(whole_people([each]) for each in people) == 8


def test_a_book_may_need_more_people_than_the_hours() -> None:
    assert people_needed(60, 16) == pytest.approx(0.6)  # a hundredth of a person an account
    assert people_needed(60, 16, book=20) == pytest.approx(3)


def test_a_sum_of_fractions_that_is_whole_is_not_rounded_up() -> None:
    assert whole_people([0.1] * 10) == 1
    assert whole_people([0.7, 0.2, 0.1]) == 1
    assert whole_people([]) == 0


def test_a_share_of_accounts_takes_a_share_of_the_work() -> None:
    cost = cost_to_serve(relationship(work("call", 2, 1, share=0.25)), SETTINGS)

    assert cost.yearly_hours == pytest.approx(0.5)
    assert cost.yearly == pytest.approx(28.125)  # half an hour at £56.25


def test_cash_is_spent_each_time() -> None:
    dinner = Mechanism(
        id="d",
        name="Dinner",
        category=Category.COMMUNITIES,
        share=0.5,
        occurrences=3,
        cash=Price(amount=Decimal(40), currency="GBP"),
    )

    assert cost_to_serve(relationship(dinner), SETTINGS).yearly == pytest.approx(60)  # 0.5 x 3 x £40


def test_money_of_another_currency_counts_at_its_rate() -> None:
    known = BusinessFacts(
        schema=1, currency="GBP", rates={"EUR": Rate(rate=0.8, date=date(2026, 1, 1))}, roles=(MANAGER,)
    )
    euros = Price(amount=Decimal(100), currency="EUR")
    gift = Mechanism(id="g", name="Gift", category=Category.COMMUNITIES, when="once", cash=euros)

    cost = cost_to_serve(relationship(gift, fixed_cost=euros.model_copy(update={"per": Period.MONTH})), known)

    assert cost.once == pytest.approx(80)
    assert cost.fixed == pytest.approx(960)


def test_a_salary_a_month_is_twelve_times_that_a_year() -> None:
    monthly = Role(name="m", cost=pounds("8000", Period.MONTH), hours_per_year=1600)

    assert cost_per_hour(monthly, SETTINGS) == pytest.approx(60)


def test_a_planned_mechanism_is_priced_with_the_decision() -> None:
    planned = work("review", 1, 8, state=MechanismState.PLANNED)

    assert cost_to_serve(relationship(planned), SETTINGS).yearly == pytest.approx(450)


def test_fixed_cost_is_paid_once_however_many_are_served() -> None:
    cost = cost_to_serve(relationship(work("call", 1, 1), fixed_cost=pounds("12000")), SETTINGS)

    assert cost.bill(0) == pytest.approx(12_000)
    assert cost.bill(100) == pytest.approx(12_000 + 5_625)
    assert cost.average(100) == pytest.approx(176.25)


def test_break_even_is_on_marginal_cost_so_that_fixed_cost_does_not_move_the_threshold() -> None:
    with_fixed = cost_to_serve(relationship(work("call", 1, 1), fixed_cost=pounds("12000")), SETTINGS)

    assert share_break_even(with_fixed, 0.10) == share_break_even(of_hours(1), 0.10)


def test_minutes_without_a_role_are_named_and_not_priced_at_nothing_in_silence() -> None:
    nobody, cheap = work("call", 2, 1, role=None), work("mail", 5, 0, role=None)
    bond = relationship(nobody, cheap, work("review", 1, 1))

    cost = cost_to_serve(bond, SETTINGS)
    assert without_role(bond) == (nobody,)
    assert cost.unpriced == ("call",)
    assert cost.yearly == pytest.approx(56.25)


def test_nothing_declared_costs_nothing() -> None:
    cost = cost_to_serve(relationship(), SETTINGS)

    assert (cost.first_year_hours, cost.first_year, cost.fixed) == (0, 0, 0)


amounts = st.floats(0, 1e5)
costs = st.builds(CostToServe, amounts, amounts, amounts, amounts, amounts)


@given(costs, st.lists(st.integers(0, 10_000), min_size=1, max_size=6))
def test_the_bill_adds_up_over_any_split_when_fixed_cost_is_counted_once(
    cost: CostToServe[float], parts: list[int]
) -> None:
    apart = sum(cost.bill(part) for part in parts) - cost.fixed * (len(parts) - 1)

    assert apart == pytest.approx(cost.bill(sum(parts)), abs=1e-3)


@given(costs, st.integers(1, 10_000))
def test_the_average_times_the_accounts_is_the_bill(cost: CostToServe[float], accounts: int) -> None:
    assert cost.average(accounts) * accounts == pytest.approx(cost.bill(accounts))


@given(st.lists(st.tuples(st.floats(0, 1), st.floats(0, 50), st.floats(0, 600)), max_size=5))
def test_the_cost_of_a_relationship_is_the_sum_of_its_mechanisms(
    works: list[tuple[float, float, float]],
) -> None:
    made = [
        work(f"m{at}", times, minutes / 60, share=share) for at, (share, times, minutes) in enumerate(works)
    ]
    alone = sum(cost_to_serve(relationship(one), SETTINGS).yearly for one in made)

    assert cost_to_serve(relationship(*made), SETTINGS).yearly == pytest.approx(alone)


@given(st.integers(0, 10_000), st.floats(0.1, 200), st.integers(1, 100))
def test_people_are_never_fewer_than_hours_or_books_ask_for(accounts: int, hours: float, book: int) -> None:
    needed = people_needed(accounts, hours, book)

    assert needed >= accounts * hours / HOURS - 1e-9
    assert needed >= accounts / book
