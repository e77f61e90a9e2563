"""One way to serve a group of customers: its mechanisms, and the hours that they take."""

from collections.abc import Callable
from dataclasses import dataclass

from moorings.model.mechanism import Mechanism
from moorings.model.relationship import Promise
from moorings.terms.vocabulary import (
    Category,
    Depth,
    Function,
    Initiative,
    Job,
    MechanismState,
    Motive,
    Phase,
)

WORKING_WEEKS = 46
"""Weeks of a year in which somebody works."""
TWO_DAYS = 16.0
"""Working hours."""
SELF, AUTOMATED = Category.SELF_SERVICE, Category.AUTOMATED_SERVICES
COMMUNITY, PERSON = Category.COMMUNITIES, Category.PERSONAL_ASSISTANCE
NAMED = Category.DEDICATED_PERSONAL_ASSISTANCE
KEEP, GROW, WIN = Motive.RETENTION, Motive.UPSELL, Motive.ACQUISITION


@dataclass(frozen=True, slots=True)
class Programme:
    """One way to serve a group. `gets` says it in a sentence."""

    key: str
    title: str
    gets: str
    parts: tuple[Category, ...]
    depth: Depth
    motives: tuple[Motive, ...]
    mechanisms: tuple[Mechanism, ...]
    promise: Promise | None = None

    @property
    def hours(self) -> float:
        """What an average customer takes a year."""
        return sum(one.hours_per_account for one in self.mechanisms if one.when == "yearly")

    @property
    def first_year_hours(self) -> float:
        """What an average customer takes in the first year."""
        return sum(one.hours_per_account for one in self.mechanisms)

    @property
    def is_named(self) -> bool:
        """Whether each customer has a person of their own."""
        return Category.DEDICATED_PERSONAL_ASSISTANCE in self.parts


Rung = Callable[[int], Programme]
"""A programme for a group of so many customers."""


def mechanism(
    key: str,
    name: str,
    category: Category,
    job: Job,
    *,
    minutes: float = 0.0,
    occurrences: float = 1.0,
    share: float = 1.0,
    once: bool = False,
    initiative: Initiative = Initiative.PROACTIVE,
    function: Function = Function.TRUST,
) -> Mechanism:
    """Return a mechanism after the sale that is planned: nothing is known to be in place."""
    return Mechanism(
        id=key,
        name=name,
        category=category,
        function=function,
        phase=Phase.AFTER_SALES,
        job=job,
        initiative=initiative,
        when="once" if once else "yearly",
        share=share,
        occurrences=occurrences,
        minutes=round(minutes, 4),
        state=MechanismState.PLANNED,
    )
