"""Waiting on the line: against published examples, the textbook sum in whole numbers, and a simulation of its own.

Published: the ten-erlang example of Call Centre Helper, "Erlang C Formula, Made Simple With an Easy Worked Example"
(200 calls an hour of three minutes, answered within 20 seconds), and the 48-erlang example of "The Erlang-C Formula"
(360 calls in half an hour of four minutes, 55 agents, 15 seconds).
"""

from fractions import Fraction
from heapq import heapreplace
from math import factorial, inf
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moorings.economics.erlang import LiveQueue, servers_for

TEN_ERLANGS = {11: (0.682, 0.390), 12: (0.449, 0.640), 13: (0.285, 0.796), 14: (0.174, 0.888)}
"""Servers: the share that waits, and the share answered within 20 seconds."""


@pytest.mark.parametrize("servers", TEN_ERLANGS)
def test_ten_erlangs_as_published(servers: int) -> None:
    queue = LiveQueue(contacts_per_hour=200, minutes=3, servers=servers)

    assert queue.load == 10
    assert (queue.waits, queue.answered_within(20)) == pytest.approx(TEN_ERLANGS[servers], abs=0.0006)


def test_fourteen_answer_after_7_8_seconds_on_average_and_are_busy_71_4_per_cent_of_their_time() -> None:
    queue = LiveQueue(contacts_per_hour=200, minutes=3, servers=14)

    assert queue.mean_wait_seconds == pytest.approx(7.8, abs=0.05)
    assert queue.occupancy == pytest.approx(0.714, abs=0.0005)


def test_forty_eight_erlangs_as_published() -> None:
    queue = LiveQueue(contacts_per_hour=720, minutes=4, servers=55)

    assert queue.waits == pytest.approx(0.239, abs=0.0005)
    assert queue.mean_wait_seconds == pytest.approx(8.2, abs=0.05)
    assert queue.answered_within(15) == pytest.approx(0.846, abs=0.0005)
    assert queue.occupancy == pytest.approx(0.873, abs=0.0005)


def test_four_in_five_within_twenty_seconds_takes_fourteen_for_ten_erlangs() -> None:
    assert servers_for(200, 3, seconds=20, share=0.8) == 14


def test_a_load_of_all_servers_is_a_queue_that_never_ends() -> None:
    queue = LiveQueue(contacts_per_hour=20, minutes=30, servers=10)

    assert not queue.is_stable
    assert (queue.waits, queue.answered_within(3600), queue.mean_wait_seconds) == (1, 0, inf)
    assert queue.occupancy == 1


def test_nobody_calls_nobody_waits() -> None:
    queue = LiveQueue(contacts_per_hour=0, minutes=5, servers=0)

    assert (queue.waits, queue.mean_wait_seconds, queue.answered_within(0), queue.occupancy) == (0, 0, 1, 0)


def test_nobody_there_to_answer() -> None:
    queue = LiveQueue(contacts_per_hour=6, minutes=5, servers=0)

    assert (queue.is_stable, queue.answered_within(60), queue.occupancy) == (False, 0, inf)


def test_thousands_of_servers_are_no_trouble_and_too_many_are_no_answer() -> None:
    needed = servers_for(12_000, 30, seconds=20, share=0.8)

    assert needed is not None
    assert 6_000 < needed < 6_100  # square root staffing: 6,000 and a few times its root of 77
    assert servers_for(1e9, 30, seconds=20, share=0.8) is None


def exactly(load: Fraction, servers: int) -> Fraction:
    """Return the share that waits by the textbook sum, in whole numbers."""
    waiting = load**servers / factorial(servers) * servers / (servers - load)
    return waiting / (sum(load**k / factorial(k) for k in range(servers)) + waiting)


@given(st.fractions(Fraction(1, 100), 40, max_denominator=100), st.integers(1, 30))
def test_the_share_that_waits_is_the_textbook_sum(load: Fraction, above: int) -> None:
    servers = int(load) + above
    queue = LiveQueue(contacts_per_hour=float(load), minutes=60, servers=servers)

    assert queue.waits == pytest.approx(float(exactly(load, servers)), rel=1e-9)


@given(st.floats(0.01, 500), st.floats(0.5, 60), st.floats(0, 600), st.floats(0.01, 0.999))
def test_one_fewer_would_not_keep_the_promise(
    calls: float, minutes: float, seconds: float, share: float
) -> None:
    needed = servers_for(calls, minutes, seconds, share)

    assert needed is not None
    assert LiveQueue(calls, minutes, needed).answered_within(seconds) >= share - 1e-9
    assert LiveQueue(calls, minutes, needed - 1).answered_within(seconds) < share


def simulated(calls_per_hour: float, minutes: float, servers: int, calls: int) -> list[float]:
    """Return the seconds that each of so many customers waits, first come first served."""
    random = Random(20)  # noqa: S311
    free_at = [0.0] * servers
    now, waits = 0.0, []
    for _ in range(calls):
        now += random.expovariate(calls_per_hour / 3600)
        begins = max(now, free_at[0])
        waits.append(begins - now)
        heapreplace(free_at, begins + random.expovariate(1 / (minutes * 60)))
    return waits


def test_a_simulation_waits_as_long() -> None:
    queue = LiveQueue(contacts_per_hour=70, minutes=6, servers=9)  # seven erlangs
    waits = simulated(70, 6, 9, calls=200_000)[1000:]

    assert sum(wait > 0 for wait in waits) / len(waits) == pytest.approx(queue.waits, abs=0.015)
    assert sum(waits) / len(waits) == pytest.approx(queue.mean_wait_seconds, rel=0.06)
    within = sum(wait <= 30 for wait in waits) / len(waits)
    assert within == pytest.approx(queue.answered_within(30), abs=0.015)
