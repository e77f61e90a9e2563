"""A file held against other writers while it is changed."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from moorings.errors import StoreError
from moorings.store.files import in_plain_words, read_bytes, require_writable, write_bytes
from moorings.store.journal import Journal
from moorings.store.stale import stale
from moorings.store.step import Step, StepKind
from moorings.store.versions import version_of


class HeldFile:
    """A file that no other writer with this journal can change now."""

    def __init__(self, path: Path, journal: Journal) -> None:
        self.path = path
        self.content = read_bytes(path)
        self.version = version_of(self.content)
        self._journal = journal
        self.steps = journal.catch_up(self.content, changed_at(path))

    def kept(self, version: str) -> bytes:
        """Return the content of an earlier version, or raise StoreError."""
        content = self._journal.content(version)
        if content is None:
            raise not_kept(self.path)
        return content

    def replace(self, content: bytes, kind: StepKind, says: str) -> None:
        """Write the content and remember the step to it; or raise StoreError and leave the file as it was."""
        step = Step(kind, self.version, version_of(content), _iso(datetime.now(UTC)), says)
        draft = f".{self._journal.file.name}.draft"
        with self._journal.making(step, content, after=self.steps):
            last_check = partial(refuse_stale, self.path, self.content)
            write_bytes(self.path, content, draft_name=draft, last_check=last_check)


def refuse_stale(path: Path, content: bytes) -> None:
    """Raise StaleFileError where a tool that knows no lock wrote to the file since its content was read."""
    found = read_bytes(path)
    if found != content:
        raise stale(path, content, found)


@contextmanager
def held(path: Path, based_on: str, patience_seconds: float) -> Iterator[HeldFile]:
    """Hold the file, which is at `based_on` if that is given; raise StoreError where that cannot be."""
    require_writable(path)
    journal = Journal(path.resolve())
    with journal.locked(patience_seconds):
        file = HeldFile(path, journal)
        if based_on and based_on != file.version:
            raise stale(path, journal.content(based_on), file.content)
        yield file


def changed_at(path: Path) -> str:
    """Return when the file was last written, in UTC, as ISO 8601."""
    with in_plain_words(path, "read"):
        return _iso(datetime.fromtimestamp(path.stat().st_mtime, UTC))


def _iso(moment: datetime) -> str:
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def not_kept(path: Path) -> StoreError:
    """Return the error that says that the journal has lost or forgotten a version."""
    return StoreError("is no longer kept in that earlier version.", where=str(path))
