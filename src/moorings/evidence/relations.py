"""A database as the place where a mapping finds its sources: its own tables, read where they lie."""

import re
from collections.abc import Sequence
from pathlib import Path

from moorings.errors import DataError, MappingError, did_you_mean
from moorings.evidence.contract import Kind
from moorings.evidence.engines.duckdb_ import ATTACHED
from moorings.evidence.engines.source import SourceEngine
from moorings.evidence.mapped import (
    AttributeMapping,
    ColumnMapping,
    EngineName,
    Join,
    Mapping,
    Place,
    SourceMapping,
)
from moorings.evidence.source import File

SHOWN = 8
PART = r'(?:\w+|"[^"]+")'
NAME = re.compile(rf"{PART}(?:\.{PART})*")
"""How a table is named in SQL: words with points between, or anything in double quotes."""


class Relations:
    """The tables of a database."""

    def __init__(self, engine: SourceEngine, place: Place) -> None:
        self.engine, self._place = engine, place

    def must_be_there(self) -> None:
        """Nothing: the session is open, so the database is there."""

    def find(self, said: SourceMapping) -> Sequence[File]:
        """Return the table that a source means, where there is one."""
        if said.file:
            raise MappingError(
                f"tables.{said.table}.file: '{said.file}' is a file, and the sources lie in {self.engine.name}.",
                remedy='Name a table = "…", or take [source] away.',
            )
        found = self._file(self._named(said.relation or said.table))
        return [found] if found else []

    def joined(self, join: Join) -> File:
        """Return the table that a source is joined to."""
        found = self._file(self._named(join.relation or join.file))
        if found is None:
            raise MappingError(self._not_there(join.relation or join.file))
        return found

    def lacks(self, said: SourceMapping) -> str:
        """Return what to say where a table is not there."""
        return f"tables.{said.table}: {self._not_there(said.relation or said.table)}"

    def no_accounts(self) -> DataError:
        """Return what to say where no table holds the accounts."""
        known = self._known()
        return DataError(
            f"{self.engine.name} has no table '{_shown(self._named('accounts'))}', and the mapping names no other.",
            remedy=f"Its tables: {', '.join(known[:SHOWN])}{' …' if len(known) > SHOWN else ''}.",
        )

    def attributes(
        self,
        file: File,
        columns: dict[str, str],
        mapping: Mapping,  # noqa: ARG002  # what has a type of its own is not guessed from how it is written
    ) -> tuple[AttributeMapping, ...]:
        """Return an attribute for each of these columns, of the kind that it has in the database."""
        return tuple(
            AttributeMapping(name, file.kinds.get(column, Kind.TEXT), ColumnMapping(column=column))
            for column, name in columns.items()
        )

    def _named(self, table: str) -> str:
        if self._place.engine is EngineName.DUCKDB:
            whole = table if "." in table else f"{self._place.schema or 'main'}.{table}"
            return f"{ATTACHED}.{whole}"
        return f"{self._place.schema}.{table}" if self._place.schema and "." not in table else table

    def _not_there(self, table: str) -> str:
        named = _shown(self._named(table))
        near = did_you_mean(named, self._known())
        return f"{self.engine.name} has no table '{named}' that may be read. {near}".rstrip()

    def _known(self) -> list[str]:
        return [_shown(table) for table in self.engine.tables()]

    def _file(self, table: str) -> File | None:
        if not NAME.fullmatch(table):
            raise MappingError(
                f"'{table}' is no name of a table.",
                remedy="Write schema.name; a part with other signs than letters, digits and _ stands in double"
                " quotes within it, such as 'crm.\"my table\"'.",
            )
        kinds = self.engine.columns_of(table)
        if not kinds:
            return None
        scan = f"SELECT CAST(NULL AS BIGINT) AS _row, * FROM {table}"
        return File(Path(_shown(table).replace('"', "")), tuple(kinds), "", kinds=kinds, typed_scan=scan)


def _shown(table: str) -> str:
    """Return a table as whoever wrote the mapping would name it: how we attach a DuckDB file is ours to know."""
    return table.removeprefix(f"{ATTACHED}.")
