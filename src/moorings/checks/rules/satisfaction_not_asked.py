"""The customers of one segment are not asked whether they are content, while those of others are.

## Why it matters
The segment that nobody asks is the one whose relationship can decay unseen. Satisfaction there is unknown, which is
neither good nor bad.

## Example
Self-serve teams and Enterprise answer a survey; nobody in the mid-market was sent one.

## Instead
Every segment is asked, if only a sample of it.

## Source
Osterwalder & Pigneur, Business Model Generation, 2010: quality of the relationship is judged for each segment. The
guides to the block list relationships whose quality is not measured among the common mistakes.
"""

from collections.abc import Iterator

from moorings.checks.rule import Case, Severity, Violation, about_segment, rule
from moorings.checks.satisfaction import silence, was_asked


def check(case: Case) -> Iterator[Violation]:
    """Yield each segment with a bond that no survey reached, where another segment has answers."""
    if not any(was_asked(case, segment) for segment in case.model.segments):
        return
    for segment in case.model.segments:
        reason = silence(case, segment)
        if reason and case.bonds_of(segment):
            yield about_segment(
                segment,
                f"Whether its customers are content is unknown: {reason}.",
                "Send a sample of them the survey that the other segments get.",
            )


RULE = rule(
    __doc__,
    code="MEA002",
    name="satisfaction-not-asked",
    severity=Severity.WARNING,
    since="0.1",
    check=check,
    needs_data=True,
)
