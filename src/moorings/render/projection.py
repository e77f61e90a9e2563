"""The years ahead as JSON, as CSV, and as Markdown."""

import json
from collections.abc import Iterator, Sequence

from moorings.economics.track import Projection, Track
from moorings.render.figures import Figures, full_date
from moorings.render.json_ import plain
from moorings.render.markdown import bullets, escaped, table
from moorings.render.projection_words import (
    YEAR_HEADINGS,
    headline,
    notes,
    of_their_own,
    pool_headings,
    pool_rows,
    turning_point,
    unknown,
    year_rows,
)
from moorings.render.tables import Cell, to_csv

SCHEMA = 1
COLUMNS = (
    "level",
    "id",
    "title",
    "year",
    "ends",
    "accounts",
    "won",
    "hours",
    "people",
    "whole_people",
    "cost",
    "revenue",
    "margin",
    "share_of_revenue",
    "currency",
)


def projection_json(found: Projection) -> str:
    """Return the projection as indented JSON."""
    content = plain(found)
    fields = content if isinstance(content, dict) else {}
    return json.dumps({"schema": SCHEMA, **fields}, indent=2, ensure_ascii=False, allow_nan=False) + "\n"


def projection_csv(found: Projection) -> str:
    """Return a row for each year of each segment, relationship and pool, and of everything."""
    return to_csv(COLUMNS, _rows(found))


def _rows(found: Projection) -> Iterator[Sequence[Cell]]:
    levels = {"segment": found.segments, "relationship": found.relationships, "total": (found.total,)}
    for level, tracks in levels.items():
        for track in tracks:
            yield from _track_rows(level, track, found.currency)
    for pool in found.pools:
        for year, people, whole in zip(
            found.total.years, pool.people[1:], pool.whole_people[1:], strict=True
        ):
            when = (year.year, year.ends.isoformat())
            yield ("pool", "", pool.name, *when, None, None, None, people, whole, None, None, None, None, "")


def _track_rows(level: str, track: Track, currency: str) -> Iterator[Sequence[Cell]]:
    for one in track.years:
        when = (one.year, one.ends.isoformat())
        work = (one.accounts, one.won, one.hours, one.people, None)
        yield (
            level,
            track.id,
            track.title,
            *when,
            *work,
            one.cost,
            one.revenue,
            one.margin,
            one.share_of_revenue,
            currency,
        )


def projection_markdown(found: Projection) -> str:
    """Return the projection as Markdown."""
    figures = Figures(found.currency)
    lines = [f"# The years ahead: {escaped(found.title)}", "", f"From {full_date(found.as_of)}.", ""]
    lines += [escaped(headline(found, figures)), "", "## What changes, and when", ""]
    lines += bullets(
        [turning_point(one, figures) for one in found.turning_points] or ["Nothing: it all fits."]
    )
    if found.pools:
        lines += ["## People", "", *table(pool_headings(found), pool_rows(found))]
    lines += [
        "## Year by year",
        "",
        "Accounts and people are those at the end of a year, all else is over it.",
        "",
    ]
    for track in (found.total, *found.segments, *of_their_own(found)):
        title = track.title if track.id else "All together"
        lines += [f"### {escaped(title)}", "", *table(YEAR_HEADINGS, year_rows(track, figures))]
    lines += ["## What this rests on", "", *bullets([*notes(found), *unknown([found.total])])]
    return "\n".join(lines).rstrip() + "\n"
