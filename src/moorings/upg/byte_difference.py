"""Where two long contents differ, and the line there, without taking either apart."""

_CHUNK = 1024**2
_BEFORE = 60
_LONGEST = 200
"""How many bytes of a line are shown."""


def first_difference(one: bytes, other: bytes) -> int:
    """Return the position of the first byte that differs; where one goes on after the other ends, that end."""
    shorter = min(len(one), len(other))
    for start in range(0, shorter, _CHUNK):
        first, second = one[start : start + _CHUNK], other[start : start + _CHUNK]
        if first != second:
            return start + _alike(first, second)
    return shorter


def _alike(one: bytes, other: bytes) -> int:
    """Return how many bytes both begin with, by halving what is not known yet."""
    alike, unknown = 0, min(len(one), len(other))
    while alike < unknown:
        middle = (alike + unknown + 1) // 2
        if one[alike:middle] == other[alike:middle]:
            alike = middle
        else:
            unknown = middle - 1
    return alike


def line_at(content: bytes, place: int) -> str:
    """Return the line that the byte at `place` is in, without its newline; of a long one, what is around it."""
    start = content.rfind(b"\n", 0, place) + 1
    shown_from = _beginning(content, max(start, place - _BEFORE))
    end = content.find(b"\n", place, shown_from + _LONGEST)
    is_whole = end >= 0 or len(content) <= shown_from + _LONGEST
    if end < 0:
        end = len(content) if is_whole else _beginning(content, shown_from + _LONGEST)
    shown = content[shown_from:end].decode("utf-8", "replace")
    return f"{'…' if shown_from > start else ''}{shown}{'' if is_whole else '…'}"


def _beginning(content: bytes, place: int) -> int:
    """Return where the character begins that the byte at `place` is a part of."""
    for start in range(place, max(place - 4, -1), -1):
        if content[start : start + 1] < b"\x80" or content[start : start + 1] > b"\xbf":
            return start
    return place  # it is no UTF-8
