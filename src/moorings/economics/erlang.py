"""A live queue: how long a customer waits on the line, and how many must answer so that a promise is kept.

Contacts come at random at a steady rate, are answered in order by whoever is free, take a time that varies
exponentially around its mean, and nobody hangs up: the queue M/M/c. For an offered load of a erlangs (contacts an
hour times hours each) and c servers above it:

    probability of waiting   C = c·B / (c − a·(1 − B)), B the Erlang B loss, by its recursion B(n) = a·B / (n + a·B)
    mean wait                C · handling time / (c − a)
    waits longer than t      C · e^(−(c − a)·t / handling time)

Source: A. K. Erlang (1917), Solution of some problems in the theory of probabilities of significance in automatic
telephone exchanges; in the notation of Cooper, Introduction to Queueing Theory (2nd ed. 1981), section 3.5.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from math import exp, inf

from moorings.units import MINUTES_PER_HOUR

SECONDS_PER_MINUTE = 60
MOST_SERVERS = 100_000
"""Beyond so many people on the line at once nothing is answered here."""


@dataclass(frozen=True, slots=True)
class LiveQueue:
    """A queue of customers on the line. Where `servers` do not exceed the load in erlangs, it never ends."""

    contacts_per_hour: float
    minutes: float
    servers: int

    @property
    def load(self) -> float:
        """Erlangs: how many servers would be busy all the time."""
        return self.contacts_per_hour * self.minutes / MINUTES_PER_HOUR

    @property
    def is_stable(self) -> bool:
        """Whether the queue ends: there are more servers than load."""
        return self.load < self.servers or self.load == 0

    @property
    def occupancy(self) -> float:
        """The share of their time that servers are busy: 1 or more where the queue never ends."""
        if self.servers:
            return self.load / self.servers
        return inf if self.load else 0.0

    @property
    def waits(self) -> float:
        """The share of customers that wait at all."""
        if not self.load:
            return 0.0
        return _waits(self.load, self.servers, _loss(self.load, self.servers)) if self.is_stable else 1.0

    @property
    def mean_wait_seconds(self) -> float:
        """How long customers wait on average, those included that do not."""
        return self.waits * self._seconds_of_those_who_wait if self.waits else 0.0

    def answered_within(self, seconds: float) -> float:
        """Return the share of customers that are answered within so many seconds."""
        if not self.is_stable:
            return 0.0
        wait = self._seconds_of_those_who_wait
        return 1.0 - self.waits * exp(-seconds / wait) if wait else 1.0

    @property
    def _seconds_of_those_who_wait(self) -> float:
        """The mean wait of those that wait at all."""
        if not self.is_stable:
            return inf
        return self.minutes * SECONDS_PER_MINUTE / (self.servers - self.load) if self.load else 0.0


def servers_for(contacts_per_hour: float, minutes: float, seconds: float, share: float) -> int | None:
    """Return the fewest servers that answer the share (below 1) of contacts within so many seconds.

    Nothing where that takes more than `MOST_SERVERS`.
    """
    load = contacts_per_hour * minutes / MINUTES_PER_HOUR
    if load >= MOST_SERVERS:
        return None
    for servers, loss in _losses(load):
        if servers > MOST_SERVERS:
            return None
        if servers > load and _late(load, servers, loss, seconds / SECONDS_PER_MINUTE / minutes) <= 1 - share:
            return servers
    raise AssertionError("more servers always answer sooner")


def _late(load: float, servers: int, loss: float, handling_times: float) -> float:
    return _waits(load, servers, loss) * exp(-(servers - load) * handling_times)


def _waits(load: float, servers: int, loss: float) -> float:
    """Return Erlang C from Erlang B."""
    return servers * loss / (servers - load * (1 - loss))


def _loss(load: float, servers: int) -> float:
    return next(loss for so_many, loss in _losses(load) if so_many == servers)


def _losses(load: float) -> Iterator[tuple[int, float]]:
    """Yield Erlang B for one server, two, three…: numbers between 0 and 1 that cannot overflow."""
    loss = 1.0
    for servers in count(1):
        loss = load * loss / (servers + load * loss)
        yield servers, loss
