"""A first model from one table of customers, for a founder who counts in hours a week."""

from datetime import date
from pathlib import Path

from moorings.errors import MooringsError
from moorings.model.compose import compose
from moorings.review.first.value import Start
from moorings.services.places import must_not_be_read
from moorings.services.review import mapping_in
from moorings.store.files import must_be_new, read_bytes, write_bytes
from moorings.upg.write import canonical
from moorings.version import __version__

HOURS_OF_A_WEEK = 168


def start(
    table: Path,
    *,
    hours_per_week: float | None = None,
    cost_per_hour: float | None = None,
    currency: str | None = None,
    mapping: Path | None = None,
    today: date,
) -> Start:
    """Return a first model from one table of customers, as of a day; nothing in it is decided.

    Without `mapping` the columns are guessed from their headings. `cost_per_hour` prices the hours; without it they
    are only counted.

    Raises:
        StoreError: the table or the mapping is not there.
        DataError: the table is empty, or nothing in it tells customers apart.
        MappingError: the mapping is wrong.
        MooringsError: the hours or their cost cannot be.
    """
    from moorings.evidence.customers import read_customers
    from moorings.review.first.build import build_start

    _must_be_possible(hours_per_week, cost_per_hour, currency)
    if not table.is_file():
        read_bytes(table)  # says in plain words what is in its place
    said = mapping_in(mapping) if mapping else None
    customers = read_customers(table, mapping=said, currency=currency or "", today=today)
    return build_start(customers, hours_per_week=hours_per_week, cost_per_hour=cost_per_hour)


def _must_be_possible(
    hours_per_week: float | None, cost_per_hour: float | None, currency: str | None
) -> None:
    if hours_per_week is not None and not 0 < hours_per_week <= HOURS_OF_A_WEEK:
        raise MooringsError(f"{hours_per_week:g} hours a week cannot be: a week has {HOURS_OF_A_WEEK}.")
    if cost_per_hour is not None and not 0 < cost_per_hour < float("inf"):
        raise MooringsError(f"an hour cannot cost {cost_per_hour:g}.", remedy="Give an amount above zero.")
    if currency and not (len(currency) == 3 and currency.isascii() and currency.isalpha()):
        raise MooringsError(f"'{currency}' is no currency code of three letters, such as GBP.")


def must_take_model(path: Path, *, table: Path, mapping: Path | None = None, replace: bool = False) -> None:
    """Raise StoreError where the first model may not be written to `path`: never onto what it is made from."""
    must_not_be_read(path, (table, mapping))
    must_be_new([path], replace=replace)


def write_start(started: Start, path: Path, *, replace: bool = False) -> None:
    """Write the first model as a canonical file, dated the day it was made for.

    Raises:
        StoreError: the file is there already and may not be replaced, or it cannot be written.
    """
    must_be_new([path], replace=replace)
    moment = f"{started.day.isoformat()}T00:00:00.000Z"
    document = compose(started.model, tool_version=__version__, exported_at=moment)
    write_bytes(path, canonical(document))
