"""What was written canonically is read and written again to the same bytes."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from moorings.upg.document import Document, new_document
from moorings.upg.read import parse
from moorings.upg.write import canonical

TEXTS = st.text(st.characters(codec="utf-8"), max_size=8)
NAMES = st.text("abz019-😀～", min_size=1, max_size=3)
NUMBERS = st.integers() | st.floats(allow_nan=False, allow_infinity=False)  # the infinite are written as null
SCALARS = st.none() | st.booleans() | NUMBERS | TEXTS
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3)
)
NODES = st.fixed_dictionaries(
    {"id": NAMES, "type": st.sampled_from(["persona", "widget", "product"]), "title": TEXTS},
    optional={
        "slug": NAMES,  # an empty slug sorts, is then left out, and the reference is no fixed point there either
        "tags": st.lists(TEXTS, max_size=4),
        "aliases": st.lists(TEXTS, max_size=3),
        "description": TEXTS,
        "status": TEXTS,
        "properties": st.dictionaries(NAMES, VALUES, max_size=4),
        "extra": VALUES,
        "7": VALUES,
    },
)
EDGES = st.fixed_dictionaries(
    {"id": NAMES, "source": NAMES, "target": NAMES, "type": NAMES},
    optional={"properties": st.dictionaries(NAMES, VALUES, max_size=3), "provenance": VALUES},
)


def document(nodes: list[dict[str, Any]], edges: list[dict[str, Any]], description: str) -> Document:
    return new_document("p", "Plank", description, nodes=nodes, edges=edges, exported_at="2026-01-01")


@given(
    st.lists(NODES, max_size=4, unique_by=lambda node: str(node["id"])), st.lists(EDGES, max_size=4), TEXTS
)
def test_the_canonical_form_is_a_fixed_point(
    nodes: list[dict[str, Any]], edges: list[dict[str, Any]], description: str
) -> None:
    once = canonical(document(nodes, edges, description))
    assert canonical(parse(once)) == once


@given(st.lists(NODES, max_size=4, unique_by=lambda node: str(node["id"])), st.randoms(use_true_random=False))
def test_the_order_of_nodes_and_keys_does_not_matter(nodes: list[dict[str, Any]], chance: Any) -> None:
    shuffled = [
        dict(chance.sample(list(node.items()), len(node))) for node in chance.sample(nodes, len(nodes))
    ]
    assert canonical(document(nodes, [], "")) == canonical(document(shuffled, [], ""))
