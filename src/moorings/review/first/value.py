"""What a founder gets to read: proposed segments, who gets the hours, the questions to decide, and the model."""

from dataclasses import dataclass
from datetime import date

from moorings.evidence.customer import TakenColumn
from moorings.model.business import BusinessModel
from moorings.terms.vocabulary import Category, Motive


@dataclass(frozen=True, slots=True)
class ProposedSegment:
    """One proposed segment, and what its customers would get.

    Revenue is a year; nothing where it is unknown. `hours_each` is what an average customer takes a year, and
    `hour_may_cost` what an hour may cost for serving to stay within the allowed share of the median revenue.
    """

    id: str
    title: str
    who: str
    customers: int
    revenue_per_year: float | None
    share_of_revenue: float | None
    median_revenue: float | None
    median_seats: float | None
    plans: tuple[tuple[str, int], ...]
    relationship: str
    categories: tuple[Category, ...]
    motives: tuple[Motive, ...]
    gets: str
    hours_each: float
    hour_may_cost: float | None

    @property
    def hours_per_year(self) -> float:
        """What all of its customers take a year."""
        return self.hours_each * self.customers


@dataclass(frozen=True, slots=True)
class NamedCustomer:
    """A customer who gets hours of a person's time a year, by name."""

    id: str
    name: str
    segment: str
    plan: str | None
    revenue_per_year: float | None
    seats: float | None
    hours_per_year: float


@dataclass(frozen=True, slots=True)
class Hours:
    """Who gets the hours of a year. `available` is nothing where nobody said how many there are.

    `named` are the customers with a person of their own, the largest first; `revenue_covered` is the share of all
    revenue that they bring. `does_not_fit` says in sentences what the hours are not enough for.
    """

    per_week: float | None
    available: float | None
    taken: float
    named: tuple[NamedCustomer, ...]
    revenue_covered: float | None
    does_not_fit: tuple[str, ...]

    @property
    def left(self) -> float | None:
        """What nobody gets."""
        return None if self.available is None else self.available - self.taken


@dataclass(frozen=True, slots=True)
class Question:
    """A question that only the founder can decide, with what the proposal assumes until then."""

    asks: str
    proposed: str


@dataclass(frozen=True, slots=True)
class Start:
    """A first model made from one table. `remarks` say what stands out in the table.

    No programme was proposed that takes more than the allowed share of what a typical customer pays, at this cost an
    hour (given, or the least that is assumed).
    """

    source: str
    day: date
    currency: str
    rows: int
    customers: int
    columns: tuple[TakenColumn, ...]
    notes: tuple[str, ...]
    segments: tuple[ProposedSegment, ...]
    remarks: tuple[str, ...]
    hours: Hours
    hour_is_worth: float
    allowed_share: float
    questions: tuple[Question, ...]
    model: BusinessModel
