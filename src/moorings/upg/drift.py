"""Nodes of careless tools brought back into form: `properties` or `tags` that are strings of JSON."""

from collections.abc import Sequence
from typing import Any

from moorings.errors import ModelError
from moorings.upg.document import ABSENT
from moorings.upg.json_text import loads
from moorings.upg.stringify import stringify
from moorings.upg.strings import cut, spread

_KINDS: tuple[tuple[str, type, str], ...] = (("properties", dict, "object"), ("tags", list, "array"))
_LONGEST_QUOTE = 60


def are_in_form(nodes: Sequence[Any]) -> bool:
    """Return whether all nodes are objects, and no `properties` or `tags` of theirs are strings."""
    are_objects = set(map(type, nodes)) <= {dict}
    return are_objects and all(str not in {type(node.get(key)) for node in nodes} for key, _, _ in _KINDS)


def repaired(node: Any, where: str = "") -> dict[str, Any]:
    """Return `node` as an object whose `properties` and `tags` are no longer strings, or raise ModelError."""
    if isinstance(node, dict) and are_in_form((node,)):
        return node
    copy = spread(node)
    for key, kind, word in _KINDS:
        text = copy.get(key)
        if isinstance(text, str):
            copy[key] = _parsed(text, kind, word, f"node {_name(copy)}.{key}", where)
    return copy


def _parsed(text: str, kind: type, word: str, what: str, where: str) -> Any:
    quote = cut(text, _LONGEST_QUOTE)
    try:
        value = loads(text)
    except ModelError:
        raise ModelError(f"{what} is a string that is not valid JSON: {quote}", where=where) from None
    if not isinstance(value, kind):
        raise ModelError(f"{what} is a string that does not parse to a JSON {word}: {quote}", where=where)
    return value


def _name(node: dict[str, Any]) -> str:
    name = node.get("id", ABSENT)
    if name is ABSENT:
        return "undefined"
    return name if isinstance(name, str) else stringify(name)
