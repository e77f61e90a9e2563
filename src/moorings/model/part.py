"""The parts of a relationship: each category with its mechanisms and how often an account meets it."""

from dataclasses import dataclass

from moorings.model.mechanism import Mechanism
from moorings.model.relationship import Relationship
from moorings.terms.vocabulary import Category, Phase


@dataclass(frozen=True, slots=True)
class Part:
    """One category of a relationship.

    `contacts_per_account_year` is what was declared, else what its yearly mechanisms come to; nothing where neither
    tells it.
    """

    category: Category
    mechanisms: tuple[Mechanism, ...]
    contacts_per_account_year: float | None
    is_declared: bool


def parts_of(relationship: Relationship) -> tuple[Part, ...]:
    """Return the parts of a relationship, the leading one first."""
    return tuple(_part(relationship, category) for category in dict.fromkeys(relationship.categories))


def categories_in(relationship: Relationship, phase: Phase) -> tuple[Category, ...]:
    """Return the categories in a phase of the buying cycle: the declared one, else those of its mechanisms."""
    declared = relationship.facts.phases.get(phase)
    if declared:
        return (declared,)
    told = (one.category for one in relationship.facts.mechanisms if phase_of(one) is phase)
    return tuple(dict.fromkeys(told))


def phase_of(mechanism: Mechanism) -> Phase | None:
    """Return the phase that a mechanism serves: the one it names, else that of its job."""
    return mechanism.phase or (mechanism.job.phase if mechanism.job else None)


def _part(relationship: Relationship, category: Category) -> Part:
    own = tuple(one for one in relationship.facts.mechanisms if one.category is category)
    declared = relationship.facts.contacts_per_account_year.get(category)
    yearly = [one.contacts_per_account for one in own if one.when == "yearly"]
    counted = sum(yearly) if yearly else None
    return Part(category, own, counted if declared is None else declared, declared is not None)
