"""A mechanism: the thing that does the relationship's work, and what it takes."""

from typing import Annotated, Literal

from moorings.model.base import Fact
from moorings.model.estimate import Within
from moorings.model.fact import Outlay
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
    share: Annotated[float, Within(0, 1)] = 1.0
    """The share of accounts that it reaches."""
    occurrences: Annotated[float, Within(0, 1_000_000)] = 1.0
    """How often, for each account that it reaches."""
    minutes: Annotated[float, Within(0, 1_000_000)] = 0.0
    """Human minutes each time."""
    queue: Literal["live", "deferred"] = "deferred"
    """Whether the customer waits on the line for an answer, or the work may lie until its turn comes."""
    cash: Outlay | None = None
    """Money spent each time, beside people's time."""
    role: str | None = None
    """Whose minutes they are, by the role's name."""
    acted_on_by: str = ""
    """The role that acts on what customers say in it; feedback that nobody acts on is better not asked for."""
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
