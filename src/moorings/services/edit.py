"""A change to a model file, made through its history, so that it can be undone."""

from collections.abc import Callable
from pathlib import Path

from moorings.errors import ModelError
from moorings.services.document import room_for
from moorings.store.files import read_bytes
from moorings.store.history import edit
from moorings.upg.document import Document
from moorings.upg.formatting import formatted


def edit_model(path: Path, change: Callable[[Document], Document], says: str) -> tuple[str, ...]:
    """Make a change to the document in a file, and return the keys that its canonical form has no place for.

    `says` tells what is done, for the history of the file.

    Raises:
        StoreError: the file cannot be read or written.
        ModelError: it is no valid document; and whatever `change` raises. The file stays as it was.
    """
    with room_for(path):
        dropped = keys_to_be_dropped(path)
        edit(path, change, says=says)
        return dropped


def keys_to_be_dropped(path: Path) -> tuple[str, ...]:
    """Return the keys at the file's root that are lost when it is written; raise ModelError where it is not valid."""
    became = formatted(read_bytes(path), str(path))
    if became.errors:
        first = became.errors[0]
        raise ModelError(
            f"has errors and is left as it is. The first, at {first.path}: {first.says}",
            where=str(path),
            remedy="Mend them first; all of them: moorings verify",
        )
    return became.dropped
