"""The scores that a framework exercise gives to what it ranks: each must be what its framework asks for."""

import math
from collections.abc import Sequence
from typing import Any

from moorings.upg.catalogue import Score, catalogue
from moorings.upg.numbers import number_text
from moorings.upg.validation.kinds import is_number, kind, number
from moorings.upg.validation.remarks import Remarks

_RANKS = "framework_exercise_includes_node"


def check_scores(nodes: Sequence[dict[str, Any]], edges: Sequence[Any], remarks: Remarks) -> None:
    """Add what is wrong with the scores on the edges from framework exercises of known frameworks."""
    exercises = {node["id"]: framework for node in nodes if (framework := _framework(node))}
    if not exercises:
        return
    types = {node["id"]: node.get("type") for node in nodes if isinstance(node.get("id"), str)}
    for position, edge in enumerate(edges):
        if not isinstance(edge, dict) or edge.get("type") != _RANKS:
            continue
        source, target, scores = edge.get("source"), edge.get("target"), edge.get("properties")
        if not isinstance(source, str) or not isinstance(target, str) or not isinstance(scores, dict):
            continue
        framework, ranked_type = exercises.get(source), types.get(target)
        if framework and isinstance(ranked_type, str):
            path = f"$.edges[{position}].properties"
            _check(scores, framework, catalogue().scores(framework, ranked_type), remarks, path)


def _framework(node: dict[str, Any]) -> str | None:
    """Return the framework that a node is an exercise of."""
    properties = node.get("properties")
    if node.get("type") != "framework_exercise" or not isinstance(properties, dict):
        return None
    framework = properties.get("framework_id")
    if not isinstance(framework, str) or not isinstance(node.get("id"), str):
        return None
    return framework if catalogue().knows_framework(framework) else None


def _check(
    scores: dict[str, Any], framework: str, wanted: Sequence[Score], remarks: Remarks, path: str
) -> None:
    for score in wanted:
        value = scores.get(score.name)
        fault = None if value is None else _fault(score, value)
        if fault:
            says = f'{framework} score "{score.name}" {fault}.'
            remarks.warning("UPG013", f"{path}.{score.name}", says, "framework-score")


def _fault(score: Score, value: Any) -> str | None:
    if score.type == "enum":
        return _word_fault(score, value)
    if score.type in ("boolean", "string"):
        return None if kind(value) == score.type else f"must be a {score.type}; got {kind(value)}"
    amount = _amount(value)
    if amount is None:
        return f"must be a number; got {kind(value)}"
    return _assessment_fault(score, amount) if score.type == "assessment" else _number_fault(score, amount)


def _word_fault(score: Score, value: Any) -> str | None:
    allowed = ", ".join(score.allowed)
    if not isinstance(value, str):
        return f"must be one of {allowed}; got {kind(value)}"
    if score.allowed and value not in score.allowed:
        return f'has value "{value}" outside its allowed set: {allowed}'
    return None


def _assessment_fault(score: Score, amount: float) -> str | None:
    ends = catalogue().scales.get(score.scale)
    if ends is None and amount <= 0:
        return f"must be greater than 0; got {number_text(amount)}"
    if ends is not None and not ends[0] <= amount <= ends[1]:
        least, most = map(number_text, ends)
        return f"is {number_text(amount)}, outside the {score.scale} scale range [{least}, {most}]"
    return _zero_fault(score, amount)


def _number_fault(score: Score, amount: float) -> str | None:
    if fault := _zero_fault(score, amount):
        return fault
    return f"must not be negative; got {number_text(amount)}" if amount < 0 else None


def _zero_fault(score: Score, amount: float) -> str | None:
    is_at_fault = score.divides and amount == 0
    return "must not be 0 (it is a divisor in the framework's formula)" if is_at_fault else None


def _amount(value: Any) -> float | None:
    """Return the number that a score says: itself, at the start of a text, or as the `value` of an object."""
    if isinstance(value, str):
        return number(value)
    stated = value.get("value") if isinstance(value, dict) else value
    return stated if _is_finite(stated) else None


def _is_finite(value: Any) -> bool:
    return is_number(value) and math.isfinite(value)
