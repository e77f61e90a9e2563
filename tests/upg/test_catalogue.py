"""The catalogue is what the published package says, and what the writer goes by."""

import json
import subprocess
from pathlib import Path

import pytest

import needs
from moorings.upg.catalogue import ANY_TYPE, catalogue
from moorings.upg.document import SPEC_VERSION
from moorings.upg.header import FORMAT_VERSION
from moorings.upg.shapes import CROSS_EDGE, EDGE, NODE

FILE = needs.PROJECT / "src" / "moorings" / "upg" / f"catalogue-{SPEC_VERSION}.json"


@pytest.mark.node
def test_the_committed_catalogue_is_what_the_script_makes() -> None:
    needs.node()
    script = needs.PROJECT / "scripts" / "make_catalogue.mjs"
    made = subprocess.run(["node", script], capture_output=True, check=True)
    assert FILE.read_bytes() == made.stdout


def test_the_versions_and_key_orders_are_those_of_the_writer() -> None:
    facts = json.loads(Path(FILE).read_text(encoding="utf-8"))
    assert (facts["version"], facts["format_version"]) == (SPEC_VERSION, FORMAT_VERSION)
    assert tuple(facts["node_keys"]) == NODE.keys
    assert tuple(facts["edge_keys"]) == EDGE.keys
    assert tuple(facts["cross_edge_keys"]) == CROSS_EDGE.keys


def test_the_catalogue_knows_the_business_model() -> None:
    known = catalogue()
    assert len(known.types) == 324
    assert len(known.edges) == 1104
    assert known.edges["customer_relationship_with_market_segment"] == (
        "customer_relationship",
        "market_segment",
    )
    assert known.edges["node_owned_by_person"].source == ANY_TYPE
    assert "customer_relationship" not in known.phases
    schema = known.schema("customer_relationship") or {}
    assert "self_service" in schema["relationship_type"].allowed
    assert known.schema("no_such_type") is None


def test_the_catalogue_knows_what_a_framework_divides_by() -> None:
    scores = {score.name: score for score in catalogue().scores("rice-scoring", "feature")}
    assert scores["effort"].divides
    assert not scores["reach"].divides
    assert scores["reach"].scale == "reach_5"
    assert catalogue().scales["reach_5"] == (1, 5)


def test_types_that_were_given_up_lead_to_those_of_today() -> None:
    known = catalogue()
    assert known.replacements["jtbd"] == "job"
    assert not known.types & set(known.replacements)
    assert set(known.replacements.values()) <= known.types
