"""JSON text without its texts and numbers: the brackets and commas alone tell how much is in it, and how deep.

Brackets and commas within texts are taken for such; the figures are bounds from above.
"""

from typing import Any

_BRACKETS = b"[]{}"
_NO_BRACKETS = bytes(set(range(256)).difference(_BRACKETS))
_NO_SIGNS = bytes(set(_NO_BRACKETS).difference(b","))
_DEEP = 32
"""From so many levels on, or where brackets in texts leave some unpaired, only the values themselves tell."""
_CONTAINERS = frozenset((dict, list, tuple))


def most_values(content: bytes) -> int:
    """Return how many values are in the JSON at most."""
    signs = content.translate(None, _NO_SIGNS)
    return 1 + len(signs) - signs.count(b"]") - signs.count(b"}")


def depth(content: bytes) -> int | None:
    """Return how many levels of lists and objects are in the JSON; None where its brackets do not tell."""
    brackets = content.translate(None, _NO_BRACKETS)
    for levels in range(_DEEP):
        if not brackets:
            return levels
        brackets = brackets.replace(b"[]", b"").replace(b"{}", b"")
    return None


def indentation(value: Any, enough: int) -> int:
    """Return how many spaces the value takes when indented by two a level; not all where that exceeds `enough`."""
    spaces = levels = 0
    containers = [value]
    while containers and spaces <= enough:
        spaces += 2 * (levels + 1) * sum(map(len, containers)) + 2 * levels * len(containers)
        levels += 1
        insides = (one.values() if isinstance(one, dict) else one for one in containers)
        containers = [item for inside in insides for item in inside if type(item) in _CONTAINERS]
    return spaces
