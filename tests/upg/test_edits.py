"""Edits make a new document from an old one: valid, foreign data untouched, or refused with what is possible."""

from typing import Any

import pytest

from moorings.errors import ModelError
from moorings.upg.document import ABSENT, Document, new_document
from moorings.upg.edits import add_node, change_node, connect, disconnect, remove_node, rename_node
from moorings.upg.edits.slug import slug_of
from moorings.upg.read import parse
from moorings.upg.write import canonical
from upg.soundness import is_valid

WHEN = "2026-01-01T00:00:00.000Z"
FOREIGN = {
    "id": "w",
    "type": "widget",
    "title": "Theirs",
    "colour": "red",
    "properties": {"their:key": [1], "x": None},
}


@pytest.fixture
def document() -> Document:
    """A segment and a relationship, with a node and an edge of a tool that we do not know."""
    nodes: list[dict[str, Any]] = [
        {"id": "cr", "type": "customer_relationship", "title": "Named manager", "slug": "named-manager"},
        {"id": "ms", "type": "market_segment", "title": "Enterprise", "properties": {"tam": 5, "their:x": 1}},
        {"id": "vp", "type": "value_proposition", "title": "Search"},
        FOREIGN,
    ]
    edge = {
        "id": "e",
        "source": "cr",
        "target": "w",
        "type": "their_edge",
        "properties": {"y": 1},
        "extra": 1,
    }
    return new_document("p", "Plank", nodes=nodes, edges=[edge], exported_at=WHEN)


def node_of(document: Document, node_id: str) -> dict[str, Any]:
    node = document.node(node_id)
    assert node is not None
    return node


def test_a_node_is_added_with_an_id_and_a_slug(document: Document) -> None:
    added = add_node(document, {"type": "market_segment", "title": "Mid-market"})
    node = added.nodes[-1]
    assert node["slug"] == "mid-market"
    assert added.node(node["id"]) is node
    assert added.nodes[:-1] == document.nodes
    assert add_node(document, {"type": "market_segment", "title": "Mid-market"}) == added, (
        "the same edit, the same id"
    )
    twice = add_node(added, {"type": "market_segment", "title": "Mid-market"}).nodes[-1]
    assert twice["slug"] == "mid-market-2"
    assert twice["id"] != node["id"]


@pytest.mark.parametrize(
    ("node", "says"),
    [
        (
            {"type": "market_segmant", "title": "A"},
            "no type of node 'market_segmant'. Did you mean 'market_segment'",
        ),
        ({"type": "jtbd", "title": "A"}, "no type of node 'jtbd'. It is called 'job' now."),
        ({"title": "A"}, "no type of node 'None'"),
        ({"type": "persona"}, "Node title is required"),
        ({"type": "persona", "title": " "}, "title must not be blank"),
        (
            {"type": "persona", "title": "A", "id": "ms"},
            "the id 'ms' belongs to the market_segment 'Enterprise'.",
        ),
        ({"type": "persona", "title": "A", "id": ""}, "Node id is required"),
        (
            {"type": "persona", "title": "A", "descripton": "x"},
            "no field 'descripton'. Did you mean 'description'?",
        ),
        ({"type": "persona", "title": "A", "tags": "x"}, "'tags' must not be text."),
        ({"type": "persona", "title": "A", "archived": "no"}, "'archived' must not be text."),
        (
            {"type": "persona", "title": "A", "mapping_confidence": "5"},
            "must be one of high, medium, low, manual",
        ),
        (
            {"type": "decision", "title": "A", "status": "done"},
            "no phase of its lifecycle: proposed, reviewing,",
        ),
        (
            {"type": "persona", "title": "A", "properties": {"contxt": "x"}},
            "property 'contxt' here. Did you mean",
        ),
        ({"type": "persona", "title": "A", "properties": {"zzz": "x"}}, "needs a prefix: 'tool:key'"),
        ({"type": "persona", "title": "A", "properties": {"is_primary": 1}}, "should be boolean, got number"),
        (
            {"type": "persona", "title": "A", "properties": {"tech_comfort": "x"}},
            "outside its allowed set: low, medium",
        ),
        (
            {"type": "customer_relationship", "title": "A", "slug": "named-manager"},
            "the slug 'named-manager' belongs to the customer_relationship 'Named manager'.",
        ),
    ],
)
def test_a_node_that_would_not_be_valid_is_refused(
    document: Document, node: dict[str, Any], says: str
) -> None:
    with pytest.raises(ModelError) as refused:
        add_node(document, node)
    assert says in str(refused.value)


