"""Whether the customers of a segment were asked if they are content."""

from moorings.checks.rule import Case
from moorings.evidence.estimate import Standing
from moorings.evidence.measure import NO_ACCOUNT
from moorings.model.segment import Segment

INSTRUMENTS = ("nps", "csat")
"""The metrics of satisfaction, by key."""


def was_asked(case: Case, segment: Segment) -> bool:
    """Return whether at least one answer is there, be it too few to tell a figure."""
    estimates = [case.estimate(segment, metric) for metric in INSTRUMENTS]
    return any(one is not None and one.standing is not Standing.UNKNOWN for one in estimates)


def silence(case: Case, segment: Segment) -> str:
    """Return why nothing is known of the segment's satisfaction.

    Nothing where something is known, where nobody measured, and where the segment has no account to ask.
    """
    estimates = [one for metric in INSTRUMENTS if (one := case.estimate(segment, metric))]
    if not estimates or was_asked(case, segment):
        return ""
    return "; ".join(dict.fromkeys(one.reason for one in estimates if one.reason != NO_ACCOUNT))
