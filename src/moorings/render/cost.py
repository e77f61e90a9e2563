"""What serving costs as JSON, as CSV, and as Markdown."""

import json
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from moorings.economics.report import CostReport, Line, RelationshipCost, SegmentCost
from moorings.render.cost_tables import HEADINGS, job_rows, mechanism_rows
from moorings.render.cost_words import facts_of_relationship, facts_of_report, facts_of_segment, ranged
from moorings.render.figures import Figures, full_date
from moorings.render.json_ import plain
from moorings.render.tables import Cell, to_csv
from moorings.render.words import printable

if TYPE_CHECKING:
    from moorings.economics.uncertainty import Uncertainty

SCHEMA = 1
COLUMNS = (
    "segment",
    "relationship",
    "mechanism",
    "phase",
    "job",
    "when",
    "role",
    "hours_per_account",
    "cost_per_account",
    "accounts",
    "hours",
    "cost",
    "currency",
    "is_unpriced",
)
FIXED = "(fixed cost)"
UNUSED = "(time that a full book leaves unused)"


def cost_json(report: CostReport, bands: "Uncertainty | None" = None) -> str:
    """Return the report as indented JSON, with how sure its figures are."""
    content = {"schema": SCHEMA, **_object(report), "uncertainty": plain(bands)}
    return json.dumps(content, indent=2, ensure_ascii=False, allow_nan=False) + "\n"


def _object(report: CostReport) -> dict[str, object]:
    found = plain(report)
    return dict(found) if isinstance(found, dict) else {}


def cost_csv(report: CostReport) -> str:
    """Return a row a mechanism of each relationship and segment, and one for each cost beside them.

    The `yearly` rows of a relationship, its fixed cost among them, add up to the bill of a later year.
    """
    return to_csv(COLUMNS, _csv_rows(report))


def _csv_rows(report: CostReport) -> Iterator[Sequence[Cell]]:
    for segment in report.segments:
        for one in segment.relationships:
            place = (segment.id, one.id)
            for line in one.lines:
                yield (*place, *_csv_line(line, segment, report))
            yield (*place, *_csv_beside(FIXED, None, one.fixed_part, segment, report))
            if one.cost.slack:
                each = float(one.cost.slack)
                yield (*place, *_csv_beside(UNUSED, each, _times(segment, each), segment, report))


def _csv_line(line: Line, segment: SegmentCost, report: CostReport) -> Sequence[Cell]:
    cost = None if line.is_unpriced and not line.cost else line.cost
    of_all = (
        segment.accounts,
        _times(segment, line.hours),
        None if cost is None else _times(segment, cost),
        report.currency,
        "yes" if line.is_unpriced else "no",
    )
    return (line.name, line.phase, line.job, line.when, line.role, line.hours, cost, *of_all)


def _csv_beside(
    name: str, each: float | None, cost: float | None, segment: SegmentCost, report: CostReport
) -> Sequence[Cell]:
    beside = (None, None, "yearly", None, None, each)
    return (name, *beside, segment.accounts, None, cost, report.currency, "no")


def _times(segment: SegmentCost, each: float) -> float | None:
    return None if segment.accounts is None else segment.accounts * each


def cost_markdown(report: CostReport) -> str:
    """Return the report as Markdown: the facts as lists, the mechanisms and jobs as tables."""
    figures = Figures(report.currency)
    lines = [f"# What serving costs: {_escaped(report.title)}", "", f"As of {full_date(report.as_of)}.", ""]
    lines += _list(facts_of_report(report, figures))
    for segment in report.segments:
        lines += [f"## {_escaped(segment.title)}", "", *_list(facts_of_segment(segment, figures))]
        for one in segment.relationships:
            lines += _relationship(one, segment, report, figures)
    if report.ranges:
        lines += ["## Counted with the likely figure of a range", ""]
        lines += _list(("range", ranged(one)) for one in report.ranges)
    return "\n".join(lines).rstrip() + "\n"


def _relationship(
    one: RelationshipCost, segment: SegmentCost, report: CostReport, figures: Figures
) -> list[str]:
    lines = [f"### {_escaped(one.title)}", ""]
    if one.lines:
        lines += _table(HEADINGS, mechanism_rows(one, figures))
        lines += _table(("phase", "job", *HEADINGS[2:]), job_rows(one, figures))
    return [*lines, *_list(facts_of_relationship(one, segment, report, figures))]


def _list(facts: Iterator[tuple[str, str]]) -> list[str]:
    return [*(f"- **{label}**: {_escaped(text)}" for label, text in facts if text), ""]


def _table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    ruled = [headings, ["---" if at < 2 else "---:" for at in range(len(headings))]]
    return [*("| " + " | ".join(map(_escaped, row)) + " |" for row in (*ruled, *rows)), ""]


def _escaped(text: str) -> str:
    """Return a text that Markdown takes literally."""
    return "".join(f"\\{one}" if one in "\\`*_[]<>|#" else one for one in printable(text))
