"""Segments whose share of helped accounts rises after three years, in the ways that real ones are untidy.

Five years of months; the share goes from 5% to what the scenario says in the 37th month. A false alarm is one in the
three years before; a delay is counted from the change, 1 in its own month; a series without an alarm waits forever.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from math import pi, sin, sqrt
from statistics import median

import numpy as np

from moorings.drift.cusum import rises
from moorings.drift.e_detector import confirmed
from moorings.drift.level import score
from moorings.drift.report import MonthlyHelp
from moorings.drift.season import seasonal

MONTHS, CHANGE, DECIDED = 60, 36, 0.05
NEVER = 999


@dataclass(frozen=True, slots=True)
class Scenario:
    """A way in which a segment's share behaves: `uneven` is the standard deviation of a month's true share."""

    name: str
    says: str
    accounts: int = 200
    after: float = 0.10
    ramp_months: int = 1
    uneven: float = 0.0
    clings: float = 0.0
    season: float = 0.0


SCENARIOS = (
    Scenario("A", "5% to 10%"),
    Scenario("B", "50 accounts, 5% to 15%", accounts=50, after=0.15),
    Scenario("C", "5% to 15% within a year", after=0.15, ramp_months=12),
    Scenario("D", "5% to 10%, a month's share uneven by 2 points", uneven=0.02),
    Scenario("E", "as D, and each month clings to the last by 0.3", uneven=0.02, clings=0.3),
    Scenario("F", "5% to 10%, up and down by 30% with the season", season=0.3),
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """The share of healthy series that rang within three years, and the median delay in months."""

    false_alarms: float
    delay: float


def shares_of(scenario: Scenario, runs: int, seed: int = 1) -> Iterator[list[float]]:
    """Yield the observed monthly shares of each series."""
    chance = np.random.default_rng(seed)
    apart = chance.normal(size=(runs, MONTHS))
    for month in range(1, MONTHS):
        own = sqrt(1 - scenario.clings**2) * apart[:, month]
        apart[:, month] = scenario.clings * apart[:, month - 1] + own
    risen = np.clip((np.arange(MONTHS) - CHANGE + 1) / scenario.ramp_months, 0, 1)
    waves = np.array([1 + scenario.season * sin(2 * pi * month / 12) for month in range(MONTHS)])
    true = (DECIDED + scenario.uneven * apart) * waves + (scenario.after - DECIDED) * risen
    helped = chance.binomial(scenario.accounts, np.clip(true, 0.0005, 0.9995))
    yield from (helped / scenario.accounts).tolist()


def warned(scenario: Scenario, shares: list[float]) -> int | None:
    """Return the month of the first warning."""
    accounts = scenario.accounts
    allowed = seasonal(shares, DECIDED)
    months = [MonthlyHelp(date(2020, 1, 1), accounts, round(share * accounts)) for share in shares]
    scores = [score(month, most) for month, most in zip(months, allowed, strict=True)]
    return next((one.warned for one in rises(scores) if one.warned is not None), None)


def sure(scenario: Scenario, shares: list[float]) -> int | None:
    """Return the month of the first confirmation."""
    least = 1 / (2 * scenario.accounts)
    return confirmed(shares, [max(least, one) for one in seasonal(shares, DECIDED)])


def outcome(
    detector: Callable[[Scenario, list[float]], int | None], scenario: Scenario, runs: int
) -> Outcome:
    """Return how a detector does in a scenario."""
    rang = [detector(scenario, shares) for shares in shares_of(scenario, runs)]
    healthy = [place for place in rang if place is None or place >= CHANGE]
    delays = [NEVER if place is None else place - CHANGE + 1 for place in healthy]
    return Outcome(1 - len(healthy) / runs, median(delays))


def together(runs: int, segments: int = 12) -> tuple[float, float]:
    """Return how often any of so many healthy segments is confirmed within three years, and the median delay of one.

    All of them are as scenario D, and each is judged with the others in mind.
    """
    moved = SCENARIOS[3]
    still = Scenario("", "", after=DECIDED, uneven=moved.uneven)
    allowed = [DECIDED] * MONTHS
    healthy = list(shares_of(still, runs * segments, 2))
    rang = [confirmed(one[:CHANGE], allowed[:CHANGE], together=segments) is not None for one in healthy]
    false = sum(any(rang[run * segments : (run + 1) * segments]) for run in range(runs))
    risen = (confirmed(one, allowed, together=segments) for one in shares_of(moved, runs, 3))
    return false / runs, median(NEVER if one is None else one - CHANGE + 1 for one in risen)
