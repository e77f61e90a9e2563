"""UPG's `relationship_type` says something else than the leading part of the relationship.

## Why it matters
Moorings reads the parts, other tools of the standard read `relationship_type`. One file then tells two decisions.

## Example
A relationship whose leading part is self-service, with `relationship_type` "personal".

## Instead
`relationship_type` "self_service"; or a leading part of personal assistance, where that is what was decided.

## Source
Unified Product Graph: `relationship_type` of a customer relationship. A hybrid has that of its leading part.
"""

from collections.abc import Iterator

from moorings.checks.edit import Edit
from moorings.checks.native import written
from moorings.checks.rule import Case, Severity, Violation, about, rule
from moorings.checks.wording import spoken
from moorings.terms.vocabulary import Category

TYPES = frozenset(category.relationship_type for category in Category)


def check(case: Case) -> Iterator[Violation]:
    """Yield each relationship whose two words for its shape differ."""
    for one in case.model.relationships:
        native = written(case, one, "relationship_type")
        if not one.categories or native not in TYPES:
            continue
        leading = one.categories[0]
        if leading.relationship_type != native:
            yield about(
                one,
                f"relationship_type says '{native}', and its leading part is {spoken(leading)}; the part is read.",
                f"Write '{leading.relationship_type}', or change the leading part.",
                edits=(Edit(one.id, ("relationship_type",), leading.relationship_type),),
            )


RULE = rule(
    __doc__,
    code="MOD002",
    name="relationship-type-against-parts",
    severity=Severity.NOTE,
    since="0.2",
    check=check,
    mends=True,
)
