"""Print for each metric and engine whether the engine gives what DuckDB gives, as a Markdown table.

Arguments go to pytest: `-k "not Spark"` leaves Spark out. The exit code is pytest's.
"""

import re
import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parent.parent / "tests" / "engines" / "test_conformance.py"
SIGNS = {"passed": "same", "failed": "differs", "skipped": "not run"}


class Answers:
    """What the tests found, by metric and engine."""

    def __init__(self) -> None:
        self.found: dict[str, dict[str, str]] = {}

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Keep how a test ended; of the tests of one metric, the worst counts."""
        named = re.search(r"\[([^-\]]+)-([^\]]+)\]$", report.nodeid)
        if named is None or (report.when != "call" and report.passed):
            return
        engine, metric = named.groups()
        engines = self.found.setdefault(metric, {})
        worst = max(engines.get(engine, "passed"), report.outcome, key=("passed", "skipped", "failed").index)
        engines[engine] = worst

    def table(self) -> str:
        """Return the table."""
        engines = list(dict.fromkeys(engine for found in self.found.values() for engine in found))
        head = ["| metric |", *(f" {engine} |" for engine in engines), "\n|---|", *("---|" for _ in engines)]
        lines = [
            "".join([f"| {metric} |", *(f" {SIGNS[found.get(engine, 'skipped')]} |" for engine in engines)])
            for metric, found in self.found.items()
        ]
        return "\n".join(["".join(head), *lines])


def main(arguments: list[str]) -> int:
    """Run the tests, print the table, and return the exit code."""
    answers = Answers()
    code = pytest.main([str(TESTS), "-q", "-p", "no:cacheprovider", *arguments], plugins=[answers])
    print(f"\n{answers.table()}")
    return int(code)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
