"""What the reference's own verification concludes of a file, in a word."""

from typing import Any

from moorings.errors import ModelError
from moorings.upg.json_text import loads, without_mark
from moorings.upg.normalise import kind_of, normalised
from moorings.upg.validation.document import validated
from moorings.upg.validation.remarks import Remarks

_STRUCTURAL = frozenset(("UPG001", "UPG002", "UPG003"))


def conclusion(content: str | bytes) -> str:
    """Return `pass`, `violations:` with the rules broken, or why the file is refused or cannot be read."""
    try:
        root = loads(without_mark(content))
    except ModelError:
        return "error:not-json"
    if not _has_lists(root):
        return "refused:container"
    try:
        plain = normalised(root)
    except ModelError:
        return "error:normalise"
    if kind_of(root) == "portfolio":
        return "error:portfolio"
    return concluded(validated(root, plain))


def concluded(remarks: Remarks) -> str:
    """Return what is concluded of a single product's graph with these remarks."""
    if any(remark.code in _STRUCTURAL for remark in remarks.errors):
        return "refused:structural"
    rules = dict.fromkeys(remark.rule for remark in remarks.warnings if remark.rule)
    broken = [*(["invalid-document"] if remarks.errors else []), *rules]
    return f"violations:{'+'.join(broken)}" if broken else "pass"


def _has_lists(root: Any) -> bool:
    """Return whether the nodes and edges are lists, where they are there at all."""
    return not isinstance(root, dict) or all(
        isinstance(root.get(key), list | None) for key in ("nodes", "edges")
    )
