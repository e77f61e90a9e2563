"""How a business judged its dealings with customers: answers to a questionnaire, each time it was asked."""

from collections.abc import Iterator, Mapping
from datetime import date as Day  # noqa: N812  # one object below has a field named date
from typing import Any

from pydantic import Field, field_validator, model_validator

from moorings.errors import did_you_mean
from moorings.model.base import Fact
from moorings.terms.assessment import QUESTIONS


class Answer(Fact):
    """The answer to one row."""

    score: int
    """Towards which end of the row's scale, and how far."""
    importance: int = Field(ge=1, le=10)
    """How much the row matters to this business: from 1 to 10."""
    certainty: int = Field(ge=1, le=10)
    """How sure the answer is: from 1, a guess, to 10, known."""
    note: str = ""
    """What it rests on."""


class Sitting(Fact):
    """The answers of one day. Rows that were not asked are not in it."""

    date: Day
    """The day."""
    answers: dict[str, Answer]
    """The answers by row."""

    @field_validator("answers")
    @classmethod
    def _of_known_rows(cls, answers: dict[str, Answer]) -> dict[str, Answer]:
        for row, answer in answers.items():
            question = QUESTIONS.get(row)
            if question is None:
                raise ValueError(f"'{row}' is no row. {did_you_mean(row, QUESTIONS)}".strip())
            if answer.score not in question.scale.scores:
                raise ValueError(f"{row}: {answer.score} is no score: it goes {question.scale.says}.")
        return answers


class AssessmentFacts(Fact):
    """`moorings:assessment` on the `business_model`: the questionnaire, each time it was answered."""

    sittings: tuple[Sitting, ...] = ()
    """One for each day, the oldest first."""

    @model_validator(mode="before")
    @classmethod
    def _may_be_a_list(cls, written: Any) -> Any:
        return {"sittings": written} if isinstance(written, list) else written

    @field_validator("sittings")
    @classmethod
    def _one_for_each_day(cls, sittings: tuple[Sitting, ...]) -> tuple[Sitting, ...]:
        days = [sitting.date for sitting in sittings]
        twice = next((day for day in days if days.count(day) > 1), None)
        if twice:
            raise ValueError(f"{twice} is there twice: put the answers of one day together.")
        return tuple(sorted(sittings, key=lambda sitting: sitting.date))

    def answers_to(self, row: str) -> Iterator[tuple[Day, Answer]]:
        """Yield the answers to a row and their days, the oldest first."""
        for sitting in self.sittings:
            if row in sitting.answers:
                yield sitting.date, sitting.answers[row]

    def answered(self, day: Day, answers: Mapping[str, Answer]) -> "AssessmentFacts":
        """Return the assessment with these answers of that day, in place of what was said then of the same rows.

        Raises pydantic's ValidationError where a row is not known, or a score is not on its scale.
        """
        said = {sitting.date: dict(sitting.answers) for sitting in self.sittings}
        said[day] = said.get(day, {}) | dict(answers)
        in_order = (
            Sitting(date=one, answers={row: given[row] for row in sorted(given, key=_place)})
            for one, given in sorted(said.items())
        )
        return AssessmentFacts(sittings=tuple(in_order))


def _place(row: str) -> int:
    return list(QUESTIONS).index(row) if row in QUESTIONS else len(QUESTIONS)
