"""The small cases make the point that they are there for, and nothing is found in them that is not said."""

import json
from pathlib import Path

import pytest

from command import run
from moorings.examples.collection import EXAMPLES, GROUPS
from moorings.examples.example import Example
from moorings.model.relationship import Relationship
from moorings.services.example import write_example
from moorings.terms.vocabulary import Category, Depth, SwitchingOrigin

TODAY = ("--as-of", "2026-06-30")


def relationship(name: str, segment: str) -> Relationship:
    (only,) = EXAMPLES[name].model.relationships_of(segment)
    return only


@pytest.mark.parametrize("example", GROUPS["Small cases"], ids=lambda one: one.name)
def test_nothing_worse_than_a_note_is_open_in_a_small_case(
    example: Example, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_example(example.name, tmp_path)

    answer = run(capsys, "check", tmp_path / f"{example.name}.upg", *TODAY, "--fail-on", "warning")
    assert (answer.code, answer.err) == (0, "")


@pytest.mark.requirement("R001-11", "R001-20")
def test_a_kiosk_has_a_depth_and_no_category() -> None:
    kiosk = relationship("kiosk", "travellers")

    assert kiosk.is_none
    assert (kiosk.facts.depth, kiosk.categories) == (Depth.TRANSACTIONAL, ())


@pytest.mark.requirement("R000-09", "R001-12", "R001-14", "R001-19")
def test_a_private_bank_gives_each_client_a_banker_and_lets_a_long_bond_end_slowly(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """4 x 2 h + 12 x 1 h + 24 x 30 min + 1 h are 33 hours a year, at 240,000 / 1,500 = 160 francs an hour."""
    write_example("private-bank", tmp_path)
    banker, path = relationship("private-bank", "wealthy"), tmp_path / "private-bank.upg"
    (family,) = json.loads(run(capsys, "cost", path, *TODAY, "--format", "json").out)["segments"]

    assert banker.is_dedicated
    assert banker.facts.depth is Depth.LONG_TERM
    assert (banker.coverage.book, banker.coverage.grace_days) == (40, 365)
    assert family["relationships"][0]["cost"]["yearly"] == 33 * 160
    (held,) = EXAMPLES["private-bank"].model.switching_costs
    assert held.origin is SwitchingOrigin.EARNED


@pytest.mark.requirement("R000-12", "R001-17")
def test_buyers_keep_one_another_company_and_the_maker_learns_from_them() -> None:
    community = relationship("weight-loss", "buyers")

    assert community.categories == (Category.COMMUNITIES,)
    assert {one.kind for one in community.facts.value_given_back} == {"insight", "answers"}


@pytest.mark.requirement("R000-13", "R001-18")
def test_creators_make_what_is_offered_and_advertisers_pay_for_it() -> None:
    creators = EXAMPLES["video"].model.segment("creators")

    assert creators is not None
    assert creators.facts.funded_by == "advertisers"
    assert relationship("video", "creators").categories == (Category.CO_CREATION,)
    assert [one.kind for one in relationship("video", "creators").facts.value_given_back] == ["content"]
