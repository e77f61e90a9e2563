"""Who signs up with Plank, who leaves, and who grows: the honest background, before anything is planted."""

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from random import Random

from moorings.examples.plank.account import Account, Contract, Plan, seats_for
from moorings.examples.plank.chance import log_normal, poisson
from moorings.examples.plank.timeline import (
    FIRST,
    LAST,
    LAST_BILLING_DAY,
    billing_day_from,
    months_between,
    months_later,
)


@dataclass(frozen=True, slots=True)
class Market:
    """The accounts of one plan: how many there are to begin with, how they come, go and grow."""

    plan: Plan
    at_start: int
    sign_ups_a_month: float
    churn_a_month: float
    resizes_a_year: float
    """How often a year an account changes how much it buys."""
    pounds: float
    """Mean revenue a year at sign-up, within `least` and `most`."""
    spread: float
    least: float
    most: float


MARKETS = (
    Market(Plan.TEAM, 5200, 175, 0.025, 0.15, 900, 0.7, 144, 5_600),
    Market(Plan.BUSINESS, 350, 4.7, 1 - 0.90 ** (1 / 12), 0.35, 18_500, 0.6, 7_000, 90_000),
    Market(Plan.ENTERPRISE, 56, 0.45, 1 - 0.95 ** (1 / 12), 0.40, 150_000, 0.25, 106_000, 400_000),
)
MONTHS_OF_HISTORY = 42
"""How far back before the data the oldest accounts signed up."""
UPGRADES = 12
"""How many teams move on to the business plan within the data."""


def population(rng: Random) -> list[Account]:
    """Return every account that pays at some time within the data, in order of sign-up."""
    drafts = [account for market in MARKETS for account in _accounts_of(rng, market)]
    drafts.sort(key=lambda account: account.created)
    numbered = [replace(account, id=f"PL-{number:05d}") for number, account in enumerate(drafts, start=1)]
    return _with_upgrades(rng, numbered)


def _accounts_of(rng: Random, market: Market) -> Iterator[Account]:
    for _ in range(market.at_start):
        yield _account(rng, market, months_later(FIRST, -rng.randint(1, MONTHS_OF_HISTORY)))
    for month in range(months_between(FIRST, LAST) + 1):
        for _ in range(_sign_ups(rng, market)):
            yield _account(rng, market, months_later(FIRST, month))


def _sign_ups(rng: Random, market: Market) -> int:
    """Return a count of sign-ups in one month; many are drawn in parts, which keeps each part small."""
    parts = math.ceil(market.sign_ups_a_month / 25)
    return sum(poisson(rng, market.sign_ups_a_month / parts) for _ in range(parts))


def _account(rng: Random, market: Market, month: date) -> Account:
    created = month.replace(day=rng.randint(1, LAST_BILLING_DAY))
    left = _leaves(rng, market, created)
    return Account(id="", created=created, contracts=tuple(_contracts(rng, market, created, left)), left=left)


def _leaves(rng: Random, market: Market, created: date) -> date | None:
    """Return the billing day on which the account stops paying; nothing where it is still there at the end."""
    months = 1 + int(math.log(1 - rng.random()) / math.log(1 - market.churn_a_month))
    left = months_later(billing_day_from(created, max(created, FIRST)), months)
    return left if left <= LAST else None


def _contracts(rng: Random, market: Market, created: date, left: date | None) -> Iterator[Contract]:
    pounds = _within(market, log_normal(rng, market.pounds, market.spread))
    contract = Contract(created, market.plan, seats_for(market.plan, pounds))
    yield contract
    day = months_later(billing_day_from(created, max(created, FIRST)), 1)
    while day <= (left or LAST):
        if day != left and rng.random() < market.resizes_a_year / 12:
            factor = rng.uniform(1.1, 1.35) if rng.random() < 0.7 else rng.uniform(0.75, 0.9)
            seats = seats_for(market.plan, _within(market, contract.pounds_a_year * factor))
            if seats != contract.seats:
                contract = Contract(day, market.plan, seats)
                yield contract
        day = months_later(day, 1)


def _within(market: Market, pounds: float) -> float:
    return min(max(pounds, market.least), market.most)


def _with_upgrades(rng: Random, accounts: list[Account]) -> list[Account]:
    """Return the accounts with a few teams moved to the business plan, at least half a year after sign-up."""
    eligible = [one.id for one in accounts if one.current.plan is Plan.TEAM and _may_upgrade(one)]
    chosen = set(rng.sample(eligible, UPGRADES))
    return [_upgraded(rng, account) if account.id in chosen else account for account in accounts]


def _may_upgrade(account: Account) -> bool:
    return account.is_live and len(account.contracts) == 1 and account.created < date(2025, 6, 1)


def _upgraded(rng: Random, account: Account) -> Account:
    first = billing_day_from(account.created, max(months_later(account.created, 6), date(2024, 10, 1)))
    day = months_later(first, rng.randint(0, months_between(first, date(2026, 3, 1))))
    contract = Contract(day, Plan.BUSINESS, rng.randint(45, 90))
    return replace(account, contracts=(*account.contracts, contract))
