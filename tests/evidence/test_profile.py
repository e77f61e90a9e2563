"""What drift judges: months of human contact, owners, customers and their days, reviews, losses, attributes."""

from datetime import date, datetime
from typing import Any

import pytest

from evidence.tables import extract
from moorings.evidence.assign import price_people
from moorings.evidence.profile import (
    AccountMonth,
    attributes,
    contacts_by_month,
    exposure,
    live_accounts,
    lost_accounts,
    observed_span,
    owners,
    reviews,
)
from moorings.units import Window

LATE_IN_MARCH = datetime(2025, 3, 31, 23, 59)  # noqa: DTZ001 - the tables hold moments of one time zone
YEAR = Window(date(2025, 1, 1), date(2025, 12, 31))


def contact(
    account: str, at: Any, handled_by: str | None = "personal_assistance", **values: Any
) -> dict[str, Any]:
    return {"account_id": account, "at": at, "handled_by": handled_by, **values}


def contract(account: str, start: date, end: date | None = None, amount: float = 100.0) -> dict[str, Any]:
    return {"account_id": account, "period_start": start, "period_end": end, "amount": amount}


def test_a_month_adds_up_what_people_did_for_an_account() -> None:
    data = extract(
        accounts=[{"account_id": "A"}, {"account_id": "B"}],
        people=[{"agent_id": "P1", "role": "adviser"}, {"agent_id": "P2", "role": "manager"}],
        interactions=[
            contact("A", date(2025, 3, 1), minutes=30.0, agent_id="P1"),
            contact(
                "A",
                LATE_IN_MARCH,
                "dedicated_personal_assistance",
                minutes=60.0,
                agent_id="P2",
            ),
            contact("A", date(2025, 3, 9), minutes=None, agent_id="P1"),
            contact("A", date(2025, 4, 1), minutes=15.0, agent_id="P9"),
            contact("A", date(2025, 5, 1), "self_service", minutes=15.0),
            contact("A", date(2025, 6, 1), None, minutes=15.0),
            contact("B", date(2024, 12, 31), minutes=15.0),
        ],
    )
    price_people(data, {"adviser": 40.0, "manager": 90.0})
    assert contacts_by_month(data, YEAR) == [
        AccountMonth("A", date(2025, 3, 1), 3, 90.0, 1, 20.0 + 90.0, untimed_contacts=1),
        AccountMonth("A", date(2025, 4, 1), 1, 15.0, 0, None),
    ]


def test_without_prices_months_have_no_cost() -> None:
    data = extract(
        accounts=[{"account_id": "A"}], interactions=[contact("A", date(2025, 3, 1), minutes=30.0)]
    )
    assert [month.cost for month in contacts_by_month(data, YEAR)] == [None]


def test_customers_are_those_whose_revenue_runs_or_who_have_not_left() -> None:
    data = extract(
        accounts=[
            {"account_id": "pays", "annual_revenue": 100.0, "owner": "Ada", "churned": True},
            {"account_id": "paid", "annual_revenue": 0.0, "owner": "Ada"},
            {"account_id": "free", "created_at": date(2021, 1, 1), "owner": "Bo"},
            {"account_id": "left", "churned_at": date(2025, 12, 31), "owner": "Bo"},
            {"account_id": "flagged", "churned": True, "owner": "Bo"},
            {"account_id": "leaves tomorrow", "churned_at": date(2026, 1, 1)},
            {"account_id": "comes tomorrow", "created_at": date(2026, 1, 1), "owner": "Bo"},
        ],
        revenue=[
            contract("pays", date(2024, 1, 1), date(2026, 1, 1)),
            contract("paid", date(2024, 1, 1), date(2025, 12, 31)),
        ],
    )
    assert live_accounts(data, data.as_of) == {"pays": 100.0, "free": None, "leaves tomorrow": None}
    assert owners(data) == {"pays": "Ada", "free": "Bo"}
    assert set(live_accounts(data, date(2025, 12, 30))) == {"pays", "paid", "free", "left", "leaves tomorrow"}


def test_exposure_is_from_the_first_to_the_last_day_as_a_customer() -> None:
    data = extract(
        accounts=[
            {"account_id": "always"},
            {"account_id": "new", "created_at": date(2025, 11, 30)},
            {"account_id": "gone", "created_at": date(2020, 1, 1), "churned_at": date(2025, 2, 1)},
            {"account_id": "before", "churned_at": date(2025, 1, 1)},
            {"account_id": "paid", "created_at": date(2020, 1, 1)},
        ],
        revenue=[
            contract("paid", date(2025, 2, 1), date(2025, 3, 1)),
            contract("paid", date(2025, 5, 1), date(2025, 6, 1)),
        ],
    )
    assert exposure(data, YEAR) == {
        "always": (YEAR.first, YEAR.last),
        "new": (date(2025, 11, 30), YEAR.last),
        "gone": (YEAR.first, date(2025, 1, 31)),
        "paid": (date(2025, 2, 1), date(2025, 5, 31)),
    }


def test_reviews_are_listed_by_day() -> None:
    data = extract(
        accounts=[{"account_id": "A"}, {"account_id": "B"}],
        interactions=[
            contact("A", date(2025, 6, 1), job="review"),
            contact("A", date(2025, 2, 1), job="review"),
            contact("A", date(2025, 3, 1), job="support"),
            contact("B", date(2024, 3, 1), job="review"),
        ],
    )
    assert reviews(data, YEAR) == {"A": [date(2025, 2, 1), date(2025, 6, 1)]}


def test_lost_are_those_who_paid_on_the_eve_and_pay_no_more() -> None:
    data = extract(
        accounts=[{"account_id": name} for name in ("kept", "lost", "new")],
        revenue=[
            contract("kept", date(2024, 1, 1)),
            contract("lost", date(2024, 1, 1), date(2025, 12, 31)),
            contract("new", date(2025, 1, 1)),
        ],
    )
    assert lost_accounts(data, YEAR) == {"kept": False, "lost": True}


def test_attributes_are_every_column_that_says_something() -> None:
    data = extract(
        accounts=[
            {
                "account_id": "A",
                "plan": "gold",
                "annual_revenue": 5.0,
                "created_at": date(2021, 1, 1),
                "region": "EU",
            },
            {"account_id": "B", "plan": None, "region": None},
            {"account_id": "gone", "churned_at": date(2025, 1, 1)},
        ],
    )
    assert attributes(data) == {
        "A": {
            "account_id": "A",
            "plan": "gold",
            "annual_revenue": 5.0,
            "created_at": date(2021, 1, 1),
            "region": "EU",
        },
        "B": {"account_id": "B"},
    }


@pytest.mark.parametrize("days", [[], [date(2025, 3, 1)], [date(2025, 3, 1), date(2024, 2, 1)]])
def test_the_record_spans_the_first_to_the_last_contact(days: list[date]) -> None:
    data = extract(accounts=[{"account_id": "A"}], interactions=[contact("A", day) for day in days])
    assert observed_span(data) == (Window(min(days), max(days)) if days else None)
