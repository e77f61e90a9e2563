"""Reads `mapping.toml`: which file and which column is which, and how its values are written.

A mapping with nothing but `schema = 1` reads files named like the tables of the contract, with columns named like
the contract's. All the rest is said where it differs:

    schema = 1                                  # the version of this form

    [extract]
    as_of = 2024-12-31                          # the day the data show; else the last day found in them
    currency = "USD"                            # the currency of amounts that name none
    date_format = "%d-%m-%Y"                    # or a list; else ISO 8601 (2024-12-31, with or without a time)
    decimal = ","                               # else "."
    unknown = ["", "?", "N/A", "null"]          # words that stand for no value

    [extract.rates]                             # one USD was worth 0.79 GBP on that day
    USD = { rate = 0.79, to = "GBP", date = 2024-12-31 }

    [contradictions]
    before_sign_up = "set_aside"                # or "use": contacts, answers and events dated before their sign-up

    [tables.accounts]
    file = "customers.csv"                      # a name, a pattern (exports/*.csv) or a folder; of a workbook also
                                                # sheet = "Customers", else the first
    [tables.accounts.columns]                   # ours = theirs; what is not named here is not read
    account_id = "id"
    churned = { column = "left", words = { J = "yes", N = "no" } }
    annual_revenue = { column = "mrr", per = "month" }
    created_at = { column = "since", format = "%d/%m/%Y", unknown = ["01/01/1970"] }
    [tables.accounts.attributes]                # what the contract does not know and the model asks for
    seats = { column = "Seats", kind = "integer" }

    [[tables.events]]                           # a table may have several sources, and a file serve several tables
    file = "customers.csv"
    only_with = "activated_on"                  # rows with no value in this column of the file are not meant
    [tables.events.columns]
    account_id = "id"
    at = "activated_on"
    name = { value = "activated" }              # the same for every row

    [tables.revenue]
    [tables.revenue.columns]
    period_end = { column = "until", last_day = true }   # the source names the last day covered

    [tables.interactions]
    file = "tickets.csv"
    [tables.interactions.where]                 # which rows are meant
    status = ["open", "closed"]                 # one of these
    channel = { not = "spam" }
    opened_at = { from = 2024-01-01, before = 2025-01-01 }
    [[tables.interactions.join]]                # columns of another file, as users.org_id
    file = "users.csv"
    on = { requester_id = "id" }
    [tables.interactions.columns]
    account_id = "users.org_id"
    at = "opened_at"

    [source]                                    # where no files are, but a database
    engine = "postgresql"                       # or duckdb (with file = "…"), spark, clickhouse
    address_from = "MOORINGS_POSTGRES"          # the environment variable that holds the address
    schema = "crm"                              # of tables that name none; a source then says table = "tickets"

Files are CSV (comma, semicolon, tab or bar), TSV, JSON or JSON lines, these also with .gz and in UTF-8, Parquet, and
Excel workbooks.
"""

import re
import tomllib
from collections.abc import Iterable

from moorings.errors import MappingError, did_you_mean
from moorings.evidence.contract import TABLES, Column, Kind, Table, table_named
from moorings.evidence.mapped import (
    UNKNOWN_WORDS,
    AttributeMapping,
    BeforeSignUp,
    ColumnMapping,
    Mapping,
    Rate,
    SourceMapping,
)
from moorings.evidence.mapping_of_sources import filters_of, joins_of, place_of
from moorings.evidence.section import Section, one_message
from moorings.units import Period

__all__ = ["Mapping", "default_mapping", "read_mapping"]

SCHEMA = 1
COLUMN_KEYS = ("column", "value", "format", "words", "unknown", "per", "last_day")
DATE_CODES = frozenset("YymdbBajHIMSpf%")


def default_mapping() -> Mapping:
    """Return the mapping of files and columns that are named like the contract's."""
    return Mapping()


def read_mapping(text: str, where: str) -> Mapping:
    """Return the mapping that a text in TOML says; `where` names it in messages.

    Raises MappingError with every fault found, each with its key and the nearest known ones.
    """
    faults: list[str] = []
    mapping = _mapping(Section(_parsed(text, where), "", faults), where)
    if faults:
        raise MappingError(one_message(sorted(faults)), where=where)
    return mapping


def _parsed(text: str, where: str) -> dict[str, object]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise MappingError(f"this is not TOML: {error}.", where=where) from error


def _mapping(root: Section, where: str) -> Mapping:
    root.only("schema", "source", "extract", "contradictions", "tables")
    if root.entries.get("schema") != SCHEMA:
        root.fault("schema", f"must be {SCHEMA}, the version that this program reads.")
    extract, contradictions = root.section("extract"), root.section("contradictions")
    extract.only("as_of", "currency", "date_format", "decimal", "unknown", "rates")
    contradictions.only("before_sign_up")
    return Mapping(
        where=where,
        place=place_of(root.section("source")),
        as_of=extract.day("as_of"),
        currency=_currency(extract, "currency"),
        rates=tuple(_rates(extract.section("rates"))),
        date_formats=_date_formats(extract, "date_format"),
        decimal=_decimal(extract),
        unknown=extract.texts("unknown", UNKNOWN_WORDS),
        before_sign_up=contradictions.word("before_sign_up", BeforeSignUp) or BeforeSignUp.SET_ASIDE,
        sources=dict(_tables(root.section("tables"))),
    )


def _currency(section: Section, key: str) -> str:
    code = section.text(key).upper()
    if code and not re.fullmatch(r"[A-Z]{3}", code):
        section.fault(key, f"'{code}' is no currency code of three letters, such as GBP.")
    return code


