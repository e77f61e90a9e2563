"""Every rule finds what its cases say, and nothing in those that keep it."""

from collections.abc import Sequence

import pytest

from checks.casebook import CASES, WrittenCase, written_cases
from moorings.checks.registry import RULES, rule_named
from moorings.checks.rule import Rule
from moorings.checks.run import findings_of, heard

WRITTEN = tuple(written_cases())


def _called(case: WrittenCase) -> str:
    return f"{case.code} {case.name}"


@pytest.mark.parametrize("written", WRITTEN, ids=_called)
def test_the_rule_says_what_the_case_expects(written: WrittenCase) -> None:
    rule = rule_named(written.code)
    found = findings_of(rule, heard(written.case) if rule.hears_others else written.case)

    said = [(one.subject, one.says, one.worth_per_year and round(one.worth_per_year, 2)) for one in found]
    assert said == list(written.expected)
    assert bool(said) == written.breaks


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
