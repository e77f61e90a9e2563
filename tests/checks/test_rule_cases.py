"""Every rule finds what its cases say, and nothing in those that keep it."""

from collections.abc import Sequence

import pytest

from checks.asking import concerns, said
from checks.casebook import CASES, WrittenCase, written_cases
from moorings.checks.registry import RULES
from moorings.checks.rule import Rule

WRITTEN = tuple(written_cases())


def _called(case: WrittenCase) -> str:
    return f"{case.code} {case.name}"


@pytest.mark.parametrize("written", WRITTEN, ids=_called)
def test_the_rule_says_what_the_case_expects(written: WrittenCase) -> None:
    told = said(written)

    assert told == list(written.expected)
    assert bool(told) == written.breaks


@pytest.mark.parametrize("written", WRITTEN, ids=_called)
def test_a_finding_concerns_the_segments_of_its_subject(written: WrittenCase) -> None:
    assert concerns(written)


def _of(rule: Rule) -> Sequence[WrittenCase]:
    return [written for written in WRITTEN if written.code == rule.code]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_documented_example_breaks_the_rule_and_the_remedy_keeps_it(rule: Rule) -> None:
    verdicts = {written.name: written.breaks for written in _of(rule)}

    assert verdicts["example"] is True
    assert verdicts["instead"] is False


def test_no_case_file_is_without_a_rule_and_no_block_is_overlooked() -> None:
    blocks = sum(path.read_text(encoding="utf-8").count("```json") for path in CASES.iterdir())

    assert {path.stem for path in CASES.iterdir()} == {rule.code for rule in RULES}
    assert blocks == len(WRITTEN)
