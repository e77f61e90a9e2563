"""A command in a real terminal: what a person types into it, and what they see."""

import os
import pty
import re
import select
import signal
import sys
import time
from types import TracebackType
from typing import Self

PATIENCE_SECONDS = 30
ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
PROMPT = re.compile(r"^> ", re.MULTILINE)


class Terminal:
    """The command with these arguments, in a terminal of 100 columns. Used with `with`, which ends it."""

    def __init__(self, *arguments: object) -> None:
        self._process, self._ours = pty.fork()
        if not self._process:
            os.environ |= {"COLUMNS": "100", "TERM": "xterm"}
            signal.signal(signal.SIGINT, signal.SIG_DFL)  # in a shell's background it would be ignored
            os.execv(sys.executable, [sys.executable, "-m", "moorings", *map(str, arguments)])  # noqa: S606  # ours
        self._shown = ""
        self._looked_at = 0
        self._code: int | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._code is None:
            self.kill()
        os.close(self._ours)

    def types(self, *lines: str) -> None:
        """Type each line when the prompt is there; a control key is pressed alone."""
        for line in lines:
            self._waits_for(PROMPT)
            os.write(self._ours, (f"{line}\n" if line.isprintable() else line).encode())

    def sees(self, words: str, *, again: bool = False) -> None:
        """Wait until these words are shown after what was last waited for, or `again`, from the beginning."""
        if again:
            self._looked_at = 0
        self._waits_for(re.compile(r"\s+".join(map(re.escape, words.split()))))

    def ends(self) -> int:
        """Return the exit code when the command has ended."""
        while self._reads():
            pass
        return self._waited()

    def kill(self) -> None:
        """End the command at once, as a power cut would."""
        os.kill(self._process, signal.SIGKILL)
        self._waited()

    def _waits_for(self, wanted: re.Pattern[str]) -> None:
        until = time.monotonic() + PATIENCE_SECONDS
        while not (found := wanted.search(self._shown, self._looked_at)):
            ahead = self._shown[self._looked_at :]
            assert time.monotonic() < until, f"{wanted.pattern!r} is not in {ahead!r}"
            assert self._reads(), f"{wanted.pattern!r} is not in {ahead!r}, and the command has ended"
        self._looked_at = found.end()

    def _reads(self) -> bool:
        """Read what is shown next; return whether there may be more."""
        ready, _, _ = select.select([self._ours], [], [], 1)
        if not ready:
            return True
        try:
            piece = os.read(self._ours, 65_536)
        except OSError:  # so a terminal ends
            return False
        self._shown += ESCAPES.sub("", piece.decode(errors="replace")).replace("\r", "")
        return bool(piece)

    def _waited(self) -> int:
        if self._code is None:
            self._code = os.waitstatus_to_exitcode(os.waitpid(self._process, 0)[1])
        return self._code
