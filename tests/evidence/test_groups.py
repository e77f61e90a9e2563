"""Groups of accounts other than segments, and everybody but a group."""

from datetime import date
from typing import Any

import pytest

from evidence.tables import accounts, extract
from moorings.errors import DataError, NotKnownError
from moorings.evidence.assign import assign
from moorings.evidence.extract import Extract
from moorings.evidence.groups import (
    MOST_GROUPS,
    attributes_to_group_by,
    group_by_attribute,
    group_by_cohort,
    group_everybody,
    group_on_eve,
    group_sizes,
    put_the_rest,
    ungrouped,
)
from moorings.evidence.measure import measure
from moorings.evidence.metrics import metric_named
from moorings.units import Window


def table(data: Extract, name: str = "assignment") -> list[tuple[Any, ...]]:
    return data.engine.ask(f"SELECT account_id, segment FROM {name} ORDER BY account_id, segment").values


def test_accounts_are_grouped_by_an_attribute_the_largest_group_first() -> None:
    data = extract(accounts=[*accounts(2, plan="pro"), *accounts(3, "B", plan="free"), *accounts(1, "C")])
    assert group_by_attribute(data, "plan") == ("free", "pro")
    assert group_sizes(data) == {"free": 3, "pro": 2}
    assert ungrouped(data) == 1
    assert table(data) == table(data, "opening_assignment")


def test_an_attribute_of_the_companys_own_groups_as_well() -> None:
    data = extract(accounts=[*accounts(2, region="north"), *accounts(1, "B", region="south")])
    assert "region" in attributes_to_group_by(data)
    assert group_by_attribute(data, "region") == ("north", "south")


def test_an_attribute_that_nobody_knows_is_told_with_the_nearest() -> None:
    with pytest.raises(NotKnownError, match=r"no attribute 'plam'.*Did you mean 'plan'"):
        group_by_attribute(extract(accounts=accounts(2, plan="pro")), "plam")


def test_so_many_values_that_a_table_says_nothing_are_refused() -> None:
    rows = [{**one, "plan": f"plan {at}"} for at, one in enumerate(accounts(MOST_GROUPS + 1))]
    with pytest.raises(DataError, match="has 25 values"):
        group_by_attribute(extract(accounts=rows), "plan")


def test_accounts_are_grouped_by_the_year_or_quarter_in_which_they_signed_up() -> None:
    days = [date(2024, 1, 1), date(2024, 12, 31), date(2023, 4, 1)]
    rows = [{"account_id": f"A{at}", "created_at": day} for at, day in enumerate(days)]
    data = extract(accounts=rows)
    assert group_by_cohort(data, "cohort") == ("2023", "2024")
    assert group_by_cohort(data, "cohort-quarter") == ("2023-Q2", "2024-Q1", "2024-Q4")


def test_without_days_of_sign_up_there_are_no_cohorts() -> None:
    with pytest.raises(DataError, match="no column 'created_at'"):
        group_by_cohort(extract(accounts=[{"account_id": "A"}]), "cohort")


def test_on_the_eve_an_account_was_what_the_changes_on_record_say() -> None:
    rows = accounts(4, plan="pro")  # today
    changes = [
        {"account_id": "A01", "at": date(2024, 3, 1), "attribute": "plan", "value": "free"},
        {"account_id": "A01", "at": date(2025, 3, 1), "attribute": "plan", "value": "pro"},
        {"account_id": "A02", "at": date(2025, 3, 1), "attribute": "plan", "value": "pro"},
        {"account_id": "A03", "at": date(2025, 3, 1), "attribute": "owner", "value": "P1"},
        {"account_id": "A04", "at": date(2024, 12, 31), "attribute": "plan", "value": "pro"},
    ]
    data = extract(accounts=rows, account_changes=changes)
    group_by_attribute(data, "plan")
    group_on_eve(data, "plan", date(2024, 12, 31))
    # A02 changed later only: nobody knows what it was before
    assert table(data, "opening_assignment") == [("A01", "free"), ("A03", "pro"), ("A04", "pro")]
    assert len(table(data)) == 4


def test_the_rest_of_a_group_is_all_others_that_are_in_one() -> None:
    data = extract(accounts=accounts(5))
    assign(data, {"A01": "one", "A02": "one", "A03": "two", "A04": "three"})
    put_the_rest(data)
    assert group_sizes(data) == {"one": 2, "two": 3, "three": 3}
    assert [group for account, group in table(data) if account == "A01"] == ["three", "two"]


def test_where_groups_share_accounts_the_rest_has_none_of_the_groups() -> None:
    data = extract(accounts=accounts(3))
    data.engine.keep(
        "assignment",
        "SELECT 'A01' AS account_id, 'one' AS segment UNION ALL SELECT 'A01', 'two' UNION ALL SELECT 'A02', 'two'",
    )
    data.engine.keep("opening_assignment", "SELECT * FROM assignment")
    put_the_rest(data)
    assert table(data) == [("A02", "one")]


def test_what_accounts_are_today_is_not_measured_for_another_day() -> None:
    customers = accounts(12, annual_revenue=100.0)
    data = extract(accounts=customers)
    group_everybody(data, "all")
    metric = metric_named("revenue_per_account")
    then = measure(data, ["all"], [metric], window=Window(date(2025, 1, 1), date(2025, 6, 30)))
    now = measure(data, ["all"], [metric])
    assert then["all"][metric.key].reason == "the accounts tell it of 2025-12-31 only"
    assert now["all"][metric.key].value == 100
