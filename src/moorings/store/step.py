"""The steps that a file went through, and what can be undone and redone after them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum


class StepKind(StrEnum):
    """How a file came to its next version."""

    FOUND = "found"
    EDIT = "edit"
    UNDO = "undo"
    REDO = "redo"
    ELSEWHERE = "elsewhere"


@dataclass(frozen=True, slots=True)
class Step:
    """From one version of a file to the next; a version is named by the SHA-256 of its content."""

    kind: StepKind
    before: str
    """Empty for the version that was found first."""
    after: str
    at: str
    """When, in UTC, as ISO 8601; of a change made elsewhere, when the file was last written."""
    says: str = ""
    """What was done, in the words of whoever asked for it."""
    kept_bytes: int = 0
    """How much the journal grew by keeping the version."""

    @property
    def is_ours(self) -> bool:
        """Whether we made it, and did not just come upon what others did."""
        return self.kind not in (StepKind.FOUND, StepKind.ELSEWHERE)


@dataclass(frozen=True, slots=True)
class Timeline:
    """What can be undone and redone, the nearest last."""

    undoable: tuple[Step, ...]
    redoable: tuple[Step, ...]


def timeline(steps: Iterable[Step]) -> Timeline:
    """Return what can be undone and redone after these steps; what came before them may be forgotten."""
    past: list[Step] = []
    future: list[Step] = []
    for step in steps:
        if step.kind is StepKind.UNDO:
            future.append(past.pop() if past else _reversed(step))
        elif step.kind is StepKind.REDO:
            past.append(future.pop() if future else replace(step, kind=StepKind.EDIT))
        elif step.kind is not StepKind.FOUND:
            past.append(step)
            future.clear()
    return Timeline(tuple(past), tuple(future))


def _reversed(undo: Step) -> Step:
    """Return the step that was undone, where only the undoing is remembered."""
    return replace(undo, kind=StepKind.EDIT, before=undo.after, after=undo.before)


def caught_up(steps: tuple[Step, ...], version: str, changed_at: str) -> tuple[Step, ...]:
    """Return the steps with one more where they do not lead to `version`: what others did to the file."""
    if not steps:
        return (Step(StepKind.FOUND, before="", after=version, at=changed_at),)
    last = steps[-1].after
    if last == version:
        return steps
    return (*steps, Step(StepKind.ELSEWHERE, before=last, after=version, at=changed_at))
