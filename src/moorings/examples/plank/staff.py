"""The people who serve Plank's customers. None of them is real."""

from dataclasses import dataclass
from datetime import date

from moorings.examples.plank.model.settings import COMMUNITY_MANAGER, SUCCESS_MANAGER, SUPPORT_AGENT


@dataclass(frozen=True, slots=True)
class Person:
    """One person, with the paid hours a week."""

    id: str
    role: str
    team: str
    hours_per_week: float
    since: date


NAMED_MANAGERS = ("sm-ada", "sm-ben", "sm-cleo", "sm-dev", "sm-eve")
"""Success managers who are named to accounts."""
POOLED_MANAGERS = ("sm-finn", "sm-gail", "sm-hugo", "sm-iris")
"""Success managers who share the mid-market; no account has one of them as its owner."""
SUPPORT_AGENTS = ("sa-ines", "sa-jon", "sa-kit", "sa-lena", "sa-mo", "sa-nia", "sa-omar", "sa-pia")
COMMUNITY_MANAGERS = ("cm-quinn", "cm-rosa")

PEOPLE = (
    *(
        Person(person, SUCCESS_MANAGER.name, "enterprise", 37.5, date(2021, 2 + place, 1))
        for place, person in enumerate(NAMED_MANAGERS)
    ),
    *(
        Person(person, SUCCESS_MANAGER.name, "mid-market pool", 20, date(2022, 1 + place, 1))
        for place, person in enumerate(POOLED_MANAGERS)
    ),
    *(
        Person(person, SUPPORT_AGENT.name, "support", 25, date(2021, 1 + place, 1))
        for place, person in enumerate(SUPPORT_AGENTS)
    ),
    *(
        Person(person, COMMUNITY_MANAGER.name, "community", 20, date(2023, 3 + place, 1))
        for place, person in enumerate(COMMUNITY_MANAGERS)
    ),
)
