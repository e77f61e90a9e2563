"""The history of a file: as text and as JSON."""

import json
from datetime import datetime
from typing import TYPE_CHECKING

from moorings.render.json_ import plain
from moorings.render.text.paper import Column, Paper

if TYPE_CHECKING:
    from moorings.store.history import History
    from moorings.store.step import Step

KINDS = {
    "found": "found",
    "edit": "changed",
    "undo": "undone",
    "redo": "made again",
    "elsewhere": "changed by another tool",
}
"""What each kind of step is in words."""
COLUMNS = (Column("when (UTC)"), Column("what"), Column("which", may_wrap=True), Column("version"))
VERSION_DIGITS = 10
"""How much of a version is shown; enough to tell it from the others."""


def history_text(found: "History", width: int, *, colour: bool = False) -> str:
    """Return the steps, the newest first, and what can be undone and made again."""
    paper = Paper(width, colour)
    paper.table(COLUMNS, [_row(step) for step in reversed(found.steps)])
    paper.gap()
    for step, done in ((found.undoable, "undone"), (found.redoable, "made again")):
        if step:
            paper.sentence(f"Can be {done}: {_said(step)}.")
    return paper.text()


def history_json(found: "History") -> str:
    """Return the history as JSON, the newest step last."""
    return json.dumps(plain(found), indent=2, ensure_ascii=False) + "\n"


def step_text(step: "Step", done: str) -> str:
    """Return what was done about a step, in a sentence."""
    return f"{done}: {_said(step)}.\n"


def _row(step: "Step") -> tuple[str, ...]:
    when = datetime.fromisoformat(step.at).strftime("%Y-%m-%d %H:%M:%S")
    return when, KINDS[step.kind], step.says, step.after[:VERSION_DIGITS]


def _said(step: "Step") -> str:
    return step.says or f"what was {KINDS[step.kind]}"
