"""Made-up documents, mostly sound and somewhere odd, as texts."""

import json
import re
from typing import Any

from hypothesis import strategies as st

from moorings.upg.catalogue import catalogue

RAW_NUMBERS = (
    "1.0",
    "-0",
    "1e21",
    "1e20",
    "1e-7",
    "0.000001",
    "1e400",
    "9007199254740993",
    "12345678901234567890",
    "0.1",
)
TYPES = (
    *("business_model", "customer_relationship", "market_segment", "value_proposition", "revenue_stream"),
    *("metric", "product", "hypothesis", "partnership", "opportunity", "feature", "framework_exercise"),
    *("competitive_analysis", "classification_axis", "classification_value", "kpi", "widget", "constructor"),
)
EDGE_TYPES = (
    *("customer_relationship_with_market_segment", "business_model_maintains_customer_relationship"),
    *("framework_exercise_includes_node", "node_informs_node", "shares_persona", "instance_of", "links_to"),
    *("classification_axis_includes_classification_value", "feature_rivals_competitor_feature"),
    *("competitive_analysis_dimensioned_by_classification_axis", "node_classified_as_classification_value"),
)
IDS = ("a", "b", "c", "d", "e", "p", "😀", "\uff5e")
FRAMEWORKS = ("rice-scoring", "moscow", "wsjf", "kano-model", "business-model-canvas", "constructor", "none")
SCORES = ("reach", "impact", "confidence", "effort", "moscow", "job_size", "user_business_value")
WORDS = (
    "",
    " ",
    "must",
    "4 users",
    "-1",
    "0",
    "1e3x",
    "personal",
    "high",
    "x\u2028\x7f\t\x1f",
    "\ud800",
    "\ufeff",
    "\u0085",
    "😀é",
)

texts = st.sampled_from(WORDS) | st.text(max_size=6)
numbers = (
    st.integers(-3, 9)
    | st.sampled_from([f"@number {one}@" for one in RAW_NUMBERS])
    | st.floats(allow_nan=False, allow_infinity=False)
)
scalars = st.none() | st.booleans() | numbers | texts
odd_keys = st.sampled_from(
    ("10", "9", "01", "-1", "4294967295", "__proto__", "constructor", "acme:cost", ":x", "ß", "～", "😀")
)
values = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(odd_keys | st.text(max_size=2), inner, max_size=3)
    ),
    max_leaves=5,
)
names = st.sampled_from(("T", "A", "～", "Ünï", " x", "T", "A", "～", ""))
ids = st.sampled_from(IDS)
assessments = st.fixed_dictionaries({"value": numbers | texts}, optional={"label": texts, "scale_id": texts})
cells = st.lists(
    st.fixed_dictionaries(
        {},
        optional={
            "axis_a_value_ref": ids | scalars,
            "axis_b_value_ref": ids | scalars,
            "rationale_kind": st.sampled_from(("structural", "other")) | values,
        },
    )
    | values,
    max_size=3,
)


@st.composite
def properties(draw: st.DrawFn, node_type: str) -> dict[str, Any]:
    """Return properties, mostly of the names that the type declares."""
    schema = catalogue().schema(node_type) or {}
    names = draw(st.lists(st.sampled_from(sorted(schema)), max_size=3)) if schema else []
    found: dict[str, Any] = {}
    for name in names:
        allowed = st.sampled_from(schema[name].allowed) if schema[name].allowed else texts
        found[name] = draw(st.one_of(allowed, texts, assessments, values))
    if node_type == "framework_exercise":
        found["framework_id"] = draw(st.sampled_from(FRAMEWORKS) | scalars)
    if node_type == "competitive_analysis":
        found["empty_cells"] = draw(cells)
    return found | draw(st.dictionaries(odd_keys, values, max_size=2))


