"""What somebody is told whose file was changed by others while they worked on it."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from moorings.errors import ModelError, StoreError
from moorings.upg.diff import Changes, Difference, diff
from moorings.upg.read import parse

_MOST_NAMES = 3


class StaleFileError(StoreError):
    """The file is no longer what the change was based on; nothing was written."""

    def __init__(self, path: Path, changed: Difference | None) -> None:
        self.changed = changed
        """What others changed, or None where the earlier version or the new one cannot be read."""
        what = f": {in_short(changed)}" if changed else ""
        remedy = "Read it again and repeat your change; nothing of either was lost."
        super().__init__(f"was changed by somebody else{what}.", where=str(path), remedy=remedy)


def stale(path: Path, base: bytes | None, found: bytes) -> StaleFileError:
    """Return the error that says how `found` differs from the version that a change was based on."""
    try:
        changed = diff(parse(base), parse(found)) if base is not None else None
    except ModelError:
        changed = None
    return StaleFileError(path, changed)


def in_short(difference: Difference) -> str:
    """Return the difference in one line: what was changed, added and removed, by title."""
    parts = (
        _named([change.after for change in difference.nodes.changed], "changed"),
        _named(difference.nodes.added, "added"),
        _named(difference.nodes.removed, "removed"),
        _counted(difference.edges),
        "the product's own fields" if difference.product else "",
        "the header" if difference.header else "",
    )
    return "; ".join(filter(None, parts))


def _named(nodes: Iterable[dict[str, Any]], done: str) -> str:
    titles = [f"'{node.get('title') or node.get('id')}'" for node in nodes]
    if not titles:
        return ""
    more = len(titles) - _MOST_NAMES
    shown = [*titles[:_MOST_NAMES], *([f"{more} more"] if more > 0 else [])]
    return f"{done} {', '.join(shown)}"


def _counted(edges: Changes) -> str:
    count = len(edges.added) + len(edges.removed) + len(edges.changed)
    return f"{count} connection{'s' if count > 1 else ''}" if count else ""
