"""The review as JSON holds every figure that the text shows."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from math import inf
from typing import Any

from moorings.economics.break_even import BreakEven
from moorings.render.json_ import review_json
from moorings.render.text import review_text
from render.sample_review import NAMES, sample_review

NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
NOT_FIGURES = re.compile(r"^ +\d\. |^ +tier \d|95% interval|… and \d+ more|−", re.MULTILINE)


def leaves(value: Any) -> Iterator[Any]:
    """Yield every value that holds no others."""
    if isinstance(value, dict):
        for one in value.values():
            yield from leaves(one)
    elif isinstance(value, list):
        for one in value:
            yield from leaves(one)
    else:
        yield value


def spellings(value: float) -> set[str]:
    """Return the ways in which a number may be written: itself, as per cent, minutes as hours."""
    found = set()
    for number in (value, value * 100, value / 60):
        for decimals in range(3):
            step = Decimal(1).scaleb(-decimals)
            text = f"{Decimal(repr(abs(number))).quantize(step, ROUND_HALF_UP):,f}"
            found |= {text, text.rstrip("0").rstrip(".") if "." in text else text}
    hours, minutes = divmod(round(abs(value)), 60)
    return found | {str(hours), str(minutes)}


def test_every_figure_of_the_text_is_in_the_json() -> None:
    known: set[str] = set()
    for leaf in leaves(json.loads(review_json(sample_review()))):
        if isinstance(leaf, str):
            known |= {number.lstrip("0") or "0" for number in NUMBER.findall(leaf)} | set(
                NUMBER.findall(leaf)
            )
        elif isinstance(leaf, int | float) and not isinstance(leaf, bool):
            known |= spellings(leaf)
    text = NOT_FIGURES.sub(" ", review_text(sample_review(), width=200))
    counts = {"34", "8"}  # how many accounts a list holds: its own length
    assert set(NUMBER.findall(text)) - known - counts == set()


def test_it_is_plain_json_with_dates_words_and_derived_figures() -> None:
    review = json.loads(review_json(sample_review()))
    assert review["as_of"] == "2026-06-30"
    assert review["summary"]["accounts"] == 42
    assert review["summary"]["revenue_concerned"] == 690_000
    own = review["segments"][2]["relationships"][0]
    assert own["categories"] == ["dedicated_personal_assistance"]
    assert own["cost"]["first_year_hours"] == 142
    assert own["cost"]["first_year"] == 7_987.5
    assert own["break_even"]["later_years"] == 57_375
    assert review["drift"]["series"][0]["months"][0]["share"] == 3 / 5_400


def test_what_has_no_bound_is_null() -> None:
    review = sample_review()
    ladder = replace(review.ladders[0], break_even={"named-manager": BreakEven(inf, inf, 0.1)})
    written = json.loads(review_json(replace(review, ladders=(ladder,))))["ladders"][0]
    assert written["break_even"]["named-manager"]["first_year"] is None
    assert written["view"]["tiers"][2]["stretch"]["high"] is None


def test_people_are_their_roles_unless_names_are_asked_for() -> None:
    assert not any(name in review_json(sample_review()) for name in NAMES)
    named = review_json(replace(sample_review(), names=True))
    assert all(name in named for name in NAMES)


def test_every_drifted_account_is_there() -> None:
    written = json.loads(review_json(sample_review()))["drift"]["accounts"]
    assert len(written) == 42
    assert {one["account"] for one in written} >= {"A-1000", "A-2221", "E-1031"}
