"""Works out the kind of each column of the accounts that the contract does not know, from its values."""

import duckdb

from moorings.evidence.contract import Kind
from moorings.evidence.mapped import AttributeMapping, ColumnMapping, Mapping
from moorings.evidence.source import File, reading
from moorings.evidence.sql import literal, quoted, row
from moorings.evidence.values import cleaned, read_as

TRIED = (Kind.YES_NO, Kind.INTEGER, Kind.REAL, Kind.DATE)
NOT_SAFE = {
    Kind.YES_NO: r"[01tfyn]",  # a digit or a letter may be anything
    Kind.INTEGER: r"[-+]?0\d.*",  # 007 is a name, not a seven
    Kind.REAL: r"[-+]?0\d.*",
}


def inferred(
    connection: duckdb.DuckDBPyConnection, file: File, columns: dict[str, str], mapping: Mapping
) -> tuple[AttributeMapping, ...]:
    """Return an attribute for each of these columns (its name by its column), of the narrowest kind that fits.

    A kind fits where every value can be read as it; a column without values is text.
    """
    if not columns:
        return ()
    tests = ", ".join(test for column in columns for test in _tests(column, mapping))
    with reading(file.path):
        fits = row(connection, f"SELECT {tests} FROM ({file.rows_as_texts()})")
    kinds = [_first_fit(fits[start : start + len(TRIED)]) for start in range(0, len(fits), len(TRIED))]
    return tuple(
        AttributeMapping(name, kind, ColumnMapping(column=column))
        for (column, name), kind in zip(columns.items(), kinds, strict=True)
    )


def _tests(column: str, mapping: Mapping) -> list[str]:
    text = cleaned(quoted(column), mapping.unknown)
    return [_fits(kind, text, mapping) for kind in TRIED]


def _fits(kind: Kind, text: str, mapping: Mapping) -> str:
    value = read_as(kind, text, formats=mapping.date_formats, decimal=mapping.decimal)
    safe = f"AND NOT regexp_full_match(lower({text}), {literal(NOT_SAFE[kind])})" if kind in NOT_SAFE else ""
    return f"bool_and({value} IS NOT NULL {safe}) FILTER ({text} IS NOT NULL)"


def _first_fit(fits: tuple[bool | None, ...]) -> Kind:
    return next((kind for kind, fit in zip(TRIED, fits, strict=True) if fit), Kind.TEXT)
