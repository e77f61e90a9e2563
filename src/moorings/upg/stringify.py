"""A JSON value written as JavaScript writes it, at any depth of nesting."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from moorings.upg import plain
from moorings.upg.numbers import number_text
from moorings.upg.strings import string_text

_LARGEST_INDEX = 2**32 - 2
_Container = dict[str, Any] | list[Any] | tuple[Any, ...]
_Piece = str | tuple[_Container, int]  # text to write, or a container with its depth


def json_bytes(value: Any, *, quick: bool, indented: bool = False) -> bytes:
    """Return `value` as JSON in UTF-8: without any white space, or one item a line, two spaces a level.

    `quick` says that the value is plain, so that the compiled library may print it.
    """
    printed = plain.dumps(value, indented=indented) if quick else None
    return stringify(value, 2 if indented else 0).encode() if printed is None else printed


def stringify(value: Any, indent: int = 0) -> str:
    """Return `value` as JSON text: without any white space, or one item a line, `indent` spaces a level."""
    written: list[str] = []
    todo: list[_Piece] = [_piece(value, 0)]
    while todo:
        piece = todo.pop()
        if isinstance(piece, str):
            written.append(piece)
        else:
            todo.extend(reversed(_unfolded(*piece, indent)))
    return "".join(written)


def _piece(value: Any, depth: int) -> _Piece:
    if isinstance(value, dict | list | tuple):
        return value, depth
    if isinstance(value, str):
        return string_text(value)
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, int | float):
        return number_text(value)
    raise TypeError(f"A UPG document holds JSON values only, not {type(value).__name__}: {value!r}")


def _unfolded(container: _Container, depth: int, indent: int) -> list[_Piece]:
    """Return the pieces of `container` one level down."""
    is_object = isinstance(container, dict)
    opening, closing = "{}" if is_object else "[]"
    if not container:
        return [opening + closing]
    line = "\n" + " " * (indent * (depth + 1)) if indent else ""
    colon = ": " if indent else ":"
    pieces: list[_Piece] = []
    lead = opening + line
    for key, item in _items(container):
        label = f"{lead}{string_text(key)}{colon}" if is_object else lead
        piece = _piece(item, depth + 1)
        pieces.extend([label + piece] if isinstance(piece, str) else [label, piece])
        lead = "," + line
    pieces.append((line[:-indent] if indent else "") + closing)
    return pieces


def in_javascript_order(keys: Iterable[str]) -> list[str]:
    """Return the keys as JavaScript lists those of an object: integer-like ones first, ascending."""
    names = list(keys)
    indices = sorted(filter(_is_index, names), key=int)
    return [*indices, *(key for key in names if not _is_index(key))] if indices else names


def _items(container: _Container) -> Iterable[tuple[str, Any]]:
    if not isinstance(container, dict):
        return (("", item) for item in container)
    return ((key, container[key]) for key in in_javascript_order(container))


@lru_cache(maxsize=1024)  # a document has few different keys, each thousands of times
def _is_index(key: str) -> bool:
    digits = key.isascii() and key.isdigit() and len(key) <= 10
    return digits and (key == "0" or key[0] != "0") and int(key) <= _LARGEST_INDEX
