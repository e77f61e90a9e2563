"""What a promise of a first answer says of time."""

import re
from collections.abc import Sequence
from datetime import datetime

from moorings.checks.wording import counted
from moorings.economics.opening import OpeningHours
from moorings.economics.promise import Measure, Reading, readings_of
from moorings.model.relationship import Promise

WORKING_WEEK = {Measure.WORKING_HOURS: 40.0, Measure.CLOCK_HOURS: 168.0, Measure.BUSINESS_DAYS: 5.0}
"""From where a wait is long: who asked on a Monday asks again before the answer is there."""

BUSINESS_DAYS = re.compile(r"\b(business|working) days?\b", re.IGNORECASE)
HOURS = re.compile(r"\b\d+ ?(h|hrs?|hours?)\b", re.IGNORECASE)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def has_time(promise: Promise) -> bool:
    """Whether a promise names a time."""
    return bool(readings_of(promise)) or promise.response_seconds is not None


def is_slow(promise: Promise) -> bool:
    """Whether every reading of the promise is a wait of a working week or more."""
    readings = readings_of(promise)
    return bool(readings) and all(one.amount >= WORKING_WEEK[one.measure] for one in readings)


def waits(promise: Promise) -> str:
    """Return how long a promise lets a customer wait: 10 business days."""
    return " or ".join(map(in_words, readings_of(promise)))


def in_words(reading: Reading) -> str:
    """Return one reading of a promise: 4 working hours, 24 hours by the clock, 1 business day."""
    figure = f"{reading.amount:,.6g}"
    one = reading.amount == 1
    if reading.measure is Measure.WORKING_HOURS:
        return f"{figure} working {'hour' if one else 'hours'}"
    if reading.measure is Measure.CLOCK_HOURS:
        return f"{figure} {'hour' if one else 'hours'} by the clock"
    return counted(int(reading.amount), "business day")


def parting(readings: Sequence[Reading], opening: OpeningHours) -> str:
    """Return where the readings part, as a clause; an empty text where they do not, late in a week."""
    moment = opening.last_hour
    due = dict.fromkeys(
        reading.deadline(moment, opening.working).astimezone(opening.working.zone) for reading in readings
    )
    if len(due) < 2:
        return ""
    return f": who writes on {_moment(moment)} is answered by {' or by '.join(map(_moment, due))}"


def two_in_words(promise: Promise) -> str:
    """Return the words of a promise that speaks of business days, and of hours by the clock; else an empty text."""
    by_clock = HOURS.search(promise.says) or promise.response_clock_hours is not None
    return promise.says if by_clock and BUSINESS_DAYS.search(promise.says) else ""


def _moment(moment: datetime) -> str:
    return f"{WEEKDAYS[moment.weekday()]} at {moment:%H:%M}"
