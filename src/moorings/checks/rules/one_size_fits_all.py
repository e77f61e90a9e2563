"""Every segment is served in the same way.

## Why it matters
Segments are drawn because their customers differ in what they need, expect and pay. If all of them get the same, one
is served above what it pays for, or another below what it expects, and mostly both.

## Example
The segments "Self-serve teams" and "Enterprise", both served by the one relationship "Support desk".

## Instead
Self-service for Self-serve teams, a named success manager for Enterprise.

## Source
Osterwalder & Pigneur, Business Model Generation, 2010: customer groups are separate segments where they require
different types of relationships.
"""

from collections.abc import Iterator

from moorings.checks.rule import Case, Severity, Violation, about_business, rule
from moorings.coverage.region_words import listed
from moorings.model.business import BusinessModel
from moorings.model.mechanism import Mechanism
from moorings.model.segment import Segment
from moorings.terms.vocabulary import Category

Treatment = tuple[frozenset[Category], frozenset[tuple[object, ...]]]


def check(case: Case) -> Iterator[Violation]:
    """Yield one violation where two or more segments were decided for and all of them get the same."""
    decided = [one for one in case.model.segments if case.model.relationships_of(one.id)]
    treatments = {_treatment(segment, case.model) for segment in decided}
    if len(decided) < 2 or len(treatments) > 1 or not any(map(case.bonds_of, decided)):
        return
    yield about_business(
        case.model,
        f"{listed(segment.title for segment in decided)} are all served in the same way, with the same mechanisms.",
        "Say what each segment gets that the others do not, or merge the segments.",
        tuple(segment.id for segment in decided),
    )


def _treatment(segment: Segment, model: BusinessModel) -> Treatment:
    """Return what a segment gets: the categories, and the mechanisms with how often and how much of them."""
    served_by = model.relationships_of(segment.id)
    return (
        frozenset(category for one in served_by for category in one.categories),
        frozenset(_dose(mechanism) for one in served_by for mechanism in one.facts.mechanisms),
    )


def _dose(mechanism: Mechanism) -> tuple[object, ...]:
    return (
        mechanism.name.casefold(),
        mechanism.category,
        mechanism.when,
        mechanism.share,
        mechanism.occurrences,
        mechanism.minutes,
    )


RULE = rule(
    __doc__,
    code="REL004",
    name="one-size-fits-all",
    severity=Severity.WARNING,
    since="0.1",
    check=check,
)
