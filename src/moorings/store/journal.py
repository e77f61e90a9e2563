"""What is kept beside a file: its earlier versions, the steps between them, and the lock.

The folder is `.NAME.journal`. Who may not read the file may not read it either, and version control leaves it
alone. It remembers the newest steps only, so that it cannot grow without end.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from moorings.errors import StoreError
from moorings.store import versions
from moorings.store.files import append_bytes, in_plain_words, read_bytes, write_bytes
from moorings.store.lock import locked
from moorings.store.log import done_line, step_line, steps_in
from moorings.store.step import Step, caught_up

MOST_STEPS = 300
MOST_BYTES = 64 * 1024 * 1024
"""Of compressed versions. Whichever limit comes first; the newest step is remembered in any case."""

_SLACK = 1.25  # how far over its limits the journal may grow before it is cut back to them


class Journal:
    """The journal of one file; whoever writes to it holds it with `locked`."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.folder = file.with_name(f".{file.name}.journal")
        self._log = self.folder / "log"
        self._lock = self.folder / "lock"

    @contextmanager
    def locked(self, timeout_seconds: float) -> Iterator[None]:
        """Hold the file and its journal, begun where it is missing, against other writers."""
        with in_plain_words(self.file, "written"):
            self._begin()
        with locked(self._lock, timeout_seconds=timeout_seconds, what=self.file):
            yield

    def steps(self, version: str) -> tuple[Step, ...]:
        """Return the steps remembered, of a file that is at `version` now."""
        return steps_in(self._lines(), version, str(self.folder))

    def content(self, version: str) -> bytes | None:
        """Return the content of a version, or None where it is not kept."""
        return versions.kept(self.folder, version)

    def catch_up(self, content: bytes, changed_at: str) -> tuple[Step, ...]:
        """Write down what was done without the journal, and return all steps up to `content`.

        `changed_at` is when the file was last written.
        """
        version = versions.version_of(content)
        steps = self.steps(version)
        now = caught_up(steps, version, changed_at)
        if now != steps:
            return (*steps, self._add(now[-1], content))
        if not self._lines().endswith(done_line(now[-1])):
            append_bytes(self._log, done_line(now[-1]))
        return now

    @contextmanager
    def making(self, step: Step, content: bytes, after: tuple[Step, ...]) -> Iterator[None]:
        """Announce a step to `content` that follows `after` and, when the block has made it, say so."""
        try:
            step = self._add(step, content)
            yield
        except StoreError:
            if not any(step.after in (one.before, one.after) for one in after):
                versions.drop(self.folder, step.after)
            raise
        with suppress(StoreError):  # the file shows that it was made; that is enough for the next reader
            append_bytes(self._log, done_line(step))
            self._cut_back((*after, step))

    def _begin(self) -> None:
        """Make the folder and the files in it, as open or closed to others as the file itself is now."""
        mode = self.file.stat().st_mode & 0o666 | 0o600
        folder_mode = mode | (mode & 0o444) >> 2
        self.folder.mkdir(exist_ok=True)
        if self._lock.exists() and self.folder.stat().st_mode & 0o777 == folder_mode:
            return
        (self.folder / ".gitignore").write_text("*\n")
        for file in (self._log, self._lock):
            file.touch()
            _set_mode(file, mode)
        _set_mode(self.folder, folder_mode)

    def _add(self, step: Step, content: bytes) -> Step:
        """Keep the content, then write the step down; return it with the size of what was kept."""
        step = replace(step, kept_bytes=versions.keep(self.folder, content))
        append_bytes(self._log, step_line(step))
        return step

    def _lines(self) -> bytes:
        return read_bytes(self._log) if self._log.exists() else b""

    def _cut_back(self, steps: tuple[Step, ...]) -> None:
        """Forget the oldest steps, and the versions that only they lead to, where there are too many."""
        if not _exceeds(steps, _SLACK):
            return
        newest = _newest(steps)
        write_bytes(
            self._log, b"".join(step_line(step) + done_line(step) for step in newest), draft_name="draft"
        )
        versions.drop_others(self.folder, {name for step in newest for name in (step.before, step.after)})


def _set_mode(path: Path, mode: int) -> None:
    with suppress(PermissionError):  # somebody else's, who began the journal
        path.chmod(mode)


def _exceeds(steps: tuple[Step, ...], slack: float = 1) -> bool:
    kept_bytes = sum(step.kept_bytes for step in steps)
    return len(steps) > MOST_STEPS * slack or kept_bytes > MOST_BYTES * slack


def _newest(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """Return the newest steps that are within the limits, at least one."""
    while len(steps) > 1 and _exceeds(steps):
        steps = steps[1:]
    return steps
