"""A community, or a hand in the product, has a cost and no stated value.

## Why it matters
Customers who answer one another, or help to make the product, give something back. Where only the cost is on paper,
the programme is the first that is cut, and the questions that it answered come back to people.

## Example
A forum whose moderation costs £42,000 a year, and nothing is said of what it brings.

## Instead
The same forum with `value_given_back`: answers given by customers to customers, 3,000 a year; what one is worth may
be left open.

## Source
Strategyzer's article on the block: communities help a company to understand its customers. What they earn is stated
beside what they cost, declared or measured, never assumed.
"""

from collections.abc import Iterator

from moorings.checks.rule import Case, Severity, Violation, about, rule
from moorings.checks.wording import named
from moorings.model.relationship import Relationship
from moorings.terms.vocabulary import Category

GIVES_BACK = frozenset({Category.COMMUNITIES, Category.CO_CREATION})


def check(case: Case) -> Iterator[Violation]:
    """Yield each relationship by customers for customers that costs something and says not what it earns."""
    for bond in case.bonds:
        shared = [one for one in bond.categories if one in GIVES_BACK]
        if shared and _costs(bond) and not bond.facts.value_given_back:
            yield about(
                bond,
                f"What it spends on {named(shared)} is stated; what customers give back is not.",
                "Say what they give: answers to one another, insight, referrals, content; a figure may follow.",
            )


def _costs(bond: Relationship) -> bool:
    facts = bond.facts
    shared = (one for one in facts.mechanisms if one.category in GIVES_BACK)
    return facts.fixed_cost is not None or any(one.minutes or one.cash for one in shared)


RULE = rule(
    __doc__,
    code="ECO007",
    name="community-without-stated-value",
    severity=Severity.NOTE,
    since="0.2",
    check=check,
)
