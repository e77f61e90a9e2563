"""A founder gets segments, a first model, who gets the hours, and three questions from one table."""

import json
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moorings.checks.rule import Case
from moorings.checks.run import run
from moorings.coverage.entitlement import segment_of
from moorings.economics.cost import cost_per_hour
from moorings.errors import MooringsError, StoreError
from moorings.evidence.customer import Customer, CustomerTable, Role, Sureness, TakenColumn
from moorings.model.read import read_model
from moorings.render.start import start_json, start_text
from moorings.review.first.build import build_start
from moorings.services.start import start, write_start
from moorings.terms.vocabulary import Category, State
from moorings.upg.read import parse
from needs import shared
from services.start_tables import BETWEEN, ENTERPRISE, TEAM, TODAY, segment, started, table


@pytest.fixture
def three_tiers(tmp_path: Path) -> Path:
    return table(tmp_path, "Account ID,Plan,ARR", [*TEAM, *BETWEEN, *ENTERPRISE])


def test_segments_follow_revenue_and_take_the_names_of_plans(three_tiers: Path) -> None:
    found = started(three_tiers).segments
    assert [(one.title, one.customers) for one in found] == [
        ("Enterprise", 12),
        ("Between Team and Enterprise", 10),
        ("Team", 60),
    ]
    assert found[0].revenue_per_year == 12 * 150_000 + 10_000 * 66


def test_a_cluster_between_two_plans_is_pointed_out(three_tiers: Path) -> None:
    says = "10 customers worth £153,500 a year lie between 'Team' and 'Enterprise': neither plan was made for them"
    assert any(
        one.startswith(says) and "7 on Team and 3 on Enterprise" in one
        for one in started(three_tiers).remarks
    )


def test_a_customer_who_pays_like_another_plan_is_named(tmp_path: Path) -> None:
    stray = ("Stray Ltd", "Team", "£200,000")
    found = started(table(tmp_path, "Customer,Plan,ARR", [*TEAM, *ENTERPRISE, stray]))
    assert "1 customer on Team pays like Enterprise: Stray Ltd (£200,000)." in found.remarks


def test_hours_add_up_and_go_first_to_the_largest(three_tiers: Path) -> None:
    hours = started(three_tiers).hours
    assert hours.available == 460, "46 working weeks of ten hours"
    assert hours.taken == pytest.approx(sum(one.hours_per_year for one in started(three_tiers).segments))
    assert hours.left is not None
    assert hours.taken + hours.left == pytest.approx(460)
    assert hours.left >= 0
    assert [one.id for one in hours.named] == [f"E{i}" for i in reversed(range(12))]
    everything = sum(one.revenue_per_year or 0 for one in started(three_tiers).segments)
    assert hours.revenue_covered == pytest.approx(2_460_000 / everything)


def test_what_does_not_fit_is_said_in_customers_and_hours(three_tiers: Path) -> None:
    says = started(three_tiers).hours.does_not_fit[0]
    assert "102 h a year each (142 h in the first year), 1,224 h in all" in says
    assert "460 h are enough for 4 customers, or make 38 h each for all 12" in says


def test_nobody_gets_a_person_where_the_hours_do_not_allow_it(three_tiers: Path) -> None:
    found = started(three_tiers, hours=0.5)
    assert found.hours.named == ()
    assert found.hours.taken <= 23
    assert (
        "A person of their own for Enterprise, 12 of them, takes at least 3 h a year each, 36 h in all."
        in (found.hours.does_not_fit[0])
    )


def test_without_hours_the_need_is_told(three_tiers: Path) -> None:
    hours = started(three_tiers, hours=None).hours
    assert (hours.available, hours.left, hours.does_not_fit) == (None, None, ())
    assert hours.taken > 0


def test_no_programme_costs_more_than_a_tenth_of_revenue(tmp_path: Path) -> None:
    rows = [(i, 12) for i in range(30)] + [(100 + i, 400) for i in range(3)]
    found = started(table(tmp_path, "id,arr", rows), hours=100)
    assert all(
        one.hours_each * 25 <= 0.1 * (one.median_revenue or 0) for one in found.segments if one.customers == 3
    )


def test_the_lowest_tier_is_left_to_itself_and_the_middle_shares(three_tiers: Path) -> None:
    highest, middle, lowest = (one.categories for one in started(three_tiers).segments)
    assert highest == (Category.DEDICATED_PERSONAL_ASSISTANCE,)
    assert Category.PERSONAL_ASSISTANCE in middle
    assert lowest == (Category.SELF_SERVICE, Category.AUTOMATED_SERVICES)


def test_customers_who_pay_nothing_are_a_segment_of_their_own(tmp_path: Path) -> None:
    rows = [(i, 0, "free") for i in range(50)] + [(50 + i, 99, "pro") for i in range(20)]
    found = started(table(tmp_path, "customer_id,mrr,plan", rows))
    assert [(one.title, one.customers) for one in found.segments] == [("Pro", 20), ("Not paying yet", 50)]
    assert segment(found, "Pro").revenue_per_year == 20 * 99 * 12


