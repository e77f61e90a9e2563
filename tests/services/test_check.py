"""What `check` says of a model and of the file that it is in."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from model.small_models import business, edge, node, text
from moorings.errors import NotKnownError
from moorings.services.check import check_model

TODAY = date(2026, 6, 30)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return a model whose segment nobody serves, of a size that is none, with an edge that leads nowhere."""
    segment = node("market_segment", "s", "Teams", segment_size="lots")
    nowhere = edge("b", "business_model_targets_market_segment", "gone")
    written = tmp_path / "acme.upg"
    written.write_text(text([business(), segment], [nowhere]), encoding="utf-8")
    return written


def codes(path: Path, select: Sequence[str] = (), ignore: Sequence[str] = ()) -> list[str]:
    return [one.code for one in check_model(path, today=TODAY, select=select, ignore=ignore)]


def test_what_is_wrong_with_the_file_stands_among_what_is_wrong_with_the_model(path: Path) -> None:
    """An undecided segment (REL003), an edge to nothing (UPG007), a size that is text (UPG010, and MOD001)."""
    assert codes(path) == ["REL003", "UPG007", "UPG010", "MOD001"]


@pytest.mark.parametrize(
    ("select", "ignore", "expected"),
    [
        (["UPG"], [], ["UPG007", "UPG010"]),
        (["upg007"], [], ["UPG007"]),
        (["dangling-edge", "MOD001"], [], ["UPG007", "MOD001"]),
        (["REL"], [], ["REL003"]),
        ([], ["UPG"], ["REL003", "MOD001"]),
        ([], ["dangling-edge", "REL"], ["UPG010", "MOD001"]),
        (["UPG"], ["UPG010"], ["UPG007"]),
    ],
)
def test_one_says_which_rules_of_the_file_are_asked(
    path: Path, select: list[str], ignore: list[str], expected: list[str]
) -> None:
    assert codes(path, select, ignore) == expected


def test_a_finding_on_the_file_names_the_place_in_it(path: Path) -> None:
    (found,) = check_model(path, today=TODAY, select=["UPG007"])

    assert found.subject.startswith("$.edges[0]")
    assert found.remedy == "Add the node, name another, or remove the edge."


def test_a_word_that_names_no_rule_is_refused(path: Path) -> None:
    with pytest.raises(NotKnownError, match="'UPG999'"):
        codes(path, select=["UPG999"])
