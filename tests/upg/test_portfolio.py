"""A portfolio is read and written whole."""

import json
from typing import Any

import pytest

from moorings.errors import ModelError
from moorings.upg.read import parse_portfolio
from moorings.upg.write import canonical

PORTFOLIO: dict[str, Any] = {
    "type": "portfolio",
    "organization": {"title": "Acme", "id": "o", "description": "Makes things.", "zeal": 1},
    "product_areas": [{"title": "B", "id": "b"}, {"id": "a", "title": "A", "products": []}],
    "products": [
        {
            "title": "Two",
            "id": "2",
            "member_kind": "watched",
            "nodes": [{"title": "T", "id": "t", "type": "x"}],
        },
        {"id": "1", "title": "One", "edges": [{"type": "t", "id": "e", "source": "a", "target": "b"}]},
    ],
    "cross_edges": [{"relevance": 1, "alias": "x", "type": "t", "id": "c", "target": "2", "source": "1"}],
    "registry": {"nodes": [{"title": "R", "id": "r", "type": "y"}], "edges": []},
    "signals": [{"id": "s", "title": "S", "type": "competitor_signal"}],
}


def written(**changes: Any) -> Any:
    return json.loads(canonical(parse_portfolio(json.dumps(PORTFOLIO | changes))))


def test_the_parts_of_a_portfolio_stand_in_their_order() -> None:
    found = written()
    parts = [
        "$upg",
        "organization",
        "product_areas",
        "portfolios",
        "products",
        "cross_edges",
        "registry",
        "signals",
    ]
    assert list(found) == parts
    assert list(found["organization"]) == ["id", "title", "description", "zeal"]
    assert found["product_areas"] == [{"id": "a", "title": "A"}, {"id": "b", "title": "B"}]
    assert [list(product) for product in found["products"]] == [
        ["id", "title", "nodes", "edges"],
        ["id", "title", "member_kind", "nodes", "edges"],
    ]
    assert list(found["cross_edges"][0]) == ["id", "source", "target", "type", "alias", "relevance"]
    assert found["registry"] == {"nodes": [{"id": "r", "type": "y", "title": "R"}]}


def test_its_header_counts_members_by_kind() -> None:
    header = written()["$upg"]
    assert header["kind"] == "portfolio"
    assert header["summary"] == "Makes things."
    counts = {"products": 1, "watched_products": 1, "product_areas": 2, "portfolios": 0, "cross_edges": 1}
    assert list(header["counts"].items()) == list(counts.items())


def test_an_empty_registry_and_no_signals_are_left_out() -> None:
    assert list(written(registry={"nodes": []}, signals=[]))[-1] == "cross_edges"


def test_its_canonical_form_is_read_back_to_the_same_bytes() -> None:
    once = canonical(parse_portfolio(json.dumps(PORTFOLIO)))
    assert canonical(parse_portfolio(once)) == once


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"organization": None}, "'organization' must be an object, found null"),
        ({"products": {}}, "'products' must be a list, found an object"),
        ({"products": [None]}, r"'products\[0\]' must be an object, found null"),
        ({"products": [{"nodes": 1}]}, r"'products\[0\].nodes' must be a list, found a number"),
        ({"cross_edges": [1]}, r"'cross_edges\[0\]' must be an object, found a number"),
        ({"portfolios": "x"}, "'portfolios' must be a list, found text"),
    ],
)
def test_a_part_of_the_wrong_kind_is_named(change: dict[str, Any], message: str) -> None:
    with pytest.raises(ModelError, match=message):
        written(**change)
