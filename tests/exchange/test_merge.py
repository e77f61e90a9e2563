"""Two documents made one."""

from typing import Any

import pytest

from moorings.exchange.merge import merged
from moorings.upg.document import Document, new_document


def document(nodes: list[dict[str, Any]], edges: list[tuple[str, str, str, str]]) -> Document:
    return new_document(
        "p",
        "P",
        exported_at="2026-01-01T00:00:00.000Z",
        nodes=nodes,
        edges=[dict(zip(("id", "source", "type", "target"), edge, strict=True)) for edge in edges],
    )


def node(node_id: str, node_type: str = "market_segment", **more: Any) -> dict[str, Any]:
    return {"id": node_id, "type": node_type, "title": node_id, **more}


TARGETS = "business_model_targets_market_segment"


@pytest.mark.requirement("R000-34")
def test_what_hung_on_the_other_business_hangs_on_the_first_and_no_edge_shares_its_id() -> None:
    ours = document([node("b", "business_model"), node("s")], [("e1", "b", TARGETS, "s")])
    theirs = document([node("c", "business_model"), node("t")], [("e1", "c", TARGETS, "t")])

    both, says = merged(ours, theirs)

    assert [one["id"] for one in both.nodes] == ["b", "s", "t"]
    assert [(one["source"], one["target"]) for one in both.edges] == [("b", "s"), ("b", "t")]
    assert len({one["id"] for one in both.edges}) == 2
    assert says == ()


def test_the_same_again_changes_nothing_and_is_said() -> None:
    ours = document([node("b", "business_model"), node("s")], [("e1", "b", TARGETS, "s")])

    both, says = merged(ours, ours)

    assert both is ours
    assert says == ("2 of its nodes are there already.", "Nothing in it is new.")


def test_a_node_that_says_something_else_stays_as_the_first_has_it() -> None:
    ours, theirs = document([node("s", title="Small")], []), document([node("s", title="Big")], [])

    both, says = merged(ours, theirs)

    assert both is ours
    assert "is there already and says something else" in says[0]


def test_settings_are_taken_over_where_the_first_has_none() -> None:
    business = {"moorings:business": {"schema": 1, "currency": "GBP"}}
    bare = document([node("b", "business_model")], [])
    full = document([node("c", "business_model", properties=business)], [])

    assert merged(bare, full)[0].nodes[0]["properties"] == business
    other = document([node("d", "business_model", properties={"moorings:business": {"currency": "EUR"}})], [])
    both, says = merged(full, other)
    assert both.nodes == full.nodes
    assert "'moorings:business' of the business_model 'd' is left out" in says[0]


def test_a_slug_that_is_taken_is_given_up() -> None:
    ours, theirs = document([node("s", slug="small")], []), document([node("t", slug="small")], [])

    assert "slug" not in merged(ours, theirs)[0].nodes[1]
