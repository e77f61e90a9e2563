"""From staged tables to the tables of the contract, in whatever engine they are staged."""

from collections.abc import Mapping as Dictionary
from dataclasses import dataclass, replace
from datetime import date

from moorings.errors import DataError
from moorings.evidence.binding import Source
from moorings.evidence.contract import ACCOUNTS, TABLES, Kind, Table
from moorings.evidence.contradictions import settled
from moorings.evidence.currency import settled as settled_currency
from moorings.evidence.days import last_day, must_have_begun, must_reach
from moorings.evidence.engines.engine import Engine
from moorings.evidence.extract import Contradiction, Extract, counted
from moorings.evidence.mapped import Mapping
from moorings.evidence.report import Reading, reported, strange_words
from moorings.evidence.revenue import derive_annual_revenue, let_live_revenue_decide, make_live
from moorings.evidence.sql import quoted
from moorings.evidence.staging import columns_of
from moorings.evidence.usable import keep_usable

ROLE_COST = {"role": Kind.TEXT, "cost_per_hour": Kind.REAL}
PROMISED = {"segment": Kind.TEXT, "slot": Kind.INTEGER, "minutes": Kind.REAL}
BESIDE = {"role_cost": ROLE_COST, "promised": PROMISED}
"""What the model says beside the customer data, empty until it does (`assign`)."""


@dataclass(frozen=True, slots=True)
class AsOf:
    """The day that is asked for, where one is, and today's."""

    asked: date | None
    today: date | None


def extracted(
    engine: Engine,
    sources: Dictionary[str, tuple[Source, ...]],
    mapping: Mapping,
    asked_currency: str | None,
    day: AsOf,
    *,
    where: str,
    unread_files: tuple[str, ...] = (),
) -> Extract:
    """Return the extract that the staged tables give; `where` names the data in messages.

    Raises DataError where they cannot be used.
    """
    currency = settled_currency(engine, mapping, asked_currency)
    readings = [_kept(engine, table, sources[table.name], mapping, currency) for table in TABLES]
    as_of = day.asked or last_day(engine, where, day.today)
    must_have_begun(engine, where, as_of)
    kinds = {column.name: column.kind for column in columns_of(ACCOUNTS, sources[ACCOUNTS.name])}
    columns = tuple(kinds)
    make_live(engine, as_of)
    readings = _with_derived_revenue(engine, readings, columns, currency)
    must_reach(engine, where, as_of)
    readings, contradictions = _settled(engine, readings, mapping, as_of, day.today)
    let_live_revenue_decide(engine, columns)
    for beside, said in BESIDE.items():
        engine.write(beside, said, ())
    return Extract(
        engine=engine,
        as_of=as_of,
        as_of_is_given=day.asked is not None,
        currency=currency,
        tables=tuple(reported(engine, reading) for reading in readings),
        contradictions=contradictions,
        attributes={name: kind for name, kind in kinds.items() if not ACCOUNTS.column(name)},
        unread_files=unread_files,
    )


def _kept(
    engine: Engine, table: Table, sources: tuple[Source, ...], mapping: Mapping, currency: str
) -> Reading:
    words = strange_words(engine, table)
    reading = Reading(table, sources, keep_usable(engine, table, sources, mapping, currency), words)
    if table.required and not engine.ask(f"SELECT COUNT(*) FROM {quoted(table.name)}").first[0]:
        raise DataError(
            f"no row of '{table.name}' can be used.",
            where=", ".join(source.file.path.name for source in sources),
            remedy=" ".join(f"{counted(dropped.rows)}: {dropped.reason}." for dropped in reading.dropped)
            or "There is nothing below the heading.",
        )
    return reading


def _with_derived_revenue(
    engine: Engine, readings: list[Reading], columns: tuple[str, ...], currency: str
) -> list[Reading]:
    accounts = readings[0]
    if "annual_revenue" in accounts.present or not derive_annual_revenue(engine, columns, currency):
        return readings
    return [replace(accounts, derived=("annual_revenue",)), *readings[1:]]


def _settled(
    engine: Engine, readings: list[Reading], mapping: Mapping, as_of: date, today: date | None
) -> tuple[list[Reading], tuple[Contradiction, ...]]:
    """Return the readings less the rows that contradictions set aside, and those contradictions."""
    present = {f"{reading.table.name}.{column}" for reading in readings for column in reading.present}
    latest = max(today, as_of) if today else None
    outcome = settled(engine, present, mapping.before_sign_up, as_of, latest)
    less = [
        replace(reading, dropped=(*reading.dropped, *outcome.set_aside.get(reading.table.name, ())))
        for reading in readings
    ]
    return less, outcome.contradictions
