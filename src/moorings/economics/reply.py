"""A promise of a first reply, for work that may lie, against the people who reply.

Two answers, because what people do first is their choice: `in_turn`, when all of the work waits in one line, and
`replies_first`, when replies go before everything that we begin ourselves.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

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


@dataclass(frozen=True)
class Line:
    """The work that lies before a pool, in the opening hours of a year."""

    pool: PoolLoad
    opening: OpeningHours

    @cached_property
    def in_turn(self) -> DeferredQueue:
        """All of the work, in order of arrival, before whoever is free."""
        return self._before(self.pool.demand, 1.0)

    @cached_property
    def replies_first(self) -> DeferredQueue:
        """Only what customers begin."""
        return self._before(self._replies, 1.0)

    @cached_property
    def own_in_turn(self) -> DeferredQueue:
        """All of the work before one person, who has an even part of it."""
        return self._before(self.pool.demand, self._parts)

    @cached_property
    def own_replies_first(self) -> DeferredQueue:
        """Only what customers begin, before one person."""
        return self._before(self._replies, self._parts)

    @property
    def _replies(self) -> list[Demand]:
        return [one for one in self.pool.demand if one.is_reply or one.is_live]

    @property
    def _parts(self) -> float:
        return max(self.pool.people_now or 0.0, 1.0)

    def _before(self, demand: Iterable[Demand], parts: float) -> DeferredQueue:
        people, there = self.pool.people_now or 0.0, self.pool.hours_there or 0.0
        hours = self.opening.hours
        work = tuple(Work(one.contacts_a_year / hours / parts, one.minutes) for one in demand)
        return DeferredQueue(work, people / parts, there / people / hours if people else 0.0)


def lines_of(pools: Iterable[PoolLoad], opening: OpeningHours) -> tuple[Line, ...]:
    """Return the line before each pool."""
    return tuple(Line(pool, opening) for pool in pools)


def answer_in_time(line: Line, reading: Reading, share: float, *, one_person: bool) -> ReplyAnswer:
    """Return how long a first reply takes in a pool whose people are known."""
    opening = line.opening
    moments = Counter(hours_left(opening, reading))
    in_turn = _wait(line.own_in_turn if one_person else line.in_turn, moments)
    replies_first = _wait(line.own_replies_first if one_person else line.replies_first, moments)
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


def _wait(queue: DeferredQueue, moments: Mapping[float, int]) -> Wait:
    """Return the wait in a queue, of customers who write at moments that leave so many working hours."""
    kept = sum(times * queue.begun_within(left) for left, times in moments.items()) / sum(moments.values())
    return Wait(queue.mean_wait_hours, kept)
