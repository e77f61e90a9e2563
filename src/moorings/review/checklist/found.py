"""What a point of the checklist came to, and where in the model that stands."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Standing(StrEnum):
    """How far a point has come, the furthest from done first."""

    MISSING = "missing"
    UNKNOWN = "unknown"
    PLANNED = "planned"
    IN_PLACE = "in_place"
    NOT_ASKED = "not_asked"


@dataclass(frozen=True, slots=True)
class Place:
    """A part of the model that a point rests on: the node's id, and how a person calls the part."""

    id: str
    called: str


@dataclass(frozen=True, slots=True)
class Found:
    """How a point stands for one segment, why where it is not in place, and where the model says so."""

    standing: Standing
    says: str = ""
    where: tuple[Place, ...] = ()


def furthest_from_done(standings: Iterable[Standing]) -> Standing:
    """Return the one of them that is furthest from done; of none, that nothing is asked."""
    found = set(standings)
    return next((one for one in Standing if one in found), Standing.NOT_ASKED)


def together(found: Iterable[Found]) -> Found:
    """Return how several points stand as one: as the one that is furthest from done."""
    known = tuple(found)
    return Found(
        standing=furthest_from_done(one.standing for one in known),
        says=" ".join(dict.fromkeys(one.says for one in known if one.says)),
        where=tuple(dict.fromkeys(place for one in known for place in one.where)),
    )
