"""Models from files, and back."""

from hashlib import sha256
from pathlib import Path

from moorings.errors import ModelError
from moorings.model.business import BusinessModel
from moorings.model.read import read_model
from moorings.store.files import read_bytes
from moorings.upg.read import parse


def load_model(path: Path) -> BusinessModel:
    """Return the business model in a file.

    Raises:
        StoreError: the file cannot be read.
        ModelError: it is not a model, or one with faults.
    """
    return read_model(parse(read_bytes(path), str(path)), where=str(path))


def load_served(path: Path) -> BusinessModel:
    """Return the business model in a file, which must have somebody to serve.

    Raises:
        StoreError: the file cannot be read.
        ModelError: it is not a model, or one with faults, or it has no segment.
    """
    model = load_model(path)
    if not model.segments:
        raise ModelError(
            "holds no customer segment (`market_segment`), so there is nobody to serve.",
            where=str(path),
            remedy="Begin with: moorings start customers.csv",
        )
    return model


def must_share(first: BusinessModel, other: BusinessModel, where: Path, *, so: str) -> None:
    """Raise ModelError where nothing is in both models; `so` says what that comes to."""
    ids = [
        {one.id for one in model.segments} | {one.id for one in model.relationships}
        for model in (first, other)
    ]
    if all(ids) and not ids[0] & ids[1]:  # of an empty model everything was dropped
        raise ModelError(
            f"shares no segment and no relationship with {first.title}: {so}.",
            where=str(where),
            remedy="Nodes are the same where their ids are; copy a model to change it.",
        )


def version_of(path: Path) -> str:
    """Return the name of a model file by its content."""
    return f"sha256:{sha256(read_bytes(path)).hexdigest()}"
