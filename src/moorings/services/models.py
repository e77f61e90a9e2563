"""Models from files, and back."""

from pathlib import Path

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
