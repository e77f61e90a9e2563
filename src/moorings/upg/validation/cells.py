"""The empty cells of a competitive analysis: what each refers to must be values of two different axes."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from moorings.upg.document import ABSENT
from moorings.upg.quick_look import texts
from moorings.upg.validation.kinds import printed
from moorings.upg.validation.remarks import Remarks

Node = dict[str, Any]

_VALUE_OF_AXIS = "classification_axis_includes_classification_value"
_AXIS_OF_ANALYSIS = "competitive_analysis_dimensioned_by_classification_axis"
_RATIONALES = ("structural", "ideological", "opportunity")


def check_cells(nodes: Sequence[Node], edges: Sequence[Any], remarks: Remarks) -> None:
    """Add what is wrong with the empty cells of every competitive analysis."""
    analyses = [
        (position, node) for position, node in enumerate(nodes) if node.get("type") == "competitive_analysis"
    ]
    with_cells = [(position, node, _cells(node)) for position, node in analyses]
    if not any(cells is not None for _, _, cells in with_cells):
        return
    by_id = {name: node for name, node in zip(texts(nodes, "id"), nodes, strict=True) if name}
    axis_of = _axes_of_values(edges, by_id)
    axes = Counter(_ends_of(edges, _AXIS_OF_ANALYSIS, "source"))
    for position, node, cells in with_cells:
        if cells is None:
            continue
        path = f"$.nodes[{position}].properties.empty_cells"
        _check_count(_axis_count(node, axes), remarks, path)
        for place, cell in enumerate(cells):
            _check_cell(cell, by_id, axis_of, remarks, f"{path}[{place}]")


def _cells(node: Node) -> list[Any] | None:
    properties = node.get("properties")
    cells = properties.get("empty_cells") if isinstance(properties, dict) else None
    return cells if isinstance(cells, list) else None


def _ends_of(edges: Sequence[Any], edge_type: str, end: str) -> list[str]:
    of_type = (edge for edge in edges if isinstance(edge, dict) and edge.get("type") == edge_type)
    return [edge[end] for edge in of_type if isinstance(edge.get(end), str)]


def _axes_of_values(edges: Sequence[Any], by_id: dict[str, Node]) -> dict[str, str]:
    """Return of each classification value its axis: by an edge, else by its `parent_id`."""
    axis_of: dict[str, str] = {}
    for edge in edges:
        if isinstance(edge, dict) and edge.get("type") == _VALUE_OF_AXIS:
            source, target = edge.get("source"), edge.get("target")
            if isinstance(source, str) and isinstance(target, str):
                axis_of[target] = source
    for node_id, node in by_id.items():
        if node.get("type") == "classification_value" and node_id not in axis_of:
            parent_id = node.get("parent_id")
            parent = by_id.get(parent_id, {}) if isinstance(parent_id, str) else {}
            if parent.get("type") == "classification_axis":
                axis_of[node_id] = str(parent_id)
    return axis_of


def _axis_count(node: Node, axes: Counter[str]) -> int:
    node_id = node.get("id")
    name = "" if node_id is None else node_id
    return axes[name] if isinstance(name, str) else 0


def _check_count(axis_count: int, remarks: Remarks, path: str) -> None:
    if axis_count != 2:
        children = "child" if axis_count == 1 else "children"
        says = (
            "empty_cells is meaningful only on a 2-axis competitive_analysis; "
            f"this node is dimensioned by {axis_count} classification_axis {children}."
        )
        remarks.warning("UPG016", path, says)


def _check_cell(
    cell: Any, by_id: dict[str, Node], axis_of: dict[str, str], remarks: Remarks, path: str
) -> None:
    if not isinstance(cell, dict | list):
        remarks.error("UPG009", path, "empty_cells entry must be an object")
        return
    stated = cell if isinstance(cell, dict) else {}
    names = {key: stated.get(key) for key in ("axis_a_value_ref", "axis_b_value_ref")}
    for key, name in names.items():
        if not isinstance(name, str):
            remarks.error("UPG009", f"{path}.{key}", f"{key} is required and must be a string")
    if not all(isinstance(name, str) for name in names.values()):
        return
    are_values = [_check_reference(str(name), by_id, remarks, f"{path}.{key}") for key, name in names.items()]
    first, second = (axis_of.get(str(name)) for name in names.values())
    if all(are_values) and first and first == second:
        says = (
            f"empty_cells references two classification_values from the same axis ({first}); "
            "axis_a and axis_b must come from distinct classification_axis parents."
        )
        remarks.error("UPG009", path, says)
    _check_rationale(stated.get("rationale_kind", ABSENT), remarks, path)


def _check_reference(name: str, by_id: dict[str, Node], remarks: Remarks, path: str) -> bool:
    """Return whether the reference leads to a classification value; add why not."""
    node = by_id.get(name)
    if node is None:
        remarks.error("UPG009", path, f"Unknown node id: {name}")
        return False
    node_type = node.get("type", ABSENT)
    if node_type != "classification_value":
        remarks.error(
            "UPG009", path, f'Expected classification_value, found "{printed(node_type)}" at {name}'
        )
        return False
    return True


def _check_rationale(rationale: Any, remarks: Remarks, path: str) -> None:
    if rationale is not ABSENT and rationale not in _RATIONALES:
        says = (
            "rationale_kind must be one of 'structural' | 'ideological' | 'opportunity'; "
            f'got "{printed(rationale)}".'
        )
        remarks.error("UPG009", f"{path}.rationale_kind", says)
