"""A relationship is to keep customers, and nothing in it does.

## Why it matters
A motive is a wish until something serves it. Help for who asks keeps nobody who is silent, and those who leave are
mostly silent.

## Example
"Help desk", with the motive `retention`, has a guide for new customers and answers to those who ask.

## Instead
The same, and a message to an account whose use has fallen, on our own initiative; or a review, a renewal, a reward.

## Source
The workbook step on customer relationships at innovate.engineer: consider how loyalty or retention is encouraged, by
tiers, rewards or proactive help.
"""

from collections.abc import Iterator

from moorings.checks.rule import Case, Severity, Violation, about, rule
from moorings.model.mechanism import Mechanism
from moorings.terms.vocabulary import Category, Initiative, Job, Motive

KEEPING = frozenset({Job.CHECK_IN, Job.REVIEW, Job.LOYALTY, Job.RENEWAL, Job.REACTIVATION, Job.TRAINING})
"""Jobs that give a customer a reason to stay."""
OURS = frozenset({Initiative.PROACTIVE, Initiative.AUTOMATED})
BELONGING = frozenset({Category.COMMUNITIES, Category.CO_CREATION})
"""Where the other customers are the reason to stay."""


def check(case: Case) -> Iterator[Violation]:
    """Yield each relationship for retention of which the mechanisms are known, and none keeps anybody."""
    for bond in case.bonds:
        mechanisms = bond.facts.mechanisms
        if Motive.RETENTION in bond.motives and mechanisms and not any(map(_may_keep, mechanisms)):
            yield about(
                bond,
                "It is there to keep customers, and nothing in it does: it waits until somebody asks.",
                "Add what gives a reason to stay: a check-in, a review, a reward, help before it is asked for.",
            )


def _may_keep(mechanism: Mechanism) -> bool:
    """Whether the mechanism keeps customers, or does not say what it is for."""
    return (
        mechanism.job is None
        or mechanism.job in KEEPING
        or mechanism.initiative in OURS
        or mechanism.category in BELONGING
    )


RULE = rule(
    __doc__,
    code="LIF007",
    name="retention-without-mechanism",
    severity=Severity.WARNING,
    since="0.2",
    check=check,
)
