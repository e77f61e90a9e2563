"""Joins a mapping to the files it speaks of: which column of which becomes which of the contract's."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from moorings.errors import DataError, MappingError, did_you_mean
from moorings.evidence.contract import ACCOUNTS, TABLES, Table
from moorings.evidence.engines.engine import Engine
from moorings.evidence.mapped import AttributeMapping, ColumnMapping, Join, Mapping, SourceMapping
from moorings.evidence.narrowed import narrowed
from moorings.evidence.section import one_message
from moorings.evidence.source import File


@dataclass(frozen=True, slots=True)
class Source:
    """One file as a source of one table, every column found in it."""

    table: Table
    file: File
    columns: dict[str, ColumnMapping]
    attributes: tuple[AttributeMapping, ...] = ()
    only_with: str = ""

    @property
    def unread_columns(self) -> tuple[str, ...]:
        """The columns of the file that nothing asks for."""
        used = {mapping.column for mapping in self.columns.values()} | {self.only_with}
        used |= {attribute.source.column for attribute in self.attributes}
        return tuple(column for column in self.file.columns if column not in used)


class Opening(Protocol):
    """Where the sources of a mapping are found: a folder of files, or a database."""

    @property
    def engine(self) -> Engine:
        """The engine that they are read with."""

    def must_be_there(self) -> None:
        """Raise DataError where there is no such place."""

    def find(self, said: SourceMapping) -> Sequence[File]:
        """Return the files or tables that a source means, opened."""

    def joined(self, join: Join) -> File:
        """Return the file or table that a source is joined to; raises MappingError where there is none."""

    def lacks(self, said: SourceMapping) -> str:
        """Return what to say where a source that the mapping names is not there."""

    def no_accounts(self) -> DataError:
        """Return what to say where nothing holds the accounts."""

    def attributes(
        self, file: File, columns: dict[str, str], mapping: Mapping
    ) -> tuple[AttributeMapping, ...]:
        """Return an attribute for each of these columns, its name by its column."""


def bound(opening: Opening, mapping: Mapping) -> dict[str, tuple[Source, ...]]:
    """Return the sources of each table of the contract; none for a table that is not there.

    Raises MappingError with every column that the mapping names and a source lacks, and DataError where there
    is no such place, no table of accounts, or a required column is missing.
    """
    opening.must_be_there()
    faults: list[str] = []
    sources = {table.name: tuple(_sources(opening, mapping, table, faults)) for table in TABLES}
    faults += [fault for several in sources.values() for source in several for fault in _lacking(source)]
    if faults:
        raise MappingError(one_message(faults), where=mapping.where)
    if not sources[ACCOUNTS.name]:
        raise opening.no_accounts()
    for several in sources.values():
        for source in several:
            _must_have_required(source)
    return sources


def _sources(opening: Opening, mapping: Mapping, table: Table, faults: list[str]) -> Iterator[Source]:
    for said in mapping.sources_of(table.name):
        files = opening.find(said)
        if not files and mapping.names(table.name):
            faults.append(opening.lacks(said))
        for file in files:
            whole = narrowed(opening.engine, file, said, f"tables.{table.name}", opening.joined)
            yield _source(opening, table, whole, said, mapping)


def _source(opening: Opening, table: Table, file: File, said: SourceMapping, mapping: Mapping) -> Source:
    if said.columns is None:
        return _alike(opening, table, file, said, mapping)
    return Source(table, file, dict(said.columns), said.attributes, said.only_with)


def _alike(opening: Opening, table: Table, file: File, said: SourceMapping, mapping: Mapping) -> Source:
    """Return a source whose columns are named like the contract's; for accounts, the rest are attributes."""
    by_name = {plain_heading(column): column for column in file.columns}
    columns = {
        column.name: ColumnMapping(column=by_name[column.name])
        for column in table.columns
        if column.name in by_name
    }
    attributes = said.attributes
    if table is ACCOUNTS and not attributes:
        rest = {column: name for name, column in by_name.items() if name not in columns}
        attributes = opening.attributes(file, rest, mapping)
    return Source(table, file, columns, attributes, said.only_with)


def plain_heading(heading: str) -> str:
    """Return a heading as the contract would write it: 'Account ID' is account_id."""
    return re.sub(r"[\s-]+", "_", heading.strip().lower())


def _lacking(source: Source) -> Iterator[str]:
    """Yield a fault for each column that the mapping names and the file lacks."""
    said = {f"columns.{name}": mapping.column for name, mapping in source.columns.items()}
    said |= {f"attributes.{attribute.name}": attribute.source.column for attribute in source.attributes}
    said["only_with"] = source.only_with
    for key, column in said.items():
        if column and column not in source.file.columns:
            near = did_you_mean(column, source.file.columns)
            place = f"tables.{source.table.name}.{key}"
            yield f"{place}: {source.file.path.name} has no column '{column}'. {near}".rstrip()


def _must_have_required(source: Source) -> None:
    missing = [
        column for column in source.table.columns if column.required and column.name not in source.columns
    ]
    if not missing:
        return
    faults = (
        f"there is no column '{column.name}', which is required: {column.meaning}." for column in missing
    )
    raise DataError(
        one_message(faults),
        where=str(source.file.path),
        remedy=f"Its columns: {', '.join(source.file.columns)}. A mapping can say which of them it is.",
    )
