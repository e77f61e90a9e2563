"""One relationship serves businesses and consumers alike.

## Why it matters
A business buys with several people, over months, and expects somebody to answer for it. A consumer decides alone, in
the evening, and wants to be done. What suits one is slow or curt for the other.

## Example
"Help desk" serves Households, who are consumers, and Offices, which are businesses.

## Instead
Households get a help centre; Offices get the help desk.

## Source
The workbook step on customer relationships at innovate.engineer: match the type of customer and their expectations;
relationships with businesses and with consumers differ.
"""

from collections.abc import Iterator

from moorings.checks.rule import Case, Severity, Violation, about, rule
from moorings.coverage.region_words import listed


def check(case: Case) -> Iterator[Violation]:
    """Yield each relationship with segments of both kinds."""
    kinds = {segment.id: (segment.facts.customers, segment.title) for segment in case.model.segments}
    for bond in case.bonds:
        served = [kinds[ref] for ref in bond.segments if ref in kinds and kinds[ref][0]]
        if len({kind for kind, _ in served}) > 1:
            yield about(
                bond,
                f"It serves businesses and consumers alike: {listed(title for _, title in served)}.",
                "Say what each of the two gets that the other does not, or why the same suits both.",
            )


RULE = rule(
    __doc__,
    code="REL009",
    name="businesses-and-consumers-alike",
    severity=Severity.NOTE,
    since="0.2",
    check=check,
)
