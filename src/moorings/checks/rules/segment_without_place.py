"""The order of the segments leaves one of them out.

## Why it matters
An account that fits two segments belongs to the first of them. A segment without a place comes after all that have
one: whose account it is then was never decided.

## Example
`segment_order` names Enterprise; Self-serve is a segment, too.

## Instead
`segment_order` names Enterprise, then Self-serve.

## Source
Moorings: an account's segment is the first in the declared order whose criteria hold.
"""

from collections.abc import Iterator

from moorings.checks.edit import Edit
from moorings.checks.rule import Case, Severity, Violation, about_business, rule
from moorings.coverage.region_words import listed


def check(case: Case) -> Iterator[Violation]:
    """Yield one violation where an order is declared that some segments are not in."""
    order = frozenset(case.model.settings.segment_order)
    left_out = [segment for segment in case.model.segments if segment.id not in order]
    if not order or not left_out:
        return
    names = listed(segment.title for segment in left_out)
    whole = tuple(segment.id for segment in case.model.segments)
    yield about_business(
        case.model,
        f"The order of the segments leaves out {names}; what has no place in it comes last.",
        "Name every segment in segment_order, the first choice first.",
        tuple(segment.id for segment in left_out),
        edits=(Edit(case.model.id, ("moorings:business", "segment_order"), whole),),
    )


RULE = rule(
    __doc__,
    code="MOD004",
    name="segment-without-place",
    severity=Severity.NOTE,
    since="0.2",
    check=check,
    mends=True,
)
