"""The review in a terminal: aligned, complete, and safe to print."""

import re
from dataclasses import replace

import pytest

from moorings.drift.report import DriftReport, Untold
from moorings.evidence.estimate import unknown
from moorings.render.figures import Figures, count
from moorings.render.text import review_text
from moorings.review.verdict import DriftOfSegment
from render.golden_file import agrees_with_golden
from render.sample_review import NAMES, sample_review

ANSI = re.compile(r"\x1b\[[0-9;]*m")


@pytest.mark.parametrize("width", [80, 100])
@pytest.mark.requirement("R004-06")
def test_golden_text(width: int) -> None:
    agrees_with_golden(f"review-{width}.txt", review_text(sample_review(), width=width))


@pytest.mark.parametrize("width", [60, 80, 100, 140])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    assert max(map(len, review_text(sample_review(), width=width).splitlines())) <= width


@pytest.mark.parametrize("width", [40, 60, 80, 100])
def test_no_figure_is_cut_however_narrow_the_terminal(width: int) -> None:
    review = sample_review()
    lines = review_text(review, width=width).splitlines()
    figures = Figures(review.currency)
    for one in (one for segment in review.segments for one in segment.measured if one.estimate.is_known):
        parts = [figures.value(one.estimate, one.unit), figures.interval(one.estimate, one.unit)]
        parts += [count(one.estimate.n)]
        parts += [] if one.target is None else [figures.quantity(one.target, one.unit)]
        for part in parts:
            whole = re.compile(rf"(?<!\S){re.escape(part)}(?!\S)")
            assert any(map(whole.search, lines)), (one.label, part)


def test_metrics_that_are_unknown_for_the_same_reason_share_a_line() -> None:
    review = sample_review()
    reason = "the table 'interactions' has no column 'handled_by'"
    blind = tuple(replace(one, estimate=unknown(reason)) for one in review.segments[0].measured)
    text = review_text(replace(review, segments=(replace(review.segments[0], measured=blind),)))
    assert " ".join(text.split()).count(reason) == 1


def test_an_endless_title_is_cut() -> None:
    review = sample_review()
    segment = replace(review.segments[0], title="word " * 2_000_000)
    text = review_text(replace(review, segments=(segment, *review.segments[1:])))
    assert "word word" in text
    assert "…" in text
    assert len(text) < 100_000


def test_colour_adds_nothing_to_what_is_said() -> None:
    plain = review_text(sample_review())
    coloured = review_text(sample_review(), colour=True)
    assert "\x1b[" in coloured
    assert "\x1b" not in plain
    assert [line.rstrip() for line in ANSI.sub("", coloured).splitlines()] == plain.splitlines()


def test_what_is_unknown_says_so_and_why() -> None:
    text = review_text(sample_review())
    assert "Customer satisfaction: unknown: nobody in the segment was asked for satisfaction" in text
    assert "unknown: no customer data tell what this segment really gets" in text
    assert "Share of the main person: too few: only 4, fewer than 10" in text


def test_people_are_their_roles_unless_names_are_asked_for() -> None:
    assert not any(name in review_text(sample_review()) for name in NAMES)
    named = review_text(replace(sample_review(), names=True))
    assert all(name in named for name in NAMES)


def test_a_long_list_says_how_many_more_there_are() -> None:
    text = review_text(sample_review())
    assert "… and 22 more; all in the HTML and in --format json" in text
    assert "A-1407" in text
    assert "A-1444" not in text


def test_a_title_cannot_steer_the_terminal() -> None:
    review = sample_review()
    segment = replace(review.segments[0], title="\x1b[2JGone [bold]\x07\u202e\r\nmarkup :smile:")
    text = review_text(replace(review, segments=(segment,)))
    assert not {"\x1b", "\x07", "\u202e", "\r"} & set(text)
    assert "[2JGone [bold]" in text
    assert ":smile:" in text


def test_without_data_the_review_still_says_what_was_decided() -> None:
    review = sample_review()
    segments = tuple(replace(one, measured=(), drift=None) for one in review.segments)
    text = review_text(replace(review, drift=None, data=None, segments=segments))
    assert "No customer data tell what customers really get" in text
    assert "No customer data were read; everything measured is unknown." in text
    assert "£57,375 a year an account; £79,875 in the first year, at 10% of revenue" in text
    assert "£0" not in text


def test_where_the_data_do_not_tell_nothing_is_called_as_decided() -> None:
    review = sample_review()
    silent = DriftOfSegment(
        0, 0, None, None, None, ("The data do not tell who helps: no column 'handled_by'.",)
    )
    segments = tuple(replace(one, drift=silent) for one in review.segments)
    text = review_text(
        replace(
            review,
            segments=segments,
            drift=DriftReport(untold=tuple(Untold(says, ()) for says in silent.unknown)),
        )
    )
    assert "whether practice drifted is unknown" in text
    assert text.count("? unknown") == 3
    assert "● as decided" not in text
    assert "No account was seen" not in text
    assert "unknown: The data do not tell" not in text


def test_where_the_data_tell_and_nothing_drifted_it_is_as_decided() -> None:
    review = sample_review()
    calm = DriftOfSegment(0, 0, None, None, None, ())
    segments = tuple(replace(one, drift=calm) for one in review.segments)
    text = review_text(replace(review, segments=segments, drift=DriftReport()))
    assert "No account was seen to get more or less than was decided." in text
    assert text.count("● as decided") == 3


def test_a_finding_about_a_segment_stands_there_and_nowhere_else() -> None:
    review = sample_review()
    more = replace(review.segments[0].findings[0], code="ZZZ001", says="the fourth of them")
    findings = (*review.findings, *(one for segment in review.segments for one in segment.findings))
    text = review_text(replace(review, findings=(*findings, replace(more, segments=("enterprise",)))))
    general = text.split("Findings about no single segment")[1].split("Ladder")[0]
    assert "leaves accounts from £20,000 to £24,000 to nobody" in general
    assert "DRI" not in general
    assert "… and 1 more; all in the HTML and in --format json" in text


def test_the_money_at_stake_is_said_once() -> None:
    review = sample_review()
    finding = replace(review.findings[0], says="costs £9,000 a year", worth_per_year=9_000.0)
    assert review_text(replace(review, findings=(finding,))).count("£9,000") == 1
    silent = replace(finding, says="costs money")
    assert "costs money (£9,000 a year)" in review_text(replace(review, findings=(silent,)))


def test_a_model_without_segments_says_so() -> None:
    review = replace(sample_review(), segments=(), drift=None, data=None, ladders=())
    assert "The model names no segment" in review_text(review)
