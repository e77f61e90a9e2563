"""In which order nodes, edges and tags are written."""

from collections.abc import Callable, Iterable, Sequence
from itertools import chain
from operator import itemgetter
from typing import Any

from moorings.upg.stringify import stringify
from moorings.upg.strings import code_units

_Rank = tuple[str, ...]
_ENDS = itemgetter("source", "target", "type", "id")


def nodes_in_order(nodes: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the nodes by type, then slug (else title), then id."""
    return _sorted(nodes, _node_rank)


def edges_in_order(edges: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the edges by source, target, type and id."""
    edges = list(edges)
    try:
        is_ascii = "".join(chain.from_iterable(map(_ENDS, edges))).isascii()
    except (KeyError, TypeError):  # something is missing, or no text
        is_ascii = False
    return sorted(edges, key=_ENDS) if is_ascii else _sorted(edges, _edge_rank)


def by_id(things: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the things by their id."""
    return _sorted(things, _id_rank)


def tags_in_order(tags: Sequence[Any]) -> Sequence[Any]:
    """Return the tags once each, in order; numbers, which no tag should be, stand first."""
    try:
        is_ascii = "".join(tags).isascii()
    except TypeError:  # not all of them are text
        return _odd_tags_in_order(tags)
    once_each = sorted(set(tags), key=None if is_ascii else code_units)
    return tags if once_each == tags else once_each


def _odd_tags_in_order(tags: Sequence[Any]) -> list[Any]:
    once = {(type(tag) is bool, stringify(tag)): tag for tag in reversed(list(tags))}
    return sorted(once.values(), key=_tag_rank)


def _sorted(
    things: Iterable[dict[str, Any]], rank: Callable[[dict[str, Any]], _Rank]
) -> list[dict[str, Any]]:
    things = list(things)
    ranks: list[Any] = [rank(thing) for thing in things]
    if not all(
        part.isascii() for one in ranks for part in one
    ):  # where it is, Python's order is JavaScript's
        ranks = [tuple(map(code_units, one)) for one in ranks]
    return [things[place] for place in sorted(range(len(things)), key=ranks.__getitem__)]


def _node_rank(node: dict[str, Any]) -> _Rank:
    name = node.get("slug")
    if name is None:
        name = node.get("title")
    return _text(node.get("type")), _text(name), _text(node.get("id"))


def _edge_rank(edge: dict[str, Any]) -> _Rank:
    of = edge.get
    return _text(of("source")), _text(of("target")), _text(of("type")), _text(of("id"))


def _id_rank(thing: dict[str, Any]) -> _Rank:
    return (_text(thing.get("id")),)


def _text(value: Any) -> str:
    if isinstance(value, str):
        return value
    return "" if value is None else stringify(value)


def _tag_rank(tag: Any) -> tuple[bool, float, bytes]:
    if isinstance(tag, int | float):
        return False, tag, b""
    return True, 0, code_units(tag if isinstance(tag, str) else stringify(tag))
