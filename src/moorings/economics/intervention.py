"""What an intervention is worth: a call in week one that halves early churn, a review that keeps more accounts.

An account brings m = g·R + p − c a year, its revenue R at gross margin g, the price p of its relationship, less what
serving it costs, c; over its life V = g·R·A + (p − c)·B (`lifetime`). An intervention costs k an account it reaches.

- Early churn: of the accounts won, the share that leaves before they settle falls from e to e'. Each that stays is
  worth its life. It pays from a fall of k/V on.
- Retention: the share that stays a year rises from ρ to ρ', so A and B grow. It pays from the least ρ' on at which
  the life of an account, with k in it, is worth as much as before.
- Expansion: the growth of those who stay rises from x to x', so A grows. It pays from g·R·(A' − A) = k on, or k·B
  where it is done every year.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Literal

from moorings.economics.lifetime import Prospect
from moorings.economics.retention import retention_needed

When = Literal["once", "yearly"]
HALVINGS = 60
MOST_EXPANSION = 10.0


class Lever(StrEnum):
    """What an intervention moves, each a share of accounts or of revenue."""

    EARLY_CHURN = "early_churn"
    RETENTION = "retention"
    EXPANSION = "expansion"

    @property
    def falls(self) -> bool:
        """Whether less of it is better."""
        return self is Lever.EARLY_CHURN


@dataclass(frozen=True, slots=True)
class Customer:
    """An account as it is today: its revenue a year, gross margin and prospect, over a horizon or without end.

    The yearly cost of the prospect is c − p: what an account pays for its relationship is counted off.
    """

    revenue: float
    margin: float
    prospect: Prospect[float]
    horizon: int | None

    @property
    def brings_a_year(self) -> float:
        """What it brings a year: m."""
        return self.revenue * self.margin - self.prospect.yearly

    @property
    def life(self) -> float:
        """What its life is worth from the day that it has settled: V, without what it cost once."""
        return self.value(replace(self.prospect, once=0.0))

    def value(self, prospect: Prospect[float]) -> float:
        """Return what a life with this prospect is worth."""
        return prospect.value(self.revenue, self.margin, self.horizon)


@dataclass(frozen=True, slots=True)
class Intervention:
    """What is done: it moves a lever, and costs so much an account that it reaches, once or every year."""

    lever: Lever
    before: float
    after: float
    cost_per_account: float
    when: When


@dataclass(frozen=True, slots=True)
class Worth:
    """What an intervention is worth for one account that it reaches, its cost taken off.

    `gained_a_year` is what it brings in the first year, `life_before` and `life_after` what an account is worth over
    its life. `pays_from` is the value of the lever at which it pays; nothing where no value does.
    """

    gained_a_year: float
    cost_per_account: float
    life_before: float
    life_after: float
    pays_from: float | None

    @property
    def net_a_year(self) -> float:
        """What is left of it in the first year."""
        return self.gained_a_year - self.cost_per_account

    @property
    def net_over_life(self) -> float:
        """What it is worth over a life."""
        return self.life_after - self.life_before

    @property
    def pays(self) -> bool:
        """Whether it is worth its cost over a life."""
        return self.net_over_life >= 0


def worth_of(done: Intervention, customer: Customer) -> Worth:
    """Return what an intervention is worth."""
    return {Lever.EARLY_CHURN: _early, Lever.RETENTION: _retention, Lever.EXPANSION: _expansion}[done.lever](
        done, customer
    )


def _early(done: Intervention, customer: Customer) -> Worth:
    kept, life = done.before - done.after, customer.life
    cost = _lifetime_cost(done, customer.prospect, customer.horizon)
    needed = done.before - cost / life if life > 0 else None
    return Worth(
        gained_a_year=kept * customer.brings_a_year,
        cost_per_account=done.cost_per_account,
        life_before=(1 - done.before) * life,
        life_after=(1 - done.after) * life - cost,
        pays_from=needed if needed is not None and needed >= 0 else None,
    )


def _retention(done: Intervention, customer: Customer) -> Worth:
    before = replace(customer.prospect, once=0.0, retention=done.before)
    after = _with_cost(replace(before, retention=done.after), done)
    kept = (done.after - done.before) * (1 + before.expansion) * customer.revenue * customer.margin
    return Worth(
        gained_a_year=kept - (done.after - done.before) * before.yearly,
        cost_per_account=done.cost_per_account,
        life_before=customer.value(before),
        life_after=customer.value(after),
        pays_from=retention_needed(
            _with_cost(before, done), before, customer.revenue, customer.margin, customer.horizon
        ),
    )


def _expansion(done: Intervention, customer: Customer) -> Worth:
    before = replace(customer.prospect, once=0.0, expansion=done.before)
    after = _with_cost(replace(before, expansion=done.after), done)
    return Worth(
        gained_a_year=(done.after - done.before) * before.retention * customer.revenue * customer.margin,
        cost_per_account=done.cost_per_account,
        life_before=customer.value(before),
        life_after=customer.value(after),
        pays_from=_expansion_needed(done, customer, before),
    )


def _expansion_needed(done: Intervention, customer: Customer, before: Prospect[float]) -> float | None:
    """Return the least expansion at which a life is worth as much as before, its cost paid.

    Without end A = (1+d)/(1+d−ρ(1+x)), so x = (1+d)·(1 − 1/A)/ρ − 1; over a horizon the sum is halved towards it.
    """
    worth = customer.revenue * customer.margin
    if worth <= 0 or before.retention <= 0:
        return None
    years = before.revenue_years(customer.horizon) + _lifetime_cost(done, before, customer.horizon) / worth
    if customer.horizon is None:
        return (1 + before.discount) * (1 - 1 / years) / before.retention - 1
    low, high = before.expansion, MOST_EXPANSION
    if replace(before, expansion=high).revenue_years(customer.horizon) < years:
        return None
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        is_enough = replace(before, expansion=middle).revenue_years(customer.horizon) >= years
        low, high = (low, middle) if is_enough else (middle, high)
    return high


def _with_cost(prospect: Prospect[float], done: Intervention) -> Prospect[float]:
    if done.when == "once":
        return replace(prospect, once=prospect.once + done.cost_per_account)
    return replace(prospect, yearly=prospect.yearly + done.cost_per_account)


def _lifetime_cost(done: Intervention, prospect: Prospect[float], horizon: int | None) -> float:
    return done.cost_per_account * (1.0 if done.when == "once" else prospect.cost_years(horizon))
