"""Says what became of each table: rows found, read and dropped, values unknown, columns absent."""

from collections.abc import Mapping as Dictionary
from dataclasses import dataclass, field
from datetime import date, datetime

from moorings.evidence.binding import Source
from moorings.evidence.contract import Column, Table
from moorings.evidence.engines.engine import Engine
from moorings.evidence.extract import Dropped, TableReport, Unknown
from moorings.evidence.sql import quoted
from moorings.evidence.staging import columns_of, staged, text_of

WORDS_SHOWN = 3
UNPRICED = "amount_per_year"


@dataclass(frozen=True, slots=True)
class Reading:
    """What is known of a table while it is read: its sources, what was dropped, words that nobody knows."""

    table: Table
    sources: tuple[Source, ...]
    dropped: tuple[Dropped, ...] = ()
    strange_words: Dictionary[str, tuple[str, ...]] = field(default_factory=dict)
    derived: tuple[str, ...] = ()

    @property
    def present(self) -> frozenset[str]:
        """The names of the columns that some source has, or that were derived."""
        columns = {name for source in self.sources for name in source.columns}
        attributes = {attribute.name for source in self.sources for attribute in source.attributes}
        return frozenset(columns | attributes | set(self.derived))


def strange_words(engine: Engine, table: Table) -> dict[str, tuple[str, ...]]:
    """Return the commonest words that nobody knows, for each staged column that takes known words only."""
    found = {column.name: _strange(engine, table, column) for column in table.columns if column.words}
    return {name: words for name, words in found.items() if words}


def _strange(engine: Engine, table: Table, column: Column) -> tuple[str, ...]:
    text = text_of(column.name)
    words = engine.ask(
        f"""SELECT {text} AS word, COUNT(*) AS times FROM {quoted(staged(table))}
            WHERE _meant AND {quoted(column.name)} IS NULL AND {text} IS NOT NULL
            GROUP BY {text} ORDER BY times DESC, word LIMIT {WORDS_SHOWN}"""
    )
    return tuple(word for word, _ in words)


def reported(engine: Engine, reading: Reading) -> TableReport:
    """Return the report of one table, counted in the table as it now stands."""
    table = reading.table
    columns = [column for column in columns_of(table, reading.sources) if column.name in reading.present]
    read, first, last, *nulls = _counts(engine, table, columns)
    names = [column.name for column in columns] + [UNPRICED] * len(_unpriced(table))
    return TableReport(
        table=table.name,
        source=", ".join(dict.fromkeys(source.file.path.name for source in reading.sources)),
        found=read + sum(dropped.rows for dropped in reading.dropped),
        read=read,
        dropped=reading.dropped,
        unknown=tuple(
            Unknown(name, count, reading.strange_words.get(name, ()))
            for name, count in zip(names, nulls, strict=True)
            if count
        ),
        absent_columns=tuple(c.name for c in table.columns if c.name not in reading.present),
        derived_columns=reading.derived,
        unread_columns=tuple(dict.fromkeys(c for source in reading.sources for c in source.unread_columns)),
        first=_day(first),
        last=_day(last),
    )


def _counts(engine: Engine, table: Table, columns: list[Column]) -> tuple[int, ...]:
    dates = ", ".join(quoted(name) for name in table.dated)
    several = len(table.dated) > 1
    first, last = (f"LEAST({dates})", f"GREATEST({dates})") if several else (dates, dates)
    span = [f"MIN({first})", f"MAX({last})"] if dates else ["NULL", "NULL"]
    unknown = ["0" if c.empty_means else f"COUNT(*) - COUNT({quoted(c.name)})" for c in columns]
    counts = ", ".join(["COUNT(*)", *span, *unknown, *_unpriced(table)])
    return engine.ask(f"SELECT {counts} FROM {quoted(table.name)}").first


def _unpriced(table: Table) -> list[str]:
    """Return the count of recurring amounts of which nothing tells what they come to a year."""
    priced = table.column("period_start") is not None
    return [f"COUNT(CASE WHEN kind = 'recurring' AND {UNPRICED} IS NULL THEN 1 END)"] if priced else []


def _day(value: object) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    return value if isinstance(value, date) else None
