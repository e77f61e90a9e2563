"""The table of surveys: recommendation by the year, satisfaction after help. Nobody asks the mid-market."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random
from typing import NamedTuple

from moorings.examples.plank.account import Account, Plan
from moorings.examples.plank.chance import days_at_random, working_moment
from moorings.examples.plank.contacts.act import Contact
from moorings.examples.plank.model.settings import ENTERPRISE_FROM, MID_MARKET_FROM
from moorings.examples.table import Table
from moorings.terms.vocabulary import Category

DAYS_TO_ANSWER = 7
"""No survey is sent so late that its answer could come after the account left or the data end."""
NPS_SCALE, CSAT_SCALE = 10, 5


class Survey(NamedTuple):
    """One row of `surveys`, in the order of its columns."""

    account_id: str
    sent_at: datetime
    answered_at: datetime | None
    instrument: str
    score: int | None
    scale_max: int


@dataclass(frozen=True, slots=True)
class Question:
    """A question, the share that answers it, and the weights of the scores down from the best."""

    instrument: str
    scale_max: int
    answered: float
    weights: tuple[int, ...]

    def ask(self, rng: Random, account: str, sent: datetime) -> Survey:
        """Return the question as sent, with its answer if one came."""
        if rng.random() >= self.answered:
            return Survey(account, sent, None, self.instrument, None, self.scale_max)
        answered = sent + timedelta(minutes=rng.randint(3, (DAYS_TO_ANSWER - 1) * 24 * 60))
        below_best = rng.choices(range(len(self.weights)), self.weights)[0]
        return Survey(account, sent, answered, self.instrument, self.scale_max - below_best, self.scale_max)


@dataclass(frozen=True, slots=True)
class Practice:
    """How one plan is asked: so often a year to recommend, and after which share of contacts of a category."""

    recommendation: Question
    recommendations_a_year: float
    satisfaction: Question
    satisfaction_after: dict[str, float]


PRACTICES = {
    Plan.TEAM: Practice(
        recommendation=Question("nps", NPS_SCALE, 0.18, (20, 23, 20, 15, 7, 6, 3, 2, 1, 1, 2)),
        recommendations_a_year=0.9,
        satisfaction=Question("csat", CSAT_SCALE, 0.24, (40, 36, 13, 6, 5)),
        satisfaction_after={Category.AUTOMATED_SERVICES: 0.06, Category.PERSONAL_ASSISTANCE: 0.35},
    ),
    Plan.ENTERPRISE: Practice(
        recommendation=Question("nps", NPS_SCALE, 0.6, (26, 30, 20, 12, 5, 4, 1, 1, 1)),
        recommendations_a_year=2,
        satisfaction=Question("csat", CSAT_SCALE, 0.5, (52, 35, 8, 3, 2)),
        satisfaction_after={Category.DEDICATED_PERSONAL_ASSISTANCE: 0.25, Category.PERSONAL_ASSISTANCE: 0.25},
    ),
}


def surveys_table(
    rng: Random, accounts: Iterable[Account], contacts: Iterable[Contact], extra: Iterable[Survey]
) -> Table:
    """Return every question sent, and the `extra` rows, in order of time."""
    asked = {account.id: account for account in accounts if _is_asked(account)}
    rows = [*extra, *_recommendation(rng, asked), *_satisfaction(rng, asked, contacts)]
    rows.sort(key=lambda survey: (survey.sent_at, survey.account_id))
    return Table("surveys", Survey._fields, tuple(rows))


def _is_asked(account: Account) -> bool:
    """Whether the lists that surveys are sent by hold the account: they are drawn by what it pays today."""
    is_mid_market = MID_MARKET_FROM <= account.pounds_a_year < ENTERPRISE_FROM
    return account.current.plan in PRACTICES and not is_mid_market


def _recommendation(rng: Random, asked: dict[str, Account]) -> Iterator[Survey]:
    for account in asked.values():
        practice = PRACTICES[account.current.plan]
        for spell in account.spells():
            for day in days_at_random(rng, spell.first, _latest(account), practice.recommendations_a_year):
                yield practice.recommendation.ask(rng, account.id, working_moment(rng, day))


def _satisfaction(rng: Random, asked: dict[str, Account], contacts: Iterable[Contact]) -> Iterator[Survey]:
    for contact in contacts:
        account = asked.get(contact.account_id)
        if account is None or contact.at.date() > _latest(account):
            continue
        practice = PRACTICES[account.current.plan]
        if rng.random() < practice.satisfaction_after.get(contact.handled_by, 0):
            yield practice.satisfaction.ask(rng, account.id, contact.at + timedelta(minutes=5))


def _latest(account: Account) -> date:
    """Return the last day on which the account may be asked."""
    return account.last_day - timedelta(days=DAYS_TO_ANSWER)
