"""A figure that is not known exactly may be a range; all that counts with one figure takes the likely one."""

from decimal import Decimal
from typing import Any

import pytest

from model.small_models import business, edge, node, read
from moorings.errors import ModelError
from moorings.model.business import BusinessModel
from moorings.model.compose import compose
from moorings.model.estimate import Estimate, EstimatedAmount, spread_of
from moorings.model.mechanism import Mechanism
from moorings.model.read import read_model

REVIEW = {"id": "r", "name": "Review", "category": "personal_assistance", "role": "success manager"}


def of_mechanism(**facts: Any) -> BusinessModel:
    return read(
        business(),
        node("customer_relationship", "x", "Help", m_relationship={"mechanisms": [{**REVIEW, **facts}]}),
    )


def mechanism(**facts: Any) -> Mechanism:
    return of_mechanism(**facts).relationships[0].facts.mechanisms[0]


def test_a_range_counts_as_its_likely_figure() -> None:
    found = mechanism(occurrences=4, minutes={"low": 60, "likely": 90, "high": 180})
    assert found.hours_per_account == 6.0
    assert isinstance(found.minutes, Estimate)
    assert (found.minutes.spread.low, found.minutes.spread.high) == (60, 180)


def test_a_range_without_a_peak_counts_as_its_middle() -> None:
    assert mechanism(minutes={"low": 60, "high": 120, "shape": "uniform"}).minutes == 90
    assert mechanism(minutes={"low": 40, "high": 90, "shape": "lognormal"}).minutes == 60


def test_money_may_be_a_range() -> None:
    amount = {"amount": {"low": 2, "likely": 3, "high": 7}, "currency": "GBP"}
    cash = mechanism(cash=amount).cash
    assert cash is not None
    assert cash.amount == Decimal(3)
    assert isinstance(cash.amount, EstimatedAmount)


@pytest.mark.parametrize(
    ("minutes", "says"),
    [
        ({"low": 9, "likely": 5, "high": 3}, "low 9 is above high 3: a range runs from low to high."),
        ({"low": 1, "likely": 5, "high": 3}, "likely 5 does not lie between 1 and 3."),
        ({"low": 1, "high": 3}, "a range of shape 'pert' needs a likely value between low and high."),
        ({"low": 1, "likely": 2, "high": 3, "shape": "normal"}, "has no likely value: its ends say it all."),
        ({"low": 0, "high": 3, "shape": "lognormal"}, "low 0 cannot be: a log-normal figure is above zero."),
        ({"low": -1, "likely": 2, "high": 3}, "greater than or equal to 0"),
        ({"low": 1, "likely": 2, "hihg": 3}, "high: this key is missing"),
    ],
)
def test_a_range_that_cannot_be_is_told(minutes: dict[str, float], says: str) -> None:
    with pytest.raises(ModelError) as caught:
        mechanism(minutes=minutes)
    assert says in str(caught.value)
    assert 'customer relationship "Help"' in str(caught.value)


def test_margin_and_discount_may_be_ranges() -> None:
    settings = read(
        business(
            gross_margin={"low": 0.7, "likely": 0.8, "high": 0.85},
            discount_per_year={"low": 0.05, "high": 0.15, "shape": "uniform"},
        )
    ).settings
    assert (settings.gross_margin, settings.discount_per_year) == (0.8, 0.1)
    assert spread_of(settings.gross_margin) is not None


def test_a_share_that_may_be_above_one_is_told() -> None:
    with pytest.raises(ModelError, match="less than or equal to 1"):
        read(business(gross_margin={"low": 0.7, "likely": 0.8, "high": 1.2}))
    with pytest.raises(ModelError, match="less than or equal to 1"):
        mechanism(share={"low": 0.7, "likely": 0.8, "high": 1.2})


def test_a_threshold_is_no_range() -> None:
    limit = {"amount": {"low": 2, "likely": 3, "high": 7}, "currency": "GBP"}
    bound = {"attribute": "annual_revenue", "at_least": limit}
    with pytest.raises(ModelError, match="a threshold is one amount"):
        read(business(), node("customer_relationship", "x", "Help", m_coverage={"criteria": [bound]}))


def test_the_size_of_a_segment_may_be_a_range() -> None:
    facts = {"size_between": [50, 90], "growth_between": [0.0, 0.2]}
    segment = node("market_segment", "s", "Few", segment_size=60, growth_rate=0.1, m_segment=facts)
    few = read(business(), segment).segments[0]
    assert few.size == 60
    spread = spread_of(few.size)
    assert spread is not None
    assert (spread.low, spread.likely, spread.high) == (50, 60, 90)


def test_a_size_outside_its_range_is_told() -> None:
    segment = node("market_segment", "s", "Few", segment_size=40, m_segment={"size_between": [50, 90]})
    with pytest.raises(ModelError, match="likely 40 does not lie between 50 and 90"):
        read(business(), segment)


def test_a_range_comes_back_from_the_file_as_it_was() -> None:
    model = of_mechanism(
        minutes={"low": 60, "likely": 90, "high": 180},
        cash={"amount": {"low": 2, "high": 7, "shape": "normal"}, "currency": "GBP"},
    )
    again = read_model(compose(model, tool_version="1", exported_at="2026-01-01T00:00:00Z"))
    before, after = (one.relationships[0].facts.mechanisms[0] for one in (model, again))
    assert spread_of(after.minutes) == spread_of(before.minutes)
    assert before.cash
    assert after.cash
    assert spread_of(after.cash.amount) == spread_of(before.cash.amount)


def test_places_among_all_accounts_and_books_name_attributes_that_are_declared() -> None:
    coverage = {"rank": {"by": "annual_revnue", "first": 40}, "people": 2, "book": 10, "waits_by": "seat"}
    relationship = node("customer_relationship", "x", "Help", m_coverage=coverage)
    with pytest.raises(ModelError) as caught:
        read(
            business(), relationship, edges=[edge("b", "business_model_maintains_customer_relationship", "x")]
        )
    assert "rank: the attribute 'annual_revnue' is not declared. Did you mean 'annual_revenue'?" in str(
        caught.value
    )
    assert "waits_by: the attribute 'seat' is not declared." in str(caught.value)
