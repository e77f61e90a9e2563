"""A promise of a first answer: how it can be read, and how much working time each reading leaves."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from moorings.economics.working_time import HOUR, WorkingTime
from moorings.model.relationship import Promise

AS_GOOD_AS_ALL = 0.99
"""A promise for all counts as kept when it is kept for so many: no queue keeps a promise always."""


class Measure(StrEnum):
    """By what a promise is counted."""

    WORKING_HOURS = "working hours"
    CLOCK_HOURS = "hours by the clock"
    BUSINESS_DAYS = "business days"


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a promise: so many working hours, hours by the clock, or business days."""

    measure: Measure
    amount: float

    def deadline(self, moment: datetime, working: WorkingTime) -> datetime:
        """Return by when who writes at this moment is answered."""
        if self.measure is Measure.WORKING_HOURS:
            return working.add(moment, self.amount)
        if self.measure is Measure.CLOCK_HOURS:
            return moment + self.amount * HOUR
        return working.end_of_day(moment, int(self.amount))

    def hours_left(self, moment: datetime, working: WorkingTime) -> float:
        """Return how many working hours there are for an answer to who writes at this moment."""
        if self.measure is Measure.WORKING_HOURS:
            return self.amount
        return working.between(moment, self.deadline(moment, working))


def readings_of(promise: Promise) -> tuple[Reading, ...]:
    """Return every way in which the promise is counted; two of them are two promises."""
    counted = (
        (Measure.WORKING_HOURS, promise.response_hours),
        (Measure.CLOCK_HOURS, promise.response_clock_hours),
        (Measure.BUSINESS_DAYS, promise.response_days),
    )
    return tuple(Reading(measure, amount) for measure, amount in counted if amount is not None)


def asked_share(promise: Promise) -> float:
    """Return for which share of contacts the promise is to be kept."""
    return min(promise.share_kept or 1.0, AS_GOOD_AS_ALL)
