"""A threshold in a person's words becomes a bound that a machine can execute, or is asked again."""

from typing import Any

import pytest

from moorings.errors import MooringsError
from moorings.interview.threshold import threshold


def money(amount: str, currency: str = "GBP", per: str = "year") -> dict[str, str]:
    return {"amount": amount, "currency": currency, "per": per}


@pytest.mark.parametrize(
    ("words", "bound"),
    [
        ("from 20,000 GBP a year", {"attribute": "annual_revenue", "at_least": money("20000")}),
        ("20k GBP per year", {"attribute": "annual_revenue", "at_least": money("20000")}),
        ("From £20,000 a year", {"attribute": "annual_revenue", "at_least": money("20000")}),
        ("more than $1.5m a year", {"attribute": "annual_revenue", "more_than": money("1500000", "USD")}),
        ("below 500 eur a month", {"attribute": "annual_revenue", "less_than": money("500", "EUR", "month")}),
        ("up to CHF 900/quarter", {"attribute": "annual_revenue", "at_most": money("900", "CHF", "quarter")}),
        ("at least 50 seats", {"attribute": "seats", "at_least": 50}),
        ("more than 2,500 active developers", {"attribute": "active_developers", "more_than": 2500}),
        ("5 million users", {"attribute": "users", "at_least": 5_000_000}),
    ],
)
@pytest.mark.requirement("R000-23")
def test_each_end_is_read_with_its_unit_its_period_and_whether_it_is_included(
    words: str, bound: dict[str, Any]
) -> None:
    assert threshold(words).bound == bound


@pytest.mark.parametrize(
    ("words", "understood"),
    [
        ("20k GBP a year", "annual revenue at least 20000 GBP a year"),
        ("below €1.5m/quarter", "annual revenue less than 1500000 EUR a quarter"),
        ("over 50 seats", "seats more than 50"),
        ("everyone", "everybody"),
    ],
)
def test_it_is_read_back_as_it_was_understood(words: str, understood: str) -> None:
    assert threshold(words).words == understood


def test_everybody_is_no_bound() -> None:
    assert threshold("everybody").bound is None
    assert threshold("All").attribute is None


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("from 20,000 GBP", "names no period"),
        ("£20,000", "names no period"),
        ("50", "does not say what is counted"),
        ("2.5 seats", "no whole number"),
        ("large customers", "no threshold that can be read"),
        ("1" * 5_000, "does not say what is counted"),
    ],
)
@pytest.mark.requirement("R000-23")
def test_what_two_people_could_read_differently_is_asked_again(words: str, says: str) -> None:
    with pytest.raises(MooringsError, match=says):
        threshold(words)
