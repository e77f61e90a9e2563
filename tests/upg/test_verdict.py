"""What a file is found guilty of, rule by rule; the document is sound but for what the case says."""

import json
from collections.abc import Callable
from typing import Any

import pytest

import needs
from moorings.errors import ModelError
from moorings.upg.document import new_document
from moorings.upg.findings.finding import Severity
from moorings.upg.findings.rules import RULES
from moorings.upg.verdict import judged
from moorings.upg.write import canonical

Change = Callable[[dict[str, Any]], object]


def sound() -> dict[str, Any]:
    document = new_document(
        "p",
        "Ferry",
        nodes=(
            {"id": "bm", "type": "business_model", "title": "Ferry", "properties": {"acme:note": 1}},
            {"id": "cr", "type": "customer_relationship", "title": "A person", "slug": "a-person"},
            {"id": "ms", "type": "market_segment", "title": "Commuters", "key": "LTN-1", "tags": ["daily"]},
            {"id": "vp", "type": "value_proposition", "title": "Across in ten minutes"},
            {"id": "f", "type": "feature", "title": "Tickets", "status": "proposed"},
        ),
        edges=(
            {
                "id": "e1",
                "source": "bm",
                "target": "cr",
                "type": "business_model_maintains_customer_relationship",
            },
            {"id": "e2", "source": "cr", "target": "ms", "type": "customer_relationship_with_market_segment"},
        ),
        exported_at="2026-01-01T00:00:00.000Z",
    )
    plain: dict[str, Any] = json.loads(canonical(document))
    return plain


def node(document: dict[str, Any], name: str) -> dict[str, Any]:
    return next(one for one in document["nodes"] if one["id"] == name)


def codes(document: dict[str, Any]) -> list[str]:
    """Return the codes found, those of the header's counts and seal left out."""
    verdict = judged(json.dumps(document).encode())
    return [one.code for one in verdict.findings if one.code not in ("UPG027", "UPG028")]


def changed(change: Change) -> dict[str, Any]:
    document = sound()
    change(document)
    return document


def edge(**more: Any) -> Change:
    whole = {
        "id": "e9",
        "source": "cr",
        "target": "vp",
        "type": "customer_relationship_supports_value_proposition",
    }
    return lambda document: document["edges"].append(whole | more)


def rank(document: dict[str, Any], scores: dict[str, Any]) -> None:
    exercise = {"framework_id": "rice-scoring"}
    document["nodes"].append({"id": "x", "type": "framework_exercise", "title": "x", "properties": exercise})
    edge(source="x", target="f", type="framework_exercise_includes_node", properties=scores)(document)


def analyse(document: dict[str, Any], first: str, second: str) -> None:
    cell = {"axis_a_value_ref": first, "axis_b_value_ref": second, "rationale_kind": "structural"}
    analysis = {
        "id": "n",
        "type": "competitive_analysis",
        "title": "n",
        "properties": {"empty_cells": [cell]},
    }
    axis = {"id": "ax", "type": "classification_axis", "title": "Price"}
    values = ({"id": name, "type": "classification_value", "title": name} for name in ("v", "w"))
    document["nodes"] += [analysis, axis, *values]
    edge(id="e7", source="ax", target="v", type="classification_axis_includes_classification_value")(document)


