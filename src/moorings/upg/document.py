"""One product's graph as a value: nodes, edges, and where it came from."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from moorings.errors import ModelError

SPEC_VERSION = "0.41.0"
"""The catalogue of entity types, edges and properties that new documents are written for."""


class Absent(Enum):
    """Stands for a key that is not there, where null would mean something else."""

    ABSENT = ""

    def __str__(self) -> str:
        return "not named"


ABSENT = Absent.ABSENT


@dataclass(frozen=True, slots=True)
class Document:
    """One product's graph. Nodes and edges are JSON objects and keep whatever they held in the file."""

    spec_version: Any
    """Text. What a file holds of another kind is kept; `ABSENT` where it names none."""
    provenance: dict[str, Any]
    """Who wrote it: `tool`, `tool_version`, `workspace_id`, `exported_at`."""
    product: dict[str, Any]
    nodes: tuple[dict[str, Any], ...]
    edges: tuple[dict[str, Any], ...]
    member_kind: str | None = None
    unknown_root: tuple[str, ...] = ()
    """Keys of the file's root and header that are lost when it is written, for the caller to warn about."""
    _by_id: dict[str, dict[str, Any]] | None = field(default=None, init=False, repr=False, compare=False)
    """Worked out where a node is first asked for."""

    def node(self, node_id: str) -> dict[str, Any] | None:
        """Return the first node of this id, or None."""
        named = self._by_id
        if named is None:
            named = {node["id"]: node for node in reversed(self.nodes) if isinstance(node.get("id"), str)}
            object.__setattr__(self, "_by_id", named)
        return named.get(node_id)

    def nodes_of(self, node_type: str) -> tuple[dict[str, Any], ...]:
        """Return the nodes of one type, in the order of the document."""
        return tuple(node for node in self.nodes if node.get("type") == node_type)

    def edges_of(self, edge_type: str) -> tuple[dict[str, Any], ...]:
        """Return the edges of one type, in the order of the document."""
        return tuple(edge for edge in self.edges if edge.get("type") == edge_type)


@dataclass(frozen=True, slots=True)
class Portfolio:
    """Several products of one organization, each with its graph, and the edges between them."""

    spec_version: Any
    provenance: dict[str, Any]
    organization: dict[str, Any]
    product_areas: tuple[dict[str, Any], ...]
    portfolios: tuple[dict[str, Any], ...]
    products: tuple[dict[str, Any], ...]
    """Each with its own `nodes` and `edges`."""
    cross_edges: tuple[dict[str, Any], ...]
    registry: dict[str, Any] | None = None
    """Shared vocabulary: `nodes` and `edges`."""
    signals: tuple[dict[str, Any], ...] = ()
    unknown_root: tuple[str, ...] = ()


def new_document(
    product_id: str,
    title: str,
    description: str = "",
    *,
    stage: str | None = None,
    nodes: Iterable[dict[str, Any]] = (),
    edges: Iterable[dict[str, Any]] = (),
    exported_at: str,
    tool: str = "moorings",
    tool_version: str = "",
) -> Document:
    """Return a document of the current catalogue; `exported_at` is an ISO 8601 date and time, and required.

    Raises ModelError where `exported_at` is empty: a document without it is not valid.
    """
    if not exported_at:
        raise ModelError("a new document must say when it was written", remedy="Give 'exported_at'.")
    product = {"id": product_id, "title": title, "description": description, "stage": stage}
    provenance = {"tool": tool, "tool_version": tool_version, "exported_at": exported_at}
    return Document(
        spec_version=SPEC_VERSION,
        provenance={key: value for key, value in provenance.items() if value},
        product={key: value for key, value in product.items() if value or key in ("id", "title")},
        nodes=tuple(nodes),
        edges=tuple(edges),
    )
