"""What is told of alternatives that are compared side by side."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from moorings.checks.rule import Severity
from moorings.economics.against_cheaper import Unknown
from moorings.economics.band import Band
from moorings.economics.people import PoolNeed
from moorings.economics.price import PriceThatPays


@dataclass(frozen=True, slots=True)
class Offer:
    """A relationship of an alternative: whom it serves, what it costs, and from where it pays.

    `cost_per_account` is C(n)/n of a later year, `marginal_cost` that of one account more. `pays_from` is the revenue
    a year at which that is the allowed share of what the account pays, its price among it.
    """

    id: str
    title: str
    is_hybrid: bool
    accounts: float
    revenue_per_account: float | None
    cost_per_account: float | None
    marginal_cost: float
    price: float | None
    pays_from: float
    price_that_pays: PriceThatPays | Unknown | None


@dataclass(frozen=True, slots=True)
class Moved:
    """Accounts that move against the first alternative, and what they bring a year, as far as it is known."""

    accounts: float
    revenue: float | None


@dataclass(frozen=True, slots=True)
class Moves:
    """Who moves up and down the tiers against the first alternative; of `unknown` accounts it cannot be told."""

    up: Moved
    down: Moved
    unknown: float = 0.0


@dataclass(frozen=True, slots=True)
class Risk:
    """What speaks against an alternative: findings by severity, and how its figures may come out.

    `chance` is that of keeping the cost within the allowed share of revenue; it and the bands are nothing where they
    are not known, and bands are nothing where no input is a range.
    """

    findings: Mapping[Severity, int]
    chance: float | None
    cost: Band | None
    margin: Band | None


@dataclass(frozen=True, slots=True)
class Alternative:
    """One alternative, all money in the currency of the first. Figures are a year's, of a later year.

    `customers` are the accounts that some relationship serves, `uncovered` those that none does. `cost` counts people
    in fractions, `cost_in_whole_people` rounds them up once for each pool. `moves` is nothing for the first.
    """

    name: str
    title: str
    customers: float | None
    uncovered: float | None
    revenue: float | None
    price_income: float
    cost: float
    cost_in_whole_people: float
    pools: tuple[PoolNeed, ...]
    share_of_revenue: float | None
    allowed_share: float
    margin: float | None
    offers: tuple[Offer, ...]
    moves: Moves | None
    risk: Risk
    unknown: tuple[str, ...]

    @property
    def people(self) -> float:
        """Full-time people in fractions."""
        return sum(pool.people for pool in self.pools)

    @property
    def whole_people(self) -> int:
        """Whole people of all pools."""
        return sum(pool.whole_people for pool in self.pools)

    @property
    def is_within_share(self) -> bool | None:
        """Whether it costs at most the allowed share; nothing where that is not known."""
        return None if self.share_of_revenue is None else self.share_of_revenue <= self.allowed_share


@dataclass(frozen=True, slots=True)
class Comparison:
    """Alternatives of one business side by side. `by_account` tells that customers were counted, not declared."""

    as_of: date
    currency: str
    by_account: bool
    alternatives: tuple[Alternative, ...]
