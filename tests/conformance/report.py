"""What Moorings makes of every `.upg` file of a folder, one JSON line a file: `report.py FOLDER`."""

import hashlib
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from moorings.errors import ModelError
from moorings.upg.document import Document, Portfolio
from moorings.upg.header import SEAL_ALGORITHM, counts
from moorings.upg.json_text import loads
from moorings.upg.normalise import kind_of, normalised
from moorings.upg.read import portfolio, single
from moorings.upg.seal import check_seal
from moorings.upg.validation.conclusion import conclusion
from moorings.upg.validation.deep import deep_classes
from moorings.upg.validation.document import validated
from moorings.upg.validation.remarks import Remark
from moorings.upg.write import body_seal, canonical

Graph = Document | Portfolio

_UNWRITTEN = ("canonical_sha256", "canonical_bytes", "integrity_body", "is_canonical")


def report(path: Path) -> dict[str, Any]:
    """Return what can be said of one file, in the fields of the conformance kit."""
    text = path.read_bytes().decode("utf-8", "replace")
    said: dict[str, Any] = {"file": path.name, "load": conclusion(text)}
    try:
        root = loads(text)
    except ModelError:
        return said | _refused("SyntaxError")
    try:
        plain = normalised(root)
    except ModelError as refusal:
        is_drift = refusal.says.startswith("node ")
        return said | _refused(f"Error: [upg fmt] {refusal.says}" if is_drift else "TypeError")
    return said | _of_graph(text, root, plain)


def _refused(message: str) -> dict[str, Any]:
    unknown = dict.fromkeys((*_UNWRITTEN, "valid", "seal", "deep", "kind"))
    return {
        **unknown,
        "parse_ok": False,
        "parse_error": message,
        "errors": [],
        "warnings": [],
        "canonical_ok": False,
    }


def _of_graph(text: str, root: Any, plain: dict[str, Any]) -> dict[str, Any]:
    remarks = validated(root, plain)
    is_portfolio = kind_of(root) == "portfolio"
    return {
        "parse_ok": True,
        "parse_error": None,
        "kind": kind_of(root),
        "valid": not remarks.errors,
        "errors": [{"path": one.path, "message": one.message} for one in remarks.errors],
        "warnings": [_warning(one) for one in remarks.warnings],
        "deep": deep_classes(plain),
        **_writing(text, lambda: portfolio(plain) if is_portfolio else single(plain)),
        "seal": _seal(root, lambda: portfolio(plain) if is_portfolio else single(plain)),
    }


def _warning(remark: Remark) -> dict[str, str]:
    rule = {"rule": remark.rule} if remark.rule else {}
    return {"path": remark.path, "message": remark.message, **rule}


def _writing(text: str, graph: Callable[[], Graph]) -> dict[str, Any]:
    try:
        written = canonical(graph())
    except ModelError:
        return {"canonical_ok": False, **dict.fromkeys(_UNWRITTEN)}
    return {
        "canonical_ok": True,
        "canonical_sha256": hashlib.sha256(written).hexdigest(),
        "canonical_bytes": len(written),
        "integrity_body": loads(written.decode())["$upg"]["integrity"]["body"],
        "is_canonical": written == text.encode(errors="surrogatepass"),
    }


def _seal(root: Any, graph: Callable[[], Graph]) -> dict[str, Any]:
    try:
        found = check_seal(root, lambda: counts(graph()), lambda: body_seal(graph()))
    except ModelError:
        return {"error": "TypeError"}
    broken = zip(("declared", "computed"), found.seal or (), strict=False)
    return {
        "header_present": found.header_present,
        "counts_checked": found.counts_checked,
        "integrity_checked": found.integrity_checked,
        "counts_drift": [
            {"field": name, "declared": stated, "actual": actual} for name, stated, actual in found.counts
        ],
        "integrity_drift": [{"algorithm": SEAL_ALGORITHM, **dict(broken)}] if found.seal else [],
        **({"skipped_reason": found.skipped} if found.skipped else {}),
    }


if __name__ == "__main__":
    for file in sorted(Path(sys.argv[1]).glob("*.upg")):
        print(json.dumps(report(file)))
