"""Customer data as read: the tables in an engine, and a report of what was read and what was not."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from moorings.evidence.contract import Kind

if TYPE_CHECKING:
    from moorings.evidence.engines.engine import Engine


def counted(rows: int) -> str:
    """Return how many rows, in words."""
    return "1 row" if rows == 1 else f"{rows:,} rows"


@dataclass(frozen=True, slots=True)
class Dropped:
    """Rows that could not be used, for one reason, with examples in the source's own words."""

    reason: str
    rows: int
    examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unknown:
    """How many of the rows that were read hold no value in a column; `words` are some that nobody knows."""

    column: str
    rows: int
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Contradiction:
    """What the data say twice and differently: how many of how many, and what was done about it."""

    says: str
    count: int
    of: int
    treatment: str
    examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TableReport:
    """What became of one table: `found` rows are those `read` and those `dropped` together.

    A column is absent where the source has none, `derived` where it was worked out from another table, unread
    where the source has one that nothing asks for. `first` and `last` are the span of its dates.
    """

    table: str
    source: str
    found: int
    read: int
    dropped: tuple[Dropped, ...] = ()
    unknown: tuple[Unknown, ...] = ()
    absent_columns: tuple[str, ...] = ()
    derived_columns: tuple[str, ...] = ()
    unread_columns: tuple[str, ...] = ()
    first: date | None = None
    last: date | None = None

    @property
    def is_present(self) -> bool:
        """Whether a source for this table was found."""
        return bool(self.source)


@dataclass(frozen=True, slots=True)
class Extract:
    """Customer data in the contract's own tables, as of one day.

    `engine` keeps a table for each table of the contract, every contract column present (all null where the
    source has none), money in `currency` (an ISO 4217 code; empty where nobody says which). `as_of_is_given`
    tells whether the day was asked for or found in the data. Beside the tables stands `live`: each account with
    live recurring revenue, and how much a year. `attributes` are the columns of accounts that the
    contract does not know, with their kinds. `unread_files` lie in the folder and nothing asks for them.
    """

    engine: "Engine"
    as_of: date
    as_of_is_given: bool
    currency: str
    tables: tuple[TableReport, ...]
    contradictions: tuple[Contradiction, ...]
    attributes: Mapping[str, Kind]
    unread_files: tuple[str, ...] = ()

    def close(self) -> None:
        """End the session with the engine."""
        self.engine.close()

    def table(self, name: str) -> TableReport:
        """Return the report of one table of the contract."""
        return next(report for report in self.tables if report.table == name)

    def lacks(self, reference: str) -> str:
        """Return why a column such as `interactions.minutes` cannot be used, or an empty text if it can."""
        table, _, column = reference.partition(".")
        report = self.table(table)
        if not report.is_present:
            return f"there is no table '{table}'"
        if column in report.absent_columns:
            return f"the table '{table}' has no column '{column}'"
        return "" if report.read else f"no row of '{table}' could be used"
