"""What an engine does for us: it keeps tables under names of ours, and answers questions about them.

Every question is written once, in SQL as DuckDB speaks it; an engine that speaks otherwise has it translated
(`translated`). Tables that are kept last as long as the session with the engine, and nobody else sees them.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from moorings.evidence.contract import Kind

Bound = str | int | float | date | None
"""A value that a question is bound to, under a name: `$first` in the text."""

PAGE_ROWS = 50_000
"""How many rows travel at a time where a question has a row an account."""


@dataclass(frozen=True, slots=True)
class Rows:
    """An answer: the names of its columns, and its rows. Numbers are int or float, times have no zone (UTC)."""

    names: tuple[str, ...]
    values: list[tuple[Any, ...]]

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        return iter(self.values)

    @property
    def first(self) -> tuple[Any, ...]:
        """The first row of an answer that has one."""
        return self.values[0]

    def named(self) -> Iterator[dict[str, Any]]:
        """Yield each row by the names of its columns."""
        return (dict(zip(self.names, row, strict=True)) for row in self.values)


class Engine(Protocol):
    """A session with an engine. Its errors are DataError, in the user's words, and hold no password."""

    @property
    def name(self) -> str:
        """What people call it: DuckDB, PostgreSQL, Spark, ClickHouse."""

    def ask(self, query: str, **bound: Bound) -> Rows:
        """Return the answer to a question; values that the text does not name are left out."""

    def pages(self, query: str, rows: int = PAGE_ROWS, **bound: Bound) -> Iterator[Rows]:
        """Yield the answer to a question in pages of so many rows; nothing else may be asked meanwhile."""

    def keep(self, table: str, query: str, **bound: Bound) -> None:
        """Keep the answer to a question as a table; one of the same name is replaced, also where it is asked."""

    def view(self, name: str, query: str, **bound: Bound) -> None:
        """Give a question a name, under which it is asked anew each time; it lasts like a table."""

    def write(self, table: str, columns: Mapping[str, Kind], rows: Iterable[Sequence[Bound]]) -> None:
        """Keep rows of ours as a table; one of the same name is replaced."""

    def forget(self, table: str) -> None:
        """Let go of a table, where it is there."""

    def close(self) -> None:
        """End the session; what was kept is gone."""
