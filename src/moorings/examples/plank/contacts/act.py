"""A contact, and the act that it is one of: what it is, who or what does it, and how long it takes."""

from dataclasses import dataclass
from datetime import datetime
from random import Random
from typing import NamedTuple

from moorings.examples.plank.chance import log_normal
from moorings.model.mechanism import Mechanism
from moorings.terms.vocabulary import Category, Initiative

LONGEST_MINUTES = 1200
BY = {Initiative.REACTIVE: "customer", Initiative.PROACTIVE: "us", Initiative.AUTOMATED: "machine"}


class Contact(NamedTuple):
    """One row of `interactions`, in the order of its columns."""

    account_id: str
    at: datetime
    kind: str
    channel: str
    handled_by: str
    agent_id: str | None
    minutes: int | None
    first_response_minutes: int | None
    topic: str
    job: str
    mechanism: str | None
    initiated_by: str


@dataclass(frozen=True, slots=True)
class Act:
    """A kind of contact. `minutes` is the mean handling time, `spread` that of its logarithm.

    `answer_minutes` is the mean time to the first answer where a customer asks and a person answers.
    """

    kind: str
    channel: str
    handled_by: Category
    topics: tuple[str, ...]
    job: str
    mechanism: str | None = None
    initiated_by: str = "customer"
    minutes: float = 0.0
    spread: float = 0.5
    answer_minutes: float = 0.0

    def contact(self, rng: Random, account: str, at: datetime, agent: str | None = None) -> Contact:
        """Return one such contact, with a handling time where a person takes part."""
        return Contact(
            account,
            at,
            self.kind,
            self.channel,
            self.handled_by.value,
            agent,
            _minutes(rng, self.minutes, self.spread) if agent else None,
            _minutes(rng, self.answer_minutes, 0.7) if self.answer_minutes else None,
            rng.choice(self.topics),
            self.job,
            self.mechanism,
            self.initiated_by,
        )


def declared(
    mechanism: Mechanism, kind: str, *topics: str, spread: float = 0.5, answer_minutes: float = 0.0
) -> Act:
    """Return the act that does what a mechanism of the model declares."""
    return Act(
        kind=kind,
        channel=mechanism.channel or "",
        handled_by=mechanism.category,
        topics=topics,
        job=mechanism.job.value if mechanism.job else "",
        mechanism=mechanism.id,
        initiated_by=BY[mechanism.initiative or Initiative.REACTIVE],
        minutes=mechanism.minutes,
        spread=spread,
        answer_minutes=answer_minutes,
    )


def _minutes(rng: Random, mean: float, spread: float) -> int:
    return min(max(1, round(log_normal(rng, mean, spread))), LONGEST_MINUTES)
