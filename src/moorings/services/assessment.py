"""How a business judges its dealings with customers: asked, answered, and kept in the model over time."""

import csv
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from moorings.errors import DataError, ModelError, NotKnownError, did_you_mean
from moorings.model.assessment import Answer, AssessmentFacts
from moorings.model.business import BusinessModel
from moorings.model.faults import explain, raise_all
from moorings.model.read import read_model
from moorings.review.assessment import AssessmentReport, assessment_report
from moorings.services.models import load_model
from moorings.store.files import read_text
from moorings.store.history import edit
from moorings.terms.assessment import QUESTIONS, Question
from moorings.upg.document import Document
from moorings.upg.edits.nodes import change_node

KEY = "moorings:assessment"
FIGURES = ("score", "importance", "certainty")


@dataclass(frozen=True, slots=True)
class AnswerGiven:
    """An answer to one row, as somebody gives it; without a day it is of today."""

    row: str
    score: int
    importance: int
    certainty: int
    note: str = ""
    on: date | None = None


def assessment_of_model(model_path: Path, *, today: date) -> AssessmentReport:
    """Return the questionnaire with the answers that the model holds up to this day.

    Raises:
        StoreError: the file cannot be read.
        ModelError: it is not a model, or one with faults.
    """
    return _report(load_model(model_path), today)


def answer_assessment(model_path: Path, answers: Iterable[AnswerGiven], *, today: date) -> AssessmentReport:
    """Put answers into the model file, as one step that can be undone, and return the questionnaire.

    Answers of a day replace what was said on that day of the same rows; other days stay as they are.

    Raises:
        StoreError: the file cannot be read or written.
        ModelError: it is not a model, or one with faults, or an answer is not on its scale.
        NotKnownError: an answer is to no row of the questionnaire.
    """
    by_day: dict[date, dict[str, Answer]] = defaultdict(dict)
    for one in answers:
        question = _known_row(one.row)
        by_day[one.on or today][question.key] = _answer(one, question)

    def change(document: Document) -> Document:
        model = read_model(document, where=str(model_path))
        return _changed(document, model, _extended(model.assessment, by_day), str(model_path))

    days = ", ".join(sorted(day.isoformat() for day in by_day))
    after = edit(model_path, change, says=f"assessment of {days}") if by_day else None
    return _report(read_model(after.document) if after else load_model(model_path), today)


def read_answers(path: Path) -> tuple[AnswerGiven, ...]:
    """Return the answers in a TOML or CSV file.

    TOML: a table for each row, with score, importance, certainty and note; `date` before them, if not today. CSV:
    columns row, score, importance, certainty, and if wanted note and date; a row without a score is not answered.

    Raises:
        StoreError: the file cannot be read.
        DataError: it is neither, or a figure in it is none.
    """
    content = read_text(path)
    found = (
        _from_toml(content, str(path)) if path.suffix.lower() == ".toml" else _from_csv(content, str(path))
    )
    return tuple(found)


def _report(model: BusinessModel, today: date) -> AssessmentReport:
    return assessment_report(model.title, model.assessment, today)


def _known_row(row: str) -> Question:
    if row in QUESTIONS:
        return QUESTIONS[row]
    remedy = did_you_mean(row, QUESTIONS) or "See the rows with: moorings assess MODEL"
    raise NotKnownError(f"'{row}' is no row of the assessment.", remedy=remedy)


def _answer(given: AnswerGiven, question: Question) -> Answer:
    if given.score not in question.scale.scores:
        raise ModelError(f"{given.row}: {given.score} is no score.", remedy=f"It goes {question.scale.says}.")
    try:
        return Answer(
            score=given.score, importance=given.importance, certainty=given.certainty, note=given.note
        )
    except ValidationError as error:
        raise_all(explain(error, Answer, given.row), "")
        raise


def _extended(facts: AssessmentFacts, by_day: Mapping[date, Mapping[str, Answer]]) -> AssessmentFacts:
    for day, answers in by_day.items():
        facts = facts.answered(day, answers)
    return facts


def _changed(document: Document, model: BusinessModel, facts: AssessmentFacts, where: str) -> Document:
    if not model.id:
        raise ModelError(
            "holds no business model (`business_model`) that could be assessed.",
            where=where,
            remedy="Begin with: moorings start customers.csv",
        )
    written = facts.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    return change_node(document, model.id, properties={KEY: written})


def _from_toml(content: str, where: str) -> Iterable[AnswerGiven]:
    try:
        said = tomllib.loads(content)
    except tomllib.TOMLDecodeError as fault:
        raise DataError(f"is not TOML: {fault}.", where=where) from None
    day = said.pop("date", None)
    for row, told in said.items():
        if not isinstance(told, dict):
            raise DataError(
                f"'{row}' is no table.",
                where=where,
                remedy=f"Write [{row}], and below it score = 3 and so on.",
            )
        yield _given(row, told | {"date": day}, where)


def _from_csv(content: str, where: str) -> Iterable[AnswerGiven]:
    table = csv.DictReader(StringIO(content))
    missing = {"row", *FIGURES} - set(table.fieldnames or ())
    if missing:
        raise DataError(
            f"has no column {' and '.join(sorted(missing))}.",
            where=where,
            remedy="Write one with: moorings assess MODEL --format csv",
        )
    for told in table:
        if (told["score"] or "").strip():
            yield _given((told["row"] or "").strip(), told, where)


def _given(row: str, told: Mapping[str, Any], where: str) -> AnswerGiven:
    score, importance, certainty = (_whole(told.get(name), f"{row}: {name}", where) for name in FIGURES)
    note = told.get("note") or ""
    return AnswerGiven(row, score, importance, certainty, str(note), _day(told.get("date"), row, where))


def _whole(written: object, what: str, where: str) -> int:
    try:
        return int(str(written).strip().replace("−", "-"))
    except ValueError:
        shown = "is missing" if written in (None, "") else f"'{written}' is no whole number"
        raise DataError(f"{what} {shown}.", where=where) from None


def _day(written: object, row: str, where: str) -> date | None:
    if not written:
        return None
    try:
        return date.fromisoformat(str(written).strip())
    except ValueError:
        raise DataError(f"{row}: '{written}' is no day; write it as 2026-06-30.", where=where) from None
