"""A model that is written as a document and read again is the same model, and its bytes are settled."""

import json

from hypothesis import given, settings

from model.made_up_models import models
from moorings.model.business import BusinessModel
from moorings.model.compose import compose
from moorings.model.read import read_model
from moorings.model.relationship import Relationship, RelationshipFacts
from moorings.terms.vocabulary import Motive, State
from moorings.upg.document import Document
from moorings.upg.read import parse
from moorings.upg.write import canonical


def written(model: BusinessModel) -> Document:
    return compose(model, tool_version="1", exported_at="2026-06-30T00:00:00Z")


@settings(max_examples=60, deadline=None)
@given(models())
def test_what_was_composed_is_read_as_the_same_model(model: BusinessModel) -> None:
    assert read_model(written(model)) == model


@settings(max_examples=30, deadline=None)
@given(models())
def test_the_bytes_of_a_composed_model_are_settled_and_hold_the_same_model(model: BusinessModel) -> None:
    document = written(model)
    first = canonical(document)
    again = parse(first)

    assert canonical(again) == first
    assert by_id(read_model(again)) == by_id(model)


@settings(max_examples=30, deadline=None)
@given(models())
def test_without_our_keys_it_is_still_a_document_with_the_same_graph(model: BusinessModel) -> None:
    whole = json.loads(canonical(written(model)))
    for node in whole["nodes"]:
        node["properties"] = {
            key: value for key, value in node.get("properties", {}).items() if not key.startswith("moorings:")
        }
    stripped = read_model(parse(json.dumps(whole)))

    assert {one.id for one in stripped.relationships} == {one.id for one in model.relationships}
    for one in stripped.relationships:
        ours = model.relationship(one.id)
        assert ours is not None
        assert (one.title, one.owner, set(one.segments)) == (ours.title, ours.owner, set(ours.segments))
        natives = [category.relationship_type for category in ours.categories]
        assert [category.relationship_type for category in one.categories] == natives[:1]
        assert set(one.motives) <= set(ours.motives)


def by_id(model: BusinessModel) -> dict[str, object]:
    """Return every part of the model by its id: the canonical form has an order of its own."""
    lists = (model.segments, model.propositions, model.relationships, model.channels, model.cost_structures)
    others = (model.revenue_streams, model.competitors, model.decisions, model.targets, model.resources)
    rest = (model.activities, model.partners, model.switching_costs, model.objectives)
    found = {one.id: one for group in (*lists, *others, *rest) for one in group}
    whole = (model.id, model.title, model.product, model.settings, model.product_stage)
    return {**found, "": (*whole, model.accepted, model.comments)}


def test_our_state_is_never_written_as_the_status_of_a_relationship() -> None:
    live = Relationship(id="r", title="R", facts=RelationshipFacts(state=State.LIVE))

    node = written(BusinessModel(id="b", title="B", relationships=(live,))).node("r")

    assert node is not None
    assert "status" not in node
    assert node["properties"]["moorings:relationship"] == {"state": "live"}


def test_a_role_without_a_legal_value_is_not_written() -> None:
    bond = Relationship(id="r", title="R", facts=RelationshipFacts(motives=(Motive.RETENTION,)))

    node = written(BusinessModel(id="b", title="B", relationships=(bond,))).node("r")

    assert node is not None
    assert "retention_role" not in node["properties"]
    assert node["properties"]["moorings:relationship"] == {"motives": ["retention"]}
