"""Moorings says of made-up documents what the UPG reference says, wherever what that says is defined."""

import json
import os
import subprocess
from collections.abc import Iterator
from math import inf
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

import needs
from moorings.errors import ModelError
from moorings.upg.document import Document, Portfolio
from moorings.upg.header import counts
from moorings.upg.json_text import loads
from moorings.upg.normalise import kind_of, normalised
from moorings.upg.read import portfolio, single
from moorings.upg.seal import SealReport, check_seal
from moorings.upg.validation.document import validated
from moorings.upg.verdict import judged
from moorings.upg.write import body_seal, canonical
from upg.made_up import documents

DOCUMENTS = int(os.environ.get("MOORINGS_DOCUMENTS", "1000"))
SCRIPT = Path(__file__).with_name("reference.mjs")


class Reference:
    """The npm package, in one process for all questions."""

    def __init__(self) -> None:
        needs.node()
        self._node = subprocess.Popen(
            ["node", SCRIPT], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def ask(self, text: str) -> dict[str, Any]:
        assert self._node.stdin is not None
        assert self._node.stdout is not None
        self._node.stdin.write(f"{json.dumps(text)}\n")
        self._node.stdin.flush()
        answer: dict[str, Any] = json.loads(self._node.stdout.readline(), parse_int=float)
        return answer

    def leave(self) -> None:
        self._node.communicate()


@pytest.fixture(scope="module")
def reference() -> Iterator[Reference]:
    asked = Reference()
    yield asked
    asked.leave()


@pytest.mark.node
@pytest.mark.slow
@settings(max_examples=DOCUMENTS, deadline=None, suppress_health_check=list(HealthCheck))
@given(documents)
def test_nothing_differs_where_the_reference_is_defined(reference: Reference, text: str) -> None:
    theirs = reference.ask(text)
    try:
        root = loads(text)
        plain = normalised(root)
    except ModelError:
        assert not theirs["parsed"]
        return
    assert theirs["parsed"]
    if theirs["validity"]:
        assert validity(root, plain) == theirs["validity"]
    if theirs["canonical"] is not None:
        assert canonical(graph(root, plain)).decode() == theirs["canonical"]
    if theirs["seal"] is not None:
        assert seal(
            check_seal(root, lambda: counts(graph(root, plain)), lambda: body_seal(graph(root, plain)))
        ) == {
            **theirs["seal"],
            "skipped_reason": "skipped_reason" in theirs["seal"],
        }
    judged(text.encode())  # and there is a verdict on every one


def graph(root: Any, plain: dict[str, Any]) -> Document | Portfolio:
    return portfolio(plain) if kind_of(root) == "portfolio" else single(plain)


def validity(root: Any, plain: dict[str, Any]) -> dict[str, Any]:
    remarks = validated(root, plain)
    return {
        "valid": not remarks.errors,
        "errors": [{"path": one.path, "message": one.message} for one in remarks.errors],
        "warnings": [
            {"path": one.path, "message": one.message, **({"rule": one.rule} if one.rule else {})}
            for one in remarks.warnings
        ],
    }


def seal(report: SealReport) -> dict[str, Any]:
    names = ("field", "declared", "actual")
    stated, computed = report.seal or ("", "")
    broken = {"algorithm": "sha256-128", "declared": stated, "computed": computed}
    return {
        "header_present": report.header_present,
        "counts_checked": report.counts_checked,
        "integrity_checked": report.integrity_checked,
        "counts_drift": [dict(zip(names, map(as_json, count), strict=True)) for count in report.counts],
        "integrity_drift": [broken] if report.seal else [],
        "skipped_reason": bool(report.skipped),
    }


def as_json(value: object) -> object:
    return None if value in (inf, -inf) else value
