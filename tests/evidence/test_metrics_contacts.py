"""What customers got from people: minutes, contacts, cost, the same person, a first answer, reviews."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from evidence.tables import accounts, everybody, extract
from moorings.evidence.assign import assign
from moorings.evidence.estimate import Estimate, Standing
from moorings.evidence.measure import measure
from moorings.evidence.metrics import metric_named

JANUARY, JULY, DECEMBER = date(2025, 1, 1), date(2025, 7, 1), date(2025, 12, 31)
RECORD = (  # the record of contacts spans the year, by an account of no segment
    {"account_id": "Z", "at": JANUARY, "handled_by": "communities"},
    {"account_id": "Z", "at": DECEMBER, "handled_by": "communities"},
)
YEAR = 365 / 365.25
TEN = tuple(accounts(10))


def contact(account: int, **values: Any) -> dict[str, Any]:
    return {"account_id": f"A{account:02}", "at": JULY, "handled_by": "personal_assistance", **values}


def figure(
    key: str,
    contacts: Sequence[Mapping[str, Any]],
    customers: Sequence[Mapping[str, Any]] = TEN,
    cost_per_hour: Mapping[str, float] | None = None,
    **tables: Sequence[Mapping[str, Any]],
) -> Estimate:
    data = extract(accounts=customers, interactions=[*contacts, *RECORD], **tables)
    assign(data, everybody(customers))
    return measure(data, ["all"], [metric_named(key)], cost_per_hour)["all"][key]


def test_minutes_are_those_of_people_for_each_year_as_a_customer() -> None:
    contacts = [
        contact(1, minutes=60.0),
        contact(1, minutes=40.0, handled_by="dedicated_personal_assistance"),
        contact(2, minutes=20.0),
        contact(3, minutes=500.0, handled_by="self_service"),
        contact(4, minutes=500.0, at=date(2024, 12, 31)),
    ]
    found = figure("human_minutes", contacts)
    assert (found.n, found.value) == pytest.approx((10, 120 / (10 * YEAR)))
    assert found.reason == ""


def test_half_a_year_as_a_customer_counts_half() -> None:
    customers = [
        *accounts(9),
        {"account_id": "A10", "created_at": JULY},  # 184 days of the year
        {"account_id": "A11", "created_at": date(2020, 1, 1), "churned_at": date(2025, 1, 11)},  # 10 days
        {"account_id": "A12", "created_at": date(2020, 1, 1), "churned_at": JANUARY},  # gone before
        {"account_id": "A13", "churned": True},  # gone, nobody says when
    ]
    found = figure("human_contacts", [contact(1), contact(10), contact(12)], customers)
    assert found.n == 11
    assert found.value == pytest.approx(2 / ((9 * 365 + 184 + 10) / 365.25))


def test_recurring_revenue_says_when_an_account_was_a_customer() -> None:
    revenue = [
        {
            "account_id": "A01",
            "period_start": date(2024, 4, 1),
            "period_end": date(2025, 4, 1),
            "amount": 12.0,
        },
        {
            "account_id": "A01",
            "period_start": date(2025, 4, 1),
            "period_end": date(2025, 4, 11),
            "amount": 12.0,
        },
        {"account_id": "A02", "period_start": JULY, "period_end": None, "amount": 12.0},
    ]
    found = figure("human_contacts", [contact(1)], revenue=revenue)
    assert found.value == pytest.approx(1 / ((100 + 184 + 8 * 365) / 365.25))


def test_no_contact_with_people_is_nought_where_contacts_are_recorded() -> None:
    found = figure("human_contacts", [contact(1, handled_by="self_service")])
    assert found.value == 0
    assert found.reason == "all accounts are alike, so that no interval can be told"


def test_contacts_without_minutes_make_the_figure_a_floor() -> None:
    found = figure(
        "human_minutes", [contact(1, minutes=10.0), contact(1, minutes=None), contact(2, minutes=None)]
    )
    assert found.value == pytest.approx(10 / (10 * YEAR))
    assert found.reason == "at least this much (human contacts that do not say how long they took: 2)"


def test_minutes_that_nobody_recorded_are_unknown() -> None:
    untimed = [contact(1, minutes=None), contact(2, minutes=30.0, handled_by="communities")]
    assert figure("human_minutes", untimed).reason == "no human contact of the segment says how long it took"


def test_contacts_that_do_not_say_who_answered_are_unknown() -> None:
    unclassified = [contact(1, handled_by=None, minutes=5.0)]
    assert figure("human_contacts", unclassified).reason == "no contact of the segment says who handled it"
    assert figure("human_share", unclassified).reason == "no contact of the segment says who handled it"


def test_contacts_recorded_for_part_of_the_year_are_a_rate_of_that_part() -> None:
    customers = accounts(10)
    contacts = [contact(account, at=date(2025, 10, 1)) for account in range(1, 11)] + [
        contact(1, at=DECEMBER)
    ]
    data = extract(accounts=customers, interactions=contacts)
    assign(data, everybody(customers))
    found = measure(data, ["all"], [metric_named("human_contacts")])["all"]["human_contacts"]
    assert found.value == pytest.approx(11 / (10 * 92 / 365.25))  # October to December
    assert found.reason == "contacts are recorded from 2025-10-01 to 2025-12-31 only"


def test_contacts_recorded_in_other_years_tell_nothing_of_this_one() -> None:
    customers = accounts(10)
    data = extract(accounts=customers, interactions=[contact(1, at=date(2021, 5, 5))])
    assign(data, everybody(customers))
    found = measure(data, ["all"], [metric_named("human_contacts")])["all"]["human_contacts"]
    assert found.reason == "no contact is recorded between 2025-01-01 and 2025-12-31"


PEOPLE = ({"agent_id": "P1", "role": "adviser"}, {"agent_id": "P2", "role": "manager"})


def test_cost_is_the_time_of_each_role_at_its_declared_rate() -> None:
    contacts = [
        contact(1, minutes=60.0, agent_id="P1"),
        contact(2, minutes=30.0, agent_id="P2"),
        contact(3, minutes=90.0, agent_id="P1", handled_by="communities"),
    ]
    found = figure("cost_to_serve", contacts, cost_per_hour={"adviser": 30.0, "manager": 80.0}, people=PEOPLE)
    assert found.value == pytest.approx((30 + 40) / (10 * YEAR))
    assert found.reason == "at the declared rate"


def test_time_of_people_without_a_price_is_said() -> None:
    contacts = [
        contact(1, minutes=60.0, agent_id="P1"),
        contact(2, minutes=30.0, agent_id="P2"),
        contact(2, minutes=30.0, agent_id="P9"),
        contact(2, minutes=None, agent_id="P1"),
    ]
    found = figure("cost_to_serve", contacts, cost_per_hour={"adviser": 30.0}, people=PEOPLE)
    assert found.value == pytest.approx(30 / (10 * YEAR))
    assert found.reason == (
        "at the declared rate; at least this much (human contacts without minutes or a priced person: 3)"
    )


def test_without_a_declared_rate_the_cost_is_unknown_not_nothing() -> None:
    found = figure("cost_to_serve", [contact(1, minutes=60.0, agent_id="P1")], people=PEOPLE)
    assert found.standing is Standing.UNKNOWN
    assert "cost per hour" in found.reason


def test_the_share_answered_by_a_person_leaves_out_what_nobody_classified() -> None:
    contacts = [contact(account, handled_by="self_service") for account in range(1, 11)]
    contacts += [contact(account) for account in range(1, 5)] + [contact(1, handled_by=None)]
    found = figure("human_share", contacts)
    assert (found.n, found.value) == pytest.approx((10, 4 / 14))
    assert found.reason == "contacts left out because they do not say who handled them: 1"


def split(*shares: tuple[int, ...]) -> list[dict[str, Any]]:
    """Return contacts of one account after another, so many with each agent."""
    return [
        contact(account, agent_id=f"P{agent}")
        for account, held in enumerate(shares, start=1)
        for agent, count in enumerate(held)
        for _ in range(count)
    ]


def test_the_main_person_holds_most_contacts_of_accounts_with_three_or_more() -> None:
    contacts = split(*[(3,)] * 4, *[(2, 1)] * 4, *[(1, 1, 1)] * 2, (2,), (1,))
    contacts += [contact(1, agent_id=None), contact(1, agent_id="P7", handled_by="communities")]
    found = figure("top_agent_share", contacts, accounts(12))
    assert (found.n, found.value) == pytest.approx((10, (4 * 3 + 4 * 2 + 2 * 1) / 30))


def test_meeting_the_same_person_again_is_not_pushed_up_by_few_contacts() -> None:
    # of two contacts with different people the main person holds half; the chance of the same again is none
    found = figure("same_agent", split(*[(1, 1)] * 5, *[(2,)] * 5, (1,), (1,)), accounts(12))
    assert (found.n, found.value) == pytest.approx((10, 0.5))
    # 3 + 1: (3·2 + 1·0) / (4·3) = 1/2
    assert figure("same_agent", split(*[(3, 1)] * 10)).value == pytest.approx(0.5)


def test_accounts_of_one_person_each_leave_some_doubt() -> None:
    found = figure("top_agent_share", split(*[(3,)] * 10))
    assert (found.value, found.high) == (1, 1)
    assert found.low == pytest.approx(0.7225, abs=1e-4)  # Wilson, 10 of 10


def test_too_few_accounts_with_three_contacts_are_named() -> None:
    found = figure("top_agent_share", split((3,), (1,), (2, 2)))
    assert found.standing is Standing.TOO_FEW
    assert found.accounts == ("A01", "A03")


def test_half_of_the_first_answers_come_sooner_than_the_median() -> None:
    waits = [5, 12, 15, 20, 28, 32, 40, 60, 75, 300]
    contacts = [contact(1 + place % 3, first_response_minutes=wait) for place, wait in enumerate(waits)]
    found = figure("first_response", [*contacts, contact(1, first_response_minutes=None)])
    # of ten, the second and the ninth bound the median (Campbell & Gardner 1988)
    assert (found.n, found.value, found.low, found.high) == (10, 30, 12, 75)
    found = figure("first_response", [*contacts, contact(1, first_response_minutes=30)])
    assert (found.n, found.value) == (11, 30)


def test_reviews_are_counted_for_each_year_as_a_customer() -> None:
    held = [
        contact(1 + number % 10, job="review", at=JANUARY + timedelta(days=10 * number))
        for number in range(26)
    ]
    found = figure("cadence", [*held, contact(1, job="support")])
    assert found.value == pytest.approx(2.6 / YEAR)


def test_a_help_desk_that_records_no_reviews_does_not_say_that_none_were_held() -> None:
    found = figure("cadence", [contact(1, job="support"), contact(2, job="support")])
    assert found.standing is Standing.UNKNOWN
    assert found.reason.startswith("no contact of any account is marked as a review")


def test_the_last_minute_of_the_day_belongs_to_the_year() -> None:
    late = datetime(2025, 12, 31, 23, 59)  # noqa: DTZ001
    assert figure("human_contacts", [contact(1, at=late)]).value == pytest.approx(1 / (10 * YEAR))
