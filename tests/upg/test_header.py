"""The header is derived from the graph each time it is written."""

import hashlib
import json
from dataclasses import replace
from typing import Any

import pytest

from moorings.errors import ModelError
from moorings.upg.document import ABSENT, Document, new_document
from moorings.upg.read import parse
from moorings.upg.write import canonical

SMALL = b"""{
  "$upg": {
    "format_version": "1.0.0",
    "spec_version": "0.41.0",
    "product": {
      "id": "p",
      "title": "Plank",
      "stage": "growth"
    },
    "summary": "Plans for teams.",
    "counts": {
      "nodes": 1,
      "edges": 1
    },
    "provenance": {
      "tool": "moorings",
      "tool_version": "0.1.0",
      "exported_at": "2026-01-01T00:00:00.000Z"
    },
    "integrity": {
      "algorithm": "sha256-128",
      "body": "SEAL"
    }
  },
  "product": {
    "id": "p",
    "title": "Plank",
    "description": "\\n  Plans for teams. \\nAnd more.",
    "stage": "growth"
  },
  "nodes": [
    {
      "id": "s",
      "type": "market_segment",
      "title": "Teams"
    }
  ],
  "edges": [
    {
      "id": "e",
      "source": "s",
      "target": "s",
      "type": "node_informs_node"
    }
  ]
}
"""
SEALED = (
    '{"product":{"id":"p","title":"Plank","description":"\\n  Plans for teams. \\nAnd more.","stage":"growth"},'
    '"nodes":[{"id":"s","type":"market_segment","title":"Teams"}],'
    '"edges":[{"id":"e","source":"s","target":"s","type":"node_informs_node"}]}'
)


def plank(**changes: Any) -> Document:
    document = new_document(
        "p",
        "Plank",
        "\n  Plans for teams. \nAnd more.",
        stage="growth",
        nodes=[{"title": "Teams", "type": "market_segment", "id": "s"}],
        edges=[{"id": "e", "type": "node_informs_node", "source": "s", "target": "s"}],
        tool_version="0.1.0",
        exported_at="2026-01-01T00:00:00.000Z",
    )
    return replace(document, **changes)


def header(**changes: Any) -> Any:
    return json.loads(canonical(plank(**changes)))["$upg"]


def test_a_whole_file_is_written_to_the_letter() -> None:
    seal = hashlib.sha256(SEALED.encode()).hexdigest()[:32]
    assert canonical(plank()) == SMALL.replace(b"SEAL", seal.encode())


def test_the_seal_covers_the_graph_and_not_the_header() -> None:
    assert header(provenance={"tool": "other"})["integrity"] == header()["integrity"]
    assert header(nodes=())["integrity"] != header()["integrity"]


def test_the_node_of_the_product_speaks_for_it() -> None:
    own = {"id": "p", "type": "product", "title": "Plank 2", "description": "New.", "status": "beta"}
    found = json.loads(canonical(plank(nodes=(own,))))
    assert found["product"] == {"id": "p", "title": "Plank 2", "description": "New.", "stage": "beta"}
    assert found["$upg"]["product"] == {"id": "p", "title": "Plank 2", "stage": "beta"}
    assert found["$upg"]["summary"] == "New."


def test_the_stage_among_the_properties_comes_before_the_status_and_null_says_nothing() -> None:
    own = {"id": "p", "type": "product", "title": None, "status": "beta", "properties": {"stage": "mature"}}
    found = json.loads(canonical(plank(nodes=(own,))))["product"]
    assert (found["title"], found["stage"]) == ("Plank", "mature")


def test_a_product_node_of_another_id_is_another_product() -> None:
    other = {"id": 1, "type": "product", "title": "Other"}
    assert header(nodes=(other,))["product"]["title"] == "Plank"
    one = replace(plank(), product={"id": True, "title": "Yes"}, nodes=(other,))
    assert json.loads(canonical(one))["product"]["title"] == "Yes"


@pytest.mark.parametrize(
    ("description", "summary"),
    [
        ("\ufeff \n\u00a0Second", "Second"),
        ("a" * 200, "a" * 200),
        ("a" * 201, "a" * 197 + "..."),
        ("a" * 196 + "😀" + "b" * 9, "a" * 196 + "\ud83d..."),
        (" \n ", None),
        (None, None),
        (0, None),
    ],
)
def test_the_summary_is_the_first_line_that_says_something(description: Any, summary: str | None) -> None:
    assert header(product={"id": "p", "title": "t", "description": description}).get("summary") == summary


def test_a_description_that_is_no_text_cannot_be_summed_up() -> None:
    with pytest.raises(ModelError, match="description must be text"):
        canonical(plank(product={"id": "p", "title": "t", "description": ["a"]}))


def test_a_document_without_a_version_gets_none() -> None:
    assert "spec_version" not in header(spec_version=ABSENT)
    assert header(spec_version="0.34.0")["spec_version"] == "0.34.0"


def test_the_kind_of_member_stands_before_the_provenance() -> None:
    assert list(header(member_kind="watched"))[-3:] == ["member_kind", "provenance", "integrity"]


def test_a_new_document_says_when_it_was_written() -> None:
    with pytest.raises(ModelError, match="when it was written"):
        new_document("p", "Plank", exported_at="")


def test_a_document_finds_its_nodes_and_edges() -> None:
    document = parse(canonical(plank()))
    assert document.node("s") == {"id": "s", "type": "market_segment", "title": "Teams"}
    assert document.node("nobody") is None
    assert [node["id"] for node in document.nodes_of("market_segment")] == ["s"]
    assert [edge["id"] for edge in document.edges_of("node_informs_node")] == ["e"]
    assert document.edges_of("no_such_edge") == ()


def test_of_two_nodes_with_one_id_the_first_is_found() -> None:
    twins = ({"id": "a", "title": "first"}, {"id": "a", "title": "second"}, {"id": ["odd"]})
    assert plank(nodes=twins).node("a") == twins[0]
