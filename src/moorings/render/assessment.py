"""The assessment as text, CSV and JSON."""

import json
from collections.abc import Iterator, Sequence
from itertools import groupby

from moorings.render.figures import counted, full_date, number, short_month
from moorings.render.json_ import plain
from moorings.render.tables import Cell, to_csv
from moorings.render.text.paper import Column, Paper
from moorings.review.assessment import AssessmentReport, Given, Row, SittingSummary
from moorings.terms.assessment import SCALES, QuestionFamily

SCHEMA = 1
SHOWN = 5
"""How many of the rows that weigh most are shown; JSON has them all."""
HEADINGS = {
    QuestionFamily.STRENGTHS: "Strengths and weaknesses",
    QuestionFamily.THREATS: "Threats",
    QuestionFamily.OPPORTUNITIES: "Opportunities",
    QuestionFamily.DESIGN: "Design of the business model",
}
CSV_HEADINGS = ("row", "family", "question", "score", "importance", "certainty", "note", "date")
COLUMNS = (
    Column("row"),
    Column("question", may_wrap=True),
    Column("score", is_figure=True),
    Column("importance", is_figure=True),
    Column("certainty", is_figure=True),
    Column("before", may_wrap=True),
)
UNKNOWN = "–"


def assessment_text(report: AssessmentReport, width: int, *, colour: bool = False) -> str:
    """Return the questions with their last answers, then what weighs most and what is uncertain."""
    paper = Paper(width, colour)
    paper.title(f"{report.title}: how we deal with our customers, as of {full_date(report.as_of)}")
    paper.sentence(_summary(report), "bold")
    for family, rows in groupby(report.rows, key=lambda row: row.family):
        paper.heading(HEADINGS[family])
        paper.sentence(f"Scores go {SCALES[family].says}.", "dim")
        paper.table(COLUMNS, [_cells(row) for row in rows])
    _write_weightiest(paper, report)
    if report.sittings:
        paper.heading("Over time")
        paper.bullets(map(_sitting, report.sittings))
    if report.unanswered:
        paper.gap()
        paper.sentence(
            f"Answer a row with: --answer {report.unanswered[0]}=SCORE/IMPORTANCE/CERTAINTY. Importance and"
            " certainty go from 1 to 10."
        )
    return paper.text()


def assessment_csv(report: AssessmentReport) -> str:
    """Return every answer, a line each; a row without one is a line to fill in, which --answers reads."""
    return to_csv(CSV_HEADINGS, _lines(report))


def assessment_json(report: AssessmentReport) -> str:
    """Return every row with all its answers, the sittings, and what weighs most."""
    content = {"schema": SCHEMA, "summary": _summary(report), "assessment": plain(report)}
    return json.dumps(content, indent=2, ensure_ascii=False, allow_nan=False) + "\n"


def _summary(report: AssessmentReport) -> str:
    answered = len(report.rows) - len(report.unanswered)
    if not answered:
        return f"None of {len(report.rows)} rows is answered yet."
    times = f"over {counted(len(report.sittings), 'day')}"
    doubts = f"; {counted(len(report.uncertain), 'answer')} uncertain" if report.uncertain else ""
    return f"{answered} of {len(report.rows)} rows are answered, {times}{doubts}."


def _cells(row: Row) -> tuple[str, ...]:
    if not row.last:
        return (row.key, row.says, UNKNOWN, UNKNOWN, UNKNOWN, "")
    last = row.last
    before = ", ".join(f"{_score(row, one)} ({short_month(one.on)})" for one in reversed(row.answers[:-1]))
    return (row.key, row.says, _score(row, last), str(last.importance), str(last.certainty), before)


def _score(row: Row, given: Given) -> str:
    """Return the score; where its scale has two sides, always with its sign."""
    if row.family is not QuestionFamily.STRENGTHS:
        return str(given.score)
    return f"+{given.score}" if given.score > 0 else f"−{-given.score}"


def _write_weightiest(paper: Paper, report: AssessmentReport) -> None:
    told = (
        ("What weighs most", "importance times what is amiss, of 10", report.weighs_most),
        ("What promises most", "importance times what is in it, of 10", report.promises_most),
    )
    for heading, aside, keys in told:
        if keys:
            paper.heading(heading, aside)
            paper.bullets(_weighty(report.row(key)) for key in keys[:SHOWN])
    if report.uncertain:
        paper.heading("What is uncertain", "certainty of 5 or less")
        paper.bullets(_doubtful(report.row(key)) for key in report.uncertain[:SHOWN])


def _weighty(row: Row) -> str:
    return f"{row.key}: {_said(row)} Weight {number(row.weight or 0, 1, keep=True)}."


def _doubtful(row: Row) -> str:
    given = row.last
    return f"{row.key}: {_said(row)} Certainty {given.certainty if given else UNKNOWN} of 10."


def _said(row: Row) -> str:
    """Return the end of the scale towards which the answer points, or the question, and the score."""
    given = row.last
    if given is None:
        return row.says
    if row.low:
        middle = sum(SCALES[row.family].scores) / len(SCALES[row.family].scores)
        side = row.high if given.score > middle else row.low
    else:
        side = row.says
    return f"{side} Score {_score(row, given)}, importance {given.importance}."


def _sitting(one: SittingSummary) -> str:
    moves = [
        f"{figure} {word}"
        for figure, word in ((one.better, "better"), (one.worse, "worse"), (one.same, "as before"))
        if figure
    ]
    new = [f"{one.first_time} for the first time"] if one.first_time else []
    return f"{full_date(one.on)}: {counted(one.answered, 'row')} answered; {', '.join([*moves, *new])}."


def _lines(report: AssessmentReport) -> Iterator[Sequence[Cell]]:
    for row in report.rows:
        told = (row.key, row.family.value, row.says)
        for one in row.answers:
            yield (*told, one.score, one.importance, one.certainty, one.note, one.on.isoformat())
        if not row.answers:
            yield (*told, None, None, None, None, None)
