"""In which order nodes, edges and tags are written."""

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Any

from moorings.upg.stringify import stringify
from moorings.upg.strings import code_units


def nodes_in_order(nodes: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the nodes by type, then slug (else title), then id."""
    nodes = list(nodes)
    slugs, titles = _values(nodes, "slug"), _values(nodes, "title")
    names = [title if slug is None else slug for slug, title in zip(slugs, titles, strict=True)]
    return _sorted(nodes, _values(nodes, "type"), names, _values(nodes, "id"))


def edges_in_order(edges: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the edges by source, target, type and id."""
    edges = list(edges)
    return _sorted(edges, *(_values(edges, key) for key in ("source", "target", "type", "id")))


def by_id(things: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the things by their id."""
    things = list(things)
    return _sorted(things, _values(things, "id"))


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


def _values(things: list[dict[str, Any]], key: str) -> list[Any]:
    return [thing.get(key) for thing in things]


def _sorted(things: list[dict[str, Any]], *columns: list[Any]) -> list[dict[str, Any]]:
    """Return the things by what the columns say of them, by the first column first."""
    ranks: list[Any] = list(zip(*columns, strict=True))
    if not _are_ascii(columns):  # where they are, Python's order is JavaScript's
        ranks = [tuple(code_units(_text(part)) for part in rank) for rank in ranks]
    return [things[place] for place in sorted(range(len(things)), key=ranks.__getitem__)]


def _are_ascii(columns: Iterable[list[Any]]) -> bool:
    try:
        return all(map(str.isascii, chain.from_iterable(columns)))
    except TypeError:  # not all of them are text
        return False


def _text(value: Any) -> str:
    if isinstance(value, str):
        return value
    return "" if value is None else stringify(value)


def _tag_rank(tag: Any) -> tuple[bool, float, bytes]:
    if isinstance(tag, int | float):
        return False, tag, b""
    return True, 0, code_units(tag if isinstance(tag, str) else stringify(tag))
