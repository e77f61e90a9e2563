"""The review: one verdict a segment. The terminal, the JSON and the page are all drawn from this one value."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from moorings.checks.rule import Finding
from moorings.coverage.ladder import LadderView
from moorings.drift.report import DriftReport
from moorings.economics.break_even import BreakEven
from moorings.economics.cost import CostToServe
from moorings.evidence.estimate import Estimate
from moorings.evidence.extract import Contradiction, TableReport
from moorings.terms.vocabulary import Category, Depth, Motive, State
from moorings.units import Window


@dataclass(frozen=True, slots=True)
class DeclaredMechanism:
    """A mechanism as declared: what it is, how often, how long."""

    name: str
    category: Category
    when: str
    contacts_per_account: float
    minutes: float
    role: str | None
    is_planned: bool


@dataclass(frozen=True, slots=True)
class DeclaredRelationship:
    """One relationship of a segment as decided.

    `threshold` is who qualifies, in words. `revenue_per_account` is the revenue a year that `share_of_revenue` is a
    share of, and `revenue_basis` says whether it was measured or declared. Money is in the review's currency.
    `missing` names what the decision leaves open.
    """

    id: str
    title: str
    label: str
    categories: tuple[Category, ...]
    depth: Depth | None
    motives: tuple[Motive, ...]
    propositions: tuple[str, ...]
    promise: str
    mechanisms: tuple[DeclaredMechanism, ...]
    threshold: str
    owner: str | None
    state: State | None
    review_due: date | None
    channels: tuple[str, ...]
    price: str
    cost: CostToServe[float]
    average_cost_per_account: float | None
    share_of_revenue: float | None
    break_even: BreakEven[float]
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Measured:
    """One metric of one segment: how to read it, what was measured, what was aimed at."""

    key: str
    label: str
    unit: str
    estimate: Estimate
    target: float | None
    higher_is: str
    source: str


@dataclass(frozen=True, slots=True)
class DriftOfSegment:
    """What drifted in one segment: how many accounts, since when, and the money.

    `since` is the first day of the surplus, or of the shortfall where there is no surplus.
    `cost_per_year` is what surplus care costs; `revenue_concerned` is that of the accounts with less than decided.
    `unknown` says what the data do not tell.
    """

    accounts_with_more: int
    accounts_with_less: int
    since: date | None
    cost_per_year: float | None
    revenue_concerned: float | None
    unknown: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SegmentReview:
    """One segment: what is declared, what it costs, what was measured, where practice drifted, what matters most.

    `accounts` and `revenue_per_year` are those live on the day; nothing where there are no data. `size` is the
    model's own number of accounts. `expected` and `offered` are what the segment expects and competitors give, in
    words. `verdict` is one sentence.
    """

    id: str
    title: str
    description: str
    criteria: str
    size: float | None
    accounts: int | None
    revenue_per_year: float | None
    revenue_per_account: float | None
    revenue_basis: str
    expected: str
    offered: tuple[str, ...]
    relationships: tuple[DeclaredRelationship, ...]
    measured: tuple[Measured, ...]
    drift: DriftOfSegment | None
    findings: tuple[Finding, ...]
    verdict: str


@dataclass(frozen=True, slots=True)
class DataReport:
    """What the customer data are: tables read, contradictions, accounts that no segment takes.

    `placed` counts live accounts by segment id, `unassigned` and `unknown`.
    """

    as_of_is_given: bool
    window: Window
    tables: tuple[TableReport, ...]
    contradictions: tuple[Contradiction, ...]
    placed: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class AccountDot:
    """One live account on a ladder's scale, with its tier's relationship id."""

    account: str
    value: float
    segment: str


@dataclass(frozen=True, slots=True)
class Ladder:
    """A ladder to draw: tiers, gaps, overlaps, where each tier breaks even, and the live accounts on the scale."""

    view: LadderView
    break_even: Mapping[str, BreakEven[float]]
    dots: tuple[AccountDot, ...]


@dataclass(frozen=True, slots=True)
class Review:
    """The whole review. `names` tells whether people may be named; else their role stands for them."""

    title: str
    product: str
    as_of: date
    currency: str
    allowed_share: float
    segments: tuple[SegmentReview, ...]
    ladders: tuple[Ladder, ...]
    drift: DriftReport | None
    data: DataReport | None
    findings: tuple[Finding, ...]
    notes: tuple[str, ...]
    names: bool
    version: str
