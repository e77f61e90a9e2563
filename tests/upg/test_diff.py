"""Two documents are compared by meaning, and the difference turns the one into the other."""

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moorings.errors import ModelError
from moorings.upg.diff import Changes, Difference, diff
from moorings.upg.diff_apply import apply
from moorings.upg.diff_values import ValueChange
from moorings.upg.document import ABSENT, Document, new_document
from moorings.upg.read import parse
from moorings.upg.write import canonical

WHEN = "2026-01-01T00:00:00.000Z"


def graph(*nodes: dict[str, Any], edges: list[dict[str, Any]] | None = None, **more: Any) -> Document:
    return new_document("p", "Plank", nodes=nodes, edges=edges or [], exported_at=WHEN, **more)


def node(node_id: str, **more: Any) -> dict[str, Any]:
    return {"id": node_id, "type": "persona", "title": node_id.upper(), **more}


def edge(edge_id: str, source: str, target: str) -> dict[str, Any]:
    return {"id": edge_id, "source": source, "target": target, "type": "node_informs_node"}


def test_what_is_in_one_document_only_was_added_or_removed() -> None:
    found = diff(graph(node("a"), node("b")), graph(node("c"), node("a")))
    assert found.nodes.added == (node("c"),)
    assert found.nodes.removed == (node("b"),)
    assert not found.nodes.changed
    assert not found.edges


def test_a_change_names_its_smallest_place() -> None:
    old = node("a", properties={"tool:x": {"steps": [{"minutes": 5}, {"minutes": 9}], "kept": 1}})
    new = node("a", properties={"tool:x": {"steps": [{"minutes": 5}, {"minutes": 10}], "kept": 1, "new": ""}})
    [changed] = diff(graph(old), graph(new)).nodes.changed
    assert changed.before is old
    assert changed.after is new
    assert [(one.where, one.before, one.after) for one in changed.changes] == [
        ("properties.tool:x.new", ABSENT, ""),
        ("properties.tool:x.steps[1].minutes", 9, 10),
    ]


def test_a_list_of_another_length_changed_as_a_whole() -> None:
    [changed] = diff(graph(node("a", aliases=["x"])), graph(node("a", aliases=["x", "y"]))).nodes.changed
    assert changed.changes == (ValueChange(("aliases",), ["x"], ["x", "y"]),)


def test_what_has_the_same_id_was_renamed_or_moved_and_not_replaced() -> None:
    old = graph(node("a", slug="old"), node("b"), edges=[edge("e", "a", "b")])
    new = graph(node("a", slug="new"), node("b"), edges=[edge("e", "b", "a")])
    found = diff(old, new)
    [renamed], [moved] = found.nodes.changed, found.edges.changed
    assert renamed.is_renamed
    assert not renamed.is_moved
    assert moved.is_moved
    assert found.nodes == Changes(changed=(renamed,))
    assert found.edges == Changes(changed=(moved,))


def test_order_empties_and_what_the_header_stamps_mean_nothing() -> None:
    one = graph(node("a", tags=["x", "y"], extra={"k": 1, "l": 2}), node("b"))
    two = new_document(
        "p",
        "Plank",
        nodes=[node("b", slug="", properties={}), node("a", extra={"l": 2.0, "k": 1}, tags=["y", "x", "y"])],
        exported_at="2027-01-01",
    )
    assert not diff(one, two)


def test_yes_is_not_one() -> None:
    [changed] = diff(
        graph(node("a", properties={"x": True})), graph(node("a", properties={"x": 1}))
    ).nodes.changed
    assert changed.changes == (ValueChange(("properties", "x"), True, 1),)


def test_the_product_and_the_catalogue_are_compared() -> None:
    old = graph(stage="concept")
    found = diff(old, replace(graph(stage="growth"), spec_version="0.42.0", member_kind="watched"))
    assert found.product == (ValueChange(("stage",), "concept", "growth"),)
    assert found.header == (
        ValueChange(("member_kind",), ABSENT, "watched"),
        ValueChange(("spec_version",), "0.41.0", "0.42.0"),
    )


