"""The history of a model file: what became of it, and the way back and forth."""

from pathlib import Path

from moorings.store.history import History
from moorings.store.history import history as history_of
from moorings.store.history import redo as redo_in
from moorings.store.history import undo as undo_in
from moorings.store.step import Step


def history(path: Path) -> History:
    """Return what became of a model file, the newest step last.

    Raises:
        StoreError: the file or what is kept beside it cannot be read.
    """
    return history_of(path)


def undo(path: Path) -> Step:
    """Take back the last change of a model file that was not taken back yet, and return it.

    Raises:
        StoreError: there is none, or the file cannot be written.
    """
    return undo_in(path)


def redo(path: Path) -> Step:
    """Make the change again that was undone last, and return it.

    Raises:
        StoreError: there is none, or the file cannot be written.
    """
    return redo_in(path)
