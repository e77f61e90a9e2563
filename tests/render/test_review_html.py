"""The page: one file, nothing from elsewhere, nothing run, everything escaped."""

import base64
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from moorings.render.html import is_page, review_html
from moorings.review.verdict import Review
from render.sample_review import NAMES, hostile_review, sample_review

VOID = {"meta", "br", "link", "img", "input", "hr"}


class Outline(HTMLParser):
    """Collects what a page holds and whether its elements close."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.names: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def outline(review: Review) -> Outline:
    """Return what the page of a review holds."""
    found = Outline()
    found.feed(review_html(review))
    assert found.open == []
    return found


@pytest.mark.parametrize("review", [sample_review(), hostile_review()], ids=["sample", "hostile"])
def test_nothing_runs_and_nothing_comes_from_elsewhere(review: Review) -> None:
    page = outline(review)
    assert not {"script", "link", "img", "iframe", "object", "form", "base"} & set(page.names)
    links = [value for name, value in page.attributes if name in {"href", "src", "action", "xlink:href"}]
    assert links
    assert all(link.startswith("#") for link in links)
    assert not any(name.startswith("on") or name == "style" for name, _ in page.attributes)
    assert not re.search(r"url\((?!#)|@import", review_html(review))


def test_the_policy_admits_this_style_sheet_and_nothing_else() -> None:
    html = review_html(sample_review())
    style = re.search(r"<style>(.*?)</style>", html, re.DOTALL)
    assert style is not None
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    policy = dict(outline(sample_review()).attributes)["content"]
    contents = [value for name, value in outline(sample_review()).attributes if name == "content"]
    assert any(f"default-src 'none'; style-src 'sha256-{digest}'" in one for one in contents), policy


def test_a_title_that_looks_like_markup_is_shown_as_text() -> None:
    html = review_html(hostile_review())
    assert "<script>" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
    assert "<script>alert(1)</script>" in " ".join(outline(hostile_review()).text)


def test_every_id_is_used_once_and_every_link_leads_somewhere() -> None:
    page = outline(sample_review())
    ids = [value for name, value in page.attributes if name == "id"]
    assert len(ids) == len(set(ids))
    links = {value[1:] for name, value in page.attributes if name == "href"}
    assert links <= set(ids)


def test_every_drifted_account_is_on_the_page() -> None:
    review = sample_review()
    words = set(" ".join(outline(review).text).split())
    assert review.drift is not None
    assert {one.account for one in review.drift.accounts} <= words


def test_people_are_their_roles_unless_names_are_asked_for() -> None:
    assert not any(name in review_html(sample_review()) for name in NAMES)
    assert "success manager A" in review_html(sample_review())
    named = review_html(replace(sample_review(), names=True))
    assert all(name in named for name in NAMES)


def test_what_is_unknown_says_so() -> None:
    text = " ".join(" ".join(outline(sample_review()).text).split())
    assert "unknown: nobody in the segment was asked for satisfaction" in text
    assert "unknown: no customer data tell what this segment really gets" in text
    assert "missing: motive, value proposition, owner" in text


def test_without_data_nothing_is_zero() -> None:
    review = sample_review()
    segments = tuple(replace(one, measured=(), drift=None) for one in review.segments)
    bare = replace(review, segments=segments, drift=None, data=None)
    text = " ".join(" ".join(outline(bare).text).split())
    assert "Accounts that drifted unknown" in text
    assert "No customer data were read; everything measured is unknown." in text


def test_an_undecided_segment_and_an_empty_model_are_drawn() -> None:
    review = sample_review()
    undecided = replace(review.segments[0], relationships=())
    assert "no relationship is declared" in review_html(replace(review, segments=(undecided,)))
    assert "The model names no segment" in review_html(replace(review, segments=(), ladders=(), drift=None))


def test_nothing_steers_the_reader_or_turns_the_direction_of_the_text() -> None:
    review = sample_review()
    segment = replace(review.segments[0], title="\x1b[2JGone\u202e\x07 for good")
    html = review_html(replace(review, title="P\u202elank", segments=(segment, *review.segments[1:])))
    assert not {"\x1b", "\x07", "\u202e"} & set(html)
    assert "[2JGone for good" in html
    assert "Plank" in html


def test_an_endless_title_is_cut() -> None:
    review = sample_review()
    segment = replace(review.segments[0], title="W" * 10_000_000)
    assert len(review_html(replace(review, segments=(segment, *review.segments[1:])))) < 1_000_000


def test_the_cost_of_an_account_and_its_share_of_revenue_speak_of_the_same_cost() -> None:
    text = " ".join(" ".join(outline(sample_review()).text).split())
    assert "£10.62 an account a year, £3.60 for one more" in text


def test_a_page_is_known_as_ours() -> None:
    page = review_html(sample_review()).encode()
    assert is_page(page[:1000])
    assert is_page(b"")
    assert not is_page(b"<!doctype html><title>My own page</title>")
