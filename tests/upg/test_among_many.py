"""What is odd is told, and written as it should be, wherever it stands among many sound nodes and edges."""

import json
from typing import Any

import pytest

from moorings.upg.document import new_document
from moorings.upg.verdict import judged
from moorings.upg.write import canonical

Thing = dict[str, Any]
COUNT = 1300
PLACES = (4, 511, 512, COUNT - 1)

ODD_NODES: tuple[tuple[Thing, str, str], ...] = (
    ({"id": ""}, "UPG004", "id"),
    ({"id": "n_3"}, "UPG005", "id"),
    ({"title": "\ufeff "}, "UPG004", "title"),
    ({"type": "widget"}, "UPG014", "type"),
    ({"properties": []}, "UPG004", "properties"),
    ({"properties": {"segment_size": "many"}}, "UPG010", "properties.segment_size"),
    ({"properties": {"segment_sise": 1}}, "UPG030", "properties.segment_sise"),
    ({"slug": 5}, "UPG035", "slug"),
    ({"archived": "no"}, "UPG035", "archived"),
    ({"tags": ["a", 1]}, "UPG035", "tags"),
    ({"tags": {}}, "UPG035", "tags"),
    ({"mapping_confidence": "sure"}, "UPG035", "mapping_confidence"),
    ({"mapping_confidence": []}, "UPG035", "mapping_confidence"),
    ({"nickname": "x"}, "UPG033", ""),
    ({"slug": "segment-3"}, "UPG024", "slug"),
)
ODD_EDGES: tuple[tuple[Thing, str, str], ...] = (
    ({"id": ""}, "UPG006", "id"),
    ({"id": "e_3"}, "UPG022", "id"),
    ({"source": "gone"}, "UPG007", "source"),
    ({"target": 5}, "UPG006", "target"),
    ({"type": "likes"}, "UPG015", "type"),
    ({"type": "shares_persona"}, "UPG008", "type"),
    ({"type": "value_proposition_addresses_market_segment"}, "UPG020", ""),
    ({"source": "n_3", "target": "n_4"}, "UPG023", ""),
    ({"properties": {"weight": 1}}, "UPG021", "properties"),
)


def node(position: int) -> Thing:
    more = {"slug": f"segment-{position}", "tags": ["a", "b"], "properties": {"segment_size": position}}
    return {"id": f"n_{position}", "type": "market_segment", "title": f"Segment {position}", **more}


def edge(position: int) -> Thing:
    ends = {"source": f"n_{position}", "target": f"n_{position + 1}"}
    return {"id": f"e_{position}", **ends, "type": "node_informs_node"}


def told(nodes: list[Thing], edges: list[Thing]) -> list[tuple[str, str]]:
    """Return the codes and paths of the findings; without a header, the file states no seal."""
    head = {"upg_version": "0.41.0", "exported_at": "2026-01-01", "source": {"tool": "test"}}
    product = {"id": "p", "title": "Plank"}
    verdict = judged(json.dumps({**head, "product": product, "nodes": nodes, "edges": edges}).encode())
    return [(finding.code, finding.path) for finding in verdict.findings]


def many(make: Any) -> list[Thing]:
    return [make(position) for position in range(COUNT)]


def test_many_sound_nodes_and_edges_are_sound() -> None:
    assert told(many(node), many(edge)[:-1]) == []


@pytest.mark.parametrize(("change", "code", "key"), ODD_NODES)
@pytest.mark.parametrize("position", PLACES)
def test_an_odd_node_is_told_wherever_it_stands(change: Thing, code: str, key: str, position: int) -> None:
    nodes = many(node)
    nodes[position].update(change)
    assert told(nodes, []) == [(code, f"$.nodes[{position}]{key and '.'}{key}")]


@pytest.mark.parametrize(("change", "code", "key"), ODD_EDGES)
@pytest.mark.parametrize("position", PLACES[:-1])
def test_an_odd_edge_is_told_wherever_it_stands(change: Thing, code: str, key: str, position: int) -> None:
    edges = many(edge)[:-1]
    edges[position].update(change)
    assert (code, f"$.edges[{position}]{key and '.'}{key}") in told(many(node), edges)


@pytest.mark.parametrize(
    "change",
    [
        {"tags": ["b", "a", "b"]},
        {"tags": [1, True]},
        {"tags": "b a"},
        {"slug": ""},
        {"archived": False},
        {"properties": {"b": [{"d": 1, "c": 2.0}], "a": 1e21}},
        {"properties": {"10": 1, "9": 2}},
        {"zeta": 1, "alpha": 2},
    ],
)
@pytest.mark.parametrize("position", PLACES)
def test_a_node_is_written_among_many_as_it_is_alone(change: Thing, position: int) -> None:
    nodes = many(node)
    nodes[position].update(change)
    assert written(nodes[position : position + 1])[0] in written(nodes)


def written(nodes: list[Thing]) -> list[Any]:
    """Return the nodes as they stand in the file: keys in their order, numbers to the letter."""
    text = canonical(new_document("p", "Plank", exported_at="2026-01-01", nodes=nodes))
    root = json.loads(text, object_pairs_hook=list, parse_int=str, parse_float=str)
    nodes_as_pairs: list[Any] = dict(root)["nodes"]
    return nodes_as_pairs
