"""What was accepted in a model, as the rules about it see it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from moorings.checks.edit import Edit
from moorings.checks.rule import Case, Hearing, Violation
from moorings.model.remark import Acceptance
from moorings.model.written import title

KEY = "moorings:accepted"
"""Where acceptances stand in a node's properties."""


class Standing(StrEnum):
    """How an acceptance stands on a day."""

    HOLDS = "holds"
    OVER = "over"
    IDLE = "idle"
    """The rule finds nothing there any more."""
    UNKNOWN = "unknown"
    """There is no such rule."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """An acceptance with the node that it stands on, and what the other rules say of that."""

    facts: Acceptance
    place: int
    """Which of the node's acceptances it is, from 0."""
    node_id: str
    node: str
    """The node's title."""
    segments: tuple[str, ...]
    hearing: Hearing

    @property
    def rule(self) -> str:
        """The code of its rule; the word as it is written where no rule is called so."""
        return self.hearing.codes.get(self.facts.rule.strip().lower(), self.facts.rule)

    @property
    def known(self) -> frozenset[str]:
        """The words that rules are called by."""
        return frozenset(self.hearing.codes) | frozenset(self.hearing.codes.values())

    def standing(self, today: date) -> Standing:
        """Return how it stands; of a rule that was not asked, nobody knows that it would find nothing."""
        if self.facts.rule.strip().lower() not in self.hearing.codes:
            return Standing.UNKNOWN
        if self.facts.until < today:
            return Standing.OVER
        is_found = (self.rule, self.node_id) in self.hearing.found
        return Standing.IDLE if self.rule in self.hearing.asked and not is_found else Standing.HOLDS

    def violation(self, says: str, remedy: str) -> Violation:
        """Return a violation whose subject is the node."""
        return Violation(self.node_id, self.node, says, remedy, self.segments)


def acceptances(case: Case) -> Iterator[Accepted]:
    """Yield every acceptance of the model; none where the other rules are not heard."""
    if case.hearing is None:
        return
    for node_id, accepted in case.model.accepted.items():
        name, segments = _subject(case, node_id)
        for place, facts in enumerate(accepted):
            yield Accepted(facts, place, node_id, name, segments, case.hearing)


def lifted(one: Accepted, says: str, remedy: str) -> Violation:
    """Return a violation that is mended by withdrawing the acceptance."""
    return replace(
        one.violation(says, remedy), edits=(Edit(one.node_id, (KEY, "findings", one.place), None),)
    )


def _subject(case: Case, node_id: str) -> tuple[str, tuple[str, ...]]:
    """Return the title of a node, and the segments that it concerns."""
    if bond := case.model.relationship(node_id):
        return bond.title, bond.segments
    if segment := case.model.segment(node_id):
        return segment.title, (segment.id,)
    if node_id == case.model.id:
        return case.model.title, ()
    node = case.document.node(node_id) if case.document else None
    return title(node) if node else node_id, ()
