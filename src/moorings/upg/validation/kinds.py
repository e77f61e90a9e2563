"""Values as JavaScript names, counts and prints them in messages."""

import math
import re
from collections.abc import Iterable
from typing import Any

from moorings.upg.document import ABSENT
from moorings.upg.numbers import number_text
from moorings.upg.strings import trimmed

_KINDS = {
    str: "string",
    bool: "boolean",
    int: "number",
    float: "number",
    list: "array",
    tuple: "array",
}
_NUMBER_AT_START = re.compile(r"[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?")


def kind(value: Any) -> str:
    """Return `array`, or what `typeof` says: null is an `object`."""
    return _KINDS.get(type(value), "object")


def kinds(values: Iterable[Any]) -> set[str]:
    """Return the kinds that there are among the values."""
    return {_KINDS.get(each, "object") for each in set(map(type, values))}


def is_number(value: Any) -> bool:
    """Return whether the value is a number; yes and no are none."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def number(text: str) -> float | None:
    """Return the number at the start of a text, as in `4 users`; None where there is none."""
    found = _NUMBER_AT_START.match(trimmed(text))
    value = float(found[0]) if found else math.inf
    return value if math.isfinite(value) else None


def printed(value: Any) -> str:
    """Return the value as `String()` prints it."""
    if isinstance(value, str):
        return value
    if value is ABSENT:
        return "undefined"
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, list | tuple):
        return _joined(value)
    return _number(value) if is_number(value) else "[object Object]"


def _number(value: float) -> str:
    text = number_text(value)
    return text if text != "null" else ("Infinity" if value > 0 else "-Infinity")


def _joined(values: Any) -> str:
    """Return the items with commas, as `[].join` has them; a list may lie within lists, however deep."""
    pieces: list[str] = []
    unfinished: list[Any] = [values]
    while unfinished:
        item = unfinished.pop()
        if isinstance(item, list | tuple):
            with_commas = [part for one in item for part in (_COMMA, one)][1:]
            unfinished.extend(reversed(with_commas))
        elif item is _COMMA:
            pieces.append(",")
        else:
            pieces.append("" if item is None else printed(item))
    return "".join(pieces)


_COMMA = object()
