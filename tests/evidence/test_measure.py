"""Measuring answers for every segment and metric asked for, and says why where it cannot."""

from datetime import date, timedelta
from typing import Any

import pytest

from evidence.tables import accounts, everybody, extract
from moorings.evidence.assign import assign, price_people
from moorings.evidence.engines.duckdb_ import connection_of
from moorings.evidence.estimate import Standing
from moorings.evidence.measure import measure
from moorings.evidence.metrics import ALL, metric_named
from moorings.units import Window

JANUARY, DECEMBER = date(2025, 1, 1), date(2025, 12, 31)


def contacts(customers: list[dict[str, Any]], days: tuple[date, ...]) -> list[dict[str, Any]]:
    return [
        {"account_id": row["account_id"], "at": day, "handled_by": "personal_assistance", "minutes": 10.0}
        for row in customers
        for day in days
    ]


def test_every_segment_and_metric_asked_for_is_answered() -> None:
    data = extract(accounts=accounts(12))
    assign(data, everybody(accounts(12), "large"))
    found = measure(data, ["large", "small"])
    assert list(found) == ["large", "small"]
    for segment in found.values():
        assert list(segment) == [metric.key for metric in ALL]
        assert {estimate.standing for estimate in segment.values()} == {Standing.UNKNOWN}


def test_a_missing_table_is_the_reason_not_a_nought() -> None:
    data = extract(accounts=accounts(12))
    assign(data, everybody(accounts(12)))
    found = measure(data, ["all"])["all"]
    assert found["nps"].reason == "there is no table 'surveys'"
    assert found["logo_churn"].reason == "there is no table 'revenue'"
    assert found["human_minutes"].reason == "there is no table 'interactions'"
    assert (found["nps"].value, found["nps"].n) == (None, 0)


def test_an_empty_segment_is_said_to_be_empty() -> None:
    data = extract(accounts=accounts(12))
    assign(data, everybody(accounts(12), "large"))
    assert {estimate.reason for estimate in measure(data, ["small"])["small"].values()} == {
        "no account in the segment"
    }


def test_accounts_that_no_segment_claims_count_nowhere() -> None:
    customers = accounts(20)
    data = extract(accounts=customers, interactions=contacts(customers, (JANUARY, DECEMBER)))
    assign(data, everybody(customers[:10]))
    assert measure(data, ["all"])["all"]["human_contacts"].n == 10


def test_assigning_again_replaces_what_was_assigned() -> None:
    data = extract(accounts=accounts(3))
    assign(data, {"A01": "old", "A02": "old"})
    assign(data, {"A03": "new"})
    assert connection_of(data.engine).execute("SELECT account_id, segment FROM assignment").fetchall() == [
        ("A03", "new")
    ]


def test_nobody_assigned_and_nobody_priced_are_empty_tables() -> None:
    data = extract(accounts=accounts(3))
    assign(data, {})
    price_people(data, {})
    assert connection_of(data.engine).execute("SELECT * FROM assignment").fetchall() == []
    assert connection_of(data.engine).execute("SELECT * FROM role_cost").fetchall() == []


def test_a_hundred_thousand_accounts_are_assigned_at_once() -> None:
    data = extract(accounts=accounts(1))
    assign(data, {f"A{number}": f"S{number % 3}" for number in range(100_000)})
    counted = "SELECT segment, COUNT(*) FROM assignment GROUP BY segment ORDER BY segment"
    assert connection_of(data.engine).execute(counted).fetchall() == [
        ("S0", 33334),
        ("S1", 33333),
        ("S2", 33333),
    ]


def test_another_window_is_measured_on_request() -> None:
    customers = accounts(10)
    data = extract(
        accounts=customers, interactions=contacts(customers, (date(2024, 5, 1), JANUARY, DECEMBER))
    )
    assign(data, everybody(customers))
    window = Window(date(2024, 4, 1), date(2024, 6, 30))
    found = measure(data, ["all"], [metric_named("human_contacts")], window=window)["all"]["human_contacts"]
    assert found.value == pytest.approx(10 / (10 * 91 / 365.25))


@pytest.mark.parametrize(("silent_days", "counted_days"), [(0, 365), (31, 365), (32, 333)])
def test_a_month_without_contacts_is_quiet_more_is_not_on_record(silent_days: int, counted_days: int) -> None:
    customers = accounts(10)
    first = JANUARY + timedelta(days=silent_days)
    data = extract(accounts=customers, interactions=contacts(customers, (first, DECEMBER)))
    assign(data, everybody(customers))
    found = measure(data, ["all"], [metric_named("human_contacts")])["all"]["human_contacts"]
    assert found.value == pytest.approx(20 / (10 * counted_days / 365.25))
    assert bool("only" in found.reason) == (counted_days < 365)


@pytest.mark.parametrize(("count", "named"), [(1, 1), (9, 9), (10, 0)])
def test_fewer_observations_than_the_least_name_their_accounts(count: int, named: int) -> None:
    customers = accounts(count)
    data = extract(accounts=customers, interactions=contacts(customers, (JANUARY, DECEMBER)))
    assign(data, everybody(customers))
    found = measure(data, ["all"], [metric_named("human_minutes")])["all"]["human_minutes"]
    assert found.is_known == (named == 0)
    assert found.accounts == tuple(row["account_id"] for row in customers[:named])
