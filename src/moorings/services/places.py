"""Where a result may be written: never onto what it is made from."""

from collections.abc import Iterable
from pathlib import Path

from moorings.errors import StoreError
from moorings.store.files import in_plain_words, require_writable


def must_not_be_read(target: Path, sources: Iterable[Path | None]) -> None:
    """Raise StoreError where writing to `target` would overwrite one of the files that the command reads."""
    if not _is_there(target):
        return
    for source in sources:
        if source is not None and source.is_file() and target.samefile(source):
            remedy = "Name another file; what is read is never overwritten."
            raise StoreError("is what this command reads.", where=str(target), remedy=remedy)


def must_take_page(
    target: Path, *, model: Path, data: Path | None = None, mapping: Path | None = None, replace: bool = False
) -> None:
    """Raise StoreError where the page of a review may not be written to `target`.

    What the review reads is never overwritten, another file that is no such page only where `replace` allows it.
    """
    from moorings.render.html import is_page

    if not _is_there(target):
        return
    require_writable(target)
    must_not_be_read(target, (model, mapping))
    if is_page(_beginning(target)):
        return
    must_not_be_read(target, data.rglob("*") if data else ())
    if not replace:
        remedy = "Name another file, or allow it with --force."
        raise StoreError("is there already, and is no page of a review.", where=str(target), remedy=remedy)


def _is_there(target: Path) -> bool:
    """Whether there is something to overwrite; the folder must be there."""
    with in_plain_words(target, "written"):
        target.parent.stat()
        return target.exists()


def _beginning(target: Path) -> bytes:
    with in_plain_words(target, "read"), target.open("rb") as file:
        return file.read(1000)
