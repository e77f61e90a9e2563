"""What can be wrong with a ladder, with the accounts of which it is true."""

from dataclasses import dataclass
from enum import StrEnum

from moorings.coverage.region import Region


class Kind(StrEnum):
    """What is wrong."""

    GAP = "gap"
    NO_SEGMENT = "no-segment"
    OVERLAP = "overlap"
    SEGMENTS_OVERLAP = "segments-overlap"
    UNREACHABLE = "unreachable"
    WAY_OUT_STRICTER = "way-out-stricter"
    NO_WAY_OUT = "no-way-out"
    NO_THRESHOLD = "no-threshold"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong with a ladder, by name; an empty name where it concerns no ladder.

    `tiers` and `segments` are ids, in the order in which they come. `region` holds the accounts of which it is true;
    none where there are none to show, as with a tier that nobody reaches. `reason` says why, where there is more than
    one way to be wrong.
    """

    kind: Kind
    ladder: str
    tiers: tuple[str, ...] = ()
    segments: tuple[str, ...] = ()
    region: Region | None = None
    reason: str = ""
