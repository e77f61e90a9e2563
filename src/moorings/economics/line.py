"""A promise on the line (telephone, chat) against the people who answer."""

from dataclasses import dataclass
from math import floor

from moorings.economics.erlang import LiveQueue, servers_for
from moorings.economics.kept import Verdict
from moorings.economics.load import PoolLoad
from moorings.economics.opening import OpeningHours
from moorings.economics.quantity import TOLERANCE


@dataclass(frozen=True, slots=True)
class LineAnswer:
    """What a customer on the line may expect.

    `at_once` people are there at a time on average; as many whole ones answer (`queue.servers`). `within` is the
    share that is answered within the promised `seconds`. `servers_needed` people at a time keep the promise, which
    takes `people_needed` full-time people; nothing where no number does that can be counted.
    """

    queue: LiveQueue
    at_once: float
    seconds: float
    within: float
    servers_needed: int | None
    people_needed: float | None
    verdict: Verdict


def answer_on_the_line(pool: PoolLoad, seconds: float, share: float, opening: OpeningHours) -> LineAnswer:
    """Return how long customers wait on the line of a pool whose people are known, all its live work together."""
    live = [one for one in pool.demand if one.is_live]
    contacts = sum(one.contacts_a_year for one in live)
    minutes = sum(one.contacts_a_year * one.minutes for one in live) / contacts if contacts else 0.0
    at_once = (pool.hours_there or 0.0) / opening.hours
    queue = LiveQueue(contacts / opening.hours, minutes, floor(at_once + TOLERANCE))
    within = queue.answered_within(seconds)
    needed = servers_for(queue.contacts_per_hour, minutes, seconds, share) if contacts else 0
    return LineAnswer(
        queue=queue,
        at_once=at_once,
        seconds=seconds,
        within=within,
        servers_needed=needed,
        people_needed=_full_time(needed, pool, opening),
        verdict=Verdict.KEPT if within >= share else Verdict.NOT_KEPT,
    )


def _full_time(at_a_time: int | None, pool: PoolLoad, opening: OpeningHours) -> float | None:
    """Return how many full-time people it takes to have so many there at a time."""
    if at_a_time is None or not pool.hours_there or not pool.people_now:
        return None
    return at_a_time * opening.hours / (pool.hours_there / pool.people_now)
