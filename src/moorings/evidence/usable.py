"""Keeps the rows of a staged table that can be used, and counts those that cannot, with the reason.

A value that can be read and cannot be true (negative minutes, a score beyond its scale, an account that
nobody knows) costs its row, never the whole table.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from moorings.evidence.binding import Source
from moorings.evidence.contract import Column, Kind, Table
from moorings.evidence.currency import in_review_currency
from moorings.evidence.engines.engine import Engine
from moorings.evidence.extract import Dropped
from moorings.evidence.mapped import Mapping
from moorings.evidence.revenue import a_year
from moorings.evidence.sql import literal, quoted, shortened
from moorings.evidence.staging import columns_of, place_of_row, staged, text_of

EXAMPLES = 3
NO_ACCOUNT = "its account is in no row of 'accounts'"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a row cannot be used: a condition, and what to show of it, both in SQL."""

    says: str
    condition: str
    shows: str = "NULL"


def keep_usable(
    engine: Engine,
    table: Table,
    sources: tuple[Source, ...],
    mapping: Mapping,
    currency: str,
) -> tuple[Dropped, ...]:
    """Make a table of the contract from its staged one, and return what was left out; the staged one goes."""
    reasons = tuple(_reasons(table, sources))
    whens = " ".join(f"WHEN {reason.condition} THEN {number}" for number, reason in enumerate(reasons))
    judged = f"(SELECT *, CASE {whens} END AS _reason FROM {quoted(staged(table))}) AS judged"
    fields = ", ".join(_fields(table, sources, mapping, currency))
    engine.keep(table.name, f"SELECT {fields} FROM {judged} WHERE _reason IS NULL")
    dropped = tuple(_dropped(engine, judged, reasons)) if _is_less(engine, table) else ()
    engine.forget(staged(table))
    return dropped


def _is_less(engine: Engine, table: Table) -> bool:
    """Return whether some row was left out; counting is cheap, and asking why is not."""
    kept, given = (
        engine.ask(f"SELECT COUNT(*) FROM {quoted(name)}").first[0] for name in (table.name, staged(table))
    )
    return bool(kept < given)


def _fields(table: Table, sources: tuple[Source, ...], mapping: Mapping, currency: str) -> Iterator[str]:
    for column in columns_of(table, sources):
        yield f"{_final(column, mapping, currency)} AS {quoted(column.name)}"
    if table.column("period_start"):
        yield f"{a_year(in_review_currency('amount', mapping, currency))} AS amount_per_year"


def _final(column: Column, mapping: Mapping, currency: str) -> str:
    if column.kind is Kind.MONEY:
        return in_review_currency(quoted(column.name), mapping, currency)
    return (
        f"CAST({literal(currency)} AS VARCHAR)"
        if column.name == "currency" and currency
        else quoted(column.name)
    )


def _reasons(table: Table, sources: tuple[Source, ...]) -> Iterator[Reason]:
    if asked := dict.fromkeys(f"'{source.only_with}'" for source in sources if source.only_with):
        yield Reason(f"no value in {' or '.join(asked)}, which the mapping asks for", "NOT _meant")
    yield from (_missing(column) for column in table.columns if column.required)
    if table.column("account_id") and not table.required:
        unknown = "account_id NOT IN (SELECT account_id FROM accounts)"
        yield Reason(NO_ACCOUNT, unknown, "account_id")
    if table.key:
        again = f"row_number() OVER (PARTITION BY {', '.join(table.key)} ORDER BY _source, _row) > 1"
        yield Reason(f"its {' and '.join(table.key)} came before; the first row is used", again, table.key[0])
    for column in columns_of(table, sources):
        yield from _out_of_bounds(column)
    yield from _impossible(table)


def _missing(column: Column) -> Reason:
    says = (
        f"its {column.name} is none of {', '.join(column.words)}"
        if column.words
        else f"it has no {column.name}"
    )
    return Reason(says, f"{quoted(column.name)} IS NULL", text_of(column.name))


def _out_of_bounds(column: Column) -> Iterator[Reason]:
    unit = f" {column.unit}" if column.unit else ""
    if column.least is not None:
        condition = f"{quoted(column.name)} < {column.least}"
        yield Reason(f"{column.name} below {column.least:g}{unit}", condition, text_of(column.name))
    if column.most is not None:
        condition = f"{quoted(column.name)} > {column.most}"
        yield Reason(f"{column.name} above {column.most:g}{unit}", condition, text_of(column.name))


def _impossible(table: Table) -> Iterator[Reason]:
    if table.column("score"):
        shows = f"{text_of('score')} || ' of ' || {text_of('scale_max')}"
        yield Reason("its score is beyond its scale", "score > scale_max OR score < 0", shows)
    if table.column("period_end"):
        shows = f"{text_of('period_start')} || ' to ' || {text_of('period_end')}"
        yield Reason("its period ends before its first day is over", "period_end <= period_start", shows)
    if table.column("to"):
        shows = f"{text_of('from')} || ' to ' || {text_of('to')}"
        yield Reason("it ends before it begins", '"to" < "from"', shows)


def _dropped(engine: Engine, judged: str, reasons: tuple[Reason, ...]) -> Iterator[Dropped]:
    counts = (
        f"SELECT _reason, count(*) FROM {judged} WHERE _reason IS NOT NULL GROUP BY _reason ORDER BY _reason"
    )
    for number, count in engine.ask(counts):
        reason = reasons[number]
        shown = f"SELECT _file, _row, {reason.shows} FROM {judged} WHERE _reason = {number}"
        shown += f" ORDER BY _source, _row LIMIT {EXAMPLES}"
        yield Dropped(reason.says, count, tuple(_example(*found) for found in engine.ask(shown)))


def _example(file: str, line: int | None, text: str | None) -> str:
    return place_of_row(file, line) + (f": {shortened(text)!r}" if text else "")
