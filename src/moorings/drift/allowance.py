"""What the decision allows: human contacts a month and their cost, from the mechanisms that were declared."""

from collections.abc import Iterable
from dataclasses import dataclass

from moorings.economics.quantity import as_it_stands
from moorings.economics.task import Task, tasks_of
from moorings.model.business import BusinessFacts
from moorings.model.mechanism import Mechanism
from moorings.model.relationship import Relationship
from moorings.terms.vocabulary import Job, MechanismState
from moorings.units import MONTHS_PER_YEAR

ONBOARDING_MONTHS = 3
"""Contacts that come once in the life of an account are allowed in its first months."""


@dataclass(frozen=True, slots=True)
class Allowance:
    """Human contacts that one account may have: `monthly`, and `once` within its first months.

    `cost_per_year` is what the monthly ones cost a year in the business's currency. `reviews_per_year` is how many
    of them are reviews with the customer, those that are only planned left out; `minutes_per_year` is how long the
    monthly ones take a year. `is_open` tells that people help and
    that nobody said how often, so that no number of contacts is too many.
    """

    monthly: float
    once: float
    cost_per_year: float
    reviews_per_year: float
    minutes_per_year: float = 0.0
    is_open: bool = False

    def in_month(self, months_since_start: int, share_seen: float = 1.0) -> float:
        """Return the contacts allowed in the month with this number, 0 being the account's first.

        `share_seen` is the share of the month that was seen.
        """
        onboarding = self.once / ONBOARDING_MONTHS if months_since_start < ONBOARDING_MONTHS else 0.0
        return self.monthly * share_seen + onboarding


def allowance_of(relationships: Iterable[Relationship], settings: BusinessFacts) -> Allowance:
    """Return what these relationships together allow one account."""
    given = tuple(relationships)
    tasks = [task for one in given for task in tasks_of(one, settings, as_it_stands)]
    human = [task for task in tasks if task.mechanism.category.is_human]
    yearly = [task for task in human if task.is_yearly]
    return Allowance(
        monthly=_contacts(yearly) / MONTHS_PER_YEAR,
        once=_contacts(task for task in human if not task.is_yearly),
        cost_per_year=sum(task.people_cost for task in yearly),
        reviews_per_year=_contacts(task for task in yearly if _is_review_in_place(task.mechanism)),
        minutes_per_year=60 * sum(task.hours for task in yearly),
        is_open=any(gives_people(one) and not human_mechanisms(one) for one in given),
    )


def human_mechanisms(relationship: Relationship) -> list[Mechanism]:
    """Return the mechanisms in which a person answers."""
    return [mechanism for mechanism in relationship.facts.mechanisms if mechanism.category.is_human]


def gives_people(relationship: Relationship) -> bool:
    """Return whether a person is any part of the relationship."""
    return any(part.is_human for part in relationship.categories) or bool(human_mechanisms(relationship))


def _is_review_in_place(mechanism: Mechanism) -> bool:
    return mechanism.job is Job.REVIEW and mechanism.state is MechanismState.IN_PLACE


def _contacts(tasks: Iterable[Task[float]]) -> float:
    return sum(task.contacts for task in tasks)
