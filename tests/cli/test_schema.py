"""`moorings schema`: the keys of the file, for editors and for readers."""

import json
from pathlib import Path

import pytest

from command import run

PAGE = Path(__file__).parents[2] / "docs" / "file.md"


def test_all_keys_are_one_schema(capsys: pytest.CaptureFixture[str]) -> None:
    answer = run(capsys, "schema")

    printed = json.loads(answer.out)
    assert answer.code == 0
    assert "moorings:coverage" in printed["properties"]
    assert printed["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_one_key_is_asked_for_with_or_without_its_prefix(capsys: pytest.CaptureFixture[str]) -> None:
    short, long = run(capsys, "schema", "coverage"), run(capsys, "schema", "moorings:coverage")

    assert short.out == long.out
    assert json.loads(short.out)["x-node-type"] == "customer_relationship"


def test_a_key_that_nobody_knows_is_answered_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    answer = run(capsys, "schema", "coverige")

    assert (answer.code, answer.out) == (2, "")
    assert "the key 'coverige' is not known. Did you mean 'moorings:coverage'" in answer.err


def test_the_page_is_the_one_in_the_documentation(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "schema", "--format", "markdown").out == PAGE.read_text()
    assert run(capsys, "schema", "coverage", "--format", "markdown").code == 2
