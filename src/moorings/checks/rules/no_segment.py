"""A business model holds no customer segment.

## Why it matters
A relationship is decided for somebody. Where no segment is named there is nobody to decide for, and every other rule
is silent: the model looks free of faults because it says nothing.

## Example
A business model with a relationship and no `market_segment`.

## Instead
The same model with the segment that the relationship serves.

## Source
Osterwalder & Pigneur, Business Model Generation, 2010: relationships are established with specific customer segments.
"""

from collections.abc import Iterator

from moorings.checks.rule import Case, Severity, Violation, about_business, rule


def check(case: Case) -> Iterator[Violation]:
    """Yield the business where it names no segment."""
    if not case.model.segments:
        yield about_business(
            case.model,
            "It holds no customer segment, so there is nobody to decide a relationship for.",
            "Add a market_segment for each kind of customer, or begin with: moorings start customers.csv.",
        )


RULE = rule(
    __doc__,
    code="REL005",
    name="no-segment",
    severity=Severity.ERROR,
    since="0.1",
    check=check,
)
