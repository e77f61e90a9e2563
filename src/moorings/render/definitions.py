"""The metrics that a page speaks of, each explained once at its end."""

from dataclasses import dataclass

from moorings.evidence.metrics import ALL
from moorings.review.verdict import Measured, Review

QUESTIONS = {metric.key: metric.question for metric in ALL}
HIGHER = {
    "better": "Higher is better.",
    "worse": "Lower is better.",
    "neither": "Neither high nor low is good in itself.",
}


@dataclass(frozen=True, slots=True)
class Definition:
    """A metric in short: the question that it answers, how to read it, where it comes from."""

    key: str
    label: str
    question: str
    reading: str
    source: str


def definitions(review: Review) -> list[Definition]:
    """Return a definition for each metric of the review, by label."""
    measured = {one.key: one for segment in review.segments for one in segment.measured}
    return sorted(map(_definition, measured.values()), key=lambda one: one.label)


def _definition(one: Measured) -> Definition:
    return Definition(
        one.key, one.label, QUESTIONS.get(one.key, ""), HIGHER.get(one.higher_is, ""), one.source
    )