@st.composite
def nodes(draw: st.DrawFn) -> dict[str, Any]:
    """Return a node that mostly has what it needs."""
    node_type = draw(st.sampled_from(TYPES))
    node: dict[str, Any] = {"id": draw(ids), "type": node_type, "title": draw(names)}
    node["properties"] = draw(properties(node_type))
    more = st.fixed_dictionaries(
        {},
        optional={
            "properties": st.sampled_from(("{}", '{"b":1,"a":2}')) | values,
            "slug": texts,
            "tags": st.lists(texts, max_size=3) | st.just('["b","a"]'),
            "status": texts,
            "description": values,
            "parent_id": ids,
            "external_links": values,
            "7": values,
            "__proto__": values,
        },
    )
    return draw(spoilt({**node, **draw(more)}))


@st.composite
def edges(draw: st.DrawFn) -> dict[str, Any]:
    """Return an edge, here and there with scores."""
    edge: dict[str, Any] = {"id": draw(names), "source": draw(ids), "target": draw(ids)}
    edge["type"] = draw(st.sampled_from(EDGE_TYPES))
    if draw(st.booleans()):
        scores = st.dictionaries(st.sampled_from(SCORES), numbers | texts | assessments | values, max_size=4)
        edge["properties"] = draw(scores | values)
    return draw(spoilt(edge))


@st.composite
def spoilt(draw: st.DrawFn, thing: dict[str, Any]) -> Any:
    """Return the thing, seldom without a key, with another value or as something else altogether."""
    how = draw(st.integers(0, 60))
    key = draw(st.sampled_from(sorted(thing)))
    if how == 0:
        return {name: value for name, value in thing.items() if name != key}
    if how == 1:
        return thing | {key: draw(values)}
    return draw(values) if how == 2 else thing


@st.composite
def graphs(draw: st.DrawFn) -> dict[str, Any]:
    """Return nodes, mostly with an id of their own, and edges, mostly between two of them."""
    some: list[Any] = draw(st.lists(nodes(), max_size=5))
    for name, node in zip(IDS, some, strict=False):
        if isinstance(node, dict) and draw(st.integers(0, 20)):
            node["id"] = name
    there = st.sampled_from(IDS[: len(some)]) if some else ids
    joined: list[Any] = draw(st.lists(edges(), max_size=5))
    for edge in joined:
        if isinstance(edge, dict) and draw(st.integers(0, 9)):
            edge.update(source=draw(there), target=draw(there))
    return {"nodes": some, "edges": joined}


@st.composite
def exercises(draw: st.DrawFn) -> dict[str, Any]:
    """Return a framework exercise with what it ranks, and the scores."""
    framework = draw(st.sampled_from(FRAMEWORKS))
    ranked = draw(st.sampled_from(("feature", "opportunity", "hypothesis", "widget")))
    wanted = catalogue().scores(framework, ranked) if catalogue().knows_framework(framework) else ()
    words = st.sampled_from([word for score in wanted for word in score.allowed] or [""])
    scores = st.fixed_dictionaries(
        {}, optional={score.name: words | numbers | texts | assessments | values for score in wanted}
    )
    exercise = {
        "id": "x",
        "type": "framework_exercise",
        "title": "X",
        "properties": {"framework_id": framework},
    }
    edge = {"type": "framework_exercise_includes_node", "source": "x", "target": "y"}
    return {
        "nodes": [exercise, {"id": "y", "type": ranked, "title": "Y"}],
        "edges": [
            edge | {"id": f"e{at}", "properties": draw(scores)} for at in range(draw(st.integers(1, 3)))
        ],
    }


