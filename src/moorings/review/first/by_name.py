"""Programmes in which each customer has a person of their own, from 3 hours a year to a full success programme."""

from moorings.model.relationship import Promise
from moorings.review.first.programme import GROW, KEEP, NAMED, Programme, Rung, mechanism
from moorings.terms.vocabulary import Depth, Job


def _named(gets: str, *calls: tuple[str, str, Job, float, float], welcome: float) -> Programme:
    first = mechanism(
        "welcome", "Getting started together", NAMED, Job.ONBOARDING, minutes=welcome * 60, once=True
    )
    others = [
        mechanism(key, name, NAMED, job, occurrences=times, minutes=minutes)
        for key, name, job, times, minutes in calls
    ]
    return Programme(
        "named-person",
        "A named person",
        gets,
        (NAMED,),
        Depth.LONG_TERM,
        (KEEP, GROW),
        (first, *others),
        Promise(says="One person knows you, calls every quarter and answers within a day.", response_hours=8),
    )


def named_3(_: int) -> Programme:
    """Return a named person for 3 hours a year."""
    return _named(
        "one named person: a short call every quarter, a talk before renewal; e-mail goes to that person",
        ("quarterly_call", "Call every quarter", Job.REVIEW, 4, 30),
        ("renewal", "Talk before the renewal", Job.RENEWAL, 1, 30),
        ("what_to_change", "What should we change? Asked once a year", Job.FEEDBACK, 1, 30),
        welcome=1,
    )


def named_4(_: int) -> Programme:
    """Return a named person for 4 hours a year."""
    return _named(
        "one named person: a call every quarter, a talk before renewal; e-mail goes to that person",
        ("quarterly_call", "Call every quarter", Job.REVIEW, 4, 45),
        ("renewal", "Talk before the renewal", Job.RENEWAL, 1, 30),
        ("what_to_change", "What should we change? Asked once a year", Job.FEEDBACK, 1, 30),
        welcome=1,
    )


def named_6(_: int) -> Programme:
    """Return a named person for 6 hours a year."""
    return _named(
        "one named person: a call every quarter, a talk before renewal, help a few times a year",
        ("quarterly_call", "Call every quarter", Job.REVIEW, 4, 45),
        ("renewal", "Talk before the renewal", Job.RENEWAL, 1, 30),
        ("what_to_change", "What should we change? Asked once a year", Job.FEEDBACK, 1, 30),
        ("help", "Help when asked", Job.SUPPORT, 4, 30),
        welcome=2,
    )


def named_10(_: int) -> Programme:
    """Return a named person for 10 hours a year."""
    return _named(
        "one named person: a prepared call every quarter, a talk before renewal, help a few times a year",
        ("quarterly_call", "Prepared call every quarter", Job.REVIEW, 4, 90),
        ("renewal", "Talk before the renewal", Job.RENEWAL, 1, 60),
        ("what_to_change", "What should we change? Asked once a year", Job.FEEDBACK, 1, 60),
        ("help", "Help when asked", Job.SUPPORT, 4, 30),
        welcome=3,
    )


def named_15(_: int) -> Programme:
    """Return a named person for 15 hours a year."""
    return _named(
        "one named person: a prepared call every quarter, a renewal in good time, help once a month",
        ("quarterly_call", "Prepared call every quarter", Job.REVIEW, 4, 90),
        ("renewal", "Renewal, talked over in good time", Job.RENEWAL, 1, 120),
        ("what_to_change", "What should we change? Asked once a year", Job.FEEDBACK, 1, 60),
        ("help", "Help when asked", Job.SUPPORT, 12, 30),
        welcome=4,
    )


def named_102(_: int) -> Programme:
    """Return a full success programme: 102 hours a year, 142 in the first."""
    return _named(
        "one named person: quarterly business reviews, health checks, plans to grow, three hours a month when asked",
        ("quarterly_review", "Quarterly business review, with preparation", Job.REVIEW, 4, 480),
        ("what_to_change", "Talk about the year: what should we change?", Job.FEEDBACK, 1, 240),
        ("health_check", "Health check", Job.CHECK_IN, 4, 120),
        ("growth", "Planning of the next steps", Job.EXPANSION, 6, 120),
        ("renewal", "Renewal of the contract", Job.RENEWAL, 1, 600),
        ("help", "Help when asked", Job.SUPPORT, 12, 180),
        welcome=40,
    )


BY_NAME: tuple[Rung, ...] = (named_3, named_4, named_6, named_10, named_15, named_102)
"""The poorest first."""
