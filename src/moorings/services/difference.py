"""What differs between two models, and whom that moves."""

from datetime import date
from pathlib import Path

from moorings.model.business import BusinessModel
from moorings.model.keys import is_read
from moorings.model.read import read_model
from moorings.model.written import called
from moorings.review.difference.build import difference
from moorings.review.difference.change import Difference
from moorings.review.difference.moves import Accounts
from moorings.services.models import must_share
from moorings.store.files import read_bytes
from moorings.upg.diff import diff
from moorings.upg.document import Document
from moorings.upg.read import parse


def difference_between(
    old_path: Path,
    new_path: Path,
    *,
    today: date,
    accounts: Path | None = None,
    mapping: Path | None = None,
    as_of: date | None = None,
) -> Difference:
    """Return in what the new model differs from the old one; with a table of accounts, also whom that moves.

    Raises:
        StoreError: a file cannot be read.
        ModelError: one of them is not a model, or they are of two businesses.
        DataError: the accounts cannot be used.
    """
    before, after = _document(old_path), _document(new_path)
    old, new = read_model(before, where=str(old_path)), read_model(after, where=str(new_path))
    must_share(old, new, new_path, so="they are of two businesses")
    found = _accounts((old, new), accounts, mapping, as_of, today) if accounts else None
    return difference(old, new, as_of or today, found, _unread(before, after))


def _document(path: Path) -> Document:
    return parse(read_bytes(path), str(path))


def _accounts(
    models: tuple[BusinessModel, BusinessModel],
    table: Path,
    mapping: Path | None,
    as_of: date | None,
    today: date,
) -> tuple[Accounts, Accounts]:
    """Return the live accounts, read with the money of the old model and with that of the new one."""
    if models[0].settings == models[1].settings:
        both = _live(models[1], table, mapping, as_of, today)
        return both, both
    old, new = (_live(model, table, mapping, as_of, today) for model in models)
    return old, new


def _live(
    model: BusinessModel, table: Path, mapping: Path | None, as_of: date | None, today: date
) -> Accounts:
    from moorings.services.population import population_of

    return population_of(model, table, mapping, as_of, today)[0].accounts


def _unread(before: Document, after: Document) -> tuple[str, ...]:
    """Return the nodes that changed and that a business model is not read from: `goal "Grow" added`."""
    nodes = diff(before, after).nodes
    found = [(one, "added") for one in nodes.added] + [(one, "removed") for one in nodes.removed]
    found += [(one.after, "changed") for one in nodes.changed]
    return tuple(f"{called(node)} {became}" for node, became in found if not is_read(node))
