"""Work that may lie until its turn comes: how long a first reply takes in working hours.

All of the work stands in one line, in order of arrival, and whoever is free takes the next: the queue M/G/c in
working time. Contacts come evenly over the opening hours. A person works on customers for part of those hours only
(`presence`), so each piece of work takes that much longer. Each kind of work takes a time that varies exponentially
around its own mean; kinds that differ make waits longer. For a utilisation ρ and c people:

    waits at all             Erlang C for c people with the load c·ρ
    mean wait of those       w = m / (c·(1 − ρ)) · (1 + v²) / 2, m the mean piece of work as stretched and v² its
                             variance over the square of its mean
    waits longer than t      C · e^(−t/w)

The mean is exact for one person (Pollaczek 1930, Khinchine 1932) and for one kind of work (Erlang 1917), and else the
approximation of Allen and Cunneen (Allen, Probability, Statistics, and Queueing Theory, 1978); the tail is always an
approximation. A wait ends when somebody begins with the work.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from math import exp, floor, inf

from moorings.economics.erlang import LiveQueue
from moorings.economics.quantity import TOLERANCE
from moorings.units import MINUTES_PER_HOUR


@dataclass(frozen=True, slots=True)
class Work:
    """One kind of work: how often it comes in an opening hour, and how many minutes it takes."""

    per_hour: float
    minutes: float


@dataclass(frozen=True)  # no slots: what many questions rest on is worked out once
class DeferredQueue:
    """The line before `people` full-time people, each of whom works on customers for `presence` of opening hours."""

    work: tuple[Work, ...]
    people: float
    presence: float

    @cached_property
    def utilisation(self) -> float:
        """Work against capacity: 1 or more where the line grows without end."""
        hours = sum(one.per_hour * one.minutes for one in self.work) / MINUTES_PER_HOUR
        capacity = self.people * self.presence
        if capacity:
            return hours / capacity
        return inf if hours else 0.0

    @property
    def mean_wait_hours(self) -> float:
        """How many working hours a piece of work waits on average; infinite where the line grows without end."""
        if self.utilisation >= 1:
            return inf
        return self._waits * self._wait_hours

    def begun_within(self, hours: float) -> float:
        """Return the share of the work that somebody begins within so many working hours."""
        if self.utilisation >= 1:
            return 0.0
        return 1.0 - self._waits * exp(-hours / self._wait_hours) if self._wait_hours else 1.0

    @property
    def _servers(self) -> int:
        return max(1, floor(self.people + TOLERANCE))

    @cached_property
    def _waits(self) -> float:
        return LiveQueue(self._servers * self.utilisation, MINUTES_PER_HOUR, self._servers).waits

    @cached_property
    def _wait_hours(self) -> float:
        """The mean wait of the work that waits at all."""
        per_hour = sum(one.per_hour for one in self.work)
        if not per_hour or not self.utilisation:
            return 0.0
        stretched = self._servers * self.utilisation / per_hour
        return stretched / (self._servers * (1 - self.utilisation)) * _roughness(self.work)


def _roughness(work: Iterable[Work]) -> float:
    """Return (1 + v²) / 2 of the time that a piece of work takes: 1 where there is one kind of it."""
    kinds = tuple(work)
    pieces = sum(one.per_hour for one in kinds)
    mean = sum(one.per_hour * one.minutes for one in kinds) / pieces
    mean_square = sum(one.per_hour * 2 * one.minutes**2 for one in kinds) / pieces
    return mean_square / mean**2 / 2
