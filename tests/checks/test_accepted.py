"""What is accepted, as it is told: by the title of the node that it stands on."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from moorings.checks.accepted import Standing, acceptances
from moorings.checks.rule import Case, Rule, Severity, Violation
from moorings.checks.run import heard, run
from moorings.model import keys
from moorings.model.read import read_model
from moorings.upg.document import new_document

TODAY = date(2026, 7, 1)
TITLES = {
    "b": (keys.BUSINESS_MODEL, "Plank"),
    "s": (keys.SEGMENT, "Teams"),
    "r": (keys.RELATIONSHIP, "Forum"),
    "c": (keys.CHANNEL, "Help centre"),
}


def case(*, rule: str = "REL004", until: str = "2026-12-31") -> Case:
    """Return a case in which one rule is accepted on a node of each type."""
    facts = {"moorings:accepted": {"findings": [{"rule": rule, "reason": "So.", "until": until}]}}
    nodes: list[dict[str, Any]] = [
        {"id": name, "type": kind, "title": title, "properties": facts}
        for name, (kind, title) in TITLES.items()
    ]
    edge = {"id": "e", "type": keys.WITH_SEGMENT, "source": "r", "target": "s"}
    document = new_document("p", "Plank", nodes=nodes, edges=[edge], exported_at="2026-01-01T00:00:00Z")
    return Case(read_model(document), TODAY, document=document)


def test_each_is_named_by_the_title_of_its_node_and_concerns_its_segments() -> None:
    told = {one.node_id: (one.node, one.segments) for one in acceptances(heard(case()))}

    assert told == {
        "b": ("Plank", ()),
        "s": ("Teams", ("s",)),
        "r": ("Forum", ("s",)),
        "c": ("Help centre", ()),
    }


def test_without_the_document_a_node_that_is_no_part_of_the_model_is_named_by_its_id() -> None:
    bare = case()
    told = {one.node_id: one.node for one in acceptances(heard(Case(bare.model, TODAY)))}

    assert told == {"b": "Plank", "s": "Teams", "r": "Forum", "c": "c"}


def test_where_the_others_are_not_heard_nothing_is_told() -> None:
    assert list(acceptances(case())) == []


@pytest.mark.parametrize(
    ("rule", "until", "standing"),
    [
        ("REL004", "2026-07-01", Standing.IDLE),
        ("REL004", "2026-06-30", Standing.OVER),
        ("no-such-rule", "2026-12-31", Standing.UNKNOWN),
        ("no-such-rule", "2026-06-30", Standing.UNKNOWN),
        ("DRI001", "2026-12-31", Standing.HOLDS),
    ],
)
def test_how_an_acceptance_stands(rule: str, until: str, standing: Standing) -> None:
    told = {one.standing(TODAY) for one in acceptances(heard(case(rule=rule, until=until)))}

    assert told == {standing}


def test_an_acceptance_that_holds_is_on_the_finding_and_puts_it_last() -> None:
    found = run(case(rule="undecided-segment"), select=["REL"])
    assert not any(one.accepted for one in found)

    found = run(case(rule="relationship-without-value-proposition"), select=["REL"])
    assert [one.code for one in found if one.accepted] == ["REL002"]
    assert found[-1].code == "REL002"


@pytest.mark.parametrize(("until", "is_accepted"), [("2026-07-01", True), ("2026-06-30", False)])
def test_on_its_last_day_it_holds_and_on_the_next_it_does_not(until: str, is_accepted: bool) -> None:
    (found,) = run(case(rule="REL002", until=until), select=["REL002"])

    assert (found.accepted is not None) is is_accepted


def test_what_is_accepted_is_judged_only_where_that_is_asked() -> None:
    def codes(*select: str) -> set[str]:
        return {one.code for one in run(case(rule="REL004"), select=select)}

    assert codes("REL002") == {"REL002"}
    assert codes("REV005") == {"REV005"}
    assert codes("REL002", "REV005") == {"REL002", "REV005"}
    assert "REV005" in codes()
    assert "REV005" not in {one.code for one in run(case(rule="REL004"), ignore=["REV005"])}


def test_a_rule_about_acceptances_is_heard_of_no_rule_about_acceptances() -> None:
    hearing = heard(case(rule="REV005")).hearing

    assert hearing is not None
    assert not [code for code, _ in hearing.found if code == "REV005"]


def test_a_rule_that_broke_down_was_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(case: Case) -> Iterator[Violation]:
        raise ZeroDivisionError

    rule = Rule("REL004", "one-size-fits-all", Severity.NOTE, "0.1", broken)
    monkeypatch.setattr("moorings.checks.run.RULES", (rule,))

    told = {one.standing(TODAY) for one in acceptances(heard(case()))}
    assert told == {Standing.HOLDS}
