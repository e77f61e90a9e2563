"""How a business judges its dealings with customers: the last answers, what has changed, and what weighs most."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from moorings.model.assessment import Answer, AssessmentFacts
from moorings.terms.assessment import QUESTIONS, Question, QuestionFamily

UNCERTAIN = 5
"""Up to this certainty, of 10, an answer counts as uncertain."""


@dataclass(frozen=True)
class Given:
    """An answer to a row and the day on which it was given."""

    on: date
    score: int
    importance: int
    certainty: int
    note: str = ""


@dataclass(frozen=True)
class Row:
    """A row of the questionnaire with its answers, the oldest first."""

    key: str
    family: QuestionFamily
    says: str
    low: str
    high: str
    answers: tuple[Given, ...]

    @property
    def last(self) -> Given | None:
        """The last answer, if there is one."""
        return self.answers[-1] if self.answers else None

    @cached_property
    def weight(self) -> float | None:
        """Its importance (1 to 10), reduced to the part of the scale that the score falls short of, or promises.

        Of an opportunity that is how much it promises; of all else, how much is amiss.
        """
        return weight_of(QUESTIONS[self.key], self.last) if self.last else None

    @property
    def doubt(self) -> float | None:
        """Its importance, reduced to the part of the certainty (1 to 10) that is missing."""
        return self.last.importance * (10 - self.last.certainty) / 10 if self.last else None

    @property
    def is_uncertain(self) -> bool:
        """Whether the last answer is no more certain than 5 of 10."""
        return self.last is not None and self.last.certainty <= UNCERTAIN


@dataclass(frozen=True)
class SittingSummary:
    """One day on which rows were answered, against what was said of the same rows before."""

    on: date
    answered: int
    better: int
    worse: int
    same: int

    @property
    def first_time(self) -> int:
        """How many rows had not been answered before."""
        return self.answered - self.better - self.worse - self.same


@dataclass(frozen=True)
class AssessmentReport:
    """The questionnaire of one business as it stands on a day."""

    title: str
    as_of: date
    rows: tuple[Row, ...]
    sittings: tuple[SittingSummary, ...]

    @property
    def weighs_most(self) -> tuple[str, ...]:
        """The keys of the rows in which something is amiss, the weightiest first."""
        return _by_weight(row for row in self.rows if row.family is not QuestionFamily.OPPORTUNITIES)

    @property
    def promises_most(self) -> tuple[str, ...]:
        """The keys of the opportunities that promise something, the greatest first."""
        return _by_weight(row for row in self.rows if row.family is QuestionFamily.OPPORTUNITIES)

    @property
    def uncertain(self) -> tuple[str, ...]:
        """The keys of the rows whose answers are uncertain, the most important doubt first."""
        found = [row for row in self.rows if row.is_uncertain]
        return tuple(row.key for row in sorted(found, key=lambda row: -(row.doubt or 0)))

    @property
    def unanswered(self) -> tuple[str, ...]:
        """The keys of the rows that were never answered."""
        return tuple(row.key for row in self.rows if not row.answers)

    def row(self, key: str) -> Row:
        """Return the row of this key."""
        return next(row for row in self.rows if row.key == key)


def assessment_report(title: str, facts: AssessmentFacts, as_of: date) -> AssessmentReport:
    """Return the report on what was answered up to a day, that day included."""
    known = AssessmentFacts(sittings=tuple(one for one in facts.sittings if one.date <= as_of))
    return AssessmentReport(
        title=title,
        as_of=as_of,
        rows=tuple(_row(question, known) for question in QUESTIONS.values()),
        sittings=tuple(_summaries(known)),
    )


def weight_of(question: Question, answer: Given) -> float:
    """Return the importance of an answer times the share of the scale that is amiss, or that promises something."""
    share = question.scale.share_of(answer.score)
    counts_up = question.family in {QuestionFamily.THREATS, QuestionFamily.OPPORTUNITIES}
    return answer.importance * (share if counts_up else 1 - share)


def _row(question: Question, facts: AssessmentFacts) -> Row:
    return Row(
        key=question.key,
        family=question.family,
        says=question.says,
        low=question.low,
        high=question.high,
        answers=tuple(_given(day, answer) for day, answer in facts.answers_to(question.key)),
    )


def _given(day: date, answer: Answer) -> Given:
    return Given(day, answer.score, answer.importance, answer.certainty, answer.note)


def _summaries(facts: AssessmentFacts) -> Iterator[SittingSummary]:
    before: dict[str, int] = {}
    for sitting in facts.sittings:
        moves = [
            _move(QUESTIONS[row], before[row], answer.score)
            for row, answer in sitting.answers.items()
            if row in before
        ]
        counts = (sum(move > 0 for move in moves), sum(move < 0 for move in moves), moves.count(0))
        yield SittingSummary(sitting.date, len(sitting.answers), *counts)
        before |= {row: answer.score for row, answer in sitting.answers.items()}


def _move(question: Question, before: int, now: int) -> int:
    """Return by how much a score became better; worse where it is below 0."""
    return now - before if question.high_is_good else before - now


def _by_weight(rows: Iterable[Row]) -> tuple[str, ...]:
    found = [row for row in rows if row.weight]
    return tuple(row.key for row in sorted(found, key=lambda row: -(row.weight or 0)))
