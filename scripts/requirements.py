"""What the sources ask for, where it lives, and the tests that show it: docs/requirements.md.

    python scripts/requirements.py [--check]

Nothing is working because somebody says so: it is where a test that is run carries `@pytest.mark.requirement` with
its number, or a rule's cases name it in a line `Requirements: …`.
"""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
LIST = PROJECT / "docs" / "requirements.toml"
PAGE = PROJECT / "docs" / "requirements.md"
NUMBER = re.compile(r"R\d{3}-\d{2}")
SHOWN = 3
"""How many tests are named for a requirement; the others are counted."""
HEAD = """# What the sources ask for

Five public documents on the *Customer Relationships* block were read line by line; each line that asks for something
has a number. It is **working** where a test of ours that shows it names its number, *informational* where there is
nothing to build, and *to come* otherwise. This page is made from the tests (`make requirements`).

{summary}

| number | in our words | where | standing | shown by |
|---|---|---|---|---|
"""


def main(arguments: list[str]) -> int:
    """Write the page, or with `--check` say whether it is current."""
    page = written()
    if arguments == ["--check"]:
        is_current = PAGE.is_file() and PAGE.read_text() == page
        if not is_current:
            sys.stderr.write("docs/requirements.md is not current: run `make requirements`.\n")
        return int(not is_current)
    PAGE.write_text(page)
    return 0


def written() -> str:
    """Return the page."""
    asked = tomllib.loads(LIST.read_text())
    shown = tests_by_number()
    standings = {number: _standing(number, one, shown) for number, one in asked.items()}
    counts = {word: list(standings.values()).count(word) for word in ("working", "informational", "to come")}
    summary = f"{len(asked)} lines: " + ", ".join(f"{count} {word}" for word, count in counts.items()) + "."
    rows = (_row(number, one, standings[number], shown.get(number, [])) for number, one in asked.items())
    return HEAD.format(summary=summary) + "".join(rows)


def _standing(number: str, one: dict[str, str], shown: dict[str, list[str]]) -> str:
    if shown.get(number):
        return "working"
    return "informational" if "informational" in one else "to come"


def _row(number: str, one: dict[str, str], standing: str, tests: list[str]) -> str:
    more = f", and {len(tests) - SHOWN} more" if len(tests) > SHOWN else ""
    by = ", ".join(f"`{test}`" for test in tests[:SHOWN]) + more if tests else one.get("informational", "")
    return f"| {number} | {one['says']} | {one.get('where', '')} | {standing} | {by} |\n"


def tests_by_number() -> dict[str, list[str]]:
    """Return the tests and the cases of rules that show each requirement, by its number."""
    found: dict[str, list[str]] = {}
    for path in sorted((PROJECT / "tests").rglob("test_*.py")):
        for number, test in _marked(ast.parse(path.read_text())):
            found.setdefault(number, []).append(f"{path.relative_to(PROJECT / 'tests')}::{test}")
    for path in sorted((PROJECT / "tests" / "checks" / "cases").glob("*.md")):
        for line in path.read_text().splitlines():
            if line.startswith("Requirements:"):
                for number in NUMBER.findall(line):
                    found.setdefault(number, []).append(f"checks/cases/{path.name}")
    return found


def _marked(module: ast.Module) -> Iterator[tuple[str, str]]:
    """Yield each number that a marker of the module names, with the test that carries it."""
    for node in ast.walk(module):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            for decorator in node.decorator_list:
                if _is_marker(decorator):
                    yield from ((number, node.name) for number in NUMBER.findall(ast.unparse(decorator)))


def _is_marker(decorator: ast.expr) -> bool:
    return isinstance(decorator, ast.Call) and ast.unparse(decorator.func) == "pytest.mark.requirement"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
