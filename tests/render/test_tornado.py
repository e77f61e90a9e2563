"""The tornado: true to its scale, told apart without colour, labelled without overlap, readable without sight."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moorings.render.figures import Figures
from moorings.render.svg.tornado import Bar, tornado_chart
from render.test_metric_charts import labels, overlapping, parsed

POUNDS = Figures("GBP")
REVIEWS = Bar("Named › Quarterly business review › minutes", "300 min", "660 min", 4_500, 7_000)
HOURS = Bar("success manager › hours", "1,450 h", "1,700 h", 6_200, 5_400)


def chart(*bars: Bar, likely: float = 5_750) -> str:
    return tornado_chart("Cost to serve", likely, bars, POUNDS.money, "t")


def test_bars_reach_from_the_likely_figure_to_those_at_both_ends_of_the_input() -> None:
    tree = parsed(chart(REVIEWS, HOURS))
    bars = [one for one in tree.iter("rect") if one.get("height") == "18" and float(one.get("y", "0")) > 80]
    ticks = {one.text: float(one.get("x", "0")) for one in tree.iter("text")}
    per_pound = (ticks["£6,000"] - ticks["£5,000"]) / 1_000

    assert [float(one.get("width", "")) for one in bars] == pytest.approx(
        [1_250 * per_pound, 1_250 * per_pound, 450 * per_pound, 350 * per_pound], abs=0.2
    )
    assert {one.get("fill") for one in bars} == {"url(#t-tier-0)", "url(#t-tier-1)"}
    assert float(bars[2].get("x", "")) > float(bars[3].get("x", ""))  # fewer hours make an hour dearer


def test_the_description_says_all_that_is_drawn() -> None:
    says = parsed(chart(REVIEWS)).findtext("desc")

    assert says == (
        "£5,750 where every input is at its likely value; Named › Quarterly business review › minutes, "
        "from 300 min to 660 min: £4,500 to £7,000."
    )


@given(st.lists(st.tuples(st.floats(0, 1e6), st.floats(0, 1e6)), max_size=8), st.floats(0, 1e6))
@settings(max_examples=50, deadline=None)
def test_no_two_labels_print_over_each_other_and_all_lie_on_the_picture(
    ends: list[tuple[float, float]], likely: float
) -> None:
    svg = chart(
        *(Bar("An input with a long name › " * 4, "1,000", "2,000", *two) for two in ends), likely=likely
    )

    assert overlapping(svg) == []
    assert all(one.left >= -0.1 and one.right <= 720.1 for one in labels(svg))
    assert all(one.bottom <= float(parsed(svg).get("height", "0")) for one in labels(svg))


def test_figures_stand_beside_their_bar_even_where_both_lie_on_one_side_of_the_likely_one() -> None:
    svg = chart(Bar("Odd", "1", "2", 6_000, 6_500))
    bars = [
        one for one in parsed(svg).iter("rect") if one.get("height") == "18" and float(one.get("y", "0")) > 80
    ]
    end = max(float(one.get("x", "0")) + float(one.get("width", "0")) for one in bars)
    start = min(float(one.get("x", "0")) for one in bars)
    left, right = [one for one in labels(svg) if one.text in {"£6,000", "£6,500"} and one.anchor != "middle"]

    assert left.right <= start
    assert right.left >= end


def test_each_bar_is_a_row_of_its_own() -> None:
    names = [one for one in labels(chart(REVIEWS, HOURS)) if one.text in {REVIEWS.name, HOURS.name}]

    assert all(abs(one.y - other.y) > 40 for one, other in combinations(names, 2))
