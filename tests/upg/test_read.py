"""A file is read leniently, and what cannot be read is refused in one clear sentence."""

import json
from typing import Any

import pytest

from moorings.errors import ModelError
from moorings.upg.document import ABSENT
from moorings.upg.read import parse, parse_portfolio
from moorings.upg.write import canonical

PRODUCT: dict[str, Any] = {"id": "p", "title": "Plank"}


def text(**root: Any) -> str:
    return json.dumps({"product": PRODUCT, **root})


def nested(levels: int) -> str:
    return text(nodes=[{"id": "n", "properties": {"deep": "HERE"}}]).replace(
        '"HERE"', "[" * levels + "]" * levels
    )


REFUSED = {
    "": "m.upg: is empty.",
    " \n": "m.upg: is empty.",
    "null": "m.upg: is not a UPG document: it holds null, not an object.",
    "7": "m.upg: is not a UPG document: it holds a number, not an object.",
    '"x"': "m.upg: is not a UPG document: it holds text, not an object.",
    "true": "m.upg: is not a UPG document: it holds a yes/no value, not an object.",
    "[]": "m.upg: is not a UPG document: it has neither a product nor nodes.",
    "{}": "m.upg: is not a UPG document: it has neither a product nor nodes.",
    '{"nodes": [{"id": "a"}]}': "m.upg: is not a UPG document: it has no product.",
    '{"product": null}': "m.upg: 'product' must be an object, found null.",
    text(nodes={"a": 1}): "m.upg: 'nodes' must be a list, found an object.",
    text(edges="e"): "m.upg: 'edges' must be a list, found text.",
    text(edges=[{}, None]): "m.upg: 'edges[1]' must be an object, found null.",
    text(cross_edges=[]): "m.upg: is a portfolio of several products. Give the file of a single product.",
    '{"a": 1,\n  b: 2}': "m.upg: is not valid JSON at line 2, column 3: "
    "expecting property name enclosed in double quotes.",
    '{"a": 01}': "m.upg: is not valid JSON at line 1, column 8: expecting ',' delimiter.",
    '{"a": 1}}': "m.upg: is not valid JSON at line 1, column 9: extra data.",
    '{"a":\n NaN}': "m.upg: is not valid JSON at line 2, column 2: expecting value.",
    '{"a": "\t"}': "m.upg: is not valid JSON at line 1, column 8: invalid control character.",
    text(nodes=[{"id": "a", "tags": "vip"}]): "m.upg: node a.tags is a string that is not valid JSON: vip",
    text(
        nodes=[{"properties": "[1]"}]
    ): "m.upg: node undefined.properties is a string that does not parse to a JSON object: [1]",
}


@pytest.mark.parametrize(("content", "message"), REFUSED.items(), ids=[content[:30] for content in REFUSED])
def test_a_file_that_says_no_graph_is_refused(content: str, message: str) -> None:
    with pytest.raises(ModelError) as refusal:
        parse(content, "m.upg")
    assert str(refusal.value) == message


@pytest.mark.parametrize("content", ['{"nodes": [1, 2', '{"title": "Pla', '{"archived": tru', '{"a":', "{"])
def test_a_file_that_ends_too_early_is_called_cut_short(content: str) -> None:
    with pytest.raises(
        ModelError, match=r"is cut short: it ends in the middle of a value \(line 1, column \d+\)"
    ):
        parse(content)


def test_a_file_in_utf_16_is_named_as_such() -> None:
    with pytest.raises(ModelError, match=r"is text in UTF-16\. Save it as UTF-8"):
        parse(text().encode("utf-16"))


@pytest.mark.parametrize("levels", [3000, 100_000])
def test_a_document_nested_too_deep_is_refused(levels: int) -> None:
    with pytest.raises(ModelError, match="is nested too deep: more than 2,500 levels"):
        parse(nested(levels))


def test_a_document_nested_deeply_is_read_and_written() -> None:
    flat = canonical(parse(nested(2000))).decode().replace(" ", "").replace("\n", "")
    assert '"properties":{"deep":' + "[" * 2000 + "]" * 2000 + "}" in flat


