"""The properties of nodes: names that nobody declares, items of lists, assessments on their scales."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from moorings.errors import did_you_mean
from moorings.upg.catalogue import Property, Schema, catalogue
from moorings.upg.extension import is_well_formed
from moorings.upg.findings.finding import Finding
from moorings.upg.findings.rules import finding
from moorings.upg.graph import Graph
from moorings.upg.validation.edge_properties import assessment_faults
from moorings.upg.validation.strict import is_strictly, strict_kind

_WITH_PARTS = frozenset(("string[]", "object[]", "assessment"))


def odd_properties(graph: Graph) -> Iterator[Finding]:
    """Find what the validator passes over in the properties of nodes."""
    for position, node in enumerate(graph.nodes):
        properties, node_type = node.get("properties"), node.get("type")
        if not properties or not isinstance(properties, dict):
            continue
        schema = catalogue().schema(node_type) if isinstance(node_type, str) else None
        for key, value in properties.items():
            declared = schema.get(key) if schema else None
            if declared is None:
                yield from _undeclared(key, schema, graph, position)
            elif declared.type in _WITH_PARTS and value is not None:
                yield from _parts(key, value, declared, graph, position)


def _undeclared(key: str, schema: Schema | None, graph: Graph, position: int) -> Iterator[Finding]:
    if ":" in key:
        if not is_well_formed(key):
            says = f"'{key}' is not a key of a tool: it should read tool:word."
            yield finding("UPG029", graph.node_path(position, "properties"), says)
    elif schema is not None:
        says = f"The catalogue declares no property '{key}' on {graph.nodes[position]['type']}."
        path = graph.node_path(position, f"properties.{key}")
        yield finding("UPG030", path, says, _nearest(str(graph.nodes[position]["type"]), key))


@lru_cache(maxsize=1024)  # the same slip is made on many nodes, and the search is slow
def _nearest(node_type: str, key: str) -> str:
    return did_you_mean(key, catalogue().schema(node_type) or (), show_all=False)


def _parts(key: str, value: Any, declared: Property, graph: Graph, position: int) -> Iterator[Finding]:
    path = graph.node_path(position, f"properties.{key}")
    if declared.type == "assessment":
        if isinstance(value, dict):
            for fault in assessment_faults(key, declared.scale, value, needed=("value",)):
                yield finding("UPG031", path, f"{fault[:1].upper()}{fault[1:]}.")
    elif isinstance(value, list) and not is_strictly(value, declared.type):
        says = f"'{key}' should be {declared.type}, got {strict_kind(value)}."
        yield finding("UPG032", path, says)
