"""On which line of a file something stands."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moorings.upg.lines import lines_of


def test_every_node_of_the_example_stands_on_the_line_of_its_id(plank_folder: Path) -> None:
    content = (plank_folder / "plank.upg").read_bytes()
    lines = content.decode().splitlines()
    found = lines_of(content)

    ids = [node["id"] for node in json.loads(content)["nodes"]]
    assert len(ids) > 20
    for name in ids:
        line = found.of(name)
        assert line is not None
        assert lines[line - 1] == f'      "id": "{name}",'


FILE = """\
{
  "product": {"id": "p", "title": "a \\"quoted\\", {braced} title"},
  "nodes": [
    {"id": "n\\u0031", "properties": {"moorings:x": {"id": "inner", "list": [{"id": "deep"}]}}},

    {"title": "no id",
     "slug": ""}, 7,
    {"id": "n3"}
  ],
  "edges": [{"id": "e1"}]
}
"""


@pytest.mark.parametrize(
    ("place", "line"),
    [
        ("n1", 4),
        ("n3", 8),
        ("$.nodes[0]", 4),
        ("$.nodes[1]", 6),
        ("$.nodes[1].slug", 7),
        ("$.nodes[1].nothing", 6),
        ("$.nodes[1].slug.deeper[3].still", 7),
        ("$.nodes[2]", 3),
        ("$.nodes[3].id", 8),
        ("$.product.title", 2),
        ("$.edges[0].id", 10),
        ("p", None),
        ("e1", None),
        ("inner", None),
        ("deep", None),
        ("", None),
        ("$.nowhere", None),
    ],
)
def test_a_place_is_found_or_the_nearest_that_it_lies_in(place: str, line: int | None) -> None:
    assert lines_of(FILE.encode()).of(place) == line


def test_a_broken_file_is_followed_as_far_as_it_goes() -> None:
    broken = FILE.encode()[: FILE.index('{"id": "n3"')] + b"\xff}}]]"

    assert lines_of(broken).of("n1") == 4
    assert lines_of(b"").of("n1") is None


JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.integers() | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=12,
)


@given(st.lists(JSON, max_size=4), st.integers(0, 4))
def test_whatever_stands_around_it_a_node_is_found(others: list[Any], at: int) -> None:
    nodes = [{"id": "wanted"}, *({"x": one} for one in others)]
    nodes = [*nodes[1 : at + 1], nodes[0], *nodes[at + 1 :]]
    text = json.dumps({"nodes": nodes}, indent=2)
    line = lines_of(text.encode()).of("wanted")

    assert line is not None
    assert text.splitlines()[line - 1].strip() == '"id": "wanted"'
