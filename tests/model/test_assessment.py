"""Answers to the questionnaire are read, judged and kept with their days."""

from datetime import date

import pytest
from pydantic import ValidationError

from moorings.errors import ModelError
from moorings.model.assessment import Answer, AssessmentFacts, Sitting
from moorings.model.business import BusinessModel
from moorings.model.compose import compose
from moorings.model.read import read_model
from moorings.terms.assessment import QUESTIONS, QuestionFamily
from moorings.upg.document import Document
from moorings.upg.edits.nodes import change_node

JANUARY, JUNE = date(2026, 1, 31), date(2026, 6, 30)
POOR, BETTER = (
    Answer(score=-4, importance=9, certainty=8),
    Answer(score=2, importance=9, certainty=6, note="the year's figures"),
)
TWICE = AssessmentFacts(
    sittings=(
        Sitting(date=JANUARY, answers={"churn": POOR}),
        Sitting(date=JUNE, answers={"churn": BETTER}),
    )
)


def document(facts: AssessmentFacts) -> Document:
    model = BusinessModel(id="bm", title="Plank", assessment=facts)
    return compose(model, tool_version="1.0.0", exported_at="2026-01-01T00:00:00.000Z")


def with_written(written: object) -> Document:
    return change_node(document(AssessmentFacts()), "bm", properties={"moorings:assessment": written})


def test_what_is_written_is_read_again() -> None:
    assert read_model(document(TWICE)).assessment == TWICE


def test_a_plain_list_is_read_and_put_in_the_order_of_days() -> None:
    written = [
        {"date": "2026-06-30", "answers": {"churn": {"score": 2, "importance": 9, "certainty": 6}}},
        {"date": "2026-01-31", "answers": {"churn": {"score": -4, "importance": 9, "certainty": 8}}},
    ]

    found = read_model(with_written(written)).assessment

    assert [(day, answer.score) for day, answer in found.answers_to("churn")] == [(JANUARY, -4), (JUNE, 2)]


@pytest.mark.parametrize(
    ("row", "answer", "says"),
    [
        ("churns", {"score": 1, "importance": 1, "certainty": 1}, "Did you mean 'churn'?"),
        ("churn", {"score": 0, "importance": 1, "certainty": 1}, "churn: 0 is no score: it goes from -5"),
        (
            "defection",
            {"score": -2, "importance": 1, "certainty": 1},
            "defection: -2 is no score: it goes from 1",
        ),
        (
            "lock_in",
            {"score": 11, "importance": 1, "certainty": 1},
            "lock_in: 11 is no score: it goes from 0",
        ),
        ("churn", {"score": 1, "importance": 11, "certainty": 1}, "importance"),
        ("churn", {"score": 1, "importance": 1}, "certainty: this key is missing."),
    ],
)
def test_an_answer_that_cannot_be_is_told(row: str, answer: dict[str, int], says: str) -> None:
    with pytest.raises(ModelError) as error:
        read_model(with_written([{"date": "2026-06-30", "answers": {row: answer}}]))

    assert says in str(error.value)
    assert 'business model "Plank", "moorings:assessment"' in str(error.value)


def test_one_day_is_there_once() -> None:
    day = {"date": "2026-06-30", "answers": {}}

    with pytest.raises(ModelError, match="2026-06-30 is there twice"):
        read_model(with_written([day, day]))


def test_answers_of_the_same_day_take_the_place_of_earlier_ones_and_leave_the_rest() -> None:
    brand = Answer(score=3, importance=4, certainty=4)
    before = TWICE.answered(JUNE, {"brand": brand})

    after = before.answered(JUNE, {"churn": POOR})

    assert after.sittings[1].answers == {"churn": POOR, "brand": brand}
    assert after.sittings[0] == TWICE.sittings[0]


def test_an_unknown_row_is_not_answered() -> None:
    with pytest.raises(ValidationError):
        TWICE.answered(JUNE, {"weather": POOR})


@pytest.mark.parametrize(
    ("family", "rows", "scores"),
    [
        (QuestionFamily.STRENGTHS, 14, [-5, -4, -3, -2, -1, 1, 2, 3, 4, 5]),
        (QuestionFamily.THREATS, 7, [1, 2, 3, 4, 5]),
        (QuestionFamily.OPPORTUNITIES, 14, [1, 2, 3, 4, 5]),
        (QuestionFamily.DESIGN, 1, list(range(11))),
    ],
)
def test_each_family_has_its_rows_and_its_scale(family: QuestionFamily, rows: int, scores: list[int]) -> None:
    found = [question for question in QUESTIONS.values() if question.family is family]

    assert len(found) == rows
    assert list(found[0].scale.scores) == scores
    assert (found[0].scale.share_of(scores[0]), found[0].scale.share_of(scores[-1])) == (0, 1)
