"""What a ladder leaves to nobody and gives to two, told exactly; published policies among the cases."""

from math import inf
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.small_models import developers, pounds, revenue, settings
from moorings.coverage.ladder import LadderView, Overlap, Stretch, view_ladder
from moorings.model.business import Attribute, BusinessModel, Ladder
from moorings.model.fact import Bound
from moorings.model.relationship import CoverageFacts, Relationship
from moorings.model.segment import Segment, SegmentFacts
from moorings.units import Period

ALL = Stretch()


def tier(ref: str, *criteria: Bound, segments: tuple[str, ...] = ()) -> Relationship:
    return Relationship(id=ref, title=ref, segments=segments, coverage=CoverageFacts(criteria=criteria))


def segment(ref: str, *criteria: Bound) -> Segment:
    return Segment(id=ref, title=ref, facts=SegmentFacts(criteria=criteria))


def view(
    *tiers: Relationship, segments: tuple[Segment, ...] = (), attribute: str = "annual_revenue", **rest: Any
) -> LadderView:
    ladder = Ladder(name="L", attribute=attribute, tiers=tuple(one.id for one in tiers), **rest)
    return view_ladder(ladder, BusinessModel("b", "B", settings(), segments=segments, relationships=tiers))


def test_tiers_that_meet_leave_no_gap_and_no_overlap() -> None:
    seen = view(tier("named", revenue(at_least="100000")), tier("pooled", revenue(less_than="100000")))

    assert (seen.gaps, seen.overlaps) == ((), ())
    assert [one.relationship for one in seen.tiers] == ["pooled", "named"]


def test_below_and_above_leave_exactly_the_threshold_to_nobody() -> None:
    """Sourcegraph, 2024: "Enterprise >$100k" and "<$100k" leave $100k itself out."""
    seen = view(tier("named", revenue(more_than="100000")), tier("scaled", revenue(less_than="100000")))

    assert seen.gaps == (Stretch(100_000, True, 100_000, True),)
    assert seen.overlaps == ()


def test_the_gap_is_found_in_each_segment_though_a_tier_takes_any_revenue_elsewhere() -> None:
    """Sourcegraph, 2024: the strategic segment's "any ARR" does not help an enterprise account with exactly $100k."""
    seen = view(
        tier("enterprise-ta", revenue(more_than="100000"), segments=("enterprise",)),
        tier("strategic-ta", segments=("strategic",)),
        tier("scaled-ta", revenue(less_than="100000"), segments=("enterprise",)),
        segments=(
            segment("strategic", developers(more_than=2500)),
            segment("enterprise", developers(at_least=501, at_most=2500)),
        ),
    )

    assert seen.gaps == (Stretch(100_000, True, 100_000, True),)
    assert seen.overlaps == ()


def test_2500_developers_belong_to_two_tiers() -> None:
    """Sourcegraph, 2024: "2.5k+" for the one, "501-2.5k" for the other."""
    seen = view(
        tier("strategic-ta", segments=("strategic",)),
        tier("enterprise-ta", segments=("enterprise",)),
        tier("smb-ta", segments=("smb",)),
        segments=(
            segment("strategic", developers(at_least=2500)),
            segment("enterprise", developers(at_least=501, at_most=2500)),
            segment("smb", developers(at_most=500)),
        ),
        attribute="developers",
    )

    assert seen.overlaps == (Overlap("strategic-ta", "enterprise-ta", Stretch(2500, True, 2500, True)),)
    assert seen.gaps == ()


def test_whole_numbers_have_nothing_between_neighbours() -> None:
    seen = view(
        tier("small", developers(at_most=99)),
        tier("middle", developers(at_least=100, at_most=500)),
        tier("large", developers(more_than=500)),
        attribute="developers",
    )

    assert (seen.gaps, seen.overlaps) == ((), ())


def test_a_missing_whole_number_is_told_as_itself() -> None:
    seen = view(
        tier("small", developers(less_than=100)),
        tier("large", developers(more_than=100)),
        attribute="developers",
    )

    assert seen.gaps == (Stretch(100, True, 100, True),)


def test_money_between_whole_pounds_is_a_gap() -> None:
    seen = view(tier("small", revenue(at_most="99999")), tier("large", revenue(at_least="100000")))

    assert seen.gaps == (Stretch(99_999, False, 100_000, False),)


def test_there_is_no_money_between_two_amounts_a_penny_apart() -> None:
    seen = view(tier("small", revenue(at_most="99999.99")), tier("large", revenue(at_least="100000")))

    assert (seen.gaps, seen.overlaps) == ((), ())


