"""JSON text read strictly: what is wrong with it, and at which line and column."""

import json
from contextlib import suppress
from typing import Any, NoReturn

from moorings.errors import ModelError
from moorings.upg import nesting, plain
from moorings.upg.limits import MOST_VALUES, too_many_values
from moorings.upg.numbers import integer
from moorings.upg.outline import most_values
from moorings.upg.room import is_room, to_read

_UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_UTF_8_MARK = b"\xef\xbb\xbf"
_WORDS = ("true", "false", "null")


class _UnknownWordError(ValueError):
    """NaN or Infinity, which Python's reader knows and JSON does not."""


def without_mark(content: str | bytes, where: str = "") -> str | bytes:
    """Return `content` without a byte-order mark; raise ModelError where the mark says UTF-16."""
    if isinstance(content, str):
        return content.removeprefix("\ufeff")
    if content.startswith(_UTF_16_MARKS):
        raise ModelError("is text in UTF-16.", where=where, remedy="Save it as UTF-8.")
    return content.removeprefix(_UTF_8_MARK)


def loads(content: str | bytes, where: str = "") -> Any:
    """Return the value that the JSON says, or raise ModelError with line and column.

    Bytes are UTF-8, in which a broken byte becomes U+FFFD. Where memory is short, the exact path goes first: it
    raises MemoryError where the other ends the process.
    """
    if isinstance(content, str) or _is_room_for(content, where):
        with suppress(ValueError):
            return plain.loads(content)
    text = content.decode("utf-8", "replace") if isinstance(content, bytes) else content
    try:
        return _loads(text)
    except json.JSONDecodeError as fault:
        raise _refusal(fault, where) from None
    except nesting.TooDeepError:
        says = f"is nested too deep: more than {nesting.DEEPEST:,} levels of lists and objects."
        raise ModelError(says, where=where) from None


def _is_room_for(content: bytes, where: str) -> bool:
    """Return whether the compiled library can read the content; raise ModelError where nobody should."""
    values = most_values(content)
    if values > MOST_VALUES:
        raise too_many_values(where)
    return is_room(to_read(content, values))


def _loads(text: str) -> Any:
    try:
        return _READER.decode(text)
    except (RecursionError, _UnknownWordError):
        return nesting.loads(text)


def _refuse_word(word: str) -> NoReturn:
    raise _UnknownWordError(word)


_READER = json.JSONDecoder(parse_int=integer, parse_constant=_refuse_word)


def _refusal(fault: json.JSONDecodeError, where: str) -> ModelError:
    text = fault.doc.rstrip(" \t\r\n")
    if not text:
        return ModelError("is empty.", where=where)
    place = f"line {fault.lineno}, column {fault.colno}"
    if _is_cut_short(fault, text):
        says = f"is cut short: it ends in the middle of a value ({place})."
        return ModelError(says, where=where, remedy="Restore it from a copy or from version control.")
    complaint = fault.msg[0].lower() + fault.msg[1:].removesuffix(" at")
    return ModelError(f"is not valid JSON at {place}: {complaint}.", where=where)


def _is_cut_short(fault: json.JSONDecodeError, text: str) -> bool:
    rest = text[fault.pos :]
    unfinished = not rest or any(word.startswith(rest) for word in _WORDS)
    return unfinished or fault.msg.startswith("Unterminated string")
