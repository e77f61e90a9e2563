"""The ladder: true to its scale, complete, and legible whatever the tiers are."""

from dataclasses import replace
from itertools import combinations
from math import inf, log10
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moorings.coverage.ladder import LadderView, Overlap, Stretch, Tier
from moorings.economics.break_even import BreakEven
from moorings.render.figures import Figures
from moorings.render.svg.label import Label
from moorings.render.svg.ladder import ladder_chart, ladder_parts
from moorings.review.verdict import AccountDot, Ladder
from render.sample_review import sample_review

POUNDS = Figures("GBP")
SVG = "{http://www.w3.org/2000/svg}"
WIDTHS = pytest.mark.parametrize("width", [350, 900])


def labels_of(ladder: Ladder, width: float) -> list[Label]:
    """Return every label of the picture."""
    return [label for part in ladder_parts(ladder, POUNDS, width, "k") for label in part.labels]


def parsed(svg: str) -> ET.Element:
    """Return the picture as a tree."""
    return ET.fromstring(svg)  # noqa: S314  our own picture


@WIDTHS
def test_every_tier_gap_overlap_and_break_even_is_labelled(width: float) -> None:
    texts = " ".join(label.text for label in labels_of(sample_review().ladders[0], width))
    for words in (
        "Named success manager",
        "from £100,000",
        "nobody: from £20,000 to below £24,000",
        "two at once: exactly £100,000",
        "▲ later years: £57,375",
        "△ first year: £79,875",
        "▲ breaks even: below the scale, £36",
        "5,838 live accounts",
    ):
        assert words in texts


@WIDTHS
def test_no_two_labels_overlap_and_all_lie_inside(width: float) -> None:
    labels = labels_of(sample_review().ladders[0], width)
    assert [(a.text, b.text) for a, b in combinations(labels, 2) if a.overlaps(b)] == []
    assert all(one.left >= -0.01 and one.right <= width + 0.01 for one in labels)


def test_the_same_factor_is_the_same_distance() -> None:
    tree = parsed(ladder_chart(sample_review().ladders[0], POUNDS, 900, "k"))
    ticks = {
        one.text: float(one.get("x", "")) for one in tree.iter("text") if one.text in {"£1k", "£10k", "£100k"}
    }
    assert ticks["£10k"] - ticks["£1k"] == pytest.approx(ticks["£100k"] - ticks["£10k"], abs=0.2)
    band = next(one for one in tree.iter("rect") if one.get("fill") == "url(#k-tier-1)")
    decade = ticks["£10k"] - ticks["£1k"]
    assert float(band.get("width", "")) == pytest.approx(decade * log10(100_000 / 24_000), abs=0.2)


def test_it_can_be_read_without_being_seen() -> None:
    tree = parsed(ladder_chart(sample_review().ladders[0], POUNDS, 900, "k"))
    assert tree.get("role") == "img"
    assert tree.findtext("title") == "Ladder Care"
    description = tree.findtext("desc") or ""
    assert "nobody: from £20,000 to below £24,000" in description
    assert "Help yourself: below £20,000" in description


def test_each_tier_has_a_pattern_of_its_own() -> None:
    tree = parsed(ladder_chart(sample_review().ladders[0], POUNDS, 900, "k"))
    drawn = [one.find("path").get("d") for one in tree.iter("pattern")]  # type: ignore[union-attr]
    assert len(drawn) == len(set(drawn)) == 5


def test_titles_are_escaped_and_shortened() -> None:
    ladder = sample_review().ladders[0]
    tier = replace(ladder.view.tiers[0], title="<script>alert(1)</script>" * 20)
    svg = ladder_chart(replace(ladder, view=replace(ladder.view, tiers=(tier,))), POUNDS, 350, "k")
    assert "<script>" not in svg
    parsed(svg)


def test_a_ladder_without_any_value_is_not_drawn() -> None:
    view = LadderView("Care", "annual_revenue", (Tier("r", "All", Stretch()),), (), ())
    assert ladder_chart(Ladder(view, {}, ()), POUNDS, 900, "k") == ""


def test_a_ladder_by_something_else_than_money_shows_plain_numbers() -> None:
    tier = Tier("r", "Large", Stretch(2_500, True, inf))
    view = LadderView("Care", "developers", (tier,), (Stretch(0, True, 2_500),), ())
    texts = [one.text for one in labels_of(Ladder(view, {"r": BreakEven(9, 8, 0.1)}, ()), 900)]
    assert "from 2,500" in texts
    assert not any("£" in text for text in texts)


ENDS = st.floats(1, 1e7).map(lambda value: round(value, 2))


@st.composite
def stretches(draw: st.DrawFn) -> Stretch:
    """Any stretch of the scale."""
    low, high = sorted((draw(ENDS), draw(ENDS)))
    return Stretch(low, draw(st.booleans()), draw(st.sampled_from([high + 1, inf])))


@st.composite
def ladders(draw: st.DrawFn) -> Ladder:
    """Any ladder: tiers in any place, gaps and overlaps in any other."""
    titles = st.text("AbcimW ", min_size=1, max_size=60)
    tiers = tuple(
        Tier(f"r{index}", draw(titles), draw(stretches()), draw(st.booleans()))
        for index in range(draw(st.integers(1, 6)))
    )
    gaps = tuple(draw(st.lists(stretches(), max_size=3)))
    overlaps = tuple(Overlap("r0", "r0", one) for one in draw(st.lists(stretches(), max_size=3)))
    costs = {tier.relationship: BreakEven(draw(ENDS), draw(ENDS), 0.1) for tier in tiers}
    dots = tuple(AccountDot(str(index), draw(ENDS), "s") for index in range(draw(st.integers(0, 5))))
    return Ladder(LadderView("L", "annual_revenue", tiers, gaps, overlaps), costs, dots)


@settings(max_examples=60, deadline=None)
@given(ladders(), st.sampled_from([350, 900]))
def test_no_ladder_prints_one_label_over_another(ladder: Ladder, width: float) -> None:
    labels = labels_of(ladder, width)
    assert [(a.text, b.text) for a, b in combinations(labels, 2) if a.overlaps(b)] == []
    parsed(ladder_chart(ladder, POUNDS, width, "k"))


def test_an_overlap_names_both_tiers_for_those_who_read() -> None:
    shared = Overlap("a", "b", Stretch(5, True, 6))
    tiers = (Tier("a", "One", Stretch(1, True, 6)), Tier("b", "Two", Stretch(5, True, 9)))
    ladder = Ladder(LadderView("L", "annual_revenue", tiers, (), (shared,)), {}, ())
    assert "two at once: from £5 to below £6" in ladder_chart(ladder, POUNDS, 900, "k")
