"""A promise of a first reply, for work that may lie, against the people who reply.

Two answers, because what people do first is their choice: `in_turn`, when all of the work waits in one line, and
`replies_first`, when replies go before everything that we begin ourselves.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from moorings.economics.deferred import DeferredQueue, Work
from moorings.economics.kept import Verdict
from moorings.economics.load import Demand, PoolLoad
from moorings.economics.opening import OpeningHours, hours_left
from moorings.economics.promise import Reading


@dataclass(frozen=True, slots=True)
class Wait:
    """How long a reply waits in working hours, and the share that is begun as promised."""

    mean_hours: float
    kept: float


@dataclass(frozen=True, slots=True)
class ReplyAnswer:
    """What a customer who writes may expect, by one reading of the promise.

    `example` is a moment late in the week, `due` the deadline of who writes then, `hours_left` the working hours
    until it. `one_person` tells that each customer waits for their own person.
    """

    reading: Reading
    in_turn: Wait
    replies_first: Wait
    one_person: bool
    example: datetime
    due: datetime
    hours_left: float
    verdict: Verdict


def answer_in_time(
    pool: PoolLoad, reading: Reading, share: float, opening: OpeningHours, *, one_person: bool
) -> ReplyAnswer:
    """Return how long a first reply takes in a pool whose people are known."""
    urgent = [one for one in pool.demand if one.is_reply or one.is_live]
    in_turn = _wait(pool, pool.demand, reading, opening, one_person)
    replies_first = _wait(pool, urgent, reading, opening, one_person)
    return ReplyAnswer(
        reading=reading,
        in_turn=in_turn,
        replies_first=replies_first,
        one_person=one_person,
        example=opening.last_hour,
        due=reading.deadline(opening.last_hour, opening.working).astimezone(opening.working.zone),
        hours_left=reading.hours_left(opening.last_hour, opening.working),
        verdict=_verdict(in_turn, replies_first, share),
    )


def _verdict(in_turn: Wait, replies_first: Wait, share: float) -> Verdict:
    if in_turn.kept >= share:
        return Verdict.KEPT
    return Verdict.KEPT_IF_REPLIES_FIRST if replies_first.kept >= share else Verdict.NOT_KEPT


def _wait(
    pool: PoolLoad, demand: Iterable[Demand], reading: Reading, opening: OpeningHours, one_person: bool
) -> Wait:
    queue = _queue(pool, demand, opening, one_person)
    moments = Counter(hours_left(opening, reading))
    kept = sum(times * queue.begun_within(left) for left, times in moments.items()) / moments.total()
    return Wait(queue.mean_wait_hours, kept)


def _queue(
    pool: PoolLoad, demand: Iterable[Demand], opening: OpeningHours, one_person: bool
) -> DeferredQueue:
    """Return the line before the pool, or before one of its people who carries an even part of the work."""
    people, there = pool.people_now or 0.0, pool.hours_there or 0.0
    parts = max(people, 1.0) if one_person else 1.0
    work = tuple(Work(one.contacts_a_year / opening.hours / parts, one.minutes) for one in demand)
    presence = there / people / opening.hours if people else 0.0
    return DeferredQueue(work, people / parts, presence)
