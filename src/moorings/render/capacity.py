"""Capacity as JSON, as CSV, and as Markdown."""

import json
from collections.abc import Iterator, Sequence

from moorings.economics.capacity import Capacity
from moorings.economics.keeping import PromiseCheck
from moorings.economics.line import LineAnswer
from moorings.economics.load import PoolLoad
from moorings.economics.reply import ReplyAnswer
from moorings.render.capacity_words import (
    CARRYING_HEADINGS,
    POOL_HEADINGS,
    answer,
    book_faults,
    carrying_rows,
    ground,
    not_in_it,
    pool_remarks,
    pool_rows,
    promised,
    two_readings,
)
from moorings.render.figures import full_date
from moorings.render.json_ import Plain, plain
from moorings.render.markdown import bullets, escaped, table
from moorings.render.tables import Cell, to_csv

SCHEMA = 1
COLUMNS = (
    "level",
    "title",
    "by",
    "accounts",
    "hours_needed",
    "hours_there",
    "hours_per_person",
    "people_needed",
    "people_now",
    "a_person_carries",
    "promise",
    "share_asked",
    "share_kept",
    "verdict",
    "unknown",
)


def capacity_json(found: Capacity) -> str:
    """Return the capacity as indented JSON. A figure without bound is null."""
    opening = found.opening
    content = {
        "schema": SCHEMA,
        "title": found.title,
        "as_of": plain(opening.year.first),
        "opening": {"until": plain(opening.year.last), "hours": opening.hours, "holidays": opening.holidays},
        "carrying": plain(found.carrying),
        "pools": [_pool(one) for one in found.pools],
        "promises": plain(found.promises),
        "unknown": plain(found.unknown),
        "left_out": plain(found.left_out),
    }
    return json.dumps(content, indent=2, ensure_ascii=False, allow_nan=False) + "\n"


def _pool(pool: PoolLoad) -> Plain:
    return {
        "name": pool.name,
        "hours_needed": pool.hours_needed,
        "hours_there": pool.hours_there,
        "utilisation": plain(pool.utilisation),
        "backlog_hours_a_year": pool.backlog_hours_a_year,
        "people_needed": pool.people_needed,
        "whole_people": pool.whole_people,
        "people_now": pool.people_now,
        "counts_in_hours": pool.counts_in_hours,
        "unknown": plain(pool.unknown),
    }


def capacity_csv(found: Capacity) -> str:
    """Return a row for each role of each relationship, for each pool, and for each promise."""
    return to_csv(COLUMNS, _rows(found))


def _rows(found: Capacity) -> Iterator[Sequence[Cell]]:
    for row in found.carrying:
        work = (row.accounts, row.hours, None, row.hours_per_person)
        staff = (row.people_needed, row.people_now, row.carries)
        yield ("relationship", row.title, row.role, *work, *staff, *(None,) * 5)
    for pool in found.pools:
        time = (None, pool.hours_needed, pool.hours_there, None)
        people = (pool.people_needed, pool.people_now, None)
        yield ("pool", pool.name, "", *time, *people, *(None,) * 4, "; ".join(pool.unknown))
    for check in found.promises:
        kept = (check.share, share_kept(check), check.verdict.value, check.unknown)
        yield ("promise", check.title, check.pool, *(None,) * 7, promised(check), *kept)


def share_kept(check: PromiseCheck) -> float | None:
    """Return the share of contacts for which a promise is kept; where work that lies waits in one line."""
    match check.answer:
        case LineAnswer(within=within):
            return within
        case ReplyAnswer(in_turn=in_turn):
            return in_turn.kept
    return None


def capacity_markdown(found: Capacity) -> str:
    """Return the capacity as Markdown."""
    lines = [f"# Capacity: {escaped(found.title)}, {full_date(found.opening.year.first)}", ""]
    lines += [escaped(ground(found)), "", "## What one person can carry", ""]
    lines += [*table(CARRYING_HEADINGS, carrying_rows(found), words=3), *bullets(book_faults(found))]
    lines += [
        "## Pools of people",
        "",
        *table(POOL_HEADINGS, pool_rows(found)),
        *bullets(pool_remarks(found)),
    ]
    lines += ["## Promises", ""]
    for check in found.promises:
        lines += bullets([f"{check.title}: {promised(check)}. {' '.join(answer(check))}"])[:1]
    lines += ["", *bullets(_parted(found)), *bullets(not_in_it(found))]
    return "\n".join(lines).rstrip() + "\n"


def _parted(found: Capacity) -> Iterator[str]:
    """Yield the promises that can be read in two ways."""
    titles = {check.relationship: check.title for check in found.promises}
    for relationship, title in titles.items():
        if says := two_readings(found, relationship):
            yield f"{title}: {says}"
