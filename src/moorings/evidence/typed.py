"""Reads a source whose columns have types of their own, a Parquet file or a table of a database, without copying it.

What comes out is a question with the columns of a staged table (see `staging`): nothing is worked out until somebody
asks, and the texts, which only examples show, hardly ever are.
"""

from collections.abc import Callable, Iterable, Mapping

from moorings.evidence.binding import Source
from moorings.evidence.contract import Column, Kind
from moorings.evidence.mapped import ColumnMapping
from moorings.evidence.mapped import Mapping as Described
from moorings.evidence.sql import SQL_TYPES, literal, quoted
from moorings.evidence.values import cleaned, one_of, translated

Reader = Callable[[Kind, str, tuple[str, ...], str], str]
"""SQL for a value of a kind that a text holds, given how dates are written and the sign before decimals."""

NUMBERS = frozenset({Kind.REAL, Kind.MONEY})
DATES = frozenset({Kind.DATE, Kind.MOMENT})
NAN = "CAST('NaN' AS DOUBLE)"


def typed_rows(
    number: int, source: Source, columns: Iterable[Column], mapping: Described, read: Reader
) -> str:
    """Return a question for the rows of a source as a staged table has them; `read` reads what is a text there."""
    kinds = source.file.kinds
    amount = source.columns.get("amount")
    times = repr(amount.per.per_year) if amount and amount.per else "NULL"
    meant = f"{_known(source.only_with, kinds, mapping)} IS NOT NULL" if source.only_with else "TRUE"
    fields = [
        f"CAST({number} AS BIGINT) AS _source",
        "_row",
        f"CAST({literal(source.file.path.name)} AS VARCHAR) AS _file",
        f"{meant} AS _meant",
        f"CAST({times} AS DOUBLE) AS _times_a_year",
    ]
    said = source.columns | {one.name: one.source for one in source.attributes}
    for column in columns:
        how = said.get(column.name)
        value = _value(column, how, kinds, mapping, read) if how else "NULL"
        text = _text(how, kinds, mapping) if how else "NULL"
        fields.append(f"CAST({value} AS {SQL_TYPES[column.kind]}) AS {quoted(column.name)}")
        fields.append(f"CAST({text} AS VARCHAR) AS {quoted(f'{column.name} text')}")
    return f"SELECT {', '.join(fields)} FROM ({source.file.typed_scan}) AS rows_{number}"


def is_read(column: Column, source: Source) -> bool:
    """Return whether a value of this column may be unreadable: it is a text there, or a number that need be whole."""
    said = source.columns | {one.name: one.source for one in source.attributes}
    how = said.get(column.name)
    if how is None or how.value is not None:
        return False
    there = source.file.kinds.get(how.column, Kind.TEXT)
    return there is not column.kind and not _fits(there, column.kind)


def _fits(there: Kind, wanted: Kind) -> bool:
    """Return whether every value of one kind is one of the other."""
    numbers = {Kind.INTEGER, *NUMBERS}
    return (there in DATES and wanted in DATES) or (there in numbers and wanted in NUMBERS)


def _value(
    column: Column, how: ColumnMapping, kinds: Mapping[str, Kind], mapping: Described, read: Reader
) -> str:
    there = kinds.get(how.column, Kind.TEXT)
    if how.value is not None or there is Kind.TEXT or column.kind is Kind.TEXT or column.words:
        text = translated(_text(how, kinds, mapping), how.words)
        formats = how.formats or mapping.date_formats
        value = (
            one_of(text, column.words) if column.words else read(column.kind, text, formats, mapping.decimal)
        )
    elif there is column.kind or _fits(there, column.kind):
        value = _known(how.column, kinds, mapping, how)
        value = f"NULLIF(CAST({value} AS DOUBLE), {NAN})" if column.kind in NUMBERS else value
        value = _finite(value) if there in DATES else value
    elif there in NUMBERS and column.kind is Kind.INTEGER:
        known = _known(how.column, kinds, mapping, how)
        value = f"CASE WHEN {known} = FLOOR({known}) THEN {known} END"
    else:
        value = read(column.kind, _text(how, kinds, mapping), (), ".")
    if how.is_last_day:
        return f"CAST({value} AS DATE) + INTERVAL 1 DAY"
    return f"{value} * {how.per.per_year}" if how.per and column.unit == "a year" else value


def _finite(day: str) -> str:
    """Return SQL for a date, null for one that never comes: `infinity` is how some write that nothing ends."""
    return f"CASE WHEN EXTRACT(YEAR FROM {day}) BETWEEN 1 AND 9999 THEN {day} END"


def _text(how: ColumnMapping, kinds: Mapping[str, Kind], mapping: Described) -> str:
    """Return SQL for a value as a text, null where it is unknown."""
    if how.value is not None:
        return literal(how.value)
    column = quoted(how.column)
    text = column if kinds.get(how.column, Kind.TEXT) is Kind.TEXT else f"CAST({column} AS VARCHAR)"
    return cleaned(text, (*mapping.unknown, *how.unknown))


def _known(name: str, kinds: Mapping[str, Kind], mapping: Described, how: ColumnMapping | None = None) -> str:
    """Return SQL for a column of its own type, null where its text is a word for unknown."""
    if kinds.get(name, Kind.TEXT) is Kind.TEXT:
        return cleaned(quoted(name), (*mapping.unknown, *(how.unknown if how else ())))
    words = [
        word for word in (*mapping.unknown, *(how.unknown if how else ())) if any(map(str.isdigit, word))
    ]
    if not words:
        return quoted(name)
    unknown = ", ".join(literal(word.strip().lower()) for word in words)
    return f"CASE WHEN LOWER(CAST({quoted(name)} AS VARCHAR)) NOT IN ({unknown}) THEN {quoted(name)} END"
