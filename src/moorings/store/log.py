"""The list of steps on disk: one JSON object a line, appended to and never changed.

A step of ours is written before the file is replaced, and followed by a line `done` after it. So a killed
writer leaves either a step that the file shows, or one that the next reader takes as never made. Each line
begins with its newline: one that was cut short is no JSON, is passed over, and cannot spoil the next.
"""

import json
from dataclasses import asdict
from itertools import pairwise
from typing import Any, NamedTuple

from moorings.errors import StoreError
from moorings.store.step import Step, StepKind

FORMAT = 1
"""The version of the journal: its lines, and the files beside them."""

_STEP_KINDS = frozenset(StepKind)


class _Done(NamedTuple):
    """Says that the step before it, of ours and to this version, was made."""

    after: str


def step_line(step: Step) -> bytes:
    """Return the line that announces the step."""
    return _written(asdict(step))


def done_line(step: Step) -> bytes:
    """Return the line that says that the step was made; what others did needs none."""
    return _written({"kind": "done", "after": step.after}) if step.is_ours else b""


def steps_in(log: bytes, version: str, where: str = "") -> tuple[Step, ...]:
    """Return the steps that were made, of a file that is at `version` now.

    Raises StoreError where a newer format was used.
    """
    lines = [line for line in map(_object, log.split(b"\n")) if line]
    if any(line["format"] > FORMAT for line in lines):
        says = "was written by a newer Moorings, which keeps its history in another way."
        raise StoreError(says, where=where, remedy="Use that version, or move this folder away.")
    entries = [entry for entry in map(_entry, lines) if entry]
    followed = pairwise([*entries, _Done(version)])
    return tuple(step for step, then in followed if isinstance(step, Step) and _was_made(step, then))


def _was_made(step: Step, then: Step | _Done) -> bool:
    return not step.is_ours or then == _Done(step.after)


def _written(line: dict[str, Any]) -> bytes:
    return b"\n" + json.dumps({"format": FORMAT} | line, separators=(",", ":")).encode()


def _object(text: bytes) -> dict[str, Any] | None:
    """Return what the line says, or None where it is no line of ours."""
    try:
        line = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return line if isinstance(line, dict) and isinstance(line.get("format"), int) else None


def _entry(line: dict[str, Any]) -> Step | _Done | None:
    """Return the step or mark of the line, or None where something of it is missing."""
    match line:
        case {"kind": "done", "after": str(after)}:
            return _Done(after)
        case {
            "kind": str(kind),
            "before": str(before),
            "after": str(after),
            "at": str(at),
            "says": str(says),
            "kept_bytes": int(kept_bytes),
        } if kind in _STEP_KINDS:
            return Step(StepKind(kind), before, after, at, says, kept_bytes)
    return None
