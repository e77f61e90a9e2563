"""Reads the sources of one table into one table of the engine, each value beside the text it was read from.

A staged table has every column of the contract typed, for each a `<column> text` as the source has it, and the
`_source`, `_file` and `_row` it comes from; `_meant` tells whether the mapping asks for the row, `_times_a_year`
how often a rate of money comes. A value that cannot be read stops everything: dropped in silence it would bend
every figure made from it.
"""

from collections.abc import Iterable

from moorings.errors import DataError
from moorings.evidence.binding import Source
from moorings.evidence.contract import Column, Kind, Table
from moorings.evidence.engines.duckdb_ import DuckDb, connection_of
from moorings.evidence.engines.engine import Engine
from moorings.evidence.mapped import ColumnMapping, Mapping
from moorings.evidence.portable import read_portably
from moorings.evidence.section import one_message
from moorings.evidence.source import File, reading
from moorings.evidence.sql import literal, quoted, shortened
from moorings.evidence.typed import is_read, typed_rows
from moorings.evidence.values import cleaned, one_of, read_as, translated

FAULTS_SHOWN = 5
ABOUT = {
    "_source": Kind.INTEGER,
    "_row": Kind.INTEGER,
    "_file": Kind.TEXT,
    "_meant": Kind.YES_NO,
    "_times_a_year": Kind.REAL,
}
"""What a staged table says of each row beside its values."""


def staged(table: Table) -> str:
    """Return the name of a staged table."""
    return f"staged_{table.name}"


def text_of(column: str) -> str:
    """Return the name of the column that holds a staged value's text, as SQL."""
    return quoted(f"{column} text")


def columns_of(table: Table, sources: tuple[Source, ...]) -> tuple[Column, ...]:
    """Return the columns of the contract and then the attributes, as columns."""
    attributes: dict[str, Column] = {}
    for attribute in (attribute for source in sources for attribute in source.attributes):
        met = attributes.get(attribute.name)
        kind = attribute.kind if met is None or met.kind is attribute.kind else Kind.TEXT
        unit = "a year" if attribute.source.per else ""
        attributes[attribute.name] = Column(attribute.name, kind, "an attribute", unit=unit)
    return (*table.columns, *attributes.values())


def place_of_row(file: str, line: int | None) -> str:
    """Return where a row stands, in words; the rows of a database have no numbers."""
    return file if line is None else f"{file}, row {line}"


def stage(engine: Engine, table: Table, sources: tuple[Source, ...], mapping: Mapping) -> None:
    """Make the staged table of one table of the contract, empty where there is no source.

    Sources whose columns have types of their own are staged as a question, and are not copied.
    """
    columns = columns_of(table, sources)
    if sources and _are_typed(sources):
        read = _read_here if isinstance(engine, DuckDb) else read_portably
        each = (typed_rows(number, one, columns, mapping, read) for number, one in enumerate(sources))
        engine.view(staged(table), " UNION ALL ".join(each))
        return
    texts = {f"{column.name} text": Kind.TEXT for column in columns}
    engine.write(staged(table), {**ABOUT, **{column.name: column.kind for column in columns}, **texts}, ())
    for number, source in enumerate(sources):
        with reading(source.file.path):
            query = _query(number, source, columns, mapping)
            connection_of(engine).execute(f"INSERT INTO {quoted(staged(table))} BY NAME {query}")


def _are_typed(sources: tuple[Source, ...]) -> bool:
    return all(source.file.typed_scan for source in sources)


def _read_here(kind: Kind, text: str, formats: tuple[str, ...], decimal: str) -> str:
    return read_as(kind, text, formats=formats, decimal=decimal)


def _query(number: int, source: Source, columns: Iterable[Column], mapping: Mapping) -> str:
    said = _said(source)
    present = [(column, said[column.name]) for column in columns if column.name in said]
    texts = ", ".join(_text(column, how, mapping) for column, how in present)
    values = ", ".join(_value(column, how, source.file, mapping) for column, how in present)
    amount = source.columns.get("amount")
    times = str(amount.per.per_year) if amount and amount.per else "NULL"
    meant = (
        f"{cleaned(quoted(source.only_with), mapping.unknown)} IS NOT NULL" if source.only_with else "true"
    )
    return f"""
        SELECT {number} AS _source, {literal(source.file.path.name)} AS _file, {times} AS _times_a_year, *, {values}
        FROM (SELECT _row, {meant} AS _meant, {texts} FROM ({source.file.rows_as_texts()}))"""


