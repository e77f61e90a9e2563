"""What rules offer to mend: each edit takes its finding away, and nothing else."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from checks.casebook import WrittenCase, case_of, written_cases
from moorings.checks.edit import Edit, edited
from moorings.checks.registry import RULES, rule_named
from moorings.checks.rule import Case, Finding
from moorings.checks.run import findings_of, heard, run
from moorings.errors import ModelError
from moorings.model.read import read_model
from moorings.upg.document import Document
from moorings.upg.read import parse
from moorings.upg.write import canonical


def found(code: str, case: Case) -> Sequence[Finding]:
    rule = rule_named(code)
    return tuple(findings_of(rule, heard(case) if rule.hears_others else case))


def after(case: Case, edits: Sequence[Edit]) -> Case:
    """Return the case after the edits, through the bytes of a file."""
    assert case.document is not None
    written = canonical(edited(case.document, edits))
    document = parse(written)
    assert canonical(document) == written
    return replace(case, document=document, model=read_model(document))


def told(findings: Sequence[Finding]) -> list[tuple[str, str, str]]:
    return [(one.code, one.subject_id, one.says) for one in findings]


MENDABLE = [one for one in written_cases() if one.breaks and any(f.edits for f in found(one.code, one.case))]


def test_a_rule_says_whether_it_mends_what_it_finds() -> None:
    assert {one.code for one in MENDABLE} == {rule.code for rule in RULES if rule.mends}
    assert len(MENDABLE) > 10


@pytest.mark.parametrize("written", MENDABLE, ids=lambda one: f"{one.code} {one.name}")
def test_a_mended_finding_is_gone_and_no_other_comes(written: WrittenCase) -> None:
    before = run(written.case)
    for finding in found(written.code, written.case):
        if finding.edits:
            left = told(run(after(written.case, finding.edits)))
            assert told([finding])[0] not in left
            assert set(left) <= set(told(before))


@pytest.mark.parametrize("written", MENDABLE, ids=lambda one: f"{one.code} {one.name}")
def test_all_findings_of_a_case_can_be_mended_at_once(written: WrittenCase) -> None:
    edits = [edit for one in run(written.case) for edit in one.edits]

    assert not any(one.edits for one in run(after(written.case, edits)))


def test_a_rule_that_finds_nothing_has_nothing_to_mend() -> None:
    for written in written_cases():
        assert written.breaks or not found(written.code, written.case)


def document() -> Document:
    case = case_of({"relationships": {"Help": {"parts": ["self_service"], "review": {"every_months": 6}}}})
    assert case.document is not None
    return case.document


def properties(document: Document, node_id: str) -> dict[str, object]:
    node = document.node(node_id)
    assert node is not None
    own: dict[str, object] = node["properties"]
    return own


def test_an_edit_touches_its_place_alone_and_leaves_the_document_as_it_was() -> None:
    before = document()
    as_it_was = canonical(before)

    new = edited(before, [Edit("Help", ("moorings:relationship", "review", "next"), "2026-03-15")])

    assert properties(new, "Help")["moorings:relationship"] == {
        "parts": ["self_service"],
        "review": {"every_months": 6, "next": "2026-03-15"},
    }
    assert canonical(before) == as_it_was


def test_what_is_empty_after_taking_away_goes_too() -> None:
    new = edited(document(), [Edit("Help", ("moorings:relationship", "review", "every_months"), None)])

    assert properties(new, "Help")["moorings:relationship"] == {"parts": ["self_service"]}


def test_several_are_taken_from_one_list_whatever_their_order() -> None:
    case = case_of(
        {"relationships": {"Help": {"parts": ["self_service", "communities", "automated_services"]}}}
    )
    assert case.document is not None
    places = [Edit("Help", ("moorings:relationship", "parts", place), None) for place in (0, 2)]

    for edits in (places, places[::-1]):
        held = properties(edited(case.document, edits), "Help")["moorings:relationship"]
        assert held == {"parts": ["communities"]}


def test_a_place_or_a_node_that_is_not_there_is_told() -> None:
    with pytest.raises(ModelError, match="no node 'Halp'"):
        edited(document(), [Edit("Halp", ("relationship_type",), "personal")])
    with pytest.raises(ModelError, match="no such place"):
        edited(document(), [Edit("Help", ("moorings:coverage", "no", "such"), "x")])
    with pytest.raises(ModelError, match="'Help' has nothing at"):
        edited(document(), [Edit("Help", ("moorings:relationship", "parts", 1), None)])


def test_every_family_of_rules_is_known() -> None:
    from moorings.checks.family import BY_LETTERS, FAMILIES

    assert {rule.family for rule in RULES} <= BY_LETTERS.keys()
    assert [one.letters for one in FAMILIES] == sorted(BY_LETTERS)
