"""Whether an account meets a bound: included or not, money across periods, and unknown where nothing can be said."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest

from model.small_models import developers, pounds, revenue, settings
from moorings.coverage.criteria import Value, all_hold, holds
from moorings.model.business import Attribute, BusinessFacts, Rate
from moorings.model.fact import Bound, Price
from moorings.units import Period

SETTINGS = settings()


@pytest.mark.parametrize(
    ("limits", "below", "at", "above"),
    [
        ({"at_least": "100000"}, False, True, True),
        ({"more_than": "100000"}, False, False, True),
        ({"at_most": "100000"}, True, True, False),
        ({"less_than": "100000"}, True, False, False),
        ({"is": "100000"}, False, True, False),
        ({"is_not": "100000"}, True, False, True),
        ({"at_least": "100000", "less_than": "100000.01"}, False, True, False),
    ],
)
def test_a_bound_is_included_or_not_to_the_penny(
    limits: dict[str, str], below: bool, at: bool, above: bool
) -> None:
    bound = revenue(**limits)

    answers = [
        holds(bound, {"annual_revenue": value}, SETTINGS) for value in (99_999.99, 100_000, 100_000.01)
    ]

    assert answers == [below, at, above]


def test_one_of_several_values() -> None:
    bound = Bound.model_validate({"attribute": "region", "in": ["EU", "UK"]})

    assert holds(bound, {"region": "uk"}, SETTINGS) is True
    assert holds(bound, {"region": "US"}, SETTINGS) is False


@pytest.mark.parametrize("bound", [{"at_least": 100}, {"more_than": 99}, {"is": 100}])
def test_whole_numbers_are_compared_exactly(bound: dict[str, int]) -> None:
    assert holds(developers(**bound), {"developers": 100}, SETTINGS) is True
    assert holds(developers(**bound), {"developers": 99}, SETTINGS) is False


def dollars(amount: str, per: Period) -> Price:
    return Price(amount=Decimal(amount), currency="USD", per=per)


def dollar_business(per: Period) -> BusinessFacts:
    return BusinessFacts(
        schema=1, currency="USD", attributes=(Attribute(name="annual_revenue", kind="money", per=per),)
    )


@pytest.mark.parametrize(
    ("limit", "counted_per", "value"),
    [
        (dollars("1666.67", Period.MONTH), Period.YEAR, 20_000.0),
        (dollars("20000", Period.YEAR), Period.MONTH, 1_666.67),
        (dollars("5000", Period.QUARTER), Period.YEAR, 20_000.0),
    ],
)
def test_a_month_of_1666_67_dollars_is_a_year_of_20000(
    limit: Price, counted_per: Period, value: float
) -> None:
    known = dollar_business(counted_per)

    def answer(**bound: Price) -> bool | None:
        return holds(Bound(attribute="annual_revenue", **bound), {"annual_revenue": value}, known)  # type: ignore[arg-type]

    assert answer(at_least=limit) is True
    assert answer(at_most=limit) is True
    assert answer(more_than=limit) is False
    assert answer(less_than=limit) is False


def test_a_penny_a_month_is_a_difference() -> None:
    bound = Bound(attribute="annual_revenue", at_least=dollars("1666.67", Period.MONTH))

    assert holds(bound, {"annual_revenue": 1_666.66 * 12}, dollar_business(Period.YEAR)) is False


def test_money_of_another_currency_counts_at_its_rate() -> None:
    known = BusinessFacts(schema=1, currency="GBP", rates={"USD": Rate(rate=0.8, date=date(2026, 1, 1))})
    bound = Bound(attribute="annual_revenue", at_least=dollars("100000", Period.YEAR))

    assert holds(bound, {"annual_revenue": 80_000}, known) is True
    assert holds(bound, {"annual_revenue": 79_999.99}, known) is False


@pytest.mark.parametrize("value", [None, float("nan"), "a lot", True])
def test_a_value_that_cannot_be_compared_leaves_the_answer_unknown(value: Value) -> None:
    assert holds(revenue(at_least="1"), {"annual_revenue": value}, SETTINGS) is None


def test_a_missing_attribute_is_unknown_unless_another_bound_says_no() -> None:
    bounds = (revenue(at_least="100000"), developers(at_least=500))

    assert all_hold(bounds, {"annual_revenue": 200_000}, SETTINGS) is None
    assert all_hold(bounds, {"annual_revenue": 50_000}, SETTINGS) is False
    assert all_hold(bounds, {"annual_revenue": 200_000, "developers": 500}, SETTINGS) is True
    assert all_hold((), {}, SETTINGS) is True


@pytest.mark.parametrize(
    ("value", "bound", "expected"),
    [
        (Decimal("100000.00"), revenue(at_least="100000"), True),
        (date(2025, 3, 1), {"less_than": "2025-03-01"}, False),
        (date(2025, 2, 28), {"less_than": "2025-03-01"}, True),
        (datetime(2025, 3, 1, 9, 30), {"at_most": "2025-03-01"}, True),  # noqa: DTZ001  # as a table holds it
        (True, {"is": True}, True),
        (False, {"is": True}, False),
        (1, {"is": True}, None),
        (7, {"is": "7"}, True),
    ],
)
def test_values_as_an_engine_hands_them_over(value: Value, bound: Any, expected: bool | None) -> None:
    asked = bound if isinstance(bound, Bound) else Bound.model_validate({"attribute": "thing", **bound})

    assert holds(asked, {asked.attribute: value}, SETTINGS) is expected


def test_a_plain_number_is_money_of_the_business_in_the_attributes_own_period() -> None:
    bound = Bound(attribute="annual_revenue", at_least=100_000)

    assert holds(bound, {"annual_revenue": 100_000.0}, SETTINGS) is True
    assert pounds("100000").per_year == 100_000
