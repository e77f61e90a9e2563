"""What the rules can mend by themselves in a model, because nothing has to be guessed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from moorings.checks.edit import edited
from moorings.checks.rule import Finding
from moorings.checks.run import run, still_open
from moorings.services.check import apart, case_of
from moorings.services.document import room_for
from moorings.services.edit import edit_model, keys_to_be_dropped
from moorings.store.files import read_bytes
from moorings.upg.diff import Difference, diff
from moorings.upg.document import Document
from moorings.upg.read import parse


@dataclass(frozen=True, slots=True)
class Mended:
    """What was mended, or would be: the findings, what that changes, and the keys that writing the file drops."""

    findings: tuple[Finding, ...]
    difference: Difference
    dropped: tuple[str, ...] = ()


def fix_model(
    model_path: Path,
    *,
    today: date,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    write: bool = True,
) -> Mended:
    """Mend what the rules find in a model and can mend by themselves; without `write` only say what that would be.

    What is accepted is left alone. The step enters the history of the file and can be undone.

    Raises:
        StoreError: the file cannot be read or written.
        ModelError: it is not a model, or one with faults. The file stays as it was.
        NotKnownError: `select` or `ignore` names no rule.
    """
    made: list[Mended] = []

    def mend(document: Document) -> Document:
        found = _mendable(document, model_path, today, select, ignore)
        new = edited(document, (edit for one in found for edit in one.edits))
        made.append(Mended(found, diff(document, new)))
        return new if found else document

    with room_for(model_path):
        if write:
            dropped = edit_model(model_path, mend, "what the rules could mend")
        else:
            dropped = keys_to_be_dropped(model_path)
            mend(parse(read_bytes(model_path), str(model_path)))
    return Mended(made[0].findings, made[0].difference, dropped if made[0].findings else ())


def _mendable(
    document: Document, model_path: Path, today: date, select: Sequence[str], ignore: Sequence[str]
) -> tuple[Finding, ...]:
    selected, ignored = apart(select)[1], apart(ignore)[1]
    if select and not selected:
        return ()
    found = run(case_of(document, today, where=str(model_path)), select=selected, ignore=ignored)
    return tuple(one for one in still_open(found) if one.edits)
