"""What is wrong with the ladders of a model, as the rules tell it."""

from collections.abc import Callable, Iterable, Iterator

from moorings.checks.rule import Case, Violation, about, about_business
from moorings.coverage.fault import Fault, Kind
from moorings.coverage.fault_words import told
from moorings.coverage.ground import Ground

CODES = {
    Kind.NO_THRESHOLD: "COV001",
    Kind.GAP: "COV002",
    Kind.NO_SEGMENT: "COV002",
    Kind.EMPTY: "COV002",
    Kind.OVERLAP: "COV003",
    Kind.UNREACHABLE: "COV004",
    Kind.NO_WAY_OUT: "COV005",
    Kind.WAY_OUT_STRICTER: "COV006",
    Kind.SEGMENTS_OVERLAP: "COV007",
}
"""Which rule each fault breaks."""


def of_ladders(case: Case, look: Callable[[Ground], Iterable[Fault]]) -> Iterator[Violation]:
    """Yield what a look at each ladder finds."""
    for ladder in case.model.settings.ladders:
        for fault in look(Ground(ladder, case.model)):
            yield violation(fault, case)


def violation(fault: Fault, case: Case) -> Violation:
    """Return the fault as a violation: of its tier where it concerns one alone, else of the whole business."""
    words = told(fault, case.model)
    tier = case.model.relationship(fault.tiers[0]) if fault.tiers and fault.kind is not Kind.OVERLAP else None
    if tier:
        return about(tier, words.says, words.remedy)
    return about_business(case.model, words.says, words.remedy, fault.segments)
