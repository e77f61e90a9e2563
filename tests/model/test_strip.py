"""Without our keys a document is still one of the standard; keys of other tools survive whatever we do."""

import json
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

import hypothesis
import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.made_up_models import models
from model.small_models import business, edge, node, text
from moorings.errors import ModelError
from moorings.model import edits
from moorings.model.compose import compose
from moorings.model.read import read_model
from moorings.upg.document import ABSENT, Document
from moorings.upg.read import parse
from moorings.upg.verdict import judged
from moorings.upg.write import canonical
from upg.soundness import is_valid
from upg.test_differential import Reference

MADE_UP = 60
"""How many models are made up and put to the reference, with and without our keys."""


def stripped(content: bytes) -> bytes:
    """Return a document without our keys and whatever counts or seals them."""
    whole = json.loads(content)
    for one in whole["nodes"]:
        held = one.get("properties", {})
        one["properties"] = {key: value for key, value in held.items() if not key.startswith("moorings:")}
    whole["$upg"] = {key: value for key, value in whole["$upg"].items() if key != "integrity"}
    return canonical(parse(json.dumps(whole)))


def written_of_made_up() -> list[bytes]:
    """Return what is written of made-up models, always the same ones."""
    found: list[bytes] = []

    @hypothesis.seed(41)
    @hypothesis.settings(
        max_examples=MADE_UP,
        deadline=None,
        database=None,
        phases=[hypothesis.Phase.generate],
        suppress_health_check=list(hypothesis.HealthCheck),
    )
    @given(models())
    def collect(model: Any) -> None:
        found.append(canonical(compose(model, tool_version="1", exported_at="2026-06-30T00:00:00Z")))

    collect()
    return found


@pytest.fixture(scope="module")
def reference() -> Iterator[Reference]:
    asked = Reference()
    yield asked
    asked.leave()


@pytest.mark.node
@pytest.mark.requirement("R000-26", "R000-27", "R000-28", "R000-29", "R000-33", "R000-34")
def test_without_our_keys_made_up_models_and_the_example_are_valid_for_the_reference_and_for_us(
    reference: Reference, plank_folder: Path
) -> None:
    contents = [*written_of_made_up(), (plank_folder / "plank.upg").read_bytes()]
    assert len(contents) > MADE_UP // 2
    for content in contents:
        assert b"moorings:" in content
        for one in (content, bare := stripped(content)):
            answer = reference.ask(one.decode())
            assert answer["parsed"]
            assert answer["validity"]["errors"] == []
            assert answer["validity"]["warnings"] == []
            assert answer["canonical"] == one.decode()
            assert [finding.code for finding in judged(one).findings if finding.severity != "note"] == []
        assert b"moorings:" not in bare
        read_model(parse(bare))


FOREIGN = {"acme:score": {"value": 3, "of": [1, None, "x"]}, "crm:id": "0017"}
WIDGET = {"id": "w", "type": "widget", "title": "Theirs", "colour": "red", "properties": {"crm:id": 1}}
FOREIGN_EDGE = {"id": "fe", "source": "w", "target": "big", "type": "widget_rivals_segment", "note": "theirs"}
IDS = ("b", "big", "mid", "tam", "idea", "phone", "rival", "gone")
FACTS: dict[str, list[dict[str, Any]]] = {
    "moorings:relationship": [
        {"parts": ["communities"], "motives": ["upsell"]},
        {"tone": "warm", "promise": {"says": "soon", "response_hours": 4}},
        {"parts": ABSENT},
        {"trigger": {"accounts": 80}},
        {"links": {"channels": ["phone"]}},
    ],
    "moorings:coverage": [
        {"criteria": [{"attribute": "seats", "at_least": 5}]},
        {"book": 30, "grace_days": 90},
    ],
    "moorings:segment": [{"funded_by": "big"}, {"expected": {"categories": ["self-serve"]}}],
    "moorings:business": [{"segment_order": ["mid", "big"]}, {"allowed_share": 0.2}, {"attributes": ABSENT}],
    "moorings:comments": [{"thread": [{"text": "so?"}]}],
}


def company() -> Document:
    nodes = [
        business(),
        node("market_segment", "big", "Big"),
        node("market_segment", "mid", "Mid"),
        node("customer_relationship", "tam", "Manager", relationship_type="personal"),
        node("customer_relationship", "idea", "A wish", m_relationship={"state": "idea"}),
        node("distribution_channel", "phone", "Phone"),
        node("competitor", "rival", "Rival"),
    ]
    for one in nodes:
        one["properties"] |= FOREIGN
    return parse(
        text(
            [*nodes, WIDGET], [edge("tam", "customer_relationship_with_market_segment", "big"), FOREIGN_EDGE]
        )
    )


ids = st.sampled_from(IDS)
steps = st.one_of(
    st.sampled_from(sorted(FACTS)).flatmap(
        lambda key: st.tuples(st.just("set_facts"), ids, st.just(key), st.sampled_from(FACTS[key]))
    ),
    st.tuples(st.just("remove"), ids),
    st.tuples(st.just("rename"), ids, st.sampled_from(("A", "Named", ""))),
    st.tuples(st.just("graduate"), ids, st.just(("self_service", "communities"))),
    st.tuples(st.just("link"), ids, ids),
    st.tuples(st.just("unlink"), ids, ids),
    st.tuples(st.just("set_owner"), ids, st.sampled_from(("Head", ""))),
    st.tuples(st.just("add_mechanism"), ids, st.just({"id": "m", "name": "M", "category": "forum"})),
    st.tuples(st.just("remove_mechanism"), ids, st.just("m")),
    st.tuples(st.just("add_segment"), st.sampled_from(("Small", ""))),
    st.tuples(st.just("add_offer"), ids, ids.map(lambda ref: {"segment": ref, "category": "communities"})),
    st.tuples(st.just("state"), ids, st.just({"about": "book", "value": 30})),
    st.tuples(st.just("withdraw"), ids, st.just("COV003")),
    st.tuples(st.just("declare"), st.just("roles"), st.just({"name": "agent", "hours_per_year": 1600})),
    st.tuples(st.just("drop"), st.just("roles"), st.just("agent")),
)


def edited(document: Document, what: str, *given: Any) -> Document:
    if what == "withdraw":
        document = edits.accept(document, given[0], given[1], reason="known", until=date(2026, 12, 31))
    after: Document = getattr(edits, what)(document, *given)
    return after


@hypothesis.settings(deadline=None)
@given(st.lists(steps, max_size=10))
def test_what_other_tools_wrote_survives_every_edit(todo: list[tuple[Any, ...]]) -> None:
    document = company()
    for step in todo:
        with suppress(ModelError):
            document = edited(document, *step)
        read_model(document)
        assert is_valid(document)
        assert is_valid(parse(stripped(canonical(document))))
        assert document.node("w") == WIDGET
        had = {one["id"]: one["properties"] for one in document.nodes if one["id"] in IDS}
        assert all(held[key] == value for held in had.values() for key, value in FOREIGN.items())
        assert (FOREIGN_EDGE in document.edges) == ("big" in had)
