"""Bands of what a relationship costs, the chance that it pays, and lifetimes that have no end in a few draws."""

from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import settings as trials
from hypothesis import strategies as st

from economics.small_work import NAMED, SETTINGS, work
from economics.test_against_cheaper import NAMED as HUNDRED_HOURS
from economics.test_against_cheaper import POOLED, compared, model
from model.small_models import pounds
from moorings.economics.against_cheaper import AgainstCheaper, Unknown
from moorings.economics.lifetime import Comparison
from moorings.economics.outcomes import Chance, Figure
from moorings.economics.pays import Pays, answer_of, cases_of
from moorings.economics.uncertainty import Life, NoEnd, RelationshipBands, uncertainty_of
from moorings.model.business import BusinessModel
from moorings.model.estimate import Estimate, EstimatedAmount, Spread
from moorings.model.fact import Price
from moorings.model.relationship import Outlook, Relationship
from moorings.model.segment import Segment, SegmentFacts

DAY = date(2026, 7, 1)


def between(low: float, high: float, likely: float | None = None, least: float = 0, most: float = 1e6) -> Any:
    """Return a range: even without a likely value, else PERT."""
    shape: Any = "uniform" if likely is None else "pert"
    return Estimate(Spread(low=low, likely=likely, high=high, shape=shape), least, most)


def segment(revenue: Price, size: float = 20) -> Segment:
    return Segment("s", "Enterprise", size=size, facts=SegmentFacts(revenue_per_account=revenue))


def bands(
    known: BusinessModel, of: Segment, which: int = 0, draws: int = 20_000, seed: int = 0
) -> RelationshipBands:
    asked = replace(known, segments=(of,))
    return uncertainty_of(asked, DAY, (of,), draws=draws, seed=seed).segments[0].relationships[which]


def figures(found: RelationshipBands) -> dict[Figure, tuple[float, float, float]]:
    return {one.figure: (one.band.low, one.band.median, one.band.high) for one in found.figures}


def staying(one: Relationship, retention: float, expansion: float = 0.0) -> Relationship:
    outlook = Outlook(retention_per_year=retention, expansion_per_year=expansion)
    return replace(one, facts=one.facts.model_copy(update={"outlook": outlook}))


def test_a_model_without_ranges_gives_its_plain_figures_and_says_that_nothing_is_uncertain() -> None:
    served = replace(NAMED, segments=("s",))
    known = BusinessModel(id="b", title="B", settings=SETTINGS, relationships=(served,))
    found = bands(known, segment(pounds("60000")))

    assert found.is_certain
    assert found.moved == ()
    assert all(one.band.width == 0 and one.band.median == one.likely for one in found.figures)
    plain = {one.figure: one.likely for one in found.figures}
    assert plain[Figure.FIRST_YEAR] == pytest.approx(7_987.50)
    assert plain[Figure.LATER_YEARS] == pytest.approx(5_737.50)
    assert plain[Figure.EVEN_FIRST_YEAR] == pytest.approx(79_875)
    assert plain[Figure.SEGMENT_LATER_YEARS] == pytest.approx(20 * 5_737.50)
    assert plain[Figure.PEOPLE_LATER_YEARS] == pytest.approx(20 * 102 / 1600)
    assert plain[Figure.SHARE_LATER_YEARS] == pytest.approx(5_737.50 / 60_000)
    assert found.chances[Chance.LATER_YEARS] == 1  # £60,000 is above £57,375
    assert found.chances[Chance.FIRST_YEAR] == 0  # and below £79,875


def test_the_chance_that_an_account_pays_is_the_share_of_revenues_above_the_break_even() -> None:
    served = replace(NAMED, segments=("s",))
    known = BusinessModel(id="b", title="B", settings=SETTINGS, relationships=(served,))
    revenue = Price(amount=EstimatedAmount(Spread(low=47_375, high=87_375, shape="uniform")), currency="GBP")
    found = bands(known, segment(revenue))

    # A quarter of the revenues lies below £57,375; £79,875 is the 81.25% point.
    assert found.chances[Chance.LATER_YEARS] == pytest.approx(0.75, abs=0.01)
    assert found.chances[Chance.FIRST_YEAR] == pytest.approx(0.1875, abs=0.01)


def test_a_segment_of_unknown_size_costs_and_employs_as_many_as_its_accounts_are() -> None:
    served = replace(NAMED, segments=("s",))
    known = BusinessModel(id="b", title="B", settings=SETTINGS, relationships=(served,))
    found = figures(bands(known, segment(pounds("60000"), size=between(10, 30))))

    assert found[Figure.SEGMENT_LATER_YEARS] == pytest.approx([n * 5_737.5 for n in (12, 20, 28)], rel=0.02)
    assert found[Figure.PEOPLE_LATER_YEARS] == pytest.approx([n * 102 / 1600 for n in (12, 20, 28)], rel=0.02)
    low, median, high = found[Figure.SHARE_LATER_YEARS]
    assert low == pytest.approx(
        high
    )  # without fixed cost, what an account costs does not hang on their number
    assert median == pytest.approx(5_737.5 / 60_000)


