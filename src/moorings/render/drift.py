"""What drifted, as text, Markdown, JSON and CSV."""

import json

from moorings.render.drift_words import (
    COLUMNS,
    HEADINGS,
    cells,
    choice_title,
    choice_words,
    group_aside,
    groups,
    headline,
    row,
    series_words,
    shown_columns,
    title,
)
from moorings.render.figures import Figures
from moorings.render.markdown import bullets, escaped, table
from moorings.render.tables import to_csv
from moorings.render.text.paper import Column, Paper
from moorings.review.worklist import Worklist

SCHEMA = 1
SHOWN = 12
TEXT = tuple(Column(name, is_figure=name in HEADINGS[4:], may_wrap=name == "what") for name in HEADINGS)


def drift_text(found: Worklist, *, by: str, width: int, colour: bool) -> str:
    """Return the list of work for a terminal, by owner, segment or kind."""
    paper, figures = Paper(width, colour), Figures(found.currency)
    paper.title(title(found))
    paper.sentence(headline(found, figures))
    for name, items in groups(found, by):
        paper.heading(name, group_aside(items, figures))
        rows = [row(item, figures) for item in items[:SHOWN]]
        places = shown_columns(by, rows)
        paper.table([TEXT[at] for at in places], [[each[at] for at in places] for each in rows])
        if len(items) > SHOWN:
            paper.sentence(f"… and {len(items) - SHOWN:,} more; --format csv has them all", "dim", indent=2)
    if found.choices:
        paper.heading("What can be decided")
        for choice in found.choices:
            paper.subheading(choice_title(choice, found))
            paper.facts(choice_words(choice, figures))
    if series := list(series_words(found)):
        paper.heading("Month by month")
        paper.bullets(series)
    if found.unknown:
        paper.heading("What the data do not tell")
        paper.bullets(found.unknown, mark="?")
    return paper.text()


def drift_markdown(found: Worklist, *, by: str) -> str:
    """Return the list of work as Markdown, whole."""
    figures = Figures(found.currency)
    lines = [f"# {escaped(title(found))}", "", escaped(headline(found, figures)), ""]
    for name, items in groups(found, by):
        lines += [f"## {escaped(name)}", "", *table(HEADINGS, [row(item, figures) for item in items], 4)]
    if found.choices:
        lines += ["## What can be decided", ""]
        for choice in found.choices:
            lines += [f"### {escaped(choice_title(choice, found))}", ""]
            lines += bullets(f"{name}: {says}" for name, says in choice_words(choice, figures))
    if series := list(series_words(found)):
        lines += ["## Month by month", "", *bullets(series)]
    if found.unknown:
        lines += ["## What the data do not tell", "", *bullets(found.unknown)]
    return "\n".join(lines).rstrip() + "\n"


def drift_json(found: Worklist) -> str:
    """Return the list of work as JSON."""
    told = {
        "schema": SCHEMA,
        "title": found.title,
        "as_of": found.as_of.isoformat(),
        "currency": found.currency,
        "cost_per_year": found.cost_per_year,
        "items": [dict(zip(COLUMNS, each, strict=True)) for each in cells(found.items, found)],
        "choices": [
            {
                "way": one.way.value,
                "segment": found.segments.get(one.segment, one.segment),
                "items": one.items,
                "restore": one.restore,
                "accept": one.accept,
                "change": one.change,
                "change_per_year": one.change_per_year,
            }
            for one in found.choices
        ],
        "series": [
            {
                "segment": found.segments.get(one.segment, one.segment),
                "allowed_share": one.allowed_share,
                "since": one.since.isoformat() if one.since else None,
                "warned": one.warned.isoformat() if one.warned else None,
                "confirmed": one.confirmed.isoformat() if one.confirmed else None,
                "months": [
                    {"month": month.month.isoformat(), "accounts": month.accounts, "helped": month.helped}
                    for month in one.months
                ],
            }
            for one in found.series
        ],
        "unknown": list(found.unknown),
    }
    return json.dumps(told, indent=2, ensure_ascii=False, allow_nan=False) + "\n"


def drift_csv(found: Worklist) -> str:
    """Return the items as CSV that is safe in a spreadsheet."""
    return to_csv(COLUMNS, cells(found.items, found))
