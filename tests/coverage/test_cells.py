"""The cells of an attribute: no finer and no coarser than its limits tell values apart, each with a round example."""

from typing import Any

import pytest

from model.small_models import developers, pounds, revenue, settings
from moorings.coverage.axis import Axis
from moorings.coverage.nicest import round_numbers
from moorings.model.business import Attribute, BusinessFacts
from moorings.model.fact import Bound
from moorings.units import Period


def values(attribute: str, *bounds: Bound, facts: BusinessFacts | None = None) -> list[Any]:
    return [cell.value for cell in Axis.of(attribute, bounds, facts or settings()).cells]


def bound(attribute: str, **limits: Any) -> Bound:
    return Bound.model_validate({"attribute": attribute, **{key.strip("_"): limits[key] for key in limits}})


def test_money_lies_below_at_and_above_a_limit() -> None:
    assert values("annual_revenue", revenue(at_least="100000")) == [50_000, 100_000, 200_000]


def test_one_threshold_in_two_periods_is_one_limit() -> None:
    monthly = bound("annual_revenue", at_least=pounds("1666.67", Period.MONTH))

    assert values("annual_revenue", revenue(less_than="20000"), monthly) == [10_000, 20_000, 30_000]


def test_a_threshold_of_a_month_is_shown_as_the_round_amount_a_year_that_it_is() -> None:
    assert (
        values("annual_revenue", bound("annual_revenue", at_least=pounds("8333.33", Period.MONTH)))[1]
        == 100_000
    )


def test_there_is_no_amount_between_two_that_are_a_penny_apart() -> None:
    apart = (revenue(at_most="99999.98"), revenue(at_least="100000"))
    close = (revenue(at_most="99999.99"), revenue(at_least="100000"))

    assert values("annual_revenue", *apart) == [50_000, 99_999.98, 99_999.99, 100_000, 200_000]
    assert values("annual_revenue", *close) == [50_000, 99_999.99, 100_000, 200_000]


def test_nobody_has_half_a_developer() -> None:
    assert values("developers", bound("developers", at_least=99.5)) == [50, 200]
    assert values("developers", developers(at_least=1), developers(at_least=2)) == [0, 1, 2, 3]


def test_a_domain_ends_the_scale() -> None:
    facts = settings(Attribute(name="share", kind="real", least=0, most=1))

    assert values("share", bound("share", more_than=0.5), facts=facts) == [0.2, 0.5, 1]
    assert values("share", bound("share", at_least=1), facts=facts) == [0, 1]
    assert values("share", bound("share", at_least=7), facts=facts) == [0]


def test_a_number_may_lie_below_zero_where_a_limit_does() -> None:
    facts = settings(Attribute(name="growth", kind="integer"))

    assert values("growth", bound("growth", at_least=-3), facts=facts) == [-6, -3, 0]
    assert values("growth", bound("growth", at_least=3), facts=facts) == [2, 3, 5]


def test_words_are_told_apart_without_regard_to_case_and_from_all_others() -> None:
    assert values("region", bound("region", is_="EU"), bound("region", in_=["eu", "US"])) == [
        "EU",
        "US",
        "another region",
    ]


def test_declared_words_are_all_there_are() -> None:
    facts = settings(Attribute(name="plan", kind="text", values=("Team", "Business")))

    assert values("plan", bound("plan", is_="team"), facts=facts) == ["Business", "Team"]


def test_words_may_be_compared_by_their_order() -> None:
    axis = Axis.of("region", [bound("region", at_least="M")], settings())
    above = [cell.value for cell in axis.cells_of(axis.where([bound("region", at_least="M")]))]

    assert "M" in above
    assert any(value != "M" for value in above)
    assert len(above) < len(axis.cells)


def test_days_begin_a_year_or_a_month_where_they_can() -> None:
    facts = settings(Attribute(name="since", kind="date"))
    days = values("since", bound("since", at_least="2024-05-06", at_most="2024-06-20"), facts=facts)

    assert [str(day) for day in days] == [
        "2024-01-01",
        "2024-05-06",
        "2024-06-01",
        "2024-06-20",
        "2025-01-01",
    ]


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (501, 2500, 1000),
        (100, 500, 200),
        (0, 99, 50),
        (99_999, 100_000, 100_000),
        (99_999.2, 99_999.8, 99_999.5),
    ],
)
def test_the_roundest_number_of_a_stretch(low: float, high: float, expected: float) -> None:
    assert next(round_numbers(low, high)) == expected
