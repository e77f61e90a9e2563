"""Reads what a mapping says of where rows come from: a database, what a source is joined to, which rows are meant."""

import re
from collections.abc import Iterable
from datetime import date

from moorings.evidence.mapped import EngineName, Filter, Join, Place
from moorings.evidence.section import Section


def place_of(section: Section) -> Place:
    """Return where the tables lie."""
    section.only("engine", "file", "address_from", "schema")
    place = Place(
        engine=section.word("engine", EngineName),
        file=section.text("file"),
        address_from=section.text("address_from"),
        schema=section.text("schema"),
    )
    if re.search(r"://|=|@", place.address_from):
        section.fault(
            "address_from",
            "names an environment variable, and holds no address itself: an address may hold a password.",
        )
        return Place()
    wanted = "file" if place.engine is EngineName.DUCKDB else "address_from"
    if place.engine and not getattr(place, wanted):
        section.fault(wanted, f"is missing: {place.engine} is found by it.")
    if section.entries and not place.engine:
        section.fault("engine", f"is missing: one of {', '.join(EngineName)}.")
    return place


def joins_of(section: Section) -> Iterable[Join]:
    """Yield what a source is joined to."""
    for inner in section.sections("join"):
        inner.only("name", "file", "sheet", "table", "on")
        file, relation = inner.text("file"), inner.text("table")
        if bool(file) == bool(relation):
            inner.fault("", "must name either a file or a table.")
        on = inner.pairs("on")
        if not on:
            inner.fault("on", 'is missing: which column equals which, such as { requester_id = "id" }.')
        name = (
            inner.text("name")
            or re.split(r"[./]", relation or file.removesuffix(".gz"))[-1 if relation else -2]
        )
        yield Join(name, file, inner.text("sheet"), relation, on)


def filters_of(section: Section) -> Iterable[Filter]:
    """Yield which rows of a source are meant."""
    for column, wanted in section.entries.items():
        if not isinstance(wanted, dict):
            yield Filter(column, _words(section, column))
            continue
        inner = section.section(column)
        inner.only("not", "from", "before")
        first, before = (_limit(inner, key) for key in ("from", "before"))
        yield Filter(column, _words(inner, "not"), "not" in wanted, first, before)


def _limit(section: Section, key: str) -> float | str | None:
    value = section.entries.get(key)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    if value is not None:
        section.fault(key, "is neither a number nor a day such as 2024-12-31 (without quotation marks).")
    return None


def _words(section: Section, key: str) -> tuple[str, ...]:
    """Return the values that a key lists, as texts; a single one is a list of one."""
    value = section.entries.get(key, [])
    listed = value if isinstance(value, list) else [value]
    if all(isinstance(one, str | int | float | date) for one in listed):
        return tuple(str(one).lower() if isinstance(one, bool) else str(one) for one in listed)
    section.fault(key, "is neither a value nor a list of values.")
    return ()
