"""Whatever is edited in whatever order, the document stays valid; and slugs are those of the reference."""

import json
import subprocess
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

import needs
from moorings.errors import ModelError
from moorings.upg.document import Document, new_document
from moorings.upg.edits import add_node, change_node, connect, disconnect, remove_node, rename_node
from moorings.upg.edits.slug import names_of, slug_of
from upg.soundness import is_valid

TYPES = ("market_segment", "customer_relationship", "decision")
FOREIGN = {"id": "w", "type": "widget", "title": "Theirs", "colour": "red", "slug": "theirs"}
STEPS = st.tuples(
    st.sampled_from(["add", "rename", "remove", "connect", "disconnect", "change"]),
    st.integers(0, 5),
    st.integers(0, 5),
    st.sampled_from(["Enterprise", "named manager", "A", ""]),
)
GENERATE_SLUGS = """
import { readFileSync } from "node:fs";
import { generateSlug } from "@unified-product-graph/core";
const titles = JSON.parse(readFileSync(0, "utf8"));
console.log(JSON.stringify(titles.map((title) => generateSlug(title))));
"""


def edited(document: Document, what: str, first: int, second: int, word: str) -> Document:
    ids = [node["id"] for node in document.nodes if node is not FOREIGN] or [""]
    one, other = ids[first % len(ids)], ids[second % len(ids)]
    if what == "add":
        return add_node(document, {"type": TYPES[first % 3], "title": word})
    if what == "rename":
        return rename_node(document, one, word)
    if what == "remove":
        return remove_node(document, one)
    if what == "connect":
        return connect(document, one, other)
    if what == "change":
        return change_node(document, one, {"status": word}, properties={"tam": first})
    edge_ids = [edge["id"] for edge in document.edges] or [""]
    return disconnect(document, edge_ids[first % len(edge_ids)])


@given(st.lists(STEPS, max_size=12))
def test_whatever_is_edited_the_document_stays_valid(steps: list[tuple[str, int, int, str]]) -> None:
    document = new_document("p", "Plank", nodes=[FOREIGN], exported_at="2026-01-01")
    for step in steps:
        with suppress(ModelError):
            document = edited(document, *step)
        assert is_valid(document)
        assert document.node("w") is FOREIGN
        names = [(node["type"], name) for node in document.nodes for name in names_of(node)]
        assert len(names) == len(set(names)), "slugs and aliases are unique within their type"


@given(st.text())
def test_a_slug_has_letters_digits_and_single_hyphens_only(title: str) -> None:
    slug = slug_of(title)
    assert slug_of(slug) == slug
    assert all(part.isascii() and part.isalnum() and part == part.lower() for part in slug.split("-"))


@pytest.mark.node
def test_the_reference_makes_the_same_slugs() -> None:
    titles = [f"a{chr(point)}B" for point in range(0x3100)] + ["", "_ _", "-a-", "\U0001d400\U0001f600 x"]
    asked = subprocess.run(
        ["node", "--input-type=module", "--eval", GENERATE_SLUGS],
        cwd=needs.node().parent,
        input=json.dumps(titles).encode(),
        capture_output=True,
        check=True,
    )
    assert [slug_of(title) for title in titles] == json.loads(asked.stdout)
