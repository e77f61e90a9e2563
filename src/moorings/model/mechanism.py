"""A mechanism: the thing that does the relationship's work, and what it takes."""

from typing import Literal

from pydantic import Field

from moorings.model.fact import Fact, Outlay
from moorings.model.vocabulary import (
    CategoryWord,
    FunctionWord,
    InitiativeWord,
    JobWord,
    MechanismStateWord,
    PhaseWord,
)
from moorings.terms.vocabulary import MechanismState


class Mechanism(Fact):
    """One mechanism of a relationship.

    A year of it costs, for each account: share x occurrences x (minutes of the role + cash).
    """

    id: str
    """How interactions name it."""
    name: str
    """How people name it."""
    category: CategoryWord
    """The category of relationship that it works for."""
    function: FunctionWord | None = None
    """What it does for the bond."""
    phase: PhaseWord | None = None
    """The phase of the customer buying cycle that it serves."""
    job: JobWord | None = None
    """Onboarding, support, feedback, review…"""
    initiative: InitiativeWord | None = None
    """Who begins."""
    channel: str | None = None
    """The channel that carries it, by id."""
    when: Literal["once", "yearly"] = "yearly"
    """Once in the life of an account, or every year."""
    share: float = Field(1.0, ge=0, le=1)
    """The share of accounts that it reaches."""
    occurrences: float = Field(1.0, ge=0, le=1_000_000)
    """How often, for each account that it reaches."""
    minutes: float = Field(0.0, ge=0, le=1_000_000)
    """Human minutes each time."""
    cash: Outlay | None = None
    """Money spent each time, beside people's time."""
    role: str | None = None
    """Whose minutes they are, by the role's name."""
    state: MechanismStateWord = MechanismState.IN_PLACE
    """Planned, or in place."""

    @property
    def contacts_per_account(self) -> float:
        """How many times an average account meets it: a year, or once in all."""
        return self.share * self.occurrences

    @property
    def hours_per_account(self) -> float:
        """The human hours that an average account takes of it: a year, or once in all."""
        return self.contacts_per_account * self.minutes / 60
