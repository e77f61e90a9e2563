"""What a business model costs to serve: segment by segment, relationship by relationship, down to each mechanism."""

from dataclasses import dataclass
from datetime import date

from moorings.economics.against_cheaper import AgainstCheaper, Unknown
from moorings.economics.behaviour import Behaviour
from moorings.economics.break_even import BreakEven
from moorings.economics.cost import CostToServe
from moorings.economics.hours import hours_a_week
from moorings.economics.inputs import LabourRate
from moorings.economics.people import PoolNeed
from moorings.economics.price import PriceThatPays
from moorings.terms.vocabulary import Category, Job, Phase


@dataclass(frozen=True, slots=True)
class Line:
    """One mechanism: its inputs, and what it takes of an average account, a year or once (`when`).

    `cost_per_hour` is nothing where the time has no price; `cost` then holds no more than the cash.
    """

    id: str
    name: str
    category: Category
    phase: Phase | None
    job: Job | None
    when: str
    share: float
    occurrences: float
    minutes: float
    role: str | None
    cost_per_hour: float | None
    hours: float
    people_cost: float
    cash_cost: float
    is_unpriced: bool

    @property
    def cost(self) -> float:
        """What an average account costs by it."""
        return self.people_cost + self.cash_cost


@dataclass(frozen=True, slots=True)
class Part:
    """What the mechanisms of one phase of the buying cycle, and of one job within it, cost together."""

    phase: Phase | None
    job: Job | None
    cost: CostToServe[float]


@dataclass(frozen=True, slots=True)
class Year:
    """What a segment takes of a relationship in a year: hours, pools of people, and the bill.

    `cost` counts people in fractions, `cost_in_whole_people` as if nobody shared them with other work.
    """

    hours: float
    pools: tuple[PoolNeed, ...]
    cost: float
    cost_in_whole_people: float
    cost_per_account: float
    share_of_revenue: float | None
    margin_per_account: float | None

    @property
    def hours_a_week(self) -> float:
        """Hours a week."""
        return hours_a_week(self.hours)

    @property
    def people(self) -> float:
        """Full-time people in fractions."""
        return sum(pool.people for pool in self.pools)


@dataclass(frozen=True, slots=True)
class RelationshipCost:
    """What one relationship of a segment costs.

    `cost` is that of an account, `fixed_part` what of the fixed cost falls to this segment, by its accounts. The two
    years are nothing where the number of accounts is not known. What is not `serving` yet, an idea or a later stage,
    is in no total. `price` is the one that makes it pay; nothing where it has none and is no hybrid.
    """

    id: str
    title: str
    is_serving: bool
    book: int | None
    lines: tuple[Line, ...]
    parts: tuple[Part, ...]
    cost: CostToServe[float]
    fixed_part: float
    first_year: Year | None
    later_years: Year | None
    break_even: BreakEven[float]
    against_cheaper: AgainstCheaper | Unknown
    price: PriceThatPays | Unknown | None
    behaviour: Behaviour | None


@dataclass(frozen=True, slots=True)
class SegmentCost:
    """What one segment costs to serve. `accounts` and `revenue_per_account` are nothing where they are not known."""

    id: str
    title: str
    accounts: float | None
    accounts_are_given: bool
    revenue_per_account: float | None
    relationships: tuple[RelationshipCost, ...]

    @property
    def serving(self) -> tuple[RelationshipCost, ...]:
        """The relationships that serve it today."""
        return tuple(one for one in self.relationships if one.is_serving)

    @property
    def cost(self) -> float | None:
        """What all that serves it costs in a later year; nothing where its accounts are not known."""
        years = [one.later_years for one in self.serving]
        return None if None in years else sum(year.cost for year in years if year)

    @property
    def share_of_revenue(self) -> float | None:
        """Which share of its revenue that is; nothing where either is not known."""
        if self.cost is None or not self.accounts or not self.revenue_per_account:
            return None
        return self.cost / self.accounts / self.revenue_per_account


@dataclass(frozen=True, slots=True)
class Ranged:
    """An input of which only a range is known: every figure here is counted with the likely one."""

    name: str
    low: float
    likely: float
    high: float
    unit: str


@dataclass(frozen=True, slots=True)
class CostReport:
    """What the segments of a model cost to serve, by likely figures, in the business's currency.

    `pools` are the people of a later year for all of them together, rounded up once a pool. `not_counted` are the
    segments whose accounts are not known. `hours_per_week` is all the hours that there are, where they are counted.
    `roles` are those whose time is counted.
    """

    title: str
    as_of: date
    currency: str
    allowed_share: float
    gross_margin: float | None
    hours_per_week: float | None
    segments: tuple[SegmentCost, ...]
    pools: tuple[PoolNeed, ...]
    hours: float
    not_counted: tuple[str, ...]
    roles: tuple[LabourRate[float], ...]
    ranges: tuple[Ranged, ...]

    @property
    def hours_a_week(self) -> float:
        """Hours a week that all these segments take in a later year."""
        return hours_a_week(self.hours)
