"""What a mapping says, as values: which file and which column is which, and how its values are written."""

from collections.abc import Mapping as Dictionary
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from moorings.evidence.contract import ACCOUNTS, TABLES, Kind
from moorings.units import Period

UNKNOWN_WORDS = ("", "?", "N/A", "null")


class BeforeSignUp(StrEnum):
    """What becomes of rows that are dated before their account signed up."""

    SET_ASIDE = "set_aside"
    USE = "use"


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """Where one column comes from, a column of the source or one `value` for all rows, and how it is written.

    `words` are pairs of a source's word and ours, `unknown` words that stand for no value beside those of the
    whole mapping, `formats` how a date is written, `per` what a rate of money is counted per. `is_last_day`
    tells that a date is the last one covered, where the contract asks for the first one that is not.
    """

    column: str = ""
    value: str | None = None
    formats: tuple[str, ...] = ()
    words: tuple[tuple[str, str], ...] = ()
    unknown: tuple[str, ...] = ()
    per: Period | None = None
    is_last_day: bool = False


@dataclass(frozen=True, slots=True)
class AttributeMapping:
    """An attribute of accounts that the contract does not know, and where it comes from."""

    name: str
    kind: Kind
    source: ColumnMapping


@dataclass(frozen=True, slots=True)
class Filter:
    """Which rows of a source are meant: those whose value is one of `values`, or none of them where `is_not`.

    `first` and `before` bound a number, or a day in ISO 8601, from below, included, and from above, excluded.
    """

    column: str
    values: tuple[str, ...] = ()
    is_not: bool = False
    first: float | str | None = None
    before: float | str | None = None


@dataclass(frozen=True, slots=True)
class Join:
    """Another file or table whose columns are added to each row that it has a match for, as `name.column`.

    `on` are pairs of a column of the source and the one of the other that is equal to it.
    """

    name: str
    file: str = ""
    sheet: str = ""
    relation: str = ""
    on: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class SourceMapping:
    """One source of a table: its `file` (a name, a pattern or a folder) and columns, by the contract's names.

    Of a workbook it is a `sheet`, the first unless named; in a database a `relation`, as `schema.name`. No file and
    no relation: one named like the table. No columns: those named like the contract's, and for accounts every other
    as an attribute. `only_with` names a column of the source; rows without a value there are not meant, nor are
    those that a filter leaves out.
    """

    table: str
    file: str = ""
    sheet: str = ""
    relation: str = ""
    joins: tuple[Join, ...] = ()
    filters: tuple[Filter, ...] = ()
    columns: Dictionary[str, ColumnMapping] | None = None
    attributes: tuple[AttributeMapping, ...] = ()
    only_with: str = ""


@dataclass(frozen=True, slots=True)
class Rate:
    """How many units of currency `to` one unit of `currency` was worth on a day."""

    currency: str
    to: str
    rate: float
    day: date


class EngineName(StrEnum):
    """Where customer data lie, other than in files."""

    DUCKDB = "duckdb"
    POSTGRESQL = "postgresql"
    SPARK = "spark"
    CLICKHOUSE = "clickhouse"


@dataclass(frozen=True, slots=True)
class Place:
    """Where the tables lie: files where no `engine` is named, else a database.

    `file` is that of a DuckDB. `address_from` is the environment variable that holds the address of a server with
    whatever is secret in it, and `schema` where tables are that name none.
    """

    engine: EngineName | None = None
    file: str = ""
    address_from: str = ""
    schema: str = ""


@dataclass(frozen=True, slots=True)
class Mapping:
    """How one set of files becomes the tables of the contract; `where` names it in messages."""

    where: str = ""
    place: Place = field(default_factory=Place)
    as_of: date | None = None
    currency: str = ""
    rates: tuple[Rate, ...] = ()
    date_formats: tuple[str, ...] = ()
    decimal: str = "."
    unknown: tuple[str, ...] = UNKNOWN_WORDS
    before_sign_up: BeforeSignUp = BeforeSignUp.SET_ASIDE
    sources: Dictionary[str, tuple[SourceMapping, ...]] = field(default_factory=dict)

    def sources_of(self, table: str) -> tuple[SourceMapping, ...]:
        """Return the sources of a table: those named, none where none is meant, else a file named like it."""
        return self.sources.get(table, (SourceMapping(table),))

    def only_accounts(self, file: str) -> "Mapping":
        """Return the mapping for one file of accounts, whatever else lies beside it."""
        accounts = tuple(replace(one, file=file) for one in self.sources_of(ACCOUNTS.name)[:1])
        return replace(self, sources={table.name: () for table in TABLES} | {ACCOUNTS.name: accounts})

    def names(self, table: str) -> bool:
        """Return whether the mapping itself says where a table comes from."""
        return table in self.sources
