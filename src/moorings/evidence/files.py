"""A folder of files as the place where a mapping finds its sources."""

from collections.abc import Sequence
from pathlib import Path

from moorings.errors import DataError, MappingError
from moorings.evidence.attributes import inferred
from moorings.evidence.engines.duckdb_ import DuckDb
from moorings.evidence.folder import files_of, lacks_file, must_be_folder, no_accounts
from moorings.evidence.mapped import AttributeMapping, Join, Mapping, SourceMapping
from moorings.evidence.source import File, open_file


class Files:
    """The files of a folder, read with DuckDB."""

    def __init__(self, engine: DuckDb, folder: Path) -> None:
        self.engine, self._folder = engine, folder

    def must_be_there(self) -> None:
        """Raise DataError where there is no such folder."""
        must_be_folder(self._folder)

    def find(self, said: SourceMapping) -> Sequence[File]:
        """Return the files that a source means."""
        if said.relation:
            raise MappingError(
                f"tables.{said.table}.table: '{said.relation}' is a table of a database, and no database is named.",
                remedy='Say under [source] which engine holds it, or name a file = "…".',
            )
        return [open_file(self.engine.connection, path, said.sheet) for path in files_of(self._folder, said)]

    def joined(self, join: Join) -> File:
        """Return the file that a source is joined to."""
        said = SourceMapping(join.name, file=join.file)
        found = files_of(self._folder, said)
        if len(found) != 1:
            several = f"'{join.file}' are {len(found)} files, and one is joined."
            raise MappingError(several if found else lacks_file(self._folder, said))
        return open_file(self.engine.connection, found[0], join.sheet)

    def lacks(self, said: SourceMapping) -> str:
        """Return what to say where a file is not there."""
        return lacks_file(self._folder, said)

    def no_accounts(self) -> DataError:
        """Return what to say where no file holds the accounts."""
        return no_accounts(self._folder)

    def attributes(
        self, file: File, columns: dict[str, str], mapping: Mapping
    ) -> tuple[AttributeMapping, ...]:
        """Return an attribute for each of these columns, of the narrowest kind that its values fit."""
        return inferred(self.engine.connection, file, columns, mapping)
