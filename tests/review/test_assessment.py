"""What weighs most is worked out by hand: importance times the part of the scale that is amiss."""

from datetime import date

import pytest

from moorings.model.assessment import Answer, AssessmentFacts
from moorings.review.assessment import AssessmentReport, assessment_report

JANUARY, JUNE = date(2026, 1, 31), date(2026, 6, 30)


def answer(score: int, importance: int, certainty: int = 8) -> Answer:
    return Answer(score=score, importance=importance, certainty=certainty)


FACTS = (
    AssessmentFacts()
    .answered(
        JANUARY,
        {
            "churn": answer(-3, 9),
            "brand": answer(5, 10),
            "relationship_fit": answer(2, 8, 4),
            "defection": answer(3, 7, 5),
            "automation": answer(4, 6),
            "lock_in": answer(3, 5, 3),
        },
    )
    .answered(JUNE, {"churn": answer(1, 9), "defection": answer(4, 7, 5), "automation": answer(4, 6)})
)


def report(as_of: date = JUNE) -> AssessmentReport:
    return assessment_report("Plank", FACTS, as_of)


@pytest.mark.parametrize(
    ("row", "weight"),
    [
        ("churn", 9 * 4 / 9),  # +1 is the sixth of ten steps: four of nine are missing
        ("brand", 0),
        ("relationship_fit", 8 * 3 / 9),
        ("defection", 7 * 3 / 4),
        ("lock_in", 5 * 7 / 10),
        ("automation", 6 * 3 / 4),
    ],
)
def test_a_row_weighs_its_importance_times_what_is_amiss(row: str, weight: float) -> None:
    assert report().row(row).weight == pytest.approx(weight)


def test_what_is_amiss_and_what_promises_something_are_two_lists() -> None:
    assert report().weighs_most == ("defection", "churn", "lock_in", "relationship_fit")
    assert report().promises_most == ("automation",)


def test_what_matters_and_is_not_known_comes_first_among_the_uncertain() -> None:
    # 8 x 6/10 = 4.8, 7 x 5/10 = 3.5, 5 x 7/10 = 3.5; the rest are certain
    assert report().uncertain == ("relationship_fit", "defection", "lock_in")


def test_an_answer_is_compared_with_the_one_before_it() -> None:
    first, second = report().sittings

    assert (first.answered, first.first_time, first.better, first.worse) == (6, 6, 0, 0)
    # less churn is better, more danger of leaving is worse
    assert (second.answered, second.better, second.worse, second.same) == (3, 1, 1, 1)


def test_before_a_day_its_answers_are_not_known() -> None:
    last = report(JANUARY).row("churn").last

    assert last is not None
    assert (last.on, last.score) == (JANUARY, -3)
    assert len(report(JANUARY).sittings) == 1


def test_a_row_without_an_answer_has_no_weight() -> None:
    row = report().row("segmentation")

    assert (row.last, row.weight, row.doubt) == (None, None, None)
    assert "segmentation" in report().unanswered
    assert len(report().unanswered) == 36 - 6