def test_the_same_threshold_a_month_and_a_year_leaves_no_gap() -> None:
    monthly = Bound(attribute="annual_revenue", at_least=pounds("1666.67", Period.MONTH))

    seen = view(tier("small", revenue(less_than="20000")), tier("large", monthly))

    assert (seen.gaps, seen.overlaps) == ((), ())
    assert seen.tiers[1].stretch == Stretch(20_000, True)


def test_tiers_of_segments_that_exclude_one_another_do_not_overlap() -> None:
    seen = view(
        tier("a", revenue(more_than="1000"), segments=("eu",)),
        tier("b", revenue(more_than="1000"), segments=("us",)),
        segments=(
            segment("eu", Bound.model_validate({"attribute": "region", "is": "EU"})),
            segment("us", Bound.model_validate({"attribute": "region", "is": "US"})),
        ),
    )

    assert seen.overlaps == ()
    assert seen.gaps == (Stretch(0, True, 1000, True),)


def test_two_tiers_of_one_segment_overlap() -> None:
    seen = view(
        tier("a", revenue(at_least="500"), segments=("s",)),
        tier("b", revenue(less_than="1000"), segments=("s",)),
        segments=(segment("s"),),
    )

    assert seen.overlaps == (Overlap("a", "b", Stretch(500, True, 1000, False)),)


def test_no_overlap_is_told_where_another_attribute_may_part_two_tiers() -> None:
    pro = Bound.model_validate({"attribute": "region", "is": "EU"})

    seen = view(tier("a", revenue(at_least="500"), pro), tier("b", revenue(at_least="500")))

    assert seen.overlaps == ()
    assert [one.other_conditions for one in seen.tiers] == [True, False]


def test_a_ladder_of_some_segments_is_asked_for_no_others() -> None:
    segments = (segment("big", revenue(at_least="100000")), segment("small", revenue(less_than="100000")))

    seen = view(tier("named", segments=("big",)), segments=segments, universe=("big",))

    assert seen.gaps == ()
    assert view(tier("named", segments=("big",)), segments=segments).gaps == (
        Stretch(0, True, 100_000, False),
    )


def test_what_belongs_to_no_segment_is_a_gap_of_a_ladder_for_all() -> None:
    seen = view(tier("named", segments=("big",)), segments=(segment("big", revenue(at_least="6000")),))

    assert seen.gaps == (Stretch(0, True, 6_000, False),)


def test_a_ladder_without_tiers_leaves_everything() -> None:
    assert view().gaps == (ALL,)


def test_a_tier_that_is_not_there_claims_nothing() -> None:
    ladder = Ladder(name="L", tiers=("gone",))

    assert view_ladder(ladder, BusinessModel("b", "B", settings())).tiers == ()


@pytest.mark.parametrize(
    ("stretch", "expected"),
    [
        (Stretch(1.5, True, 3.5, True), Stretch(2, True, 3, True)),
        (Stretch(1, False, 3, False), Stretch(2, True, 2, True)),
        (Stretch(1, False, 2, False), Stretch(2, True, 1, True)),
        (Stretch(0, True, inf, False), Stretch(0, True, inf, False)),
        (Stretch(-inf, True, -1.5, True), Stretch(-inf, True, -2, True)),
    ],
)
def test_the_whole_numbers_of_a_stretch(stretch: Stretch, expected: Stretch) -> None:
    assert stretch.in_whole_numbers() == expected


def lies_in(value: float, one: Stretch) -> bool:
    after_low = value > one.low or (value == one.low and one.low_included)
    before_high = value < one.high or (value == one.high and one.high_included)
    return after_low and before_high


WHOLE = Attribute(name="developers", kind="integer")
limits = st.dictionaries(
    st.sampled_from(("at_least", "more_than", "at_most", "less_than")),
    st.integers(0, 6),
    min_size=1,
    max_size=2,
)


@given(st.lists(limits, min_size=1, max_size=4))
def test_a_ladder_of_whole_numbers_agrees_with_asking_every_account(asked: list[dict[str, int]]) -> None:
    tiers = [tier(f"t{place}", developers(**limit)) for place, limit in enumerate(asked)]
    seen = view(*tiers, attribute="developers")

    for value in range(9):
        takers = [f"t{place}" for place, limit in enumerate(asked) if meets(value, limit)]
        pairs = {(a, b) for a in takers for b in takers if a < b}
        assert any(lies_in(value, gap) for gap in seen.gaps) is not bool(takers)
        assert {(one.first, one.second) for one in seen.overlaps if lies_in(value, one.stretch)} == pairs


def meets(value: int, limit: dict[str, int]) -> bool:
    return (
        value >= limit.get("at_least", 0)
        and value > limit.get("more_than", -1)
        and value <= limit.get("at_most", 99)
        and value < limit.get("less_than", 99)
    )