CASES: dict[str, tuple[str, Change]] = {
    "no catalogue version": ("UPG001", lambda d: d["$upg"].pop("spec_version")),
    "no time of writing": ("UPG001", lambda d: d["$upg"]["provenance"].pop("exported_at")),
    "product without a title": ("UPG002", lambda d: d["product"].pop("title")),
    "product that is text": ("UPG002", lambda d: d.update(product="Ferry")),
    "edges as text": ("UPG003", lambda d: d.update(edges="none")),
    "node without an id": ("UPG004", lambda d: d["nodes"].append({"type": "metric", "title": "m"})),
    "node with a number for an id": (
        "UPG004",
        lambda d: d["nodes"].append({"id": 1, "type": "metric", "title": "m"}),
    ),
    "blank title": ("UPG004", lambda d: node(d, "vp").update(title=" \t")),
    "properties as a list": ("UPG004", lambda d: node(d, "vp").update(properties=[1])),
    "two nodes of one id": ("UPG005", lambda d: d["nodes"].append(dict(node(d, "vp")))),
    "edge without an id": ("UPG006", edge(id=None)),
    "edge that is null": ("UPG006", lambda d: d["edges"].append(None)),
    "edge to nowhere": ("UPG007", edge(target="gone")),
    "edge between products": ("UPG008", edge(type="instance_of")),
    "number for text": ("UPG010", lambda d: node(d, "cr").update(properties={"relationship_type": 5})),
    "word that is not allowed": (
        "UPG011",
        lambda d: node(d, "cr").update(properties={"relationship_type": "vip"}),
    ),
    "node tied to itself": ("UPG012", edge(target="cr", type="node_informs_node")),
    "type of nobody": ("UPG014", lambda d: node(d, "vp").update(type="widget")),
    "edge of nobody": ("UPG015", edge(type="links_to")),
    "edge the wrong way round": ("UPG020", edge(source="vp", target="cr")),
    "properties on an edge without any": ("UPG021", edge(properties={"strength": 3})),
    "two edges of one id": ("UPG022", edge(id="e1")),
    "the same said twice": (
        "UPG023",
        edge(target="ms", type="customer_relationship_with_market_segment"),
    ),
    "two nodes of one slug": (
        "UPG024",
        lambda d: d["nodes"].append(node(d, "cr") | {"id": "cr2", "title": "Another"}),
    ),
    "slug that another had": (
        "UPG024",
        lambda d: d["nodes"].append({**node(d, "cr"), "id": "cr2", "slug": "new", "aliases": ["a-person"]}),
    ),
    "two nodes of one key": ("UPG025", lambda d: node(d, "vp").update(key="LTN-1")),
    "status that is no phase": ("UPG026", lambda d: node(d, "f").update(status="somewhere")),
    "colon first": ("UPG029", lambda d: node(d, "cr").update(properties={":cost": 1})),
    "our key badly spelt": (
        "UPG029",
        lambda d: node(d, "cr").update(properties={"moorings:Relation Ship": {}}),
    ),
    "property misspelt": (
        "UPG030",
        lambda d: node(d, "cr").update(properties={"relationshp_type": "personal"}),
    ),
    "value off its scale": (
        "UPG031",
        lambda d: d["nodes"].append(
            {
                "id": "h",
                "type": "hypothesis",
                "title": "h",
                "properties": {
                    "current_confidence": {"value": 9, "label": "Sure", "scale_id": "confidence_5"}
                },
            }
        ),
    ),
    "number among texts": (
        "UPG032",
        lambda d: d["nodes"].append(
            {"id": "c", "type": "competitor", "title": "c", "properties": {"strengths": ["cheap", 5]}}
        ),
    ),
    "score off its scale": ("UPG013", lambda d: rank(d, {"reach": 9})),
    "empty cell of one axis": ("UPG009", lambda d: analyse(d, "v", "v")),
    "cells without axes": ("UPG016", lambda d: analyse(d, "v", "w")),
    "key of the node that nobody knows": ("UPG033", lambda d: node(d, "vp").update(colour="red")),
    "stage of nobody": ("UPG034", lambda d: d["product"].update(stage="mvp")),
    "tags as a number": ("UPG035", lambda d: node(d, "vp").update(tags=5)),
    "tag that is a number": ("UPG035", lambda d: node(d, "vp").update(tags=["a", 5])),
    "confidence of nobody": ("UPG035", lambda d: node(d, "vp").update(mapping_confidence="sure")),
    "views at the root": ("UPG036", lambda d: d.update(views=[])),
}


def test_a_sound_document_has_no_findings() -> None:
    assert codes(sound()) == []


@pytest.mark.parametrize("case", CASES)
def test_each_fault_is_found(case: str) -> None:
    code, change = CASES[case]
    assert code in codes(changed(change))


def test_stale_counts_and_a_stale_seal_are_found() -> None:
    document = changed(edge())
    found = {one.code: one.says for one in judged(json.dumps(document).encode()).findings}
    assert found["UPG027"] == "The header counts 2 edges, the file has 3."
    assert "UPG028" in found


def test_a_wrong_edge_is_told_which_edges_there_are() -> None:
    [found] = [
        one
        for one in judged(json.dumps(changed(edge(source="vp", target="cr"))).encode()).findings
        if one.code == "UPG020"
    ]
    assert "from customer_relationship to value_proposition, here from value_proposition to" in found.says


def test_a_misspelt_property_is_told_the_right_one() -> None:
    document = changed(lambda d: node(d, "cr").update(properties={"relationshp_type": "personal"}))
    [found] = [one for one in judged(json.dumps(document).encode()).findings if one.code == "UPG030"]
    assert found.remedy == "Did you mean 'relationship_type'?"


def test_a_given_up_type_is_told_its_name_of_today() -> None:
    document = changed(lambda d: node(d, "vp").update(type="jtbd"))
    [found] = [one for one in judged(json.dumps(document).encode()).findings if one.code == "UPG014"]
    assert found.remedy == "It is now called 'job'."


