"""The document of the examples says what the examples say of themselves."""

import os
from pathlib import Path

import pytest

from moorings.examples.collection import EXAMPLES, GROUPS
from moorings.examples.example import Example
from moorings.examples.readme import examples_markdown, readme, sources_of

DOCUMENT = Path(__file__).parents[2] / "docs" / "examples.md"


def test_the_golden_document_of_the_examples_is_current() -> None:
    made = examples_markdown(GROUPS)
    if os.environ.get("MOORINGS_GOLDEN") == "write":
        DOCUMENT.write_text(made, encoding="utf-8")

    assert DOCUMENT.read_text(encoding="utf-8") == made


@pytest.mark.parametrize("example", GROUPS["Published policies"], ids=lambda one: one.name)
def test_a_published_policy_names_a_page_for_each_of_its_figures(example: Example) -> None:
    sources = sources_of(example.model)

    assert sources
    assert all("," in source for source in sources)
    assert all(f"- {source}" in readme(example) for source in sources)


@pytest.mark.parametrize("example", EXAMPLES.values(), ids=EXAMPLES)
def test_every_example_says_where_to_look_and_what_to_type(example: Example) -> None:
    assert example.look_at
    assert example.commands
    assert all(f"{example.name}.upg" in command for command in example.commands)
