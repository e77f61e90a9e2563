"""Intervals and series: true to their scale, labelled without overlap, readable without sight."""

import re
from datetime import date
from itertools import combinations
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moorings.drift.report import MonthlyHelp, SegmentSeries
from moorings.evidence.estimate import known, unknown
from moorings.render.figures import Figures
from moorings.render.svg.interval import IntervalRow, interval_chart, mini_interval
from moorings.render.svg.label import Label
from moorings.render.svg.series import series_chart

POUNDS = Figures("GBP")


def parsed(svg: str) -> ET.Element:
    """Return the picture as a tree."""
    return ET.fromstring(svg)  # noqa: S314  our own picture


def labels(svg: str) -> list[Label]:
    """Return the labels of a picture, read back from it."""
    return [
        Label(
            float(one.get("x", "")),
            float(one.get("y", "")),
            one.text or "",
            one.get("text-anchor", "start"),
            float(one.get("font-size", "12")),
        )
        for one in parsed(svg).iter("text")
    ]


def overlapping(svg: str) -> list[tuple[str, str]]:
    """Return the pairs of labels that print over each other."""
    return [(one.text, other.text) for one, other in combinations(labels(svg), 2) if one.overlaps(other)]


def test_an_interval_lies_where_its_figures_say() -> None:
    rows = [IntervalRow("Teams", known(0.2, 0.1, 0.4, 50), 0.3)]
    tree = parsed(interval_chart("Churn", "share", rows, POUNDS, "k"))
    ticks = {one.text: float(one.get("x", "")) for one in tree.iter("text")}
    circle = tree.find("circle")
    assert circle is not None
    assert float(circle.get("cx", "")) == pytest.approx(ticks["20%"], abs=0.2)
    assert "Teams: 20% (10% to 40%), n 50, target 30%" in (tree.findtext("desc") or "")


def test_what_is_unknown_has_a_row_and_no_mark() -> None:
    rows = [IntervalRow("Teams", known(10, 8, 12, 50)), IntervalRow("Schools", unknown("nobody was asked"))]
    tree = parsed(interval_chart("NPS", "points", rows, POUNDS, "k"))
    assert "unknown" in [one.text for one in tree.iter("text")]
    assert len(tree.findall("circle")) == 1


def test_hours_are_marked_at_whole_hours() -> None:
    rows = [IntervalRow("Enterprise", known(5_422, 4_810, 6_034, 58))]
    texts = [one.text for one in labels(interval_chart("Minutes", "minutes a year", rows, POUNDS, "k"))]
    assert {"0 min", "50 h", "100 h", "150 h"} <= set(texts)


@given(
    st.lists(
        st.tuples(
            st.text("abcmW ", max_size=60), st.floats(0, 1e7), st.floats(0, 1e7), st.integers(1, 10**6)
        ),
        min_size=1,
        max_size=5,
    ),
    st.sampled_from(["share", "points", "minutes a year", "money a year", "reviews a year"]),
)
def test_no_interval_chart_prints_over_itself(rows: list[tuple[str, float, float, int]], unit: str) -> None:
    drawn = [
        IntervalRow(name, known((low + high) / 2, min(low, high), max(low, high), n))
        for name, low, high, n in rows
    ]
    assert overlapping(interval_chart("Any", unit, drawn, POUNDS, "k")) == []


def test_a_small_interval_is_silent_for_those_who_hear_the_table() -> None:
    svg = mini_interval(known(0.2, 0.1, 0.4, 50), 0.3, "share")
    assert parsed(svg).get("aria-hidden") == "true"
    assert "<text" not in svg


def months(*helped: int) -> tuple[MonthlyHelp, ...]:
    return tuple(
        MonthlyHelp(date(2024 + index // 12, index % 12 + 1, 1), 100, one) for index, one in enumerate(helped)
    )


def test_a_series_marks_the_month_in_which_it_left_its_level() -> None:
    series = SegmentSeries("s", 0.02, months(1, 2, 1, 2, 8, 9), date(2024, 5, 1))
    svg = series_chart(series, "Teams", "k")
    assert "▲ left its level: May 2024" in [one.text for one in labels(svg)]
    assert "From 1% of 100 accounts in January 2024 to 9% of 100 in June 2024; 2% is allowed." in svg
    assert overlapping(svg) == []


def test_a_series_that_stays_is_not_marked() -> None:
    svg = series_chart(SegmentSeries("s", 0.5, months(1, 2), None), "Teams", "k")
    assert not any("left its level" in one.text for one in labels(svg))
    assert "It did not leave its level." in svg


@given(
    st.lists(st.integers(0, 100), min_size=1, max_size=60), st.floats(0, 1), st.integers(0, 59) | st.none()
)
def test_no_series_prints_over_itself(helped: list[int], allowed: float, since: int | None) -> None:
    course = months(*helped)
    left = course[since].month if since is not None and since < len(course) else None
    svg = series_chart(SegmentSeries("s", allowed, course, left), "Teams", "k")
    assert overlapping(svg) == []
    points = re.search(r'points="([^"]*)"', svg)
    assert points is not None
    assert len(points[1].split()) == len(helped)