def test_a_document_nested_as_deep_as_can_be_read_is_compared() -> None:
    def nested(inner: str) -> Document:
        deep = '{"a":' * 2000 + inner + "}" * 2000
        return parse(f'{{"product":{{}},"nodes":[{{"id":"n","properties":{deep}}}]}}')

    assert not diff(nested("1"), nested("1"))
    found = diff(nested("1"), nested("2"))
    [change] = found.nodes.changed[0].changes
    assert (len(change.path), change.before, change.after) == (2001, 1, 2)
    assert not diff(apply(found, nested("1")), nested("2"))


def test_a_difference_is_made_on_another_document_without_touching_the_rest() -> None:
    old, new = graph(node("a", properties={"x": 1})), graph(node("a", properties={"x": 2}), node("c"))
    theirs = graph(node("a", properties={"x": 1, "y": 5}, description="theirs"), node("b"))
    merged = apply(diff(old, new), theirs)
    assert merged.node("a") == node("a", properties={"x": 2, "y": 5}, description="theirs")
    assert merged.node("b") is theirs.node("b")
    assert merged.node("c") == node("c")
    assert theirs.node("a") == node("a", properties={"x": 1, "y": 5}, description="theirs")


@pytest.mark.parametrize("new", [graph(), graph(node("a", title="B"))])
def test_what_is_not_there_cannot_be_changed_or_removed(new: Document) -> None:
    with pytest.raises(ModelError, match="'a' is not there"):
        apply(diff(graph(node("a")), new), graph())


def test_a_place_that_is_not_there_cannot_be_changed() -> None:
    change = diff(graph(node("a", extra={"x": {"y": 1}})), graph(node("a", extra={"x": {"y": 2}})))
    with pytest.raises(ModelError, match=r"cannot be changed at 'extra\.x\.y': there is no such place"):
        apply(change, graph(node("a", extra={"x": 5})))


SCALARS = st.none() | st.booleans() | st.integers(0, 2) | st.sampled_from([0.5, float("inf"), "", "x"])
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from("ab0"), inner)
)
NODES = st.fixed_dictionaries(
    {"id": st.sampled_from(["a", "b", "p", "", 5, None])},
    optional={
        "type": st.sampled_from(["persona", "product"]),
        "title": st.sampled_from(["", "T"]),
        "slug": st.sampled_from(["s", "t"]),
        "tags": st.lists(st.sampled_from("xy")),
        "properties": st.dictionaries(st.sampled_from("abc"), VALUES),
        "extra": VALUES,
    },
)
EDGES = st.fixed_dictionaries(
    {"id": st.sampled_from("efg"), "source": st.sampled_from("ab"), "target": st.sampled_from("ab")},
    optional={"properties": st.dictionaries(st.sampled_from("ab"), VALUES)},
)
PROVENANCES = st.dictionaries(st.sampled_from(["tool", "tool_version", "exported_at"]), st.sampled_from("uv"))
DOCUMENTS = st.builds(
    Document,
    spec_version=st.sampled_from(["0.41.0", 7, None, ABSENT]),
    provenance=PROVENANCES,
    product=st.fixed_dictionaries(
        {"id": st.just("p"), "title": st.sampled_from("PQ")}, optional={"x": VALUES}
    ),
    nodes=st.lists(NODES, max_size=4).map(tuple),
    edges=st.lists(EDGES, max_size=3).map(tuple),
    member_kind=st.sampled_from([None, "watched"]),
)


def meaning(document: Document) -> Any:
    """What the written file says, its stamp, seal and order left aside."""
    written = json.loads(canonical(document))
    del written["$upg"]["integrity"]
    written["$upg"]["provenance"].pop("exported_at", None)
    for key in ("nodes", "edges"):
        written[key] = sorted(json.dumps(thing, sort_keys=True) for thing in written[key])
    return json.dumps(written, sort_keys=True)


@given(DOCUMENTS, DOCUMENTS)
def test_the_difference_applied_to_the_old_document_gives_the_new_one(old: Document, new: Document) -> None:
    found = diff(old, new)
    assert meaning(apply(found, old)) == meaning(new)
    assert bool(found) == (meaning(old) != meaning(new))


@given(DOCUMENTS)
def test_a_document_does_not_differ_from_itself(document: Document) -> None:
    assert diff(document, document) == Difference()
    assert not diff(document, replace(document, nodes=tuple(dict(node) for node in document.nodes)))
