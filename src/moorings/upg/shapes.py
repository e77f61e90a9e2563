"""In which order the keys of each kind of object are written, and which of them are kept when empty.

Source: Unified Product Graph, format 1.0.0.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain
from typing import Any

from moorings.upg.quick_look import suspects, walk
from moorings.upg.sorting import tags_in_order
from moorings.upg.strings import code_units

_MOST_ORDERS = 4096


@dataclass(frozen=True, slots=True)
class Shape:
    """The written form of one kind of object."""

    kept: tuple[str, ...]
    """Keys that come first and are written even when empty."""
    then: tuple[str, ...] = ()
    """Keys that follow; like all keys after them they are left out when empty."""
    deep: tuple[str, ...] = ("properties",)
    """Keys whose values are put in order at every depth."""

    tags: tuple[str, ...] = ()
    """Keys of lists that name each thing once, in order."""

    _orders: dict[tuple[str, ...], tuple[str, ...]] = field(default_factory=dict, compare=False, repr=False)
    """The orders found so far: a document has few different sets of keys, each thousands of times."""

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys that have a place of their own, in order."""
        return self.kept + self.then

    def written(self, source: dict[str, Any]) -> dict[str, Any]:
        """Return `source` with its keys in order and without what is empty."""
        return {
            key: self._value(key, source[key])
            for key in self._order(tuple(source))
            if key in self.kept or not is_empty(source[key])
        }

    def _value(self, key: str, value: Any) -> Any:
        if key in self.tags and isinstance(value, list | tuple):
            return tags_in_order(value)
        return in_order(value) if key in self.deep else value

    def all_written(self, sources: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
        """Return each source as it is written; itself where it is so already, as almost all mostly are."""
        found = list(sources)
        for position, source in suspects(found, self._are_written):
            found[position] = self.written(source)
        return found

    def _are_written(self, sources: Sequence[dict[str, Any]]) -> bool:
        """Return whether a quick look says that all have their keys in order, and nothing that may be empty."""
        return (
            all(keys == self._order(keys) for keys in set(map(tuple, sources)))
            and all(map(all, map(dict.values, sources)))
            and are_in_order(source[key] for key in self.deep for source in sources if key in source)
            and _are_tags_in_order(source[key] for key in self.tags for source in sources if key in source)
        )

    def _order(self, keys: tuple[str, ...]) -> tuple[str, ...]:
        """Return `keys` in the order in which they are written: the placed ones, then the others by name."""
        return self._orders.get(keys) or self._learnt(keys)

    def _learnt(self, keys: tuple[str, ...]) -> tuple[str, ...]:
        placed = self.keys
        others = _sorted_keys(tuple(key for key in keys if key not in placed))
        if len(self._orders) >= _MOST_ORDERS:
            self._orders.clear()
        self._orders[keys] = tuple(key for key in placed if key in keys) + others
        return self._orders[keys]


NODE = Shape(
    kept=("id", "type", "title"),
    then=(
        *("slug", "aliases", "key", "description", "tags", "status", "archived", "archived_at"),
        *("lifecycle_status", "source_id", "source_type", "mapping_confidence"),
        *("external_tool", "external_ref", "external_id", "external_links"),
        *("created_at", "updated_at", "sort_order", "properties"),
    ),
    tags=("tags",),
)
EDGE = Shape(
    kept=("id", "source", "target", "type"),
    then=("mapping_confidence", "provenance", "properties"),
)
CROSS_EDGE = Shape(
    kept=("id", "source", "target", "type"),
    then=(
        *("source_product_id", "target_product_id", "mapping_confidence", "properties"),
        *("alias", "relevance", "audience_role"),
    ),
)
PRODUCT = Shape(kept=("id", "title"), then=("description", "stage", "properties"))
ORGANIZATION = Shape(kept=("id", "title"), then=("description", "logo_url", "industry"), deep=())
PRODUCT_AREA = Shape(
    kept=("id", "title"),
    then=("description", "parent_area_id", "strategic_priority", "products"),
    deep=(),
)
PORTFOLIO = Shape(
    kept=("id", "title"),
    then=("description", "parent_portfolio_id", "hierarchy_model", "products"),
    deep=(),
)
HEADER_PRODUCT = Shape(kept=("id", "title"), then=("stage",))
PROVENANCE = Shape(kept=("tool",), then=("tool_version", "workspace_id", "exported_at"))


def is_empty(value: Any) -> bool:
    """Return whether `value` says nothing: null, "", [] or {}. Zero and false say something."""
    return value is None or (isinstance(value, str | list | tuple | dict) and not value)


def are_in_order(values: Iterable[Any]) -> bool:
    """Return whether the keys of every object in the values are in order, at any depth."""
    return all(_sorted_keys(keys) == keys for met in walk(values) for keys in set(map(tuple, met.objects)))


def _are_tags_in_order(lists: Iterable[Any]) -> bool:
    different = set(map(tuple, lists))  # a document has few different ones
    are_texts = set(map(type, chain.from_iterable(different))) <= {str}
    return are_texts and all(tuple(tags_in_order(tags)) == tags for tags in different)


def in_order(value: Any) -> Any:
    """Return `value` with the keys of every object in it in order, at any depth; lists keep their order."""
    if are_in_order((value,)):
        return value
    top = [value]
    unfinished: list[Any] = [top]
    while unfinished:
        container = unfinished.pop()
        for place, item in list(container.items() if isinstance(container, dict) else enumerate(container)):
            if isinstance(item, dict | list | tuple):
                container[place] = _keys_in_order(item)
                unfinished.append(container[place])
    return top[0]


def _keys_in_order(container: Any) -> dict[str, Any] | list[Any]:
    """Return a shallow copy of `container` with its keys in order."""
    if not isinstance(container, dict):
        return list(container)
    return {key: container[key] for key in _sorted_keys(tuple(container))}


@lru_cache(maxsize=_MOST_ORDERS)
def _sorted_keys(keys: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted((key for key in keys if key != "__proto__"), key=code_units))
