"""The fast path: JSON that a compiled library reads and prints just as JavaScript does.

Almost every document is plain. What is not (odd numbers, keys that look like array indices, half characters,
deep nesting) is left to the exact path, which is slower.
"""

from functools import lru_cache
from types import NoneType
from typing import Any

import orjson

from moorings.upg.numbers import LARGEST_EXACT

_ALWAYS_PLAIN = frozenset((bool, NoneType))
_CONTAINERS = frozenset((dict, list, tuple))
_LEAST_DECIMAL = 1e-4  # below and above, the two print different exponents
_GREATEST_DECIMAL = 1e15


def loads(content: str | bytes) -> Any:
    """Return the value that the JSON says; raise ValueError where the exact path must read it."""
    return orjson.loads(content)


def dumps(value: Any, *, indented: bool) -> bytes | None:
    """Return a plain `value` as JavaScript prints it, or None where the exact path must print it."""
    try:
        return orjson.dumps(value, option=orjson.OPT_INDENT_2 if indented else 0)
    except TypeError:  # half characters, or nesting that is too deep for the library
        return None


def is_plain(value: Any) -> bool:
    """Return whether both libraries print alike what is in `value`: its kinds, its numbers, the order of its keys."""
    containers: list[Any] = [[value]]
    for container in containers:  # which grows meanwhile
        items = container
        if isinstance(container, dict):
            if not _has_plain_keys(tuple(container)):
                return False
            items = container.values()
        for item in items:
            kind = type(item)
            if kind is str:
                continue
            if kind in _CONTAINERS:
                containers.append(item)
            elif kind not in _ALWAYS_PLAIN and not _is_plain_number(item):
                return False
    return True


def _is_plain_number(item: Any) -> bool:
    if type(item) is int:
        return -LARGEST_EXACT <= item <= LARGEST_EXACT
    return type(item) is float and _LEAST_DECIMAL <= abs(item) < _GREATEST_DECIMAL and not item.is_integer()


@lru_cache(maxsize=4096)  # a document has few different sets of keys, each thousands of times
def _has_plain_keys(keys: tuple[str, ...]) -> bool:
    """Return whether no key looks like an array index, which JavaScript would list first."""
    return not any(key[:1].isdigit() for key in keys)
