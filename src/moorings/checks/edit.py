"""What a rule would write into the file so that it is kept: places in the properties of nodes."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from moorings.errors import ModelError
from moorings.upg.diff_values import ValueChange, with_changes
from moorings.upg.document import ABSENT, Document
from moorings.upg.edits import change_node

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Edit:
    """One place in the properties of a node, and the words that are to stand there; nothing takes away what does."""

    node_id: str
    path: Path
    """Keys of objects and positions in lists, beginning with the property."""
    value: str | tuple[str, ...] | None


def edited(document: Document, edits: Iterable[Edit]) -> Document:
    """Return the document with the edits made.

    Raises:
        ModelError: a node or a place is not there, or the node would not be valid.
    """
    by_node: dict[str, list[Edit]] = defaultdict(list)
    for edit in edits:
        by_node[edit.node_id].append(edit)
    for node_id, of_node in by_node.items():
        document = _with(document, node_id, of_node)
    return document


def _with(document: Document, node_id: str, edits: Sequence[Edit]) -> Document:
    node = document.node(node_id) or {}
    old: Mapping[str, Any] = node.get("properties") or {}
    writes = (ValueChange(one.path, ABSENT, _plain(one.value)) for one in edits if one.value is not None)
    new = with_changes(old, writes)
    for path in sorted((one.path for one in edits if one.value is None), reverse=True):
        try:
            new = _without(new, path)  # the last of a list first, so that the positions of the others hold
        except (KeyError, IndexError, TypeError):
            raise ModelError(f"'{node_id}' has nothing at {path}.") from None
    touched = {str(one.path[0]): new.get(one.path[0], ABSENT) for one in edits}
    return change_node(document, node_id, properties=touched)


def _plain(value: str | tuple[str, ...] | None) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _without(container: Any, path: Path) -> Any:
    """Return the object or list without what stands at the path, and without what is empty then."""
    step, *rest = path
    copy: Any = dict(container) if isinstance(container, dict) else list(container)
    inner = _without(copy[step], tuple(rest)) if rest else None
    if inner:
        copy[step] = inner
    else:
        del copy[step]
    return copy
