"""Models from what people have already, and back: tables, canvases, graphs of other tools."""

from collections import Counter
from datetime import UTC, date, datetime, time
from pathlib import Path

from moorings.errors import DataError, ModelError, StoreError
from moorings.exchange.columns import Row
from moorings.exchange.imported import Imported, Remark
from moorings.exchange.merge import merged
from moorings.exchange.outcome import Outcome
from moorings.exchange.source import Form, form_of, read_words
from moorings.exchange.table import rows_of
from moorings.model import edits, keys
from moorings.model.compose import compose
from moorings.model.edits.sound import sound
from moorings.model.read import read_model
from moorings.services.edit import edit_model, keys_to_be_dropped
from moorings.services.models import load_model
from moorings.services.places import must_not_be_read
from moorings.store.files import must_be_new, read_bytes, read_text, write_bytes
from moorings.upg.document import Document
from moorings.upg.formatting import formatted
from moorings.upg.read import parse
from moorings.upg.write import canonical
from moorings.version import __version__

NOTHING: tuple[str, ...] = ()


def import_model(
    source: Path, *, out: Path | None = None, into: Path | None = None, replace: bool = False, today: date
) -> Outcome:
    """Read a table, a canvas or a graph, and write the model that it tells.

    It goes to `out`, which must be new unless `replace` allows it; with `into`, beside all that this model holds;
    with `into` alone, into that file, as one step that can be undone.

    Raises:
        StoreError: a file cannot be read or written.
        DataError: nothing in the source is known.
        ModelError: `into`, or a source that is a graph, is no model, or the two do not fit.
    """
    if out is None and into is None:
        raise StoreError(
            "An import goes somewhere.", remedy="Name a file: --out FILE, or a model: --into MODEL"
        )
    if out:
        must_not_be_read(out, (source, into))
        must_be_new([out], replace=replace)
    read = _Read(source, today)
    if into is None:
        old, new, says = None, read.with_comment(read.document), NOTHING
    else:
        old, new, says = _beside(read, into, keep=out is not None)
    if out:
        write_bytes(out, canonical(new))
    return Outcome(
        str(source), read.form, str(out or into), _added(old, new), read.remarks, (*read.says, *says)
    )


def table_of_model(path: Path) -> tuple[Row, ...]:
    """Return the relationships of a model as rows of the four-column table.

    Raises:
        StoreError: the file cannot be read.
        ModelError: it is not a model, or one with faults.
    """
    return tuple(rows_of(load_model(path)))


def write_table(table: str, out: Path, *, model: Path, replace: bool = False) -> None:
    """Write a table to a file, which must be new unless `replace` allows it; never onto the model.

    Raises StoreError where it cannot be written.
    """
    must_not_be_read(out, (model,))
    must_be_new([out], replace=replace)
    write_bytes(out, table.encode())


class _Read:
    """A source as a document, and what is to be said about it."""

    def __init__(self, source: Path, today: date) -> None:
        text, self.name = read_text(source), source.name
        self._at = datetime.combine(today, time(12), UTC)
        self._kept = ""
        self.remarks: tuple[Remark, ...] = ()
        self.says: tuple[str, ...] = ()
        try:
            self.form = form_of(text, source.suffix.lower())
            if self.form is Form.UPG:
                self.document = self._graph(source)
                return
            found = read_words(text, self.form, source.stem)
        except DataError as error:
            raise DataError(error.says, where=str(source), remedy=error.remedy) from None
        self.document = self._composed(found, today)
        self.remarks, self._kept = found.remarks, found.kept

    def beside(self, old: Document) -> tuple[Document, tuple[str, ...]]:
        """Return a document with all that the source adds to it; raise ModelError where that makes a fault."""
        new, says = merged(old, self.document)
        new = self.with_comment(new)
        return (old if new is old else sound(old, new)), says

    def with_comment(self, document: Document) -> Document:
        """Return the document with a comment on what had no place of its own, unless it is there."""
        homes = document.nodes_of(keys.BUSINESS_MODEL)
        if not self._kept or not homes:
            return document
        home = homes[0]["id"]
        known = read_model(document).comments.get(home, ())
        if any(one.text == self._kept for one in known):
            return document
        return edits.comment(document, home, self._kept, at=self._at)

    def _composed(self, found: Imported, today: date) -> Document:
        moment = f"{today.isoformat()}T00:00:00.000Z"
        return compose(found.model, tool_version=__version__, exported_at=moment)

    def _graph(self, source: Path) -> Document:
        became = formatted(read_bytes(source), str(source))
        if became.errors:
            first = became.errors[0]
            raise ModelError(
                f"has errors. The first, at {first.path}: {first.says}",
                where=str(source),
                remedy="All of them: moorings verify",
            )
        self.says = tuple(map(_left_out, became.dropped))
        return parse(became.content, str(source))


def _beside(read: _Read, into: Path, *, keep: bool) -> tuple[Document, Document, tuple[str, ...]]:
    """Return a model before and after what was read is added to it, and what is to be said; change it unless kept."""
    made: list[tuple[Document, Document, tuple[str, ...]]] = []

    def change(old: Document) -> Document:
        made.append((old, *read.beside(old)))
        return made[-1][1]

    if keep:
        dropped = keys_to_be_dropped(into)
        change(parse(read_bytes(into), str(into)))
    else:
        dropped = edit_model(into, change, f"import of {read.name}")
    old, new, says = made[-1]
    return old, new, (*says, *map(_left_out, dropped))


def _left_out(key: str) -> str:
    return f"the key '{key}' of the file's root has no place, and is left out."


def _added(old: Document | None, new: Document) -> dict[str, int]:
    """Return how many nodes of each type are new."""
    before = Counter(str(node.get("type")) for node in old.nodes) if old else Counter[str]()
    return dict(sorted((Counter(str(node.get("type")) for node in new.nodes) - before).items()))
