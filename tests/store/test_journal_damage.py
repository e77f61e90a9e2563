"""Whatever happens to the journal or the disk, the file stays whole and can be edited."""

import resource
import signal
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from moorings.errors import StoreError
from moorings.store.history import edit, history, redo, undo
from store.counting import count_in, counting_file, one_more
from store.test_files import an_ordinary_person


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file with two changes behind it; the journal's log ends with `done`."""
    found = counting_file(tmp_path, count=0)
    edit(found, one_more)
    edit(found, one_more)
    return found


def folder_of(file: Path) -> Path:
    return file.with_name(f".{file.name}.journal")


def count(file: Path) -> int:
    return count_in(file.read_bytes())


def kinds(file: Path) -> list[str]:
    return [str(step.kind) for step in history(file).steps]


def test_a_log_cut_short_anywhere_blocks_nothing(file: Path) -> None:
    log = folder_of(file) / "log"
    whole = log.read_bytes()
    for length in range(0, len(whole), 7):
        log.write_bytes(whole[:length])
        edit(file, one_more)
        edited = count(file)
        assert kinds(file)[-1] == "edit"
        undo(file)
        assert count(file) == edited - 1


@pytest.mark.parametrize(
    "rubbish", [b"\0" * 512, b"\n{}", b"\n[1]", b"\nnull", b"\xff\xfe", b'\n{"format":1,"kind":"edit"}']
)
def test_rubbish_in_the_log_is_passed_over(file: Path, rubbish: bytes) -> None:
    log = folder_of(file) / "log"
    log.write_bytes(log.read_bytes() + rubbish)
    assert kinds(file) == ["found", "edit", "edit"]
    edit(file, one_more)
    assert kinds(file) == ["found", "edit", "edit", "edit"]


def test_a_change_announced_and_never_made_did_not_happen(file: Path) -> None:
    before = file.read_bytes()
    edit(file, one_more)
    log = folder_of(file) / "log"
    log.write_bytes(log.read_bytes().rpartition(b"\n")[0])  # killed before the file was replaced
    file.write_bytes(before)
    assert kinds(file) == ["found", "edit", "edit"]
    edit(file, lambda document: document)
    undo(file)
    assert count(file) == 1


def test_a_change_made_and_not_marked_as_done_did_happen(file: Path) -> None:
    log = folder_of(file) / "log"
    log.write_bytes(log.read_bytes().rpartition(b"\n")[0])  # killed after the file was replaced
    assert kinds(file) == ["found", "edit", "edit"]
    edit(file, one_more)
    assert kinds(file) == ["found", "edit", "edit", "edit"]
    undo(file)
    undo(file)
    assert count(file) == 1


def test_a_version_that_is_lost_or_spoilt_is_never_brought_back(file: Path) -> None:
    last = history(file).steps[-1]
    place = folder_of(file) / f"{last.before}.z"
    for spoil in (lambda: place.write_bytes(place.read_bytes()[:-9]), place.unlink):
        spoil()
        with pytest.raises(StoreError, match="no longer kept in that earlier version"):
            undo(file)
        assert count(file) == 2
    edit(file, one_more)
    assert count(file) == 3


def test_without_its_journal_a_file_begins_a_new_one(file: Path) -> None:
    folder_of(file).rename(file.with_name("elsewhere"))
    edit(file, one_more)
    assert kinds(file) == ["found", "edit"]


def test_a_journal_of_a_newer_format_is_left_alone(file: Path) -> None:
    log = folder_of(file) / "log"
    newer = log.read_bytes() + b'\n{"format":2,"kind":"merge"}'
    log.write_bytes(newer)
    for refused in (history, undo, redo, lambda path: edit(path, one_more)):
        with pytest.raises(StoreError, match=r"\.journal: was written by a newer Moorings"):
            refused(file)
    assert log.read_bytes() == newer
    assert count(file) == 2


def test_a_file_in_place_of_the_journal_is_named(tmp_path: Path) -> None:
    file = counting_file(tmp_path, count=0)
    folder_of(file).write_text("mine")
    with pytest.raises(StoreError, match=r"plank\.upg: cannot be written: file exists"):
        edit(file, one_more)
    assert count(file) == 0


def test_what_a_killed_writer_left_is_overwritten(file: Path) -> None:
    (file.parent / ".plank.upg.draft").write_bytes(b"half of a f")
    (folder_of(file) / "draft").write_bytes(b"half of a v")
    edit(file, one_more)
    assert count(file) == 3
    assert {path.name for path in file.parent.iterdir()} == {"plank.upg", ".plank.upg.journal"}


@contextmanager
def disk_full_after(size: int) -> Iterator[None]:
    """Let no file grow beyond so many bytes."""
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, ignored)


@pytest.mark.parametrize("room", range(0, 2000, 80))
def test_a_full_disk_leaves_the_file_as_it_was_or_changed(file: Path, room: int) -> None:
    told = ""
    kept = set(folder_of(file).glob("*.z"))
    try:
        with disk_full_after(room):
            edit(file, one_more)
    except StoreError as refused:
        told = refused.says
    assert told in ("", "cannot be written: file too large.")
    assert bool(told) == (room < 1100), "the log is about so long, and so is the file"
    assert count(file) == (2 if told else 3)
    assert not told or set(folder_of(file).glob("*.z")) == kept, "nothing is kept of what was not written"
    before = count(file)
    edit(file, one_more)
    assert count(file) == before + 1
    undo(file)
    undo(file)
    assert count(file) == before - 1


def test_in_a_read_only_folder_the_file_can_be_looked_at_and_not_changed() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        file = counting_file(folder, count=0)
        file.chmod(0o666)
        folder.chmod(0o555)
        with an_ordinary_person():
            assert len(history(file).steps) == 1
            with pytest.raises(StoreError, match=r"plank\.upg: may not be written: permission denied"):
                edit(file, one_more)
        folder.chmod(0o755)
        assert list(folder.iterdir()) == [file]


def test_a_read_only_file_is_not_changed() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o777)
        file = counting_file(folder, count=0)
        file.chmod(0o444)
        with an_ordinary_person(), pytest.raises(StoreError, match="is read-only"):
            edit(file, one_more)
        assert list(folder.iterdir()) == [file]
