"""Room in memory, asked for before the compiled JSON library is: where it finds none, it ends the whole process."""

_TO_PARSE = 13
"""Bytes that the library takes for each byte of JSON: a copy, and room for the most values that could be in it."""
_OF_A_VALUE = 200
"""Bytes that Python takes for a value, with its part of the list or object that holds it; for a long text, more."""
_OF_A_THING = 700
"""Bytes that a node or an edge takes, brought into the form in which it is written."""
_TO_PRINT = 3
"""Bytes for each byte printed: the library doubles its room as it needs more, and texts keep a copy in UTF-8."""


def is_room(size: int) -> bool:
    """Return whether so many bytes could be had now. They are not touched, so that asking costs nothing."""
    try:
        bytes(size)
    except (MemoryError, OverflowError):
        return False
    return True


def to_read(content: bytes, values: int) -> int:
    """Return how many bytes reading the JSON, of so many values, takes at most."""
    a_character = 1 if content.isascii() else 4
    return (_TO_PARSE + a_character) * len(content) + _OF_A_VALUE * values


def require_room_to_write(size: int, things: int = 0) -> None:
    """Raise MemoryError unless JSON of this size, of so many nodes and edges, can be printed."""
    if not is_room(_TO_PRINT * size + _OF_A_THING * things):
        raise MemoryError
