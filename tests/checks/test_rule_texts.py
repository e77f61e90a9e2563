"""The rules' codes, names and documentation."""

import pkgutil
import re

import pytest

from moorings.checks import rules
from moorings.checks.documentation import HEADINGS, read_documentation
from moorings.checks.registry import RULES
from moorings.checks.rule import Rule

EVERY = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)


def test_codes_and_names_are_unique_and_sorted_by_code() -> None:
    codes = [rule.code for rule in RULES]

    assert codes == sorted(set(codes))
    assert len({rule.name for rule in RULES}) == len(RULES)


def test_every_file_is_a_rule_of_that_name() -> None:
    files = {module.name for module in pkgutil.iter_modules(rules.__path__)}

    assert files == {rule.name.replace("-", "_") for rule in RULES}


@EVERY
def test_a_code_is_three_letters_and_three_digits(rule: Rule) -> None:
    assert re.fullmatch(r"[A-Z]{3}\d{3}", rule.code)


@EVERY
def test_a_name_states_the_fault_and_reads_after_allow(rule: Rule) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)+", rule.name)
    assert not re.match(r"(require|must|should|need|disallow|check|ensure)", rule.name)


@EVERY
def test_the_docstring_has_a_title_and_the_four_sections_in_order(rule: Rule) -> None:
    assert rule.title
    assert not rule.title.endswith(".")
    assert tuple(rule.sections) == HEADINGS
    assert all(rule.sections.values())


def test_paragraphs_of_a_docstring_are_joined_and_kept_apart() -> None:
    title, sections = read_documentation(
        "A fault.\n\n## Why it matters\nOne\nline.\n\nAnother.\n\n## Example\nSo.\n"
    )

    assert title == "A fault"
    assert sections == {"Why it matters": "One line.\n\nAnother.", "Example": "So."}
