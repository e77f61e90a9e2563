"""Waiting for a first reply: against the formula for one person, Erlang C for one kind of work, and a simulation."""

from heapq import heapreplace
from math import inf
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moorings.economics.deferred import DeferredQueue, Work
from moorings.economics.erlang import LiveQueue


def test_one_kind_of_work_and_people_who_do_nothing_else_wait_as_on_the_line() -> None:
    queue = DeferredQueue((Work(70, 6),), people=9, presence=1)
    line = LiveQueue(70, 6, 9)

    assert queue.mean_wait_hours * 3600 == pytest.approx(line.mean_wait_seconds)
    assert queue.begun_within(1 / 120) == pytest.approx(line.answered_within(30))


def test_one_person_with_short_and_long_work_by_pollaczek_and_khinchine() -> None:
    """Two tickets an hour of 12 minutes, a review in four hours of 60: busy 0.65 of the time.

    E[S²] by the hour: 2·2·0.2² + 0.25·2·1² = 0.66; half of it over 0.35 left: 0.942857 hours.
    """
    queue = DeferredQueue((Work(2, 12), Work(0.25, 60)), people=1, presence=1)

    assert queue.utilisation == pytest.approx(0.65)
    assert queue.mean_wait_hours == pytest.approx(0.66 / 2 / 0.35)


def test_who_works_on_customers_for_half_of_the_day_takes_twice_as_long() -> None:
    """One ticket an hour of 15 minutes takes half an hour of the day: ρ = 0.5, and the wait is 0.5·0.5/0.5."""
    queue = DeferredQueue((Work(1, 15),), people=1, presence=0.5)

    assert queue.utilisation == pytest.approx(0.5)
    assert queue.mean_wait_hours == pytest.approx(0.5)


def test_more_work_than_time_is_a_line_without_end() -> None:
    queue = DeferredQueue((Work(5, 15),), people=1, presence=1)

    assert queue.utilisation == pytest.approx(1.25)
    assert (queue.mean_wait_hours, queue.begun_within(1000)) == (inf, 0)


def test_no_work_and_nobody_there() -> None:
    assert DeferredQueue((), people=0, presence=1).begun_within(0) == 1
    assert DeferredQueue((Work(1, 15),), people=0, presence=1).utilisation == inf


def test_a_simulation_of_three_people_and_two_kinds_of_work_waits_as_long() -> None:
    kinds = (Work(6, 15), Work(0.5, 120))  # 2.5 hours of work an hour
    random = Random(7)  # noqa: S311
    free_at, now, waits = [0.0] * 3, 0.0, []
    for _ in range(400_000):
        now += random.expovariate(6.5)
        begins = max(now, free_at[0])
        waits.append(begins - now)
        minutes = 15 if random.random() < 6 / 6.5 else 120
        heapreplace(free_at, begins + random.expovariate(60 / minutes))
    queue = DeferredQueue(kinds, people=3, presence=1)

    assert sum(waits) / len(waits) == pytest.approx(queue.mean_wait_hours, rel=0.1)
    for hours in (1, 4, 8):
        within = sum(wait <= hours for wait in waits) / len(waits)
        assert within == pytest.approx(queue.begun_within(hours), abs=0.05)


@given(st.floats(0.1, 20), st.floats(1, 60), st.floats(0.5, 50), st.floats(0.1, 1), st.floats(0, 40))
def test_more_time_is_never_less_kept_and_more_people_never_busier(
    per_hour: float, minutes: float, people: float, presence: float, hours: float
) -> None:
    queue = DeferredQueue((Work(per_hour, minutes),), people, presence)
    more = DeferredQueue((Work(per_hour, minutes),), people + 1, presence)

    assert 0 <= queue.begun_within(hours) <= queue.begun_within(hours + 1) <= 1
    assert more.utilisation < queue.utilisation
