"""A hybrid does not say how often a customer meets each of its parts.

## Why it matters
"A forum plus a person" is a cheap relationship or a dear one, by how often the person comes. The part without a
frequency is the one that grows.

## Example
Communities and personal assistance, with a forum as its one mechanism: nothing says how often a person is met.

## Instead
The forum, and a check-in twice a year; or two contacts with a person decided for an account and year.

## Source
Unified Product Graph, Customer Relationship: for the mid-market a hybrid of community plus periodic personal
assistance, priced to match.
"""

from collections.abc import Iterator

from moorings.checks.rule import Case, Severity, Violation, about, rule
from moorings.checks.wording import named
from moorings.model.relationship import Relationship
from moorings.terms.vocabulary import Category


def check(case: Case) -> Iterator[Violation]:
    """Yield each hybrid with parts that have neither a mechanism nor a number of contacts."""
    for bond in case.bonds:
        open_parts = _open_parts(bond) if bond.is_hybrid else []
        if open_parts:
            is_or_are = "is a part" if len(open_parts) == 1 else "are parts"
            yield about(
                bond,
                f"{_capital(named(open_parts))} {is_or_are} of it, and nothing says how often a customer meets"
                f" {'it' if len(open_parts) == 1 else 'them'}.",
                "Add the mechanism with its occurrences, or say how many contacts an account has a year.",
            )


def _open_parts(bond: Relationship) -> list[Category]:
    told = {one.category for one in bond.facts.mechanisms} | {*bond.facts.contacts_per_account_year}
    return [part for part in dict.fromkeys(bond.categories) if part not in told]


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]


RULE = rule(
    __doc__,
    code="REL008",
    name="hybrid-part-without-frequency",
    severity=Severity.WARNING,
    since="0.2",
    check=check,
)
