"""One relationship is said to have two levels of touch.

## Why it matters
A tier that is medium-touch on one page and low-touch on another is staffed by the one and sold by the other. The
customer hears both.

## Example
A tier of which one page says "medium-touch" and its own page says "low-touch".

## Instead
Both say "medium-touch"; or what a customer gets is said by its categories alone.

## Source
Sourcegraph company handbook, 2024: its scaled tier is medium-touch on the page about all tiers, and low-touch on its
own.
"""

from collections.abc import Iterator

from moorings.checks.rule import Case, Severity, Violation, about, rule
from moorings.checks.touch import Said, levels_of
from moorings.coverage.region_words import listed


def check(case: Case) -> Iterator[Violation]:
    """Yield each relationship whose words, or whose sources, name two levels."""
    for bond in case.bonds:
        said = {level: one for one in reversed(tuple(levels_of(bond))) for level in one[:1]}
        if len(said) > 1:
            yield about(
                bond,
                f"It is said to be {listed(map(_told, reversed(said.values())))}.",
                "Keep one, or leave both out and say by its categories what a customer gets.",
            )


def _told(said: Said) -> str:
    _, words, where = said
    return f"'{words}' ({where})" if where else f"'{words}'"


RULE = rule(
    __doc__,
    code="CON002",
    name="one-tier-two-touch-names",
    severity=Severity.WARNING,
    since="0.2",
    check=check,
)
