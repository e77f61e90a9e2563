"""The number of accounts over time, from a segment's size and growth.

Growth g is net: what is won less what is lost, at a steady pace, so that n(t) = n·(1 + g)^t after t years. With a
retention ρ, 1 − ρ of the accounts leave a year and are made up for, so that

    won a year at moment t   max(0, ln(1 + g) + 1 − ρ) · n(t)

Without a retention nobody is known to leave, and only growth is won.
"""

from dataclasses import dataclass
from math import exp, expm1, inf, log1p

from moorings.model.segment import Segment

BEYOND_COUNTING = 1e12
"""No business has so many accounts."""


@dataclass(frozen=True, slots=True)
class Course:
    """Accounts from today on: `size` now (0 or more), `growth` a year (a share, −1 or more)."""

    size: float
    growth: float

    def at(self, years: float) -> float:
        """Return the accounts after so many years."""
        if self._pace == -inf:
            return self.size if years == 0 else 0.0
        return self.size * exp(self._pace * years)

    def mean(self, start: float, end: float) -> float:
        """Return the mean number of accounts from one moment to a later one."""
        if self._pace == -inf:
            return 0.0
        turns = self._pace * (end - start)
        return self.at(start) * (_growth_factor(turns) if turns else 1.0)

    def won_each_year(self, retention: float | None) -> float:
        """Return how many accounts are won a year for each that is there."""
        lost = 0.0 if retention is None else 1 - retention
        return max(0.0, self._pace + lost)

    def exceeds(self, years: float) -> bool:
        """Whether it grows beyond anything that can be counted within so many years."""
        return bool(self.size) and self._pace * years + log1p(self.size) > log1p(BEYOND_COUNTING)

    @property
    def _pace(self) -> float:
        return log1p(self.growth) if self.growth > -1 else -inf


def _growth_factor(turns: float) -> float:
    """Return the mean of e^x for x from 0 to `turns`."""
    return expm1(turns) / turns


def course_of(segment: Segment, years: float) -> Course | str:
    """Return the accounts of a segment over so many years; or why they are unknown, in words."""
    size, growth = segment.size, segment.growth_per_year
    if size is None:
        return f"the size of {segment.title} is not given"
    if size < 0:
        return f"the size of {segment.title} is below zero"
    if years and growth is None:
        return f"the growth of {segment.title} is not given"
    if growth is not None and growth < -1:
        return f"{segment.title} cannot shrink by more than all of it a year"
    course = Course(float(size), float(growth or 0.0))
    if course.exceeds(years):
        return f"{segment.title} grows beyond anything that can be counted"
    return course