def test_fields_and_properties_are_set_and_removed(document: Document) -> None:
    changed = change_node(
        document,
        "ms",
        {"description": "Large ones", "tags": ["a"]},
        properties={"tam": ABSENT, "growth_rate": 0.5, "moorings:segment": {"a": 1}},
    )
    node = node_of(changed, "ms")
    assert node["properties"] == {"their:x": 1, "growth_rate": 0.5, "moorings:segment": {"a": 1}}
    assert (node["description"], node["tags"]) == ("Large ones", ["a"])
    again = change_node(changed, "ms", {"tags": ABSENT}, properties=dict.fromkeys(node["properties"], ABSENT))
    assert node_of(again, "ms") == {
        "id": "ms",
        "type": "market_segment",
        "title": "Enterprise",
        "description": "Large ones",
    }


def test_what_an_edit_does_not_speak_of_is_the_same_object(document: Document) -> None:
    for edited in (
        add_node(document, {"type": "persona", "title": "A"}),
        change_node(document, "ms", {"description": "x"}),
        rename_node(document, "ms", "Large"),
        connect(document, "cr", "ms"),
        remove_node(document, "vp"),
    ):
        assert edited.node("w") is document.node("w")
        assert edited.node("cr") is document.node("cr")
        assert document.edges[0] in edited.edges
        assert is_valid(edited)
        assert parse(canonical(edited)).node("w") == FOREIGN


def test_a_node_of_an_unknown_type_can_be_changed_and_keeps_its_own_faults(document: Document) -> None:
    changed = change_node(document, "w", {"description": "seen"}, properties={"anything": 1})
    assert node_of(changed, "w") == {
        **FOREIGN,
        "description": "seen",
        "properties": {"their:key": [1], "x": None, "anything": 1},
    }


@pytest.mark.parametrize(
    ("node_id", "fields", "says"),
    [
        ("mss", {}, "there is no node 'mss'. Did you mean 'ms'?"),
        ("ms", {"id": "x"}, "'id' of the market_segment 'Enterprise' cannot be set here. It is what edges"),
        ("ms", {"type": "persona"}, "Add a node of the other type"),
        ("ms", {"title": "x"}, "Rename the node"),
        ("ms", {"slug": "x"}, "Rename the node"),
        ("ms", {"properties": {}}, "Name the properties"),
        ("ms", {"status": ["x"]}, "'status' must not be a list"),
        ("ms", {"colour": "red"}, "a node has no field 'colour'"),
    ],
)
def test_what_cannot_be_changed_is_refused(
    document: Document, node_id: str, fields: dict[str, Any], says: str
) -> None:
    with pytest.raises(ModelError) as refused:
        change_node(document, node_id, fields)
    assert says in str(refused.value)


def test_a_key_is_given_once_and_to_one_node(document: Document) -> None:
    keyed = change_node(document, "ms", {"key": "PLA-1"})
    assert node_of(change_node(keyed, "ms", {"key": "PLA-1", "description": "x"}), "ms")["key"] == "PLA-1"
    with pytest.raises(ModelError, match=r"keeps its key 'PLA-1'\. A key never changes"):
        change_node(keyed, "ms", {"key": "PLA-2"})
    with pytest.raises(ModelError, match="the key 'PLA-1' belongs to the market_segment 'Enterprise'"):
        change_node(keyed, "vp", {"key": "PLA-1"})


def test_a_renamed_node_is_still_found_by_its_old_slug(document: Document) -> None:
    once = rename_node(document, "cr", "Success manager")
    assert node_of(once, "cr") == {
        "id": "cr",
        "type": "customer_relationship",
        "title": "Success manager",
        "slug": "success-manager",
        "aliases": ["named-manager"],
    }
    twice = node_of(rename_node(once, "cr", "Account manager"), "cr")
    assert (twice["slug"], twice["aliases"]) == ("account-manager", ["named-manager", "success-manager"])
    back = node_of(rename_node(once, "cr", "NAMED manager"), "cr")
    assert (back["title"], back["slug"], back["aliases"]) == (
        "NAMED manager",
        "named-manager",
        ["success-manager"],
    )


def test_a_slug_or_alias_of_another_node_of_the_type_is_not_given_again(document: Document) -> None:
    renamed = rename_node(document, "cr", "Success manager")
    for title, slug in (("Success Manager", "success-manager-2"), ("Named manager", "named-manager-2")):
        assert add_node(renamed, {"type": "customer_relationship", "title": title}).nodes[-1]["slug"] == slug
    other_type = add_node(renamed, {"type": "persona", "title": "Named manager"})
    assert other_type.nodes[-1]["slug"] == "named-manager"


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Named  Success_Manager", "named-success-manager"),
        ("Crème brûlée — 50%", "creme-brulee-50"),
        ("--a--b", "a-b"),
        ("ﬁne ①", "fine-1"),
        ("İstanbul", "istanbul"),
        ("A\u00a0B\u2028C", "a-b-c"),
        ("日本", "untitled"),
    ],
)
def test_slugs_are_those_of_the_reference(title: str, slug: str) -> None:
    assert slug_of(title) == slug


