"""The review of a model and its customer data."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from moorings.errors import NotKnownError, did_you_mean
from moorings.evidence.extract import Extract
from moorings.evidence.load import load, load_from
from moorings.evidence.mapped import Mapping, Rate
from moorings.evidence.mapping import default_mapping, read_mapping
from moorings.evidence.ready import ready_mappings
from moorings.model.business import NO_CURRENCY, BusinessModel
from moorings.review.build import build_review
from moorings.review.verdict import Review
from moorings.services.models import load_served
from moorings.store.files import in_plain_words, read_text, write_bytes
from moorings.version import __version__


def review_model(
    model_path: Path,
    *,
    today: date,
    data: Path | None = None,
    mapping: Path | None = None,
    as_of: date | None = None,
    names: bool = False,
    tell: Callable[[str], None] | None = None,
) -> Review:
    """Return the review of a model, with the customer data of a folder where one is named.

    `as_of` is the day of the review. Without it that is the last day that the data know of, and `today` where there
    are no data. `names` leaves people named in what is shown. `tell` is told each step that takes time.
    """
    model = load_served(model_path)
    if data is None:
        return build_review(model, as_of or today, names=names, version=__version__)
    say = tell or _nobody_listens
    say("Reading the customer data…")
    extract = load_extract(model, data, mapping, as_of, today)
    try:
        say("Measuring and comparing…")
        return build_review(model, extract.as_of, extract, names=names, version=__version__)
    finally:
        say("")
        extract.close()


def _nobody_listens(step: str) -> None:
    """Let a step pass without a word."""


def load_extract(
    model: BusinessModel | None,
    data: Path,
    mapping: Path | None,
    as_of: date | None,
    today: date | None = None,
) -> Extract:
    """Return the customer data of a folder, with money in the model's currency at its rates.

    Without `mapping` they are read as the one beside them says, where there is one. `data` may be a mapping itself:
    then they are where it says, in a database or in its own folder.
    """
    if data.suffix == ".toml" and mapping is None:
        data, mapping = data.parent, data
    described, home = described_by(model, mapping or mapping_beside(data))
    if described.place.engine:
        from moorings.services.connection import connect

        return load_from(connect(described.place, Path(described.where)), described, as_of, home, today=today)
    return load(data, described, as_of, home, today=today)


def load_accounts(
    model: BusinessModel, table: Path, mapping: Path | None, as_of: date | None, today: date
) -> Extract:
    """Return the accounts of one file, with money in the model's currency; of a folder, all customer data.

    Without `as_of` the accounts of a file are as of the mapping's day, else as of `today`.
    """
    with in_plain_words(table, "read"):
        table.stat()
    if table.is_dir():
        return load_extract(model, table, mapping, as_of, today)
    described, home = described_by(model, mapping)
    day = as_of or described.as_of or today
    return load(table.parent, described.only_accounts(table.name), day, home, today=today)


def described_by(model: BusinessModel | None, mapping: Path | None) -> tuple[Mapping, str | None]:
    """Return the mapping with the rates that the model knows, and the model's currency, where there is one."""
    described = mapping_in(mapping) if mapping else default_mapping()
    if model is None or model.settings.currency == NO_CURRENCY:
        return described, None
    home = model.settings.currency
    known = tuple(
        Rate(currency, home, given.rate, given.date) for currency, given in model.settings.rates.items()
    )
    return replace(described, rates=(*described.rates, *known)), home


def mapping_in(given: Path) -> Mapping:
    """Return the mapping in a file, or the ready one of this name.

    Raises:
        NotKnownError: it is a name, and no mapping is ready under it.
        MappingError, StoreError: the file is none, or cannot be read.
    """
    ready = ready_mappings()
    is_a_name = not given.suffix and len(given.parts) == 1 and not given.exists()
    if is_a_name and given.name not in ready:
        near = did_you_mean(given.name, ready)
        raise NotKnownError(f"there is no file '{given}', and no mapping is ready by that name.", remedy=near)
    path = ready[given.name] if is_a_name else given
    return read_mapping(read_text(path), str(given))


def mapping_beside(data: Path) -> Path | None:
    """Return the mapping that lies in the folder of the data, or nothing."""
    found = data / "mapping.toml"
    return found if found.is_file() else None


def write_page(review: Review, path: Path) -> None:
    """Write the review as one self-contained HTML file, replacing what is there."""
    from moorings.render.html import review_html

    write_bytes(path, review_html(review).encode())
