"""The table of what customers did: came to life, recommended Plank, gave something back."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from moorings.examples.plank.account import Account, Plan
from moorings.examples.plank.chance import days_at_random, log_normal
from moorings.examples.plank.timeline import FIRST
from moorings.examples.table import Table

COLUMNS = ("account_id", "at", "name")


@dataclass(frozen=True, slots=True)
class Habit:
    """What accounts of a plan do: which share comes to life and after how many days, the rest so often a year."""

    activated: float
    days_to_activation: float
    referred: float
    contributed: float
    feedback_acted_on: float


HABITS = {
    Plan.TEAM: Habit(0.62, 4, 0.03, 0.01, 0.002),
    Plan.BUSINESS: Habit(0.80, 10, 0.06, 0.5, 0.08),
    Plan.ENTERPRISE: Habit(0.95, 24, 0.15, 0.1, 0.6),
}

Row = tuple[str, date, str]


def events_table(rng: Random, accounts: list[Account]) -> Table:
    """Return everything that accounts did, in order of time."""
    rows = [row for account in accounts for row in (*_activation(rng, account), *_later(rng, account))]
    return Table("events", COLUMNS, tuple(sorted(rows, key=lambda row: (row[1], row[0], row[2]))))


def _activation(rng: Random, account: Account) -> Iterator[Row]:
    """Yield the day on which an account that signed up within the data came to life, if it did."""
    habit = HABITS[account.contracts[0].plan]
    day = account.created + timedelta(days=min(60, round(log_normal(rng, habit.days_to_activation, 0.8))))
    if rng.random() < habit.activated and account.created >= FIRST and day <= account.last_day:
        yield account.id, day, "activated"


def _later(rng: Random, account: Account) -> Iterator[Row]:
    for spell in account.spells():
        habit = HABITS[spell.plan]
        for name, per_year in (
            ("referred", habit.referred),
            ("contributed", habit.contributed),
            ("feedback_acted_on", habit.feedback_acted_on),
        ):
            for day in sorted(set(days_at_random(rng, spell.first, spell.last, per_year))):
                yield account.id, day, name