def test_without_revenue_the_plans_are_the_segments(tmp_path: Path) -> None:
    rows = ["A,Basic,5,no", "B,Enterprise,2,no", "C,Basic,90,no", "D,Pro,3,yes", "E,Pro,4,no"]
    found = started(table(tmp_path, "name,plan,seats,is_trial", [row.split(",") for row in rows]))
    assert [(one.title, one.customers) for one in found.segments] == [
        ("Enterprise", 1),
        ("Pro", 1),
        ("Basic", 2),
        ("On trial", 1),
    ]
    assert all(one.revenue_per_year is None for one in found.segments)
    assert found.remarks[0].startswith("No column tells revenue")
    assert found.model.settings.ladders == ()


def test_there_are_three_questions_with_numbers(three_tiers: Path) -> None:
    motive, threshold, instead = started(three_tiers).questions
    assert "those between Team and Enterprise" in motive.asks
    assert "each of the 12 customers from £50,000" in threshold.proposed
    assert "one of the 60 of Team" in instead.asks


def test_everything_in_the_model_is_proposed_and_hours_have_no_price(three_tiers: Path) -> None:
    model = started(three_tiers).model
    assert {one.facts.state for one in model.relationships} == {State.PROPOSED}
    assert (model.settings.hours_per_week, model.settings.roles) == (10, ())
    priced = start(three_tiers, hours_per_week=10, cost_per_hour=60, today=TODAY).model
    assert cost_per_hour(priced.settings.roles[0], priced.settings) == 60


@pytest.mark.parametrize("hours", [0.5, 10, None])
def test_the_file_reads_back_as_the_same_model(
    three_tiers: Path, tmp_path: Path, hours: float | None
) -> None:
    found, path = started(three_tiers, hours), tmp_path / "first.upg"
    write_start(found, path)
    assert read_model(parse(path.read_bytes())) == found.model
    assert all("broke" not in finding.says for finding in run(Case(found.model, TODAY)))


def test_a_file_that_is_there_is_kept_unless_allowed(three_tiers: Path, tmp_path: Path) -> None:
    path = tmp_path / "mine.upg"
    path.write_text("mine")
    with pytest.raises(StoreError, match="is there already"):
        write_start(started(three_tiers), path)
    assert path.read_text() == "mine"
    write_start(started(three_tiers), path, replace=True)
    assert parse(path.read_bytes()).nodes


def test_text_and_json_say_the_same(three_tiers: Path) -> None:
    found = started(three_tiers)
    text, content = start_text(found, 80), json.loads(start_json(found, "0.1"))
    assert max(map(len, text.splitlines())) <= 80
    assert [one["customers"] for one in content["segments"]] == [12, 10, 60]
    assert content["hours"]["available"] == 460
    assert all(question["asks"].split()[0] in text for question in content["questions"])
    assert parse(json.dumps(content["model"])).nodes


@pytest.mark.parametrize(
    ("hours", "cost"), [(0, None), (-3, None), (169, None), (10, 0), (float("nan"), None)]
)
def test_hours_and_costs_that_cannot_be_are_refused(
    three_tiers: Path, hours: float, cost: float | None
) -> None:
    with pytest.raises(MooringsError, match="cannot"):
        start(three_tiers, hours_per_week=hours, cost_per_hour=cost, today=TODAY)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.none() | st.just(0.0) | st.floats(1, 1e6), min_size=1, max_size=40), st.floats(0.1, 100))
def test_every_customer_of_known_revenue_lies_in_exactly_one_segment(
    revenues: list[float | None], hours: float
) -> None:
    customers = tuple(Customer(f"C{i}", f"C{i}", one) for i, one in enumerate(revenues))
    known = [one for one in customers if one.revenue_per_year is not None]
    if not known:
        return
    columns = (TakenColumn("arr", Role.REVENUE, Sureness.SURE),)
    found = build_start(
        CustomerTable("c.csv", TODAY, "GBP", len(customers), columns, customers), hours_per_week=hours
    )
    placed = [segment_of({"annual_revenue": one.revenue_per_year}, found.model) for one in known]
    titles = [getattr(one, "title", "nowhere") for one in placed]
    assert {one.title: one.customers for one in found.segments} == Counter(titles)
    assert found.hours.taken <= hours * 46 + 1e-6


def test_ravenstack_has_plans_and_seats_but_no_revenue() -> None:
    found = started(shared() / "data" / "ravenstack" / "ravenstack_accounts.csv")
    assert (found.rows, found.customers) == (500, 390), "110 are flagged as gone"
    assert [(one.title, one.customers) for one in found.segments] == [
        ("Enterprise", 101),
        ("Pro", 108),
        ("Basic", 109),
        ("On trial", 72),
    ]
    assert any(one.startswith("Plans say nothing about size") for one in found.remarks)
