"""What the UPG catalogue states: types, properties with their allowed values, edges with their endpoints, scales.

The facts are made from the published npm package by `scripts/make_catalogue.mjs` (`make catalogue`).
"""

from collections.abc import Mapping
from functools import cache, cached_property
from pkgutil import get_data
from types import MappingProxyType
from typing import Any, NamedTuple

from moorings.upg.document import SPEC_VERSION
from moorings.upg.json_text import loads

ANY_TYPE = "node"
"""As the endpoint of an edge: a node of whatever type."""


class Property(NamedTuple):
    """A property that the catalogue declares."""

    type: str
    """`string`, `number`, `boolean`, `string[]`, `object`, `object[]` or `assessment`."""
    allowed: tuple[str, ...] = ()
    scale: str = ""
    """Of an assessment."""
    required: tuple[str, ...] = ()
    """Of an object: the keys that it must have."""
    parts: "Mapping[str, Property]" = MappingProxyType({})
    """Of an object: its own properties."""


Schema = Mapping[str, Property]


class Endpoints(NamedTuple):
    """The types of node that an edge goes from and to."""

    source: str
    target: str


class Score(NamedTuple):
    """A number or word that a framework wants for each thing that it ranks."""

    name: str
    type: str
    allowed: tuple[str, ...] = ()
    scale: str = ""
    divides: bool = False
    """Whether the framework's formula divides by it, so that it may not be zero."""


class Catalogue:
    """The facts of one version of the catalogue, worked out where they are first asked for."""

    def __init__(self, facts: dict[str, Any]) -> None:
        self._facts = facts
        self._schemas: dict[str, Schema | None] = {}
        self.node_fields = frozenset(facts["node_fields"])
        self.product_stages: tuple[str, ...] = tuple(facts["product_stages"])
        self.older_stages: dict[str, str] = facts["older_stages"]
        self.types = frozenset(facts["types"])
        self.replacements: dict[str, str] = facts["replacements"]
        """Of each type that was given up: the type that took its place."""
        self.cross_edges = frozenset(facts["cross_edges"])
        """Types of edge that may go from one product to another."""
        self.phases: dict[str, list[str]] = facts["phases"]
        """Of each type with a lifecycle: its phases, which are what its status may be."""
        self.older_statuses: dict[str, dict[str, str]] = facts["older_statuses"]
        self.moved_properties: dict[str, list[str]] = facts["moved_properties"]

    @cached_property
    def edges(self) -> dict[str, Endpoints]:
        """Every type of edge within a product."""
        return {name: Endpoints(*ends) for name, ends in self._facts["edges"].items()}

    def knows_edge(self, edge_type: str) -> bool:
        """Return whether there is such an edge, within a product or between two."""
        return edge_type in self.edges or edge_type in self.cross_edges

    def allows(self, edge_type: str, source: str | None, target: str | None) -> bool:
        """Return whether an edge within a product may go from one type of node to another; None is no type."""
        ends = self.edges.get(edge_type)
        if ends is None or source is None or target is None:
            return False
        return ends.source in (ANY_TYPE, source) and ends.target in (ANY_TYPE, target)

    def edges_between(self, source: str, target: str) -> tuple[str, ...]:
        """Return the types of edge that go from one type of node to another, those for any type left out."""
        return tuple(name for name, ends in self.edges.items() if ends == (source, target))

    @cached_property
    def scales(self) -> dict[str, tuple[float, float]]:
        """The least and the greatest value of each scale."""
        return {name: (ends[0], ends[1]) for name, ends in self._facts["scales"].items()}

    @cached_property
    def edge_properties(self) -> dict[str, Schema | None]:
        """The types of edge that may carry properties: which ones, or None for any."""
        return {name: _schema(facts) for name, facts in self._facts["edge_properties"].items()}

    def schema(self, node_type: str) -> Schema | None:
        """Return the properties that a type declares, or None where it declares none."""
        if node_type not in self._schemas:
            self._schemas[node_type] = _schema(self._facts["properties"].get(node_type))
        return self._schemas[node_type]

    def knows_framework(self, framework_id: str) -> bool:
        """Return whether the catalogue has a framework of this name."""
        return framework_id in self._facts["frameworks"]

    def scores(self, framework_id: str, node_type: str) -> tuple[Score, ...]:
        """Return what a known framework wants to know of each node of a type."""
        facts = self._facts["frameworks"][framework_id]
        wanted = facts["scores"].get(node_type, ())
        return tuple(_score(score, score["name"] in facts["divisors"]) for score in wanted)


@cache
def catalogue() -> Catalogue:
    """Return the catalogue of the version that new documents are written for."""
    content = get_data("moorings.upg", f"catalogue-{SPEC_VERSION}.json")
    return Catalogue(loads(content or b""))


def _schema(facts: dict[str, Any] | None) -> Schema | None:
    return facts and {name: _property(stated) for name, stated in facts.items()}


def _property(stated: Any) -> Property:
    if isinstance(stated, str):
        return Property(stated)
    if isinstance(stated, list):
        return Property("string", tuple(stated))
    return Property(
        stated["type"],
        tuple(stated.get("allowed", ())),
        stated.get("scale", ""),
        tuple(stated.get("required", ())),
        _schema(stated.get("properties")) or {},
    )


def _score(stated: dict[str, Any], divides: bool) -> Score:
    return Score(
        stated["name"], stated["type"], tuple(stated.get("allowed", ())), stated.get("scale", ""), divides
    )
