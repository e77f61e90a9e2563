"""The report: what two segments take of one relationship adds up, and people are counted together."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from economics.small_work import SETTINGS, priced, work
from model.small_models import pounds
from moorings.economics.costing import cost_report
from moorings.economics.curve import curves_of
from moorings.economics.report import CostReport, Year
from moorings.model.business import BusinessFacts, BusinessModel
from moorings.model.relationship import Relationship, RelationshipFacts
from moorings.model.segment import Segment, SegmentFacts
from moorings.terms.vocabulary import State

TODAY = date(2026, 6, 30)


def model(
    *sizes: float | None, bond: Relationship | None = None, settings: BusinessFacts = SETTINGS
) -> BusinessModel:
    """Return a business whose one relationship serves segments of these sizes; an hour each and £1,200 fixed."""
    facts = RelationshipFacts(mechanisms=(work("call", 1, 1),), fixed_cost=pounds("1200"))
    given = bond.facts if bond else facts
    refs = tuple(f"s{at}" for at in range(len(sizes)))
    brings = SegmentFacts(revenue_per_account=pounds("1000"))
    segments = tuple(
        Segment(id=ref, title=ref, size=size, facts=brings) for ref, size in zip(refs, sizes, strict=True)
    )
    relationship = Relationship(id="r", title="R", segments=refs, facts=given)
    return BusinessModel(
        id="b", title="B", settings=settings, segments=segments, relationships=(relationship,)
    )


def report(of: BusinessModel) -> CostReport:
    return cost_report(of, TODAY, of.segments)


def years(of: BusinessModel) -> list[Year]:
    found = [one.later_years for segment in report(of).segments for one in segment.relationships]
    return [one for one in found if one]


def test_fixed_cost_falls_to_segments_by_their_accounts() -> None:
    small, large = years(model(100, 300))

    assert small.cost == pytest.approx(300 + 5_625)  # a quarter of £1,200, and an hour at £56.25 each
    assert large.cost == pytest.approx(900 + 16_875)
    assert small.cost_per_account == pytest.approx(large.cost_per_account)
    assert small.share_of_revenue == pytest.approx(0.05925)


@given(priced, st.lists(st.integers(1, 5_000), min_size=1, max_size=5))
def test_money_hours_and_people_add_up_over_any_split_into_segments(
    bond: Relationship, sizes: list[int]
) -> None:
    apart, whole = years(model(*sizes, bond=bond)), years(model(sum(sizes), bond=bond))[0]

    assert sum(one.cost for one in apart) == pytest.approx(whole.cost)
    assert sum(one.hours for one in apart) == pytest.approx(whole.hours)
    assert sum(one.people for one in apart) == pytest.approx(whole.people)


def test_whole_people_are_rounded_once_for_all_segments() -> None:
    split = model(800, 800, 800)  # half a person each

    assert [one.pools[0].whole_people for one in years(split)] == [1, 1, 1]
    assert [one.whole_people for one in report(split).pools] == [2]


def test_a_segment_of_unknown_size_is_named_and_pays_all_of_the_fixed_cost_in_no_total() -> None:
    found = report(model(100, None))

    assert found.not_counted == ("s1",)
    assert found.hours == pytest.approx(100)
    assert [one.relationships[0].fixed_part for one in found.segments] == [1_200, 1_200]


def test_hours_a_week_are_those_of_a_year_of_365_and_a_quarter_days() -> None:
    assert report(model(1_461)).hours_a_week == pytest.approx(28)  # 1,461 hours over 365.25 days


def test_a_margin_is_what_is_left_of_the_gross_margin() -> None:
    known = SETTINGS.model_copy(update={"gross_margin": 0.8})

    (year,) = years(model(100, settings=known))

    assert year.margin_per_account == pytest.approx(800 - 12 - 56.25)


def test_a_curve_has_todays_accounts_and_the_steps_of_whole_people() -> None:
    of = model(1_600)

    (curve,) = curves_of(of, of.segments)

    assert curve.now is not None
    assert curve.now.cost == pytest.approx(91_200)  # one person, all year
    assert curve.points[0].accounts == 1
    assert curve.points[0].cost_in_whole_people == pytest.approx(91_200)
    assert curve.points[-1].accounts == pytest.approx(16_000, rel=0.02)
    assert all(point.cost <= point.cost_in_whole_people + 1e-6 for point in curve.points)


def test_what_serves_nobody_yet_is_costed_and_in_no_total() -> None:
    served = model(1_600)
    (live,) = served.relationships
    idea = replace(live, id="idea", facts=live.facts.model_copy(update={"state": State.IDEA}))
    live = replace(live, facts=live.facts.model_copy(update={"state": State.LIVE}))

    found = report(replace(served, relationships=(live, idea)))
    (segment,) = found.segments

    assert [one.is_serving for one in segment.relationships] == [True, False]
    assert [one.later_years.cost for one in segment.relationships if one.later_years] == [91_200, 91_200]
    assert segment.cost == pytest.approx(91_200)
    assert segment.share_of_revenue == pytest.approx(0.057)  # £91,200 of £1.6m
    assert [found.hours, found.pools[0].people] == pytest.approx([1_600, 1])


def test_several_relationships_of_a_segment_are_added() -> None:
    served = model(1_600)
    twice = (*served.relationships, replace(served.relationships[0], id="second"))

    (segment,) = report(replace(served, relationships=twice)).segments

    assert segment.cost == pytest.approx(182_400)
