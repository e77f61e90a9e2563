"""Customers as one table lists them, and what was made of its columns."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Role(StrEnum):
    """What a column of a table of customers is taken for."""

    ID = "id"
    NAME = "name"
    REVENUE = "revenue"
    CURRENCY = "currency"
    PLAN = "plan"
    SEATS = "seats"
    TRIAL = "trial"
    GONE = "left"
    GONE_ON = "left on"


class Sureness(StrEnum):
    """How sure it is that a column is what it was taken for."""

    SAID = "as the mapping says"
    SURE = "sure"
    LIKELY = "likely"
    GUESSED = "a guess"


@dataclass(frozen=True, slots=True)
class TakenColumn:
    """A column and what it was taken for; `times_a_year` is how often a revenue comes."""

    column: str
    role: Role
    sureness: Sureness
    times_a_year: float = 1.0


@dataclass(frozen=True, slots=True)
class Customer:
    """One customer; what the table does not say is nothing. Revenue is recurring, a year, in the table's currency."""

    id: str
    name: str
    revenue_per_year: float | None = None
    plan: str | None = None
    seats: float | None = None
    is_on_trial: bool = False


@dataclass(frozen=True, slots=True)
class CustomerTable:
    """The customers of one table, with what was taken for what, what was set aside and what is unknown.

    `rows` counts all rows below the heading. `currency` is an ISO 4217 code, empty where nothing says which.
    """

    source: str
    day: date
    currency: str
    rows: int
    columns: tuple[TakenColumn, ...]
    customers: tuple[Customer, ...]
    notes: tuple[str, ...] = ()

    def column(self, role: Role) -> TakenColumn | None:
        """Return the column that was taken for this, or nothing."""
        return next((one for one in self.columns if one.role is role), None)
