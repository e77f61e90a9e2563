"""What UPG has a property for is written in the words of Moorings only.

## Why it matters
Other tools of the standard do not read our words. For them the relationship has no type and no role in winning and
keeping customers, although both were decided.

## Example
A relationship with the motive retention and an onboarding, and without `retention_role`.

## Instead
The same with `retention_role` "onboarding".

## Source
Unified Product Graph: `relationship_type`, `acquisition_role` and `retention_role` of a customer relationship. What
is said in the standard's own words is understood by every tool.
"""

from collections.abc import Iterator, Mapping

from moorings.checks.edit import Edit
from moorings.checks.native import written
from moorings.checks.rule import Case, Severity, Violation, about, rule
from moorings.coverage.region_words import listed
from moorings.model.natives import natives_of
from moorings.model.relationship import Relationship


def check(case: Case) -> Iterator[Violation]:
    """Yield each relationship for which the standard has words that the file does not use."""
    if case.document is None:
        return
    for one in case.model.relationships:
        words = natives_of(one.facts)
        lacks = {name: word for name, word in words.items() if word and not written(case, one, name)}
        if lacks:
            yield _violation(one, lacks)


def _violation(one: Relationship, lacks: Mapping[str, str]) -> Violation:
    words = listed(f"{name} '{word}'" for name, word in lacks.items())
    are_not = "it is not" if len(lacks) == 1 else "they are not"
    return about(
        one,
        f"Other tools of the standard could read {words}, and {are_not} written.",
        "Write it beside our own words; the two are kept together.",
        edits=tuple(Edit(one.id, (name,), str(word)) for name, word in lacks.items()),
    )


RULE = rule(
    __doc__,
    code="MOD003",
    name="unwritten-native-property",
    severity=Severity.NOTE,
    since="0.2",
    check=check,
    mends=True,
)