def test_the_worst_comes_first() -> None:
    document = changed(lambda d: (node(d, "vp").update(colour="red", type="widget"), edge(target="gone")(d)))
    ranks = [list(Severity).index(one.severity) for one in judged(json.dumps(document).encode()).findings]
    assert ranks == sorted(ranks)


@pytest.mark.parametrize("content", [b"", b"{", b"null", b"[", b"5", b'{"nodes": 5}', b"\xff\xfe{}"])
def test_what_is_no_graph_at_all_is_refused_in_words(content: bytes) -> None:
    with pytest.raises(ModelError):
        judged(content, "plank.upg")


@pytest.mark.parametrize("value", [None, 5, True, "x", [], [[1]], {}, {"a": 1}])
@pytest.mark.parametrize(
    "key", ["id", "type", "title", "slug", "aliases", "key", "status", "tags", "properties"]
)
def test_no_value_of_a_node_makes_it_fall_over(key: str, value: object) -> None:
    document = changed(lambda d: node(d, "cr").update({key: value}))
    if key in ("tags", "properties") and value == "x":
        with pytest.raises(ModelError):
            judged(json.dumps(document).encode())
    else:
        judged(json.dumps(document).encode())


@pytest.mark.parametrize("value", [None, 5, True, "x", [], [[1]], {}, {"a": 1}])
@pytest.mark.parametrize("key", ["id", "type", "source", "target", "properties", "provenance"])
def test_no_value_of_an_edge_makes_it_fall_over(key: str, value: object) -> None:
    judged(json.dumps(changed(edge(**{key: value}))).encode())


PORTFOLIO: dict[str, Any] = {
    "$upg": {
        "format_version": "1.0.0",
        "spec_version": "0.41.0",
        "kind": "portfolio",
        "provenance": {"tool": "t", "exported_at": "2026-01-01"},
    },
    "organization": {"id": "o", "title": "Ferries"},
    "product_areas": [],
    "portfolios": [],
    "products": [
        {"id": "a", "title": "A", "nodes": [{"id": "n", "type": "persona", "title": "N"}], "edges": []},
        {"id": "b", "title": "B", "nodes": [{"id": "m", "type": "persona", "title": "M"}], "edges": []},
    ],
    "cross_edges": [
        {
            "id": "x",
            "source": "n",
            "target": "m",
            "type": "shares_persona",
            "source_product_id": "a",
            "target_product_id": "b",
        }
    ],
}


def test_a_sound_portfolio_has_no_findings() -> None:
    assert codes(PORTFOLIO) == []


PORTFOLIO_CASES: dict[str, tuple[str, Change]] = {
    "organization without a title": ("UPG037", lambda d: d["organization"].pop("title")),
    "nodes of a single product": ("UPG037", lambda d: d.update(nodes=[])),
    "two products of one id": ("UPG037", lambda d: d["products"][1].update(id="a")),
    "node without a title": ("UPG004", lambda d: d["products"][1]["nodes"][0].pop("title")),
    "edge to nowhere": (
        "UPG007",
        lambda d: d["products"][0]["edges"].append(
            {"id": "e", "source": "n", "target": "m", "type": "node_informs_node"}
        ),
    ),
    "cross edge to no product": ("UPG038", lambda d: d["cross_edges"][0].update(target_product_id="c")),
    "cross edge to no node": ("UPG038", lambda d: d["cross_edges"][0].update(target="n")),
    "cross edges as text": ("UPG003", lambda d: d.update(cross_edges="x")),
    "product with edges as text": ("UPG003", lambda d: d["products"][0].update(edges="x")),
}


@pytest.mark.parametrize("case", PORTFOLIO_CASES)
def test_each_fault_of_a_portfolio_is_found_at_its_place(case: str) -> None:
    code, change = PORTFOLIO_CASES[case]
    document = json.loads(json.dumps(PORTFOLIO))
    change(document)
    assert code in codes(document)


def test_every_rule_has_a_name_of_its_own_and_a_remedy() -> None:
    assert len({rule.name for rule in RULES.values()}) == len(RULES)
    assert all(rule.remedy.endswith((".", "FILE")) for rule in RULES.values())


def test_the_documentation_lists_every_rule() -> None:
    text = (needs.PROJECT / "docs" / "upg.md").read_text(encoding="utf-8")
    assert all(f"| {rule.code} | {rule.name} | {rule.severity} |" in text for rule in RULES.values())


def test_a_version_nested_without_end_is_judged_like_any_that_is_no_text() -> None:
    content = b'{"upg_version": ' + b"[" * 1000 + b"]" * 1000 + b"}"

    assert judged(content).spec_version == ""
