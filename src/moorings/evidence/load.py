"""Loads a folder of customer data into an engine, as the tables of the contract."""

from datetime import date
from pathlib import Path

from moorings.evidence.binding import Source, bound
from moorings.evidence.contract import TABLES
from moorings.evidence.engines.duckdb_ import DuckDb
from moorings.evidence.extract import Extract
from moorings.evidence.extracted import AsOf, extracted
from moorings.evidence.folder import files_in, readable
from moorings.evidence.mapped import Mapping
from moorings.evidence.staging import must_be_readable, stage


def load(
    folder: Path,
    mapping: Mapping,
    as_of: date | None = None,
    currency: str | None = None,
    *,
    today: date | None = None,
) -> Extract:
    """Return the customer data in a folder, as of a day and with money in one currency.

    Without `as_of` the day is the mapping's, else the last up to `today` on which anything happened; without
    `currency` it is the mapping's, else the only one that the data name. What is dated after both `today` and the
    day is set aside; without `today`, no date is too late.

    Raises MappingError or DataError, and then nothing is left open.
    """
    engine = DuckDb()
    try:
        with readable(folder):
            sources = bound(engine.connection, folder, mapping)
            for table in TABLES:
                stage(engine, table, sources[table.name], mapping)
                must_be_readable(engine, table, sources[table.name], mapping)
            day = AsOf(as_of or mapping.as_of, today)
            unread = _unread(folder, sources)
            return extracted(engine, sources, mapping, currency, day, where=str(folder), unread_files=unread)
    except BaseException:
        engine.close()
        raise


def _unread(folder: Path, sources: dict[str, tuple[Source, ...]]) -> tuple[str, ...]:
    read = {source.file.path for several in sources.values() for source in several}
    return tuple(path.relative_to(folder).as_posix() for path in files_in(folder) if path not in read)
