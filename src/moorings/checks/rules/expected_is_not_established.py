"""A segment expects another relationship than it gets.

## Why it matters
Customers compare what they get with what they expected, not with what was planned. The gap is where they leave; or it
is a decision not to meet the expectation, and then it is better made than discovered.

## Example
The mid-market expects personal assistance, by fourteen interviews, and is served by self-service alone.

## Instead
The mid-market gets a forum and personal assistance.

## Source
Strategyzer's article on the block asks which relationships a segment expects and which have been established: two
questions.
"""

from collections.abc import Iterator

from moorings.checks.expectation import established, missing, too_shallow
from moorings.checks.rule import Case, Severity, Violation, about_segment, rule
from moorings.checks.wording import categories, named
from moorings.model.segment import Segment
from moorings.terms.vocabulary import Depth


def check(case: Case) -> Iterator[Violation]:
    """Yield each segment with a bond that lacks a category, or the depth, that is expected."""
    for segment in case.model.segments:
        if segment.facts.expected and case.bonds_of(segment):
            gap = _gap(case, segment)
            if gap:
                yield about_segment(
                    segment,
                    gap,
                    "Establish it, or write down why it is not and tell the customers what they get instead.",
                )


def _gap(case: Case, segment: Segment) -> str:
    """Return what is expected and not given, as a sentence; an empty text where nothing is."""
    if lacking := missing(case, segment):
        given = categories(established(case, segment))
        return f"It expects {named(lacking)} and gets {given or 'nothing that was decided'}."
    if depths := too_shallow(case, segment):
        expected, given = map(_hyphened, depths)
        return f"It expects a {expected} relationship and gets a {given} one."
    return ""


def _hyphened(depth: Depth) -> str:
    return depth.replace("_", "-")


RULE = rule(
    __doc__,
    code="EXP001",
    name="expected-is-not-established",
    severity=Severity.WARNING,
    since="0.2",
    check=check,
)
