"""What differs between two JSON values, place by place, and how to make one from the other."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from moorings.errors import ModelError
from moorings.upg.document import ABSENT
from moorings.upg.stringify import stringify
from moorings.upg.strings import code_units

Path = tuple[str | int, ...]
"""The way into a value: keys of objects and positions in lists."""


@dataclass(frozen=True, slots=True)
class ValueChange:
    """One place that holds something else; `ABSENT` stands where there is nothing."""

    path: Path
    before: Any
    after: Any

    @property
    def where(self) -> str:
        """The path as people write it: `properties.moorings:coverage.criteria[0]`."""
        steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in self.path)
        return "".join(steps).removeprefix(".")


def value_changes(before: Any, after: Any) -> Iterator[ValueChange]:
    """Yield the smallest places at which two values differ, in the order of their paths.

    Objects are compared key by key, in whatever order these stand, and lists of the same length item by item.
    Two scalars are the same when they are written the same: 1 and 1.0, but not 1 and true.
    """
    todo: list[tuple[Path, Any, Any]] = [((), before, after)]
    while todo:  # a loop, since a document may be nested deeper than Python calls itself
        path, old, new = todo.pop()
        steps = _common_steps(old, new)
        if steps is not None:
            todo.extend(((*path, step), _at(old, step), _at(new, step)) for step in reversed(steps))
        elif not _is_same(old, new):
            yield ValueChange(path, old, new)


def with_changes(value: Any, changes: Iterable[ValueChange]) -> Any:
    """Return `value` with the changes made, leaving `value` itself as it is; or raise ModelError."""
    top = {"": value}
    for change in changes:
        _put(top, ("", *change.path), change)
    return top[""]


def _common_steps(old: Any, new: Any) -> Sequence[str | int] | None:
    """Return the steps into both values, or None where they are not two objects or two like lists."""
    if isinstance(old, dict) and isinstance(new, dict):
        return sorted(old.keys() | new.keys(), key=code_units)
    if isinstance(old, list | tuple) and isinstance(new, list | tuple) and len(old) == len(new):
        return range(len(old))
    return None


def _at(value: Any, step: str | int) -> Any:
    return value[step] if isinstance(step, int) else value.get(step, ABSENT)


def _is_same(old: Any, new: Any) -> bool:
    if old is ABSENT or new is ABSENT:
        return old is new
    if isinstance(old, dict | list | tuple) or isinstance(new, dict | list | tuple):
        return False  # two of one kind and length were taken apart
    return stringify(old) == stringify(new)


def _put(container: Any, path: Path, change: ValueChange) -> None:
    """Set the place, copying the containers on the way to it."""
    *way, last = path
    try:
        for step in way:
            inner = container[step]
            container[step] = dict(inner) if isinstance(inner, dict) else list(inner)
            container = container[step]
        if change.after is not ABSENT:
            container[last] = change.after
        else:
            del container[last]
    except (KeyError, IndexError, TypeError):
        raise ModelError(f"cannot be changed at '{change.where}': there is no such place.") from None
