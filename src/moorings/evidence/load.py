"""Makes the tables of the contract of customer data, from a folder of files or from the tables of a database."""

from datetime import date
from pathlib import Path

from moorings.evidence.binding import Opening, Source, bound
from moorings.evidence.contract import TABLES
from moorings.evidence.engines.duckdb_ import DuckDb
from moorings.evidence.engines.source import SourceEngine
from moorings.evidence.extract import Extract
from moorings.evidence.extracted import AsOf, extracted
from moorings.evidence.files import Files
from moorings.evidence.folder import files_in, readable
from moorings.evidence.mapped import Mapping
from moorings.evidence.relations import Relations
from moorings.evidence.staging import must_be_readable, stage


def load(
    folder: Path,
    mapping: Mapping,
    as_of: date | None = None,
    currency: str | None = None,
    *,
    today: date | None = None,
    memory_limit: str = "",
) -> Extract:
    """Return the customer data in a folder, as of a day and with money in one currency.

    Without `as_of` the day is the mapping's, else the last up to `today` on which anything happened; without
    `currency` it is the mapping's, else the only one that the data name. What is dated after both `today` and the
    day is set aside; without `today`, no date is too late. `memory_limit`, such as 3GB, is the most that the engine
    holds at once; what is more lies on disk meanwhile.

    Raises MappingError or DataError, and then nothing is left open.
    """
    engine = DuckDb(memory_limit)
    day = AsOf(as_of or mapping.as_of, today)
    try:
        with readable(folder):
            sources = _staged(Files(engine, folder), mapping)
            unread = _unread(folder, sources)
            return extracted(engine, sources, mapping, currency, day, where=str(folder), unread_files=unread)
    except BaseException:
        engine.close()
        raise


def load_from(
    engine: SourceEngine,
    mapping: Mapping,
    as_of: date | None = None,
    currency: str | None = None,
    *,
    today: date | None = None,
) -> Extract:
    """Return the customer data in the tables of a database, which stay there; otherwise as `load`."""
    day = AsOf(as_of or mapping.as_of, today)
    try:
        sources = _staged(Relations(engine, mapping.place), mapping)
        return extracted(engine, sources, mapping, currency, day, where=mapping.where)
    except BaseException:
        engine.close()
        raise


def _staged(opening: Opening, mapping: Mapping) -> dict[str, tuple[Source, ...]]:
    sources = bound(opening, mapping)
    for table in TABLES:
        stage(opening.engine, table, sources[table.name], mapping)
        must_be_readable(opening.engine, table, sources[table.name], mapping)
    return sources


def _unread(folder: Path, sources: dict[str, tuple[Source, ...]]) -> tuple[str, ...]:
    read = {source.file.path for several in sources.values() for source in several}
    return tuple(path.relative_to(folder).as_posix() for path in files_in(folder) if path not in read)