def test_a_lifetime_of_ranges_of_one_value_is_the_closed_form() -> None:
    dearer = staying(HUNDRED_HOURS, between(0.9, 0.9, 0.9, most=1))
    known = model(dearer, staying(POOLED, 0.6))
    closed = compared(dearer, known, 20_000)
    found = bands(known, segment(pounds("20000")))

    assert isinstance(closed, AgainstCheaper)
    assert isinstance(found.life, Life)
    assert found.life.above
    assert found.life.above.median == closed.answer.revenue == pytest.approx(11_250)
    assert found.life.above.width == 0
    assert found.life.cases == {Pays.ABOVE: 1, Pays.ALWAYS: 0, Pays.BELOW: 0, Pays.NEVER: 0}
    assert figures(found)[Figure.GAIN][1] == closed.gain
    assert found.chances[Chance.LIFE] == 1


def test_the_break_even_over_a_life_is_that_of_each_draw() -> None:
    dearer = staying(HUNDRED_HOURS, between(0.8, 0.95, most=1))
    known = model(dearer, staying(POOLED, 0.6))
    found = bands(known, segment(pounds("11250")))

    # It falls with retention; the break-even at the 10%, 50% and 90% point of retention, by the closed form.
    at = [compared(staying(HUNDRED_HOURS, one), known, None) for one in (0.935, 0.875, 0.815)]
    expected = [one.answer.revenue for one in at if isinstance(one, AgainstCheaper)]
    assert isinstance(found.life, Life)
    assert found.life.above
    assert (found.life.above.low, found.life.above.median, found.life.above.high) == pytest.approx(
        expected, rel=0.01
    )
    # At £11,250 a retention of 0.9 is just enough: a third of 0.8 to 0.95 is above.
    assert found.chances[Chance.LIFE] == pytest.approx(1 / 3, abs=0.012)


def test_draws_in_which_a_dearer_relationship_keeps_fewer_customers_never_pay() -> None:
    known = model(staying(HUNDRED_HOURS, between(0.5, 0.9, most=1)), staying(POOLED, 0.6))
    found = bands(known, segment(pounds("20000")))

    assert isinstance(found.life, Life)
    # Up to 0.6, a quarter of the range, it is worth no more, and costs more.
    assert found.life.cases[Pays.NEVER] == pytest.approx(0.25, abs=0.012)
    assert found.life.cases[Pays.ABOVE] == pytest.approx(0.75, abs=0.012)
    assert sum(found.life.cases.values()) == pytest.approx(1)


GROWING = staying(HUNDRED_HOURS, between(0.9, 1.0, most=1), expansion=0.16)
"""ρ(1 + x) reaches 1.1 from ρ = 0.948 on: without end in 52% of the draws, and at the middle of its range."""


def test_where_worth_has_no_end_in_a_part_of_the_draws_the_part_is_told_and_a_horizon_used() -> None:
    known = model(GROWING, staying(POOLED, 0.6), horizon_years=10)
    found = bands(known, segment(pounds("20000")))

    assert isinstance(found.life, Life)
    assert found.life.endless == pytest.approx((1 - 1.1 / 1.16) / 0.1, abs=0.012)
    assert found.life.horizon_years == 10
    assert found.life.above
    assert np.isfinite([one.band.high for one in found.figures]).all()


def test_a_horizon_that_no_draw_needs_is_not_used() -> None:
    known = model(staying(HUNDRED_HOURS, between(0.8, 0.95, most=1)), staying(POOLED, 0.6), horizon_years=2)
    found = bands(known, segment(pounds("20000")))

    assert isinstance(found.life, Life)
    assert (found.life.endless, found.life.horizon_years) == (0, None)


def test_fixed_cost_is_shared_by_the_segments_that_a_relationship_serves() -> None:
    fixed = NAMED.facts.model_copy(update={"mechanisms": (), "fixed_cost": pounds("8000")})
    served = replace(NAMED, segments=("s", "o"), facts=fixed)
    few, many = segment(pounds("60000")), Segment("o", "Others", size=between(20, 60, 60))
    known = BusinessModel(id="b", title="B", settings=SETTINGS, relationships=(served,), segments=(few, many))
    (found,) = uncertainty_of(known, DAY, (few,), draws=1000, seed=0).segments[0].relationships
    (cost,) = [one for one in found.figures if one.figure == Figure.SEGMENT_LATER_YEARS]

    assert cost.likely == pytest.approx(2_000)  # twenty of eighty accounts
    assert 2_000 < cost.band.low < cost.band.high < 4_000


