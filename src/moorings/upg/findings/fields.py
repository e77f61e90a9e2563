"""The fields of a node beside its properties: their kinds, its status, and those that nobody declares."""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import chain
from typing import Any

from moorings.errors import did_you_mean
from moorings.upg.catalogue import catalogue
from moorings.upg.findings.finding import Finding
from moorings.upg.findings.rules import finding
from moorings.upg.graph import Graph, Node
from moorings.upg.quick_look import suspects
from moorings.upg.validation.kinds import kind, kinds
from moorings.upg.validation.strict import strict_kind

_KINDS = {
    **dict.fromkeys(
        ("slug", "key", "description", "status", "archived_at", "source_id", "source_type"), "string"
    ),
    **dict.fromkeys(("external_tool", "external_ref", "external_id", "created_at", "updated_at"), "string"),
    "archived": "boolean",
}
_LISTS = ("tags", "aliases")
_CONFIDENCES = (None, "high", "medium", "low", "manual")
_ORDERED_ONLY = frozenset(("lifecycle_status", "sort_order"))


def odd_fields(graph: Graph) -> Iterator[Finding]:
    """Find fields of nodes that are not what the catalogue declares, or that it does not know."""
    for position, node in suspects(graph.nodes, _are_declared):
        yield from _odd_fields(node, graph, position)
        for key in _LISTS:
            if key in node and not _is_list_of_text(node[key]):
                says = f"'{key}' should be string[], got {strict_kind(node[key])}."
                yield finding("UPG035", graph.node_path(position, key), says)
        if node.get("mapping_confidence") not in _CONFIDENCES:
            says = f"The confidence should be one of {', '.join(_CONFIDENCES[1:])}."
            yield finding("UPG035", graph.node_path(position, "mapping_confidence"), says)


def _are_declared(nodes: Sequence[Node]) -> bool:
    """Return whether a quick look finds nothing."""
    keys = set().union(*nodes)
    lists = [value for key in keys.intersection(_LISTS) for value in _said(nodes, key)]
    return (
        keys <= _known()
        and all(kinds(_said(nodes, key)) <= {_KINDS[key]} for key in keys.intersection(_KINDS))
        and set(map(type, lists)) <= {list}
        and kinds(chain.from_iterable(lists)) <= {"string"}
        and set(_CONFIDENCES).issuperset(_said(nodes, "mapping_confidence"))
    )


def _said(nodes: Sequence[Node], key: str) -> list[Any]:
    return [value for value in [node.get(key) for node in nodes] if value is not None]


@cache
def _known() -> frozenset[str]:
    return catalogue().node_fields | _ORDERED_ONLY


def _odd_fields(node: Node, graph: Graph, position: int) -> Iterator[Finding]:
    unknown = ", ".join(f"'{key}'" for key in node if key not in _known())
    if unknown:
        yield finding(
            "UPG033", graph.node_path(position), f"The catalogue knows no such field of a node: {unknown}."
        )
    for key, value in node.items():
        wanted = _KINDS.get(key)
        if wanted is not None and value is not None and kind(value) != wanted:
            says = f"'{key}' should be {wanted}, got {kind(value)}."
            yield finding("UPG035", graph.node_path(position, key), says)


def _is_list_of_text(value: Any) -> bool:
    return value is None or (isinstance(value, list) and all(isinstance(item, str) for item in value))


def odd_statuses(graph: Graph) -> Iterator[Finding]:
    """Find statuses that are no phase of the lifecycle that the node's type has; many types have none."""
    for position, node in enumerate(graph.nodes):
        status, node_type = node.get("status"), node.get("type")
        if isinstance(status, str) and status and isinstance(node_type, str):
            phases = catalogue().phases.get(node_type)
            if phases is not None and status not in phases:
                says = f"'{status}' is no phase of {node_type}: {', '.join(phases)}."
                path = graph.node_path(position, "status")
                yield finding("UPG026", path, says, _newer_status(node_type, status))


@lru_cache(maxsize=1024)  # the same slip is made on many nodes, and the search is slow
def _newer_status(node_type: str, status: str) -> str:
    newer = catalogue().older_statuses.get(node_type, {}).get(status)
    return (
        f"It is now called '{newer}'."
        if newer
        else did_you_mean(status, catalogue().phases[node_type], show_all=False)
    )