@st.composite
def analyses(draw: st.DrawFn) -> dict[str, Any]:
    """Return a competitive analysis with two axes, their values, and cells that refer to them."""
    empty = draw(st.lists(cells_of("v", "w", "x", "gone"), max_size=3))
    values_of = [{"id": name, "type": "classification_value", "title": name} for name in ("v", "w")]
    third = {
        "id": "x",
        "type": draw(st.sampled_from(TYPES)),
        "title": "X",
        "parent_id": draw(ids | st.just("q")),
    }
    axes = [{"id": name, "type": "classification_axis", "title": name} for name in ("p", "q")]
    analysis: dict[str, Any] = {
        "id": "n",
        "type": "competitive_analysis",
        "title": "N",
        "properties": {"empty_cells": empty},
    }
    ends = [("n", "p"), ("n", "q"), ("p", "v"), (draw(st.sampled_from("pq")), "w")]
    kinds = 2 * [EDGE_TYPES[-2]] + 2 * ["classification_axis_includes_classification_value"]
    joined = [
        {"id": f"e{at}", "source": pair[0], "target": pair[1], "type": kind}
        for at, (pair, kind) in enumerate(zip(ends, kinds, strict=True))
    ]
    return {
        "nodes": [*values_of, third, *axes, analysis],
        "edges": draw(st.permutations(joined))[: draw(st.integers(2, 4))],
    }


def cells_of(*refs: str) -> st.SearchStrategy[Any]:
    """Return cells that refer to some of these nodes."""
    reference = st.sampled_from(refs)
    rationale = st.sampled_from(("structural", "ideological")) | values
    return st.fixed_dictionaries(
        {"axis_a_value_ref": reference, "axis_b_value_ref": reference}, optional={"rationale_kind": rationale}
    )


products = st.fixed_dictionaries(
    {"id": st.just("p") | ids, "title": names},
    optional={
        "description": texts | names,
        "stage": texts,
        "properties": values,
        "extra": values,
        "member_kind": texts,
    },
)
provenances = st.fixed_dictionaries(
    {"tool": names, "exported_at": st.just("2026-01-01")}, optional={"tool_version": values, "x": values}
)
headers = st.fixed_dictionaries(
    {
        "format_version": st.just("1.0.0") | texts,
        "spec_version": st.just("0.41.0"),
        "provenance": provenances,
    },
    optional={
        "counts": st.dictionaries(st.sampled_from(("nodes", "edges", "x")), numbers | values, max_size=3)
        | values,
        "integrity": st.fixed_dictionaries(
            {"algorithm": st.just("sha256-128") | texts, "body": texts | values}
        ),
        "member_kind": st.sampled_from(("watched", "product")) | values,
        "summary": texts,
    },
)


@st.composite
def singles(draw: st.DrawFn) -> dict[str, Any]:
    """Return a single product, with a header or in the older layout."""
    header = draw(headers.flatmap(spoilt))
    older = {"upg_version": "0.2.0", "exported_at": draw(texts), "source": draw(provenances | values)}
    top = {"$upg": header} if draw(st.integers(0, 4)) else older
    graph = draw(st.one_of(graphs(), graphs(), exercises(), analyses()))
    document = {**top, "product": draw(products.flatmap(spoilt)), **graph}
    return document | draw(st.dictionaries(st.sampled_from(("views", "9", "_integrity")), values, max_size=1))


@st.composite
def portfolios(draw: st.DrawFn) -> dict[str, Any]:
    """Return a portfolio of a few products."""
    listed = st.lists(products.flatmap(spoilt), max_size=2)
    more = {"registry": graphs() | values, "signals": st.lists(nodes(), max_size=2)}
    members = [{**draw(products), **draw(graphs())} for _ in range(draw(st.integers(0, 2)))]
    return {
        "$upg": {**draw(headers), "kind": "portfolio"},
        "organization": draw(products.flatmap(spoilt)),
        "product_areas": draw(listed),
        "portfolios": draw(listed),
        "products": members,
        "cross_edges": draw(st.lists(edges(), max_size=3)),
        **draw(st.fixed_dictionaries({}, optional=more)),
    }


def as_text(document: Any) -> str:
    """Return the document as JSON, with numbers written as no program would write them."""
    return re.sub(r'"@number ([^"@]+)@"', r"\1", json.dumps(document))


documents = st.one_of(singles(), singles(), singles(), singles().flatmap(spoilt), portfolios(), values).map(
    as_text
)
"""Texts of documents."""
