"""Strings as JavaScript holds, compares, trims and prints them: sequences of UTF-16 code units."""

import re
from json.encoder import encode_basestring
from typing import Any

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_WHITE_SPACE = (
    "\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000\ufeff"
)


def code_units(text: str) -> bytes:
    """Return `text` as UTF-16 code units; these bytes compare as JavaScript compares strings."""
    return text.encode("utf-16-be", "surrogatepass")


def string_text(text: str) -> str:
    """Return `text` quoted as JavaScript's JSON prints it: as raw as may be, save lone surrogates."""
    quoted: str = encode_basestring(text)
    return (
        quoted if quoted.isascii() else _LONE_SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", quoted)
    )


def cut(text: str, longest: int) -> str:
    """Return `text`, or its head with `...`, in at most `longest` UTF-16 code units."""
    units = code_units(text)
    if len(units) <= 2 * longest:
        return text
    return units[: 2 * (longest - 3)].decode("utf-16-be", "surrogatepass") + "..."


def trimmed(text: str) -> str:
    """Return `text` without the white space that JavaScript trims (with U+FEFF, without U+0085)."""
    return text.strip(_WHITE_SPACE)


def spread(value: Any) -> dict[str, Any]:
    """Return `value` copied key by key into an object; lists and strings have their positions as keys."""
    if isinstance(value, dict):
        return dict(value)
    if isinstance(value, str):
        units = code_units(value)
        parts = (units[at : at + 2].decode("utf-16-be", "surrogatepass") for at in range(0, len(units), 2))
        return {str(position): unit for position, unit in enumerate(parts)}
    if isinstance(value, list):
        return {str(position): item for position, item in enumerate(value)}
    return {}
