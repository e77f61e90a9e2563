"""A word in the file is read as a standard term and is written otherwise.

## Why it matters
Moorings knows many words for one thing, and other readers of the file do not. A search for one of the words misses
the others.

## Example
A relationship with the part "community".

## Instead
The same with the part "communities".

## Source
Moorings: read leniently, write strictly, report the difference. `moorings explain community` tells what a word is
read as.
"""

from collections.abc import Iterator

from moorings.checks.edit import Edit
from moorings.checks.rule import Case, Severity, Violation, rule
from moorings.checks.words import loose_words
from moorings.model.keys import FACTS
from moorings.model.written import Node, properties, text, title


def check(case: Case) -> Iterator[Violation]:
    """Yield each such word, where the file itself is at hand."""
    for node in case.document.nodes if case.document else ():
        own = properties(node)
        for key in filter(FACTS.__contains__, own):
            for path, word, term in loose_words(FACTS[key], own[key], (key,)):
                yield _violation(case, node, Edit(text(node, "id"), path, term), word)


def _violation(case: Case, node: Node, edit: Edit, word: str) -> Violation:
    bond = case.model.relationship(edit.node_id)
    segment = case.model.segment(edit.node_id)
    return Violation(
        edit.node_id,
        title(node),
        f"{_place(edit)} says '{word}', which is read as '{edit.value}'.",
        f"Write '{edit.value}'.",
        bond.segments if bond else (segment.id,) if segment else (),
        edits=(edit,),
    )


def _place(edit: Edit) -> str:
    """Return the place within our object, as people count: mechanisms 2, job."""
    steps = [f" {step + 1}" if isinstance(step, int) else f", {step}" for step in edit.path[1:]]
    return "".join(steps).removeprefix(", ")


RULE = rule(
    __doc__,
    code="MOD005",
    name="word-for-a-term",
    severity=Severity.NOTE,
    since="0.2",
    check=check,
    mends=True,
)
