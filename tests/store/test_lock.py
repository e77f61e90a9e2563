"""One writer at a time; the others wait, and are told when it takes too long."""

import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from moorings.errors import StoreError
from moorings.store.history import edit, read
from moorings.store.lock import locked
from moorings.upg.document import Document
from store.counting import counting_file, counts_of, one_more

HOLD = "import fcntl,sys; f=open(sys.argv[1]); fcntl.flock(f,2); print('held',flush=True); sys.stdin.read()"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    found = counting_file(tmp_path, count=0)
    edit(found, one_more)
    return found


def test_who_waits_too_long_is_told(file: Path) -> None:
    def impatient(document: Document) -> Document:
        edit(file, one_more, patience_seconds=0.05)
        return document

    started = time.monotonic()
    with pytest.raises(
        StoreError, match=r"plank\.upg: is being changed by another process, for more than 0\.05"
    ):
        edit(file, impatient)
    assert 0.05 <= time.monotonic() - started < 5


def test_the_lock_of_a_killed_process_holds_nobody_up(file: Path) -> None:
    lock = file.parent / ".plank.upg.journal" / "lock"
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(lock)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == b"held\n"
        with pytest.raises(StoreError, match="is being changed by another process"):
            edit(file, one_more, patience_seconds=0)
        holder.kill()
    edit(file, one_more, patience_seconds=0)
    assert counts_of(read(file).document) == {"count": 2}


def test_a_lock_file_that_was_deleted_and_made_anew_is_the_one_that_counts(tmp_path: Path) -> None:
    lock = tmp_path / "lock"
    lock.touch()
    with locked(lock, timeout_seconds=0, what=lock):
        lock.unlink()
        lock.touch()
        with (
            locked(lock, timeout_seconds=0, what=lock),
            pytest.raises(StoreError, match="by another process"),
            locked(lock, timeout_seconds=0, what=lock),
        ):
            pass


def test_threads_of_one_process_wait_for_one_another_too(file: Path) -> None:
    def write() -> None:
        for _ in range(20):
            edit(file, one_more)

    writers = [threading.Thread(target=write) for _ in range(3)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert counts_of(read(file).document) == {"count": 61}
