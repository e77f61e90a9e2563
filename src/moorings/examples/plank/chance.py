"""Draws from chance: counts, days, moments and handling times, each from a generator that its caller seeded."""

import math
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from random import Random

from moorings.units import DAYS_PER_YEAR

WORKING_DAY_SECONDS = (8 * 3600, 18 * 3600)
WAKING_DAY_SECONDS = (6 * 3600, 23 * 3600)
SATURDAY = 5


def stream(seed: int, purpose: str) -> Random:
    """Return a generator of its own for each purpose, so that a change to one leaves the others as they were."""
    return Random(f"plank {seed} {purpose}")  # noqa: S311 - made-up data, no secret


def poisson(rng: Random, mean: float) -> int:
    """Return a count with this mean, below 50 or so.

    Source: Knuth, The Art of Computer Programming, volume 2, section 3.4.1.
    """
    limit, product, count = math.exp(-mean), rng.random(), 0
    while product > limit:
        product *= rng.random()
        count += 1
    return count


def day_between(rng: Random, first: date, last: date) -> date:
    """Return a day from `first` to `last`, both included."""
    return first + timedelta(days=int(rng.random() * ((last - first).days + 1)))


def days_at_random(rng: Random, first: date, last: date, per_year: float) -> list[date]:
    """Return the days, both ends included, on which something happens that happens so often a year on average."""
    span = (last - first).days + 1
    if span <= 0:
        return []
    return [day_between(rng, first, last) for _ in range(poisson(rng, per_year * span / DAYS_PER_YEAR))]


def days_in_rhythm(rng: Random, first: date, last: date, every: int, jitter: int) -> Iterator[date]:
    """Yield a day every so many days from about `first` to `last`, each moved by up to `jitter` days."""
    nominal = first
    while nominal <= last + timedelta(days=jitter):
        day = nominal + timedelta(days=rng.randint(-jitter, jitter))
        if day <= last:
            yield day
        nominal += timedelta(days=every)


def working_moment(rng: Random, day: date) -> datetime:
    """Return a moment in working hours of that day, of the Friday before where it falls on a weekend."""
    return _moment(rng, day - timedelta(days=max(0, day.weekday() - SATURDAY + 1)), WORKING_DAY_SECONDS)


def waking_moment(rng: Random, day: date) -> datetime:
    """Return a moment of that day at which people are up."""
    return _moment(rng, day, WAKING_DAY_SECONDS)


def _moment(rng: Random, day: date, seconds: tuple[int, int]) -> datetime:
    start, end = seconds
    return datetime.fromordinal(day.toordinal()) + timedelta(
        seconds=start + int(rng.random() * (end - start))
    )


def log_normal(rng: Random, mean: float, spread: float) -> float:
    """Return a positive number with this mean; `spread` is the standard deviation of its logarithm."""
    return rng.lognormvariate(math.log(mean) - spread * spread / 2, spread)