def test_without_a_horizon_nothing_is_said_of_a_life_that_has_no_end_in_a_part_of_the_draws() -> None:
    rarely = staying(HUNDRED_HOURS, between(0.8, 0.96, most=1), expansion=0.16)
    found = bands(model(rarely, staying(POOLED, 0.6)), segment(pounds("20000")))

    assert isinstance(found.life, NoEnd)
    assert found.life.endless == pytest.approx((0.96 - 1.1 / 1.16) / 0.16, abs=0.012)
    assert Figure.GAIN not in figures(found)
    assert Chance.LIFE not in found.chances


def test_what_cannot_be_compared_says_why() -> None:
    found = bands(model(HUNDRED_HOURS, POOLED, discount_per_year=None), segment(pounds("20000")))

    assert found.life == Unknown("the business names no discount_per_year")


def test_margin_and_discount_are_drawn_like_any_other_input() -> None:
    known = model(
        HUNDRED_HOURS,
        POOLED,
        gross_margin=between(0.7, 0.9, most=1),
        discount_per_year=between(0.05, 0.15, most=1),
    )
    (gain,) = [one for one in bands(known, segment(pounds("20000"))).moved if one.figure == Figure.GAIN]

    # A is 6.625 against 2.304 at a discount of 6%, and 4.75 against 2.111 at 14%; the margin is 72% to 88% of 3.3 A.
    assert [(one.name, round(one.swing, -1)) for one in gain.influences] == [
        ("discount", 16_470),
        ("gross margin", 10_560),
    ]
    assert all(one.rank_correlation * (one.at_high - one.at_low) > 0 for one in gain.influences)


def test_work_that_has_no_price_has_hours_and_people_and_no_money() -> None:
    unpriced = replace(
        NAMED,
        segments=("s",),
        facts=NAMED.facts.model_copy(
            update={
                "mechanisms": (
                    work("review", 4, 8, role=None).model_copy(update={"minutes": between(60, 120)}),
                )
            }
        ),
    )
    known = BusinessModel(id="b", title="B", settings=SETTINGS, relationships=(unpriced,))
    found = bands(known, segment(pounds("60000")))

    assert found.unpriced == ("review",)
    assert Figure.LATER_YEARS_HOURS in figures(found)
    assert not any("money" in one.unit or one.unit == "share" for one in found.figures)
    assert found.chances == {}


def test_what_the_likely_values_cannot_give_is_unknown_and_the_draws_still_have_a_band() -> None:
    served = replace(NAMED, segments=("s",))
    known = BusinessModel(id="b", title="B", settings=SETTINGS, relationships=(served,))
    found = bands(known, segment(pounds("60000"), size=between(0, 60, 0)))
    (share,) = [one for one in found.figures if one.figure == Figure.SHARE_LATER_YEARS]

    assert share.likely is None  # most likely there is nobody, so that there is no revenue to have a share of
    assert share.band.median == pytest.approx(5_737.5 / 60_000)
    assert bands(known, segment(pounds("60000"), size=0)).figures[-1].figure == Figure.EVEN_LATER_YEARS


def test_work_that_most_likely_nobody_does_has_a_price_where_somebody_does_it() -> None:
    seldom = work("visit", 1, 8).model_copy(update={"share": between(0, 0.5, 0, most=1)})
    one = replace(NAMED, facts=NAMED.facts.model_copy(update={"mechanisms": (seldom,)}), segments=("s",))
    known = BusinessModel(id="b", title="B", settings=SETTINGS, relationships=(one,))
    cost = {each.figure: each for each in bands(known, segment(pounds("60000"))).figures}[Figure.LATER_YEARS]

    assert cost.likely == 0
    assert 0 < cost.band.low < cost.band.high < 225  # half of £450


def test_one_role_is_drawn_once_for_all_that_it_does() -> None:
    salary = Price(amount=EstimatedAmount(Spread(low=60_000, high=120_000, shape="uniform")), currency="GBP")
    role = SETTINGS.roles[0].model_copy(update={"cost": salary})
    known = model(HUNDRED_HOURS, POOLED, roles=(role,))
    named, pooled = (bands(known, segment(pounds("20000")), which) for which in (0, 1))

    # 100 hours against 10: ten times as much at every point of the band.
    assert figures(named)[Figure.LATER_YEARS] == pytest.approx(
        [10 * one for one in figures(pooled)[Figure.LATER_YEARS]]
    )


comparisons: st.SearchStrategy[Comparison[float]] = st.builds(
    Comparison, st.floats(-1e6, 1e6), st.floats(-10, 10) | st.just(0.0), st.none()
)


@given(st.lists(comparisons, min_size=1, max_size=20))
@trials(max_examples=50, deadline=None)
def test_of_many_draws_each_is_the_case_that_it_is_alone(many: list[Comparison[float]]) -> None:
    arrays = Comparison(
        np.array([one.extra_cost for one in many]), np.array([one.extra_worth for one in many]), None
    )
    cases = cases_of(arrays)

    assert np.all(sum(np.asarray(holds, int) for holds in cases.values()) == 1)
    for at, one in enumerate(many):
        assert np.asarray(cases[answer_of(one).pays])[at]