def _rates(section: Section) -> Iterable[Rate]:
    for code in section.entries:
        inner = section.section(code)
        inner.only("rate", "to", "date")
        rate, to, day = inner.number("rate"), _currency(inner, "to"), inner.day("date")
        if not to:
            inner.fault("to", "is missing: the currency that the rate leads to.")
        if day is None and "date" not in inner.entries:
            inner.fault("date", "is missing: the day of the rate.")
        if rate and to and day:
            yield Rate(code.upper(), to, rate, day)


def _date_formats(section: Section, key: str) -> tuple[str, ...]:
    formats = section.texts(key)
    for form in formats:
        codes = set(re.findall(r"%-?(.)", form))
        if codes - DATE_CODES or not codes & {"Y", "y"}:
            section.fault(key, f"'{form}' is no date format such as %d-%m-%Y or %Y-%m-%d %H:%M.")
            return ()
    return formats


def _decimal(section: Section) -> str:
    decimal = section.text("decimal", ".")
    if decimal not in {".", ","}:
        section.fault("decimal", f"'{decimal}' is neither a point nor a comma.")
        return "."
    return decimal


def _tables(section: Section) -> Iterable[tuple[str, tuple[SourceMapping, ...]]]:
    section.only(*(table.name for table in TABLES))
    for name in section.entries:
        if table := table_named(name):
            yield name, tuple(_source(table, inner) for inner in section.sections(name))


def _source(table: Table, section: Section) -> SourceMapping:
    has_attributes = table.name == "accounts"
    more = ["attributes"] if has_attributes else []
    section.only("file", "sheet", "table", "join", "where", "only_with", "columns", *more)
    if section.text("file") and section.text("table"):
        section.fault("table", "and `file` cannot both be the source.")
    return SourceMapping(
        table=table.name,
        file=section.text("file"),
        sheet=section.text("sheet"),
        relation=section.text("table"),
        joins=tuple(joins_of(section)) if "join" in section.entries else (),
        filters=tuple(filters_of(section.section("where"))),
        columns=_columns(table, section.section("columns")) if "columns" in section.entries else None,
        attributes=tuple(_attributes(table, section.section("attributes"))) if has_attributes else (),
        only_with=section.text("only_with"),
    )


def _columns(table: Table, section: Section) -> dict[str, ColumnMapping]:
    section.only(*(column.name for column in table.columns))
    for column in table.columns:
        if column.required and column.name not in section.entries:
            section.fault(column.name, f"is missing and required: {column.meaning}.")
    known = ((name, table.column(name)) for name in section.entries)
    return {name: _column(column, section) for name, column in known if column}


def _column(column: Column, section: Section) -> ColumnMapping:
    if not isinstance(section.entries[column.name], dict):
        return ColumnMapping(column=_source_column(section, column.name))
    inner = section.section(column.name)
    mapping = _column_mapping(inner)
    _check_keys_of(column, inner)
    _check_words(column, mapping, inner)
    return mapping


def _source_column(section: Section, key: str) -> str:
    name = section.text(key)
    if not name:
        section.fault(key, "names no column.")
    return name


def _column_mapping(inner: Section, *more_keys: str) -> ColumnMapping:
    inner.only(*COLUMN_KEYS, *more_keys)
    if ("column" in inner.entries) == ("value" in inner.entries):
        inner.fault("", "must name either a column or a value.")
    return ColumnMapping(
        column=_source_column(inner, "column") if "column" in inner.entries else "",
        value=inner.text("value") if "value" in inner.entries else None,
        formats=_date_formats(inner, "format"),
        words=inner.pairs("words"),
        unknown=inner.texts("unknown"),
        per=inner.word("per", Period),
        is_last_day=inner.yes("last_day"),
    )


def _check_keys_of(column: Column, inner: Section) -> None:
    """Note the keys that say nothing about a value of this kind."""
    fits = {
        "format": column.kind in {Kind.DATE, Kind.MOMENT},
        "per": column.kind is Kind.MONEY,
        "words": column.kind in {Kind.TEXT, Kind.YES_NO},
        "last_day": column.name == "period_end",
    }
    for key, is_fit in fits.items():
        if key in inner.entries and not is_fit:
            inner.fault(key, f"says nothing about '{column.name}', which is {_a(column.kind)}.")


def _a(kind: Kind) -> str:
    return {
        "integer": "an integer",
        "real": "a number",
        "yes_no": "yes or no",
        "money": "money",
        "text": "text",
    }.get(kind.value, f"a {kind.value}")


def _check_words(column: Column, mapping: ColumnMapping, inner: Section) -> None:
    """Note every word of ours that the column cannot hold."""
    words = ("yes", "no") if column.kind is Kind.YES_NO else column.words
    said = [ours for _, ours in mapping.words] + ([mapping.value] if mapping.value is not None else [])
    for word in said:
        if words and word.lower() not in words:
            inner.fault("", f"'{word}' is no word of this column. {did_you_mean(word, words)}")


def _attributes(table: Table, section: Section) -> Iterable[AttributeMapping]:
    for name in section.entries:
        if table.column(name):
            section.fault(name, "is a column of the contract: name it under columns.")
            continue
        inner = section.section(name)
        kind = inner.word("kind", Kind)
        if kind is None:
            if "kind" not in inner.entries:
                inner.fault("kind", f"is missing: one of {', '.join(kind.value for kind in Kind)}.")
            continue
        mapping = _column_mapping(inner, "kind")
        _check_keys_of(Column(name, kind, ""), inner)
        yield AttributeMapping(name, kind, mapping)
