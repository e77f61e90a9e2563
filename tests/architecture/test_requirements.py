"""The page of requirements is made from the tests, and leaves out no line of the sources."""

import re
import subprocess
import sys
import tomllib

import pytest

from needs import PROJECT, shared

LIST = PROJECT / "docs" / "requirements.toml"


def test_the_page_is_current() -> None:
    asked = subprocess.run(
        [sys.executable, "scripts/requirements.py", "--check"],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert asked.returncode == 0, asked.stderr


@pytest.mark.shared
def test_every_line_of_the_sources_is_listed_once() -> None:
    numbers = set(re.findall(r"R\d{3}-\d{2}", (shared() / "requirements.md").read_text()))

    assert set(tomllib.loads(LIST.read_text())) == numbers


def test_every_number_that_a_test_names_is_listed() -> None:
    known = set(tomllib.loads(LIST.read_text()))
    named = {
        number
        for path in (PROJECT / "tests").rglob("test_*.py")
        for marker in re.findall(r"pytest\.mark\.requirement\(([^)]*)\)", path.read_text())
        for number in re.findall(r"R\d{3}-\d{2}", marker)
    }

    assert named <= known
