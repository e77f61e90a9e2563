"""What the best mix is asked of: accounts, the relationships that may serve them, people and money."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Book:
    """The most accounts that a person of a pool may carry, and the part of a person that one takes by the hours."""

    pool: str
    accounts: int
    by_hours: float

    def people(self, accounts: int) -> float:
        """Return the part of a person that an account takes where a book holds so many."""
        return max(self.by_hours, 1 / accounts)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A relationship that may serve accounts.

    An account with revenue R a year earns `worth`·R − `cost` a year, without the people who serve it and without
    `fixed`, which the relationship costs a year as soon as it serves anybody. It takes `people` (full-time people of
    each pool, in fractions, by the hours or by the book) and `cash` of the year's budget.
    """

    key: str
    title: str
    worth: float
    cost: float
    people: Mapping[str, float] = field(default_factory=dict)
    cash: float = 0.0
    fixed: float = 0.0
    book: Book | None = None

    def with_book(self, accounts: int) -> "Candidate":
        """Return this candidate with a book of so many accounts."""
        if self.book is None:
            return self
        more = self.book.people(accounts) - self.book.people(self.book.accounts)
        people = {**self.people, self.book.pool: self.people[self.book.pool] + more}
        return replace(self, people=people, book=replace(self.book, accounts=accounts))


@dataclass(frozen=True)  # no slots: the sums are worked out once
class Ground:
    """Accounts among which thresholds may be put: bands of equal revenue, which no threshold can part.

    `accounts` says how many there are in each band, `revenue` what each of them brings a year, the highest first.
    `candidates` are the relationships that may serve them, by key, and `paid` what each of the accounts pays a year
    for those that have a price here. A `divisible` ground may be parted anywhere.
    """

    key: str
    title: str
    accounts: Array
    revenue: Array
    candidates: tuple[str, ...]
    divisible: bool = False
    paid: Mapping[str, float] = field(default_factory=dict)

    @cached_property
    def reached(self) -> Array:
        """How many accounts the first so many bands hold: one more figure than there are bands."""
        return np.concatenate([[0.0], np.cumsum(self.accounts)])

    @cached_property
    def summed(self) -> Array:
        """Which revenue they bring together."""
        return np.concatenate([[0.0], np.cumsum(self.accounts * self.revenue)])

    def earns(self, one: Candidate) -> float:
        """Return what an account earns with a candidate beside what its revenue does."""
        return self.paid.get(one.key, 0.0) - one.cost

    @property
    def size(self) -> float:
        """How many accounts there are."""
        return float(self.reached[-1])

    def revenue_of_first(self, accounts: float) -> float:
        """Return the revenue of so many accounts, those with the most."""
        return float(np.interp(accounts, self.reached, self.summed))

    def revenue_at(self, accounts: float, *, just_before: bool = False) -> float:
        """Return the revenue of the account after so many, or that of the last of so many."""
        band = int(np.searchsorted(self.reached, accounts, side="left" if just_before else "right")) - 1
        return float(self.revenue[min(max(band, 0), len(self.revenue) - 1)])


@dataclass(frozen=True, slots=True)
class Pool:
    """People who share their work: what a year of one costs (zero where nobody says), and the most there may be."""

    name: str
    cost: float = 0.0
    most: int | None = None


class Kind(StrEnum):
    """What a limit is on."""

    PEOPLE = "people"
    POOL = "pool"
    BUDGET = "budget"


@dataclass(frozen=True, slots=True)
class Limit:
    """A limit that an answer keeps: on all people, on a pool (`name`), or on what is spent a year."""

    kind: Kind
    most: float
    name: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """Which candidate for which accounts, so that they earn most.

    `people` bounds the whole people of all pools together, `budget` what they, cash and fixed costs may take a year.
    Candidates in `closed` may serve nobody; those in `opened` must serve at least one account, or one ground that
    cannot be parted.
    """

    grounds: tuple[Ground, ...]
    candidates: tuple[Candidate, ...]
    pools: tuple[Pool, ...] = ()
    people: int | None = None
    budget: float | None = None
    closed: frozenset[str] = frozenset()
    opened: frozenset[str] = frozenset()

    def rungs(self, ground: Ground) -> tuple[Candidate, ...]:
        """Return the candidates of a ground as a ladder: the one that makes most of revenue first.

        Two accounts of one ground take the same of people and money. So it never pays to give the one with less
        revenue the candidate that makes more of it, and the best ladder puts `worth` in the order of revenue.
        """
        own = [one for one in self.candidates if one.key in ground.candidates and one.key not in self.closed]
        return tuple(sorted(own, key=lambda one: -one.worth))

    @property
    def accounts(self) -> float:
        """How many accounts there are."""
        return sum(ground.size for ground in self.grounds)

    @property
    def limits(self) -> tuple[Limit, ...]:
        """Every limit that an answer keeps."""
        whole = (Limit(Kind.PEOPLE, self.people),) if self.people is not None else ()
        pools = (Limit(Kind.POOL, pool.most, pool.name) for pool in self.pools if pool.most is not None)
        money = (Limit(Kind.BUDGET, self.budget),) if self.budget is not None else ()
        return (*whole, *pools, *money)

    def with_limit(self, limit: Limit, most: float | None) -> "Problem":
        """Return this problem with another value of one limit, or without it."""
        whole = None if most is None else round(most)
        match limit.kind:
            case Kind.PEOPLE:
                return replace(self, people=whole)
            case Kind.BUDGET:
                return replace(self, budget=most)
            case Kind.POOL:
                pools = (replace(one, most=whole) if one.name == limit.name else one for one in self.pools)
                return replace(self, pools=tuple(pools))

    def with_candidates(self, candidates: Iterable[Candidate]) -> "Problem":
        """Return this problem with other candidates."""
        return replace(self, candidates=tuple(candidates))
