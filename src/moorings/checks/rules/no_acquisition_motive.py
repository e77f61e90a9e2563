"""A business that begins has no relationship that wins customers.

## Why it matters
In a pilot every relationship is also how the next customer is won: by what the first ones tell. Where none is there
for it, the team looks after ten customers so well that there is never an eleventh.

## Example
A product in beta whose one relationship is there for retention.

## Instead
It is there for acquisition and retention.

## Source
The guide to the block in a tool for business models: the balance of acquisition and retention depends on stage and
growth goals. This is a note, and only in a pilot or at the launch.
"""

from collections.abc import Iterator

from moorings.checks.rule import Case, Severity, Violation, about_business, rule
from moorings.terms.vocabulary import Motive, Stage


def check(case: Case) -> Iterator[Violation]:
    """Yield the business in a pilot or at its launch whose relationships have motives, and none is acquisition."""
    named = [bond for bond in case.bonds if bond.motives]
    is_young = case.model.stage in {Stage.PILOT, Stage.LAUNCH}
    if is_young and named and not any(Motive.ACQUISITION in bond.motives for bond in named):
        yield about_business(
            case.model,
            "It is at its beginning, and none of its relationships is there to win customers.",
            "Say which relationship also wins the next customer, and by what.",
            tuple(dict.fromkeys(segment for bond in named for segment in bond.segments)),
        )


RULE = rule(
    __doc__,
    code="MOT003",
    name="no-acquisition-motive",
    severity=Severity.NOTE,
    since="0.2",
    check=check,
)
