"""Whoever is free answers, and nothing says how.

## Why it matters
A pool of people gives as many relationships as it has members. What makes them one is written down: what a customer
may count on, and how it sounds. New colleagues are trained by it.

## Example
Personal assistance by a pool, without `tone`, `style` or `promise`.

## Instead
The same, with the tone "A colleague from the next office", or a promise of what the customer may count on.

## Source
The guide to the block in a tool for business models: train employees to deliver consistent experiences. The workbook
step at innovate.engineer begins with tone, style and type of engagement.
"""

from collections.abc import Iterator

from moorings.checks.rule import Case, Severity, Violation, about, rule
from moorings.terms.vocabulary import Category


def check(case: Case) -> Iterator[Violation]:
    """Yield each relationship by pooled people that says neither how it sounds nor what may be counted on."""
    for bond in case.bonds:
        facts = bond.facts
        is_said = facts.tone.strip() or facts.style.strip() or facts.promise
        if Category.PERSONAL_ASSISTANCE in bond.categories and not is_said:
            yield about(
                bond,
                "Whoever is free answers, and nothing says how: it has no tone, no style and no promise.",
                "Write down what a customer may count on and how it sounds, and train those who answer by it.",
            )


RULE = rule(
    __doc__,
    code="LIF008",
    name="many-voices-without-standard",
    severity=Severity.NOTE,
    since="0.2",
    check=check,
)
