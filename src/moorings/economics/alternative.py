"""An alternative as a whole: what it costs a year to serve everybody, with how many people, of which revenue.

The figures are those of a later year, with people in fractions, so that they add up. What accounts pay for a
relationship itself comes beside the revenue that they bring.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Generic

import numpy as np

from moorings.economics.audience import serving
from moorings.economics.bill import Bill, bill_of
from moorings.economics.inputs import accounts_of, fixed_cost_of, gross_margin_of, revenue_of
from moorings.economics.price import price_of
from moorings.economics.quantity import Draw, Q, total
from moorings.economics.simulation import Outcome
from moorings.economics.task import tasks_of
from moorings.model.business import BusinessModel
from moorings.model.relationship import Relationship

COST, SHARE, MARGIN, KEEPS = "cost", "share_of_revenue", "margin", "keeps_within_the_share"
"""Names of what may come out otherwise where inputs are ranges."""


@dataclass(frozen=True, slots=True)
class Reached:
    """What was counted among accounts: how many each relationship serves, what those bring, and all that is brought.

    `accounts` and `revenue` are by relationship, by id. `all_revenue` is that of every account, served or not.
    """

    accounts: Mapping[str, float]
    revenue: Mapping[str, float]
    all_revenue: float


@dataclass(frozen=True, slots=True)
class Served(Generic[Q]):
    """A relationship and those whom it serves: how many accounts, their revenue a year, and its bill."""

    relationship: Relationship
    accounts: Q
    revenue: Q | None
    bill: Bill[Q]
    price_income: Q


@dataclass(frozen=True, slots=True)
class Whole(Generic[Q]):
    """All relationships of an alternative. `unknown` says in sentences why something is in no total."""

    served: tuple[Served[Q], ...]
    revenue: Q | None
    gross_margin: Q | None
    unknown: tuple[str, ...]

    @property
    def cost(self) -> Q:
        """What it costs a year, people in fractions."""
        return total(one.bill.cost for one in self.served)

    @property
    def price_income(self) -> Q:
        """What accounts pay a year for the relationships themselves."""
        return total(one.price_income for one in self.served)

    @property
    def share_of_revenue(self) -> Q | None:
        """Which share of what accounts pay it costs; nothing where that is not known."""
        return None if self.revenue is None else self.cost / (self.revenue + self.price_income)

    @property
    def margin(self) -> Q | None:
        """What is left of the gross margin and the prices; nothing where either is not known."""
        if self.revenue is None or self.gross_margin is None:
            return None
        return self.revenue * self.gross_margin + self.price_income - self.cost


def whole_of(model: BusinessModel, reached: Reached | None, draw: Draw[Q]) -> Whole[Q]:
    """Return what serving everybody takes: those who were counted, else the segments at their declared size."""
    at_work = {one.id: one for segment in model.segments for one in serving(model, segment.id)}
    unknown: list[str] = []
    served = []
    for one in at_work.values():
        if (found := _served(one, model, reached, draw)) is None:
            unknown.append(f"how many accounts {one.title} serves is not known")
        else:
            served.append(found)
    revenue = _revenue(model, reached, draw)
    if revenue is None:
        unknown.append("what some accounts bring is not known")
    return Whole(tuple(served), revenue, gross_margin_of(model.settings, draw), tuple(unknown))


def outcomes_of(model: BusinessModel, reached: Reached | None, draw: Draw[Q]) -> Mapping[str, Q | Outcome]:
    """Return what may come out otherwise where inputs are ranges, by name."""
    whole = whole_of(model, reached, draw)
    found: dict[str, Q | Outcome] = {COST: whole.cost}
    if whole.share_of_revenue is not None:
        found[SHARE] = whole.share_of_revenue
        found[KEEPS] = np.asarray(whole.share_of_revenue <= model.settings.allowed_share)
    if whole.margin is not None:
        found[MARGIN] = whole.margin
    return found


def _served(
    relationship: Relationship, model: BusinessModel, reached: Reached | None, draw: Draw[Q]
) -> Served[Q] | None:
    """Return whom a relationship serves and at what cost; nothing where their number is not known."""
    settings = model.settings
    accounts, revenue = _audience(relationship, model, reached, draw)
    if accounts is None:
        return None
    tasks = tasks_of(relationship, settings, draw)
    fixed = total(one for one in [fixed_cost_of(relationship, settings, draw)] if one is not None)
    bill = bill_of(tasks, fixed, accounts, accounts * 0.0, relationship.coverage.book)
    price = price_of(relationship, settings) or 0.0
    return Served(relationship, accounts, revenue, bill, accounts * price)


def _audience(
    relationship: Relationship, model: BusinessModel, reached: Reached | None, draw: Draw[Q]
) -> tuple[Q | None, Q | None]:
    if reached is not None:
        counted: Any = reached.accounts.get(relationship.id, 0.0)  # the same in every draw
        brought: Any = reached.revenue.get(relationship.id, 0.0)
        return counted, brought
    own = [
        (accounts_of(segment, draw), revenue_of(segment, model.settings, draw))
        for segment in model.segments
        if relationship in serving(model, segment.id)
    ]
    sizes = [size for size, _ in own if size is not None]
    amounts = [size * each for size, each in own if size is not None and each is not None]
    return (
        total(sizes) if len(sizes) == len(own) else None,
        total(amounts) if len(amounts) == len(own) else None,
    )


def _revenue(model: BusinessModel, reached: Reached | None, draw: Draw[Q]) -> Q | None:
    """Return what all accounts bring a year, served or not; nothing where it is not known of some."""
    if reached is not None:
        brought: Any = reached.all_revenue
        return brought  # type: ignore[no-any-return]
    amounts = [(accounts_of(one, draw), revenue_of(one, model.settings, draw)) for one in model.segments]
    known = [size * each for size, each in amounts if size is not None and each is not None]
    return total(known) if known and len(known) == len(amounts) else None
