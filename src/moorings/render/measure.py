"""What was measured as JSON, CSV and Markdown."""

import json
from datetime import date

from moorings.render.figures import Figures, full_date
from moorings.render.json_ import plain
from moorings.render.markdown import bullets, escaped, table
from moorings.render.measure_rows import COLUMNS, rows_of
from moorings.render.measure_tables import group_table, time_table
from moorings.render.measure_words import (
    defined,
    headline,
    how_compared,
    judged_in_words,
    reasons,
    sizes_in_words,
)
from moorings.render.tables import Cell, to_csv
from moorings.review.measured.report import MeasuredMetric, Measuring

SCHEMA = 1


def measure_json(found: Measuring) -> str:
    """Return everything as indented JSON; shares lie between 0 and 1, what is unknown is null and says why."""
    content = plain(found)
    head = {"schema": SCHEMA, **(content if isinstance(content, dict) else {})}
    return json.dumps(head, indent=2, ensure_ascii=False, allow_nan=False) + "\n"


def measure_csv(found: Measuring) -> str:
    """Return a row for each metric, group and time."""
    rows = ([_cell(value) for value in row] for row in rows_of(found))
    return to_csv(list(COLUMNS), rows)


def _cell(value: object) -> Cell:
    if isinstance(value, date):
        return value.isoformat()
    return value if isinstance(value, str | int | float) else None


def measure_markdown(found: Measuring) -> str:
    """Return a table a metric, with its definition and what is not known."""
    figures = Figures(found.currency)
    said = [headline(found), sizes_in_words(found), how_compared(found), *found.remarks]
    lines = [f"# {escaped(found.title)}: measured, {full_date(found.as_of)}", ""]
    lines += [line for one in said if one for line in (escaped(one), "")]
    for metric in found.metrics:
        lines += _metric(metric, found, figures)
    for judged in found.judged:
        lines += [f"## {escaped(judged.title)}: what judges it", ""]
        lines += bullets(f"{label}: {text}" for label, text in judged_in_words(judged, found) if text)
    return "\n".join(lines).rstrip("\n") + "\n"


def _metric(metric: MeasuredMetric, found: Measuring, figures: Figures) -> list[str]:
    make = time_table if found.over else group_table
    headings, rows = make(metric, found, figures)
    lines = [f"## {escaped(metric.label)}", "", escaped(metric.question), ""]
    lines += table(headings, rows, words=2 if found.over else 1)
    return [*lines, *bullets(reasons(metric, found.over)), escaped(defined(metric)), ""]
