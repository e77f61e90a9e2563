"""Values that no sensible tool writes are told in plain words."""

import json

import pytest

from model.small_models import node, read
from moorings.errors import ModelError


def test_half_a_character_under_a_key_of_ours_is_a_named_fault() -> None:
    with pytest.raises(
        ModelError, match=r'"Help", "moorings:relationship": a text in it holds half of a character'
    ):
        read(node("customer_relationship", "r", "Help", m_relationship={"depth": "\udc00"}))


def test_a_value_nested_deeper_than_python_writes_is_noted() -> None:
    deep = json.loads("[" * 900 + "]" * 900)

    model = read(node("metric", "m", "Satisfaction", target_value=deep))

    assert ["target_value" in note and "is not a number" in note for note in model.notes] == [True]


def test_an_edge_that_leads_to_something_nested_without_end_leads_nowhere() -> None:
    deep = json.loads("[" * 900 + "]" * 900)

    model = read(
        node("market_segment", "s", "Teams"), edges=[{"id": "e", "source": deep, "target": "s", "type": "x"}]
    )

    assert [one.title for one in model.segments] == ["Teams"]
