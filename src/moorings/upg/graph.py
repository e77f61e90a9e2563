"""The nodes and edges of one product, as the checks see them: every edge an object, whatever the file holds."""

from collections.abc import Sequence
from functools import cached_property
from operator import eq, itemgetter
from typing import Any

from moorings.upg.catalogue import catalogue
from moorings.upg.quick_look import suspects, texts

_PARTS = itemgetter("id", "type", "source", "target")

Node = dict[str, Any]
Edge = dict[str, Any]


class Graph:
    """What belongs together: a product's graph, or to a portfolio; `at` says where it stands."""

    def __init__(self, nodes: list[Node], edges: list[Edge], at: str) -> None:
        self.nodes = nodes
        self.edges = edges
        self.at = at

    @cached_property
    def types(self) -> dict[str, str | None]:
        """The type of each node by its id; None where it is no text."""
        named = zip(texts(self.nodes, "id"), texts(self.nodes, "type"), strict=True)
        return {name: kind for name, kind in named if name is not None}

    @cached_property
    def odd_edges(self) -> list[int]:
        """The positions of the edges that want a closer look.

        The others have an id, join two nodes that are there, and are of a type that may join these.
        """
        return [position for position, _ in suspects(self.edges, self._are_sound)]

    def _are_sound(self, edges: Sequence[Edge]) -> bool:
        ids, types, sources, targets = zip(*map(_PARTS, edges), strict=True)
        ends = (map(self.types.get, side) for side in (sources, targets))
        return (
            set(map(type, ids)) == {str}
            and "" not in ids
            and not any(map(eq, sources, targets))
            and all(catalogue().allows(*joins) for joins in set(zip(types, *ends, strict=True)))
        )

    def node_path(self, position: int, key: str = "") -> str:
        """Return where in the file a node, or a key of it, stands."""
        return f"{self.at}.nodes[{position}]{key and '.'}{key}"

    def edge_path(self, position: int, key: str = "") -> str:
        """Return where in the file an edge, or a key of it, stands."""
        return f"{self.at}.edges[{position}]{key and '.'}{key}"


def graph_of(nodes: list[Node], edges: Any, at: str = "$") -> Graph:
    """Return the graph of normalised nodes and of edges of any kind."""
    listed = edges if isinstance(edges, list) else []
    if not all(isinstance(edge, dict) for edge in listed):
        listed = [edge if isinstance(edge, dict) else {} for edge in listed]
    return Graph(nodes, listed, at)
