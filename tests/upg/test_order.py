"""Keys, nodes, edges and tags have one order, whatever the order they came in."""

import json
from typing import Any

from moorings.upg.document import Document, new_document
from moorings.upg.write import canonical

WHEN = "2026-01-01T00:00:00.000Z"


def written(**parts: Any) -> Any:
    return json.loads(canonical(graph(**parts)))


def graph(**parts: Any) -> Document:
    return new_document("p", "Plank", exported_at=WHEN, **parts)


def node(node_id: str, **more: Any) -> dict[str, Any]:
    return {"id": node_id, "type": "persona", "title": node_id, **more}


def test_the_keys_of_a_node_stand_in_their_order_and_unknown_ones_after_them() -> None:
    shuffled = {
        "zeta": 1,
        "properties": {"b": 1, "a": 2},
        "alpha": 1,
        "tags": ["x"],
        "slug": "s",
        "title": "T",
    }
    [found] = written(nodes=[{**shuffled, "type": "persona", "id": "a"}])["nodes"]
    assert list(found) == ["id", "type", "title", "slug", "tags", "properties", "alpha", "zeta"]
    assert list(found["properties"]) == ["a", "b"]


def test_what_is_empty_is_left_out_and_zero_and_no_are_kept() -> None:
    empties: dict[str, Any] = {"slug": "", "description": None, "tags": [], "properties": {}, "extra": ""}
    [found] = written(nodes=[node("a", archived=False, sort_order=0, **empties) | {"title": ""}])["nodes"]
    assert found == {"id": "a", "type": "persona", "title": "", "archived": False, "sort_order": 0}


def test_properties_are_put_in_order_at_every_depth_and_keep_their_empties() -> None:
    deep = {"z": [{"b": None, "a": {}}], "a": {"d": "", "c": []}}
    text = canonical(graph(nodes=[node("n", properties=deep, external_links=[{"b": 1, "a": 2}])])).decode()
    compact = "".join(text.split())
    assert '"properties":{"a":{"c":[],"d":""},"z":[{"a":{},"b":null}]}' in compact
    assert '"external_links":[{"b":1,"a":2}]' in compact, "other nested values keep their order"


def test_keys_that_look_like_integers_come_first_as_in_javascript() -> None:
    keys = ["b", "10", "9", "-1", "01", "4294967295", "4294967294"]
    [found] = written(nodes=[node("n", properties=dict.fromkeys(keys, 1), **{"0": "extra"})])["nodes"]
    assert next(iter(found)) == "0"
    assert list(found["properties"]) == ["9", "10", "4294967294", "-1", "01", "4294967295", "b"]


def test_a_key_named_proto_is_left_out_where_javascript_loses_it() -> None:
    lost = {"__proto__": {"a": 1}}
    [found] = written(nodes=[node("n", properties={"a": 1, **lost}, extra={"b": 1, **lost}, **lost)])["nodes"]
    assert found == node("n", properties={"a": 1}, extra={"b": 1, **lost})


def test_tags_stand_once_each_in_order_and_aliases_stay_as_they_are() -> None:
    [found] = written(nodes=[node("n", tags=["b", "～", "😀", "b"], aliases=["b", "a", "b"])])["nodes"]
    assert found["tags"] == ["b", "😀", "～"]
    assert found["aliases"] == ["b", "a", "b"]


def test_tags_that_are_no_texts_do_not_stop_the_writing() -> None:
    [found] = written(nodes=[node("n", tags=["b", 10, 9, True, None, {"k": 1}, 9])])["nodes"]
    assert found["tags"] == [True, 9, 10, "b", None, {"k": 1}]


def test_nodes_stand_by_type_then_slug_or_title_then_id() -> None:
    nodes = [
        node("4", title="a", type="b"),
        node("3", title="a", slug="z"),
        node("2", title="b"),
        node("1", title="b"),
        node("5", type=None),
    ]
    assert [each["id"] for each in written(nodes=nodes)["nodes"]] == ["5", "4", "1", "2", "3"]


def test_edges_stand_by_source_target_type_and_id() -> None:
    ends = [
        ("b", "a", "t", "1"),
        ("a", "b", "t", "2"),
        ("a", "a", "u", "3"),
        ("a", "a", "t", "5"),
        ("a", "a", "t", "4"),
    ]
    edges = [{"type": t, "id": i, "target": b, "source": a} for a, b, t, i in ends]
    found = written(edges=edges)["edges"]
    assert [edge["id"] for edge in found] == ["4", "5", "3", "2", "1"]
    assert list(found[0]) == ["id", "source", "target", "type"]