@pytest.mark.parametrize("fault", ["[1,]", '{"a" 1}', '{"a": 1', "[1 2]", "{1: 2}", "[nul]", "[1]]"])
def test_a_fault_below_deep_nesting_is_still_found(fault: str) -> None:
    with pytest.raises(ModelError, match=r"is not valid JSON|is cut short"):
        parse("[" * 1500 + fault + "]" * 1500)


def test_deep_documents_are_read_as_shallow_ones_are() -> None:
    inside = '{"a": [1, -2.5e3, "x\\n", true, null, {}, []], "a": {"b": 10000000000000000000000}}'
    document = parse(
        text(nodes=[{"id": "n", "properties": {"deep": "HERE"}}]).replace(
            '"HERE"', "[" * 1500 + inside + "]" * 1500
        )
    )
    value = document.nodes[0]["properties"]["deep"]
    for _ in range(1500):
        [value] = value
    assert value == {"a": {"b": 1e22}}


def test_a_byte_order_mark_is_passed_over_and_broken_bytes_are_replaced() -> None:
    document = parse(b"\xef\xbb\xbf" + text(nodes=[{"id": "X"}]).encode().replace(b"X", b"\xff"))
    assert document.nodes == ({"id": "\ufffd"},)


def test_an_older_flat_file_is_read() -> None:
    source = {"tool": "lab", "tool_version": "1", "extra": 1}
    flat = parse(text(upg_version="0.2", exported_at="2020", source=source, _integrity={"checksum": "x"}))
    assert flat.spec_version == "0.2"
    assert flat.provenance == {"tool": "lab", "tool_version": "1", "exported_at": "2020"}
    assert (flat.nodes, flat.edges, flat.unknown_root) == ((), (), ())


def test_the_header_speaks_before_the_root() -> None:
    header = {"spec_version": "0.41.0", "provenance": {"exported_at": "2026"}, "member_kind": "watched"}
    document = parse(text(**{"$upg": header}, upg_version="0.2", source={"tool": "old"}))
    assert (document.spec_version, document.member_kind) == ("0.41.0", "watched")
    assert document.provenance == {"exported_at": "2026"}


def test_a_file_that_names_neither_version_nor_writer_says_so() -> None:
    document = parse(text())
    assert document.spec_version is ABSENT
    assert document.provenance == {"tool": "unknown", "exported_at": ""}


def test_null_lists_are_empty_and_string_properties_and_tags_are_read() -> None:
    node = {"id": "a", "properties": '{"b": 1}', "tags": '["x"]'}
    document = parse(text(nodes=[node, None, "ab"], edges=None))
    assert document.nodes == ({"id": "a", "properties": {"b": 1}, "tags": ["x"]}, {}, {"0": "a", "1": "b"})
    assert document.edges == ()


def test_what_nobody_knows_survives_reading_and_writing() -> None:
    node = {"id": "w", "type": "widget", "title": "W", "properties": {"acme:x": [1]}, "acme_key": {"z": 1}}
    edge = {"id": "e", "source": "w", "target": "w", "type": "widget_widgets_widget", "weight": 2}
    again = parse(canonical(parse(text(nodes=[node], edges=[edge]))))
    assert (again.nodes, again.edges) == ((node,), (edge,))


def test_keys_that_would_be_lost_are_named() -> None:
    header = {"format_version": "1.0.0", "theme": "dark", "provenance": {"tool": "lab", "host": "h"}}
    document = parse(text(**{"$upg": header}, views=[], comments=[]))
    assert document.unknown_root == ("views", "comments", "$upg.theme", "$upg.provenance.host")


def test_of_a_key_given_twice_the_last_value_counts() -> None:
    assert parse('{"product": {"id": "a", "id": "b"}}').product == {"id": "b"}


def test_a_single_product_is_no_portfolio() -> None:
    with pytest.raises(ModelError, match="is not a portfolio"):
        parse_portfolio(text())
