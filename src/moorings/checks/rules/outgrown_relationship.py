"""A segment is served by a relationship that was made for an earlier stage.

## Why it matters
The attention of a pilot does not end by itself. It becomes the standard, and is then too dear for a thousand
customers or too thin for the ones who have grown.

## Example
The product is in growth, and Teams are served by "Founder on the telephone" alone, made for the stage `pilot`.

## Instead
"Help centre and a desk", for the stage `growth`, serves them as well.

## Source
The guide to the block in a tool for business models lists failing to evolve relationships as customers mature among
the common mistakes.
"""

from collections.abc import Iterator

from moorings.checks.rule import Case, Severity, Violation, about_segment, rule
from moorings.coverage.region_words import listed


def check(case: Case) -> Iterator[Violation]:
    """Yield each segment all of whose bonds are made for a stage, and for an earlier one than the business is in."""
    now = case.model.stage
    if now is None:
        return
    for segment in case.model.segments:
        bonds = case.bonds_of(segment)
        if bonds and all(bond.facts.stage and bond.facts.stage.order < now.order for bond in bonds):
            yield about_segment(
                segment,
                f"The business is in the stage '{now}', and what serves it was made for an earlier one:"
                f" {listed(bond.title for bond in bonds)}.",
                "Decide what serves it at this stage; or that it stays as it is, and name the stage anew.",
            )


RULE = rule(
    __doc__,
    code="LIF010",
    name="outgrown-relationship",
    severity=Severity.WARNING,
    since="0.2",
    check=check,
)
