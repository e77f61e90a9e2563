"""The fast path: JSON that a compiled library reads and prints just as JavaScript does.

Almost every document is plain. What is not (odd numbers, keys that look like array indices, half characters,
deep nesting) is left to the exact path, which is slower.
"""

from types import NoneType
from typing import Any

import orjson

from moorings.upg.numbers import LARGEST_EXACT
from moorings.upg.quick_look import walk

_ALWAYS_PLAIN = frozenset((str, bool, NoneType))
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
    return all(
        all(map(_is_plain_key, set().union(*met.objects))) and all(map(_is_plain_scalar, met.scalars))
        for met in walk((value,))
    )


def _is_plain_scalar(item: Any) -> bool:
    kind = type(item)
    if kind is int:
        return bool(-LARGEST_EXACT <= item <= LARGEST_EXACT)
    if kind in _ALWAYS_PLAIN:
        return True
    return kind is float and _LEAST_DECIMAL <= abs(item) < _GREATEST_DECIMAL and not item.is_integer()


def _is_plain_key(key: str) -> bool:
    """Return whether the key does not look like an array index, which JavaScript would list first."""
    return not key[:1].isdigit()
