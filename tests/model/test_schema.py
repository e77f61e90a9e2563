"""Our keys as JSON Schema, and the page that is made from it: complete, current, and true of what is written."""

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from model.json_schema import faults
from model.made_up_models import models
from model.small_models import text
from moorings.errors import NotKnownError
from moorings.model.business import BusinessModel
from moorings.model.compose import compose
from moorings.model.keys import FACTS
from moorings.model.read import read_model
from moorings.model.schema import json_schema, schema_of
from moorings.services.schema import file_description
from moorings.upg.read import parse

PAGE = Path(__file__).parents[2] / "docs" / "file.md"
SCHEMA = json_schema()
EXAMPLE = re.compile(r"```json\n(.*?)```", re.DOTALL)


def refs_in(schema: Any) -> Iterator[str]:
    if isinstance(schema, list):
        for one in schema:
            yield from refs_in(one)
    elif isinstance(schema, dict):
        if "$ref" in schema:
            yield schema["$ref"].removeprefix("#/$defs/")
        for one in schema.values():
            yield from refs_in(one)


def test_every_key_has_a_definition_and_the_type_of_node_that_it_lives_on() -> None:
    places = {key: said["x-node-type"] for key, said in SCHEMA["properties"].items()}

    assert places == {
        "moorings:business": "business_model",
        "moorings:assessment": "business_model",
        "moorings:segment": "market_segment",
        "moorings:relationship": "customer_relationship",
        "moorings:coverage": "customer_relationship",
        "moorings:switching": "switching_cost",
        "moorings:offer": "competitor",
        "moorings:metric": "metric",
        "moorings:accepted": "any",
        "moorings:comments": "any",
    }
    assert set(refs_in(SCHEMA)) <= set(SCHEMA["$defs"])


def test_every_field_says_what_it_is() -> None:
    silent = [
        f"{name}.{field}"
        for name, said in SCHEMA["$defs"].items()
        for field, one in said.get("properties", {}).items()
        if not one.get("description")
    ]

    assert silent == []


def test_a_figure_that_may_be_a_range_is_a_number_or_a_spread() -> None:
    margin = SCHEMA["$defs"]["BusinessFacts"]["properties"]["gross_margin"]["anyOf"]
    amount = SCHEMA["$defs"]["Price"]["properties"]["amount"]["anyOf"]

    assert {"$ref": "#/$defs/Spread"} in margin
    assert {"type": "number", "minimum": 0.0001, "maximum": 1} in margin
    assert {"$ref": "#/$defs/Spread"} in amount


@settings(max_examples=20, deadline=None)
@given(models())
def test_what_is_written_is_what_the_schema_allows(model: BusinessModel) -> None:
    document = compose(model, tool_version="1", exported_at="2026-06-30T00:00:00Z")
    for one in document.nodes:
        assert list(faults(one["properties"], SCHEMA, SCHEMA["$defs"])) == []


@pytest.mark.parametrize(
    "said",
    [
        {"moorings:relationsip": {}},
        {"moorings:relationship": {"tome": "x"}},
        {"moorings:relationship": {"parts": ["shops"]}},
        {"moorings:relationship": {"mechanisms": [{"id": "a", "name": "A"}]}},
        {"moorings:relationship": {"trigger": {"acounts": 80}}},
        {"moorings:relationship": {"contacts_per_account_year": {"shops": 3}}},
        {"moorings:business": {"schema": 2}},
        {"moorings:business": {"gross_margin": 2}},
        {"moorings:business": {"gross_margin": {"low": 0.1, "hihg": 0.2}}},
        {"moorings:accepted": {"findings": [{"rule": "REV001", "reason": "known"}]}},
        {"moorings:coverage": {"exceptions": [{"account": "A"}]}},
    ],
)
def test_what_the_reader_refuses_the_schema_refuses(said: dict[str, Any]) -> None:
    assert list(faults({"acme:any": [1], **said}, SCHEMA, SCHEMA["$defs"])) != []


def test_one_key_comes_with_what_it_needs_and_no_more() -> None:
    one = schema_of("switching")

    assert sorted(one["$defs"]) == ["SwitchingFacet", "SwitchingFacts", "SwitchingOrigin"]
    with pytest.raises(NotKnownError, match="Did you mean 'moorings:switching'"):
        schema_of("swiching")


def test_the_page_about_the_golden_file_is_current() -> None:
    if os.environ.get("MOORINGS_GOLDEN") == "write":
        PAGE.write_text(file_description())

    assert PAGE.read_text() == file_description()


def test_the_examples_of_the_page_are_read_as_one_model() -> None:
    shown: dict[str, Any] = {}
    for found in EXAMPLE.findall(PAGE.read_text()):
        shown |= json.loads(found)
    homes = {"any": "customer_relationship"}
    on: dict[str, dict[str, Any]] = {}
    for key, said in shown.items():
        home = SCHEMA["properties"][key]["x-node-type"]
        on.setdefault(homes.get(home, home), {})[key] = said
    ids = {"market_segment": "enterprise", "customer_relationship": "named-manager"}
    ids |= {"switching_cost": "known-by-name", "distribution_channel": "video-call"}
    on["distribution_channel"] = {}
    nodes = [
        {"id": ids.get(kind, kind), "type": kind, "title": kind, "properties": said}
        for kind, said in on.items()
    ]

    model = read_model(parse(text(nodes)))

    assert set(shown) == set(FACTS)
    assert list(faults(shown, SCHEMA, SCHEMA["$defs"])) == []
    assert model.relationships[0].facts.mechanisms[0].hours_per_account == 32
    assert model.segments[0].facts.expected is not None
    assert model.accepted["named-manager"][0].rule == "REV001"
    assert model.switching_costs[0].origin == "earned"