def test_a_removed_node_takes_its_edges_with_it(document: Document) -> None:
    removed = remove_node(connect(document, "cr", "ms"), "ms")
    assert removed.node("ms") is None
    assert removed.edges == document.edges
    assert not remove_node(document, "w").edges
    with pytest.raises(ModelError, match=r"there is no node 'mss'\. Did you mean 'ms'"):
        remove_node(document, "mss")


def test_the_only_type_of_edge_between_two_nodes_need_not_be_named(document: Document) -> None:
    edge = connect(document, "cr", "ms").edges[-1]
    assert edge["type"] == "customer_relationship_with_market_segment"
    assert (edge["source"], edge["target"]) == ("cr", "ms")
    named = connect(document, "cr", "ms", "node_informs_node", edge_id="mine").edges[-1]
    assert named == {"id": "mine", "source": "cr", "target": "ms", "type": "node_informs_node"}


@pytest.mark.parametrize(
    ("ends", "says"),
    [
        (("cr", "cr"), "the customer_relationship 'Named manager' cannot be connected with itself"),
        (("cr", "m"), "there is no node 'm'. Did you mean"),
        (("x", "ms"), "there is no node 'x'"),
        (
            ("ms", "cr", "customer_relationship_with_market_segment"),
            "'customer_relationship_with_market_segment' leads from customer_relationship to market_segment, "
            "not from market_segment to customer_relationship. Exchange its ends.",
        ),
        (
            ("cr", "vp", "customer_relationship_with_market_segment"),
            "not from customer_relationship to value_proposition. "
            "Possible are: customer_relationship_supports_value_proposition, node_",
        ),
        (
            ("cr", "ms", "decision_influences_node"),
            "leads from decision to any node, not from customer_relationship",
        ),
        (
            ("cr", "ms", "customer_relationship_with_market_segmnt"),
            "Did you mean 'customer_relationship_with_market_",
        ),
        (
            ("cr", "ms", "zzz"),
            "the catalogue has no type of edge 'zzz'. Possible are: customer_relationship_with_",
        ),
        (("cr", "ms", "shares_persona"), "'shares_persona' connects products of a portfolio"),
        (("vp", "w"), "it must be said which type of edge leads from the value_proposition 'Search'"),
    ],
)
def test_a_wrong_connection_is_refused_with_what_is_possible(
    document: Document, ends: tuple[str, ...], says: str
) -> None:
    with pytest.raises(ModelError) as refused:
        connect(document, *ends)
    assert says in str(refused.value)


def test_two_nodes_are_connected_once_in_the_same_way(document: Document) -> None:
    connected = connect(document, "cr", "ms")
    with pytest.raises(
        ModelError, match=r"leads from the customer_relationship 'Named manager' to .* already"
    ):
        connect(connected, "cr", "ms")
    assert len(connect(connected, "cr", "ms", "node_informs_node").edges) == 3
    with pytest.raises(ModelError, match="the id 'e' belongs to another edge"):
        connect(document, "cr", "ms", edge_id="e")


def test_only_edges_that_may_carry_properties_do(document: Document) -> None:
    with pytest.raises(ModelError, match="'customer_relationship_with_market_segment' carries no properties"):
        connect(document, "cr", "ms", properties={"strength": 3})
    board = add_node(document, {"type": "workspace", "title": "Board", "id": "b"})
    with pytest.raises(ModelError, match="'workspace_arranges_node': unknown property \"strength\""):
        connect(board, "b", "ms", "workspace_arranges_node", properties={"strength": 3})
    placed = connect(board, "b", "ms", "workspace_arranges_node", properties={"x": 3, "y": 4})
    assert placed.edges[-1]["properties"] == {"x": 3, "y": 4}


def test_an_edge_is_removed_by_its_id(document: Document) -> None:
    connected = connect(document, "cr", "ms")
    assert disconnect(connected, connected.edges[-1]["id"]) == document
    with pytest.raises(ModelError, match=r"there is no edge 'f'"):
        disconnect(document, "f")


def test_nodes_without_a_type_or_an_id_stand_in_nobodys_way() -> None:
    odd: list[dict[str, Any]] = [{}, {"id": 5, "type": [1]}, {"id": "a", "title": None, "properties": "x"}]
    document = new_document("p", "P", nodes=odd, edges=[{}], exported_at=WHEN)
    edited = add_node(document, {"type": "persona", "title": "A"})
    assert rename_node(edited, "a", "Name").node("a") == {
        "id": "a",
        "title": "Name",
        "slug": "name",
        "properties": "x",
    }
    assert node_of(change_node(document, "a", {"description": "x"}), "a")["description"] == "x"
    with pytest.raises(ModelError, match="its properties are no object"):
        change_node(document, "a", properties={"x": 1})
    assert remove_node(document, "a").nodes == tuple(odd[:2])
