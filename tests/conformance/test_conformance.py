"""Moorings says of every sample file what the UPG reference says of it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

import needs

REPORT = Path(__file__).with_name("report.py")
OFFERED = (
    *("parse_ok", "parse_error", "kind", "load", "valid", "errors", "warnings", "seal", "deep"),
    *("canonical_ok", "canonical_sha256", "canonical_bytes", "integrity_body", "is_canonical"),
)


@pytest.mark.shared
def test_no_field_disagrees_with_the_reference(tmp_path: Path) -> None:
    kit = needs.shared() / "conformance"
    mine = tmp_path / "mine.jsonl"
    told = subprocess.run([sys.executable, REPORT, kit / "cases"], capture_output=True, text=True, check=True)
    mine.write_text(told.stdout, encoding="utf-8")
    lines = [json.loads(line) for line in told.stdout.splitlines()]
    assert all(field in line for line in lines for field in OFFERED)
    grade: list[str | Path] = [sys.executable, kit / "compare.py", kit / "expected.jsonl", mine, "-v"]
    verdict = subprocess.run(grade, capture_output=True, text=True, check=False)
    assert verdict.returncode == 0, verdict.stdout
