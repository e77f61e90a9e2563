"""A quick look at many things at once: almost all of them are as they should be, and need no closer one."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from itertools import chain
from typing import Any, NamedTuple, TypeVar

_BLOCK = 512
"""How many things are looked at together. One that is odd costs its neighbours in the block a closer look."""

T = TypeVar("T")


def blocks(things: Sequence[T]) -> Iterator[Sequence[T]]:
    """Yield the things, some hundred at a time: so few stay in the processor's cache while they are looked at."""
    return (things[start : start + _BLOCK] for start in range(0, len(things), _BLOCK))


def suspects(things: Sequence[T], are_fine: Callable[[Sequence[T]], bool]) -> Iterator[tuple[int, T]]:
    """Yield, with its position, each thing of the blocks of which a quick look does not say that all is fine.

    The look may stumble over what is missing (KeyError), or of another kind (TypeError): then it has not said so.
    """
    for number, block in enumerate(blocks(things)):
        if not _is_told_fine(block, are_fine):
            yield from enumerate(block, number * _BLOCK)


def _is_told_fine(block: Sequence[T], are_fine: Callable[[Sequence[T]], bool]) -> bool:
    try:
        return are_fine(block)
    except (KeyError, TypeError):
        return False


def texts(things: Sequence[dict[str, Any]], key: str) -> list[str | None]:
    """Return the text that each thing has under a key; None where it has none, or something else."""
    return [value if isinstance(value, str) else None for value in [thing.get(key) for thing in things]]


def repeated(things: Sequence[Hashable]) -> list[int]:
    """Return the positions of the things that stood earlier in the list already."""
    count = len(things)
    if len(set(things)) == count:
        return []
    first_at = dict(zip(reversed(things), range(count - 1, -1, -1), strict=True))
    return sorted(set(range(count)).difference(first_at.values()))


class Walked(NamedTuple):
    """What a walk through nested values meets at one step."""

    objects: list[dict[str, Any]]
    scalars: list[Any]
    """Numbers, yes and no, and null; text is passed over."""


def walk(values: Iterable[Any]) -> Iterator[Walked]:
    """Yield all that is in the values, and the values themselves, at any depth, some hundred at a time."""
    unfinished: list[Sequence[Any]] = [list(values)]
    while unfinished:
        block = unfinished.pop()
        objects = [one for one in block if isinstance(one, dict)]
        lists = [one for one in block if isinstance(one, list | tuple)]
        is_all = len(objects) + len(lists) == len(block)
        yield Walked(objects, [] if is_all else [one for one in block if not isinstance(one, _CONTAINERS)])
        items = chain(chain.from_iterable(map(dict.values, objects)), chain.from_iterable(lists))
        unfinished.extend(blocks([item for item in items if type(item) is not str]))


_CONTAINERS = dict, list, tuple