def _text(column: Column, how: ColumnMapping, mapping: Mapping) -> str:
    source = quoted(how.column) if how.value is None else literal(how.value)
    text = cleaned(source, (*mapping.unknown, *how.unknown)) if how.value is None else source
    return f"{text} AS {text_of(column.name)}"


def _value(column: Column, how: ColumnMapping, file: File, mapping: Mapping) -> str:
    text = translated(text_of(column.name), how.words)
    if column.words:
        value = one_of(text, column.words)
    else:
        formats = () if how.column in file.dates else how.formats or mapping.date_formats
        value = read_as(column.kind, text, formats=formats, decimal=mapping.decimal)
    return f"{_adjusted(column, how, value)} AS {quoted(column.name)}"


def _adjusted(column: Column, how: ColumnMapping, value: str) -> str:
    """Return SQL for a value in the contract's terms: the day after the last one covered, money a year."""
    if how.is_last_day:
        return f"CAST({value} + INTERVAL 1 DAY AS DATE)"
    if how.per and column.unit == "a year":
        return f"{value} * {how.per.per_year}"
    return value


def must_be_readable(engine: Engine, table: Table, sources: tuple[Source, ...], mapping: Mapping) -> None:
    """Raise DataError with the first row and value of each column that holds something unreadable."""
    columns = [column for column in columns_of(table, sources) if _may_be_unreadable(column, sources)]
    counts = ", ".join(f"COUNT(CASE WHEN {_is_unreadable(column)} THEN 1 END)" for column in columns)
    unread = engine.ask(f"SELECT {counts} FROM {quoted(staged(table))} WHERE _meant").first if columns else ()
    bad = [column for column, count in zip(columns, unread, strict=True) if count]
    if bad:
        faults = [_fault(engine, table, sources, column, mapping) for column in bad[:FAULTS_SHOWN]]
        raise DataError(
            one_message(faults),
            remedy="Correct the values, say in a mapping how they are written, or list them there as unknown.",
        )


def _may_be_unreadable(column: Column, sources: tuple[Source, ...]) -> bool:
    if column.kind is Kind.TEXT:
        return False
    return any(is_read(column, source) for source in sources) if _are_typed(sources) else True


def _is_unreadable(column: Column) -> str:
    return f"{quoted(column.name)} IS NULL AND {text_of(column.name)} IS NOT NULL"


def _fault(
    engine: Engine, table: Table, sources: tuple[Source, ...], column: Column, mapping: Mapping
) -> str:
    where = f"FROM {quoted(staged(table))} WHERE _meant AND {_is_unreadable(column)}"
    number, line, text, count = engine.ask(
        f"SELECT _source, _row, {text_of(column.name)}, COUNT(*) OVER () {where} LIMIT 1"
    ).first
    how, file = _said(sources[number])[column.name], sources[number].file.path.name
    more = f" (and {count - 1} more like it)" if count > 1 else ""
    origin = f"in column '{how.column}'" if how.column else f"for '{column.name}'"
    return f"{place_of_row(file, line)}: {shortened(text)!r} {origin} is no {_wanted(column, how, mapping)}{more}."


def _said(source: Source) -> dict[str, ColumnMapping]:
    """Return where each column and attribute of a source comes from."""
    return source.columns | {attribute.name: attribute.source for attribute in source.attributes}


def _wanted(column: Column, how: ColumnMapping, mapping: Mapping) -> str:
    """Return what a value should have been, in words."""
    if column.kind in {Kind.DATE, Kind.MOMENT}:
        formats = how.formats or mapping.date_formats
        return f"date of the form {' or '.join(formats)}" if formats else "date such as 2024-12-31"
    if column.kind is Kind.YES_NO:
        return "yes or no"
    kind = "whole number" if column.kind is Kind.INTEGER else "number"
    return f"{kind} with a decimal {'point' if mapping.decimal == '.' else 'comma'}"
