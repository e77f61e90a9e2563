"""What a coverage policy says, what is wrong with it, and how its accounts stand."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from moorings.checks.rule import Severity
from moorings.coverage.criteria import Value
from moorings.coverage.fault import Kind
from moorings.evidence.extract import Dropped


class Left(StrEnum):
    """Why an account has no tier of a ladder."""

    GAP = "in a gap"
    UNASSIGNED = "in no segment"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Tier:
    """One tier of a ladder, its criteria in words. `place` counts from the highest.

    `accounts` and `revenue_per_year` are those of the customer data; nothing without them, and no revenue where none
    is known. `exceptions` are those that hold on the day.
    """

    ladder: str
    place: int
    id: str
    title: str
    segments: tuple[str, ...]
    way_in: str
    way_out: str
    grace_days: int
    leaves: str
    exceptions: tuple[str, ...] = ()
    rank: str = ""
    book: int | None = None
    people: int | None = None
    topics: tuple[str, ...] = ()
    except_topics: tuple[str, ...] = ()
    accounts: int | None = None
    revenue_per_year: float | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """One thing that is wrong with a ladder or with segments; `account` is its witness, by attribute."""

    kind: Kind
    code: str
    severity: Severity
    ladder: str
    tiers: tuple[str, ...]
    segments: tuple[str, ...]
    says: str
    witness: str
    remedy: str
    account: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class WithoutTier:
    """The accounts, by id, that a ladder gives no tier, for one reason; the largest revenue first."""

    ladder: str
    why: Left
    accounts: tuple[str, ...]
    revenue_per_year: float | None


@dataclass(frozen=True, slots=True)
class CoverageReport:
    """A coverage policy on one day. `accounts` is how many were asked; nothing without customer data.

    `set_aside` are the rows of accounts that could not be used.
    """

    title: str
    as_of: date
    currency: str
    tiers: tuple[Tier, ...]
    findings: tuple[Found, ...]
    accounts: int | None = None
    without_tier: tuple[WithoutTier, ...] = ()
    notes: tuple[str, ...] = ()
    set_aside: tuple[Dropped, ...] = ()
