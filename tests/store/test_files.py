"""A file is read whole and replaced whole, and what goes wrong is said in plain words."""

import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

import pytest

from moorings.errors import StoreError
from moorings.store.files import read_bytes, write_bytes

NOBODY = 65534


@contextmanager
def an_ordinary_person() -> Iterator[None]:
    """Give up the rights of the superuser for a while; without them there is nothing to give up."""
    if os.geteuid() != 0:
        yield
        return
    os.setresuid(NOBODY, NOBODY, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that anybody may reach; pytest's own are closed to all but their owner."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o777)
        yield folder


def test_what_was_written_is_read(tmp_path: Path) -> None:
    file = tmp_path / "a.upg"
    write_bytes(file, b"one")
    assert read_bytes(file) == b"one"
    write_bytes(file, b"")
    assert read_bytes(file) == b""


def test_a_replaced_file_keeps_its_mode_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    file = tmp_path / "a.upg"
    file.write_bytes(b"old")
    file.chmod(0o640)
    write_bytes(file, b"new")
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert list(tmp_path.iterdir()) == [file]


def test_a_new_file_may_be_read_by_whom_the_system_lets(tmp_path: Path) -> None:
    (tmp_path / "plain").write_bytes(b"")
    write_bytes(tmp_path / "ours", b"")
    assert (tmp_path / "ours").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_whoever_holds_the_old_file_open_still_reads_the_old_content(tmp_path: Path) -> None:
    file = tmp_path / "a.upg"
    file.write_bytes(b"old")
    with file.open("rb") as held:
        write_bytes(file, b"newer")
        assert held.read() == b"old"


def test_a_link_stays_a_link_and_its_target_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    target = tmp_path / "real" / "a.upg"
    target.write_bytes(b"old")
    link = tmp_path / "link.upg"
    link.symlink_to("real/a.upg")
    write_bytes(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


def test_a_name_as_long_as_the_system_allows_can_be_written(tmp_path: Path) -> None:
    file = tmp_path / ("a" * 251 + ".upg")
    write_bytes(file, b"x")
    assert read_bytes(file) == b"x"


def test_a_missing_file_is_named_with_the_nearest_names_there(tmp_path: Path) -> None:
    for name in ("plank.upg", "other.upg", "plnk.csv"):
        (tmp_path / name).touch()
    with pytest.raises(StoreError, match=r"plnak\.upg: there is no such file\. Did you mean 'plank\.upg'\?$"):
        read_bytes(tmp_path / "plnak.upg")


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "models").mkdir()
    for refused in (read_bytes, lambda path: write_bytes(path, b"x")):
        with pytest.raises(StoreError, match=r"there is no folder .*modles\. Did you mean 'models'\?"):
            refused(tmp_path / "modles" / "a.upg")


def test_a_link_to_nothing_is_called_so(tmp_path: Path) -> None:
    link = tmp_path / "link.upg"
    link.symlink_to("gone.upg")
    with pytest.raises(StoreError, match=r"is a link to gone\.upg, which is not there"):
        read_bytes(link)


def test_a_file_that_says_that_it_is_too_large_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "a.upg"
    file.write_bytes(b"0123456789")
    assert read_bytes(file, most=10) == b"0123456789"
    file.touch()
    os.truncate(file, 300 * 1024**2)
    with pytest.raises(
        StoreError, match=r"a\.upg: is larger than 256 MiB, the most that is read of one file"
    ):
        read_bytes(file)


@pytest.mark.skipif(
    not Path("/proc/self/maps").exists(), reason="this system has no files that state no size"
)
def test_a_file_that_states_no_size_is_read_to_its_end_or_the_limit() -> None:
    file = Path("/proc/self/maps")
    assert file.stat().st_size == 0
    assert read_bytes(file).endswith(b"\n")
    with pytest.raises(StoreError, match="is larger than"):
        read_bytes(file, most=100)


def test_a_file_that_shrinks_and_grows_while_it_is_read_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    file = tmp_path / "a.upg"
    file.write_bytes(b"")
    is_over = Event()

    def change() -> None:
        while not is_over.is_set():
            os.truncate(file, 0)
            with file.open("ab") as open_file:
                open_file.write(b"x" * 3_000_000)

    writer = Thread(target=change)
    writer.start()
    try:
        for _ in range(100):
            assert set(read_bytes(file)) <= {0, ord("x")}
    finally:
        is_over.set()
        writer.join()


def test_links_in_a_circle_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")
    for refused in (read_bytes, lambda path: write_bytes(path, b"x")):
        with pytest.raises(StoreError, match=r"cannot be (read|written)"):
            refused(tmp_path / "a")


def test_a_folder_is_not_a_file(tmp_path: Path) -> None:
    for refused in (read_bytes, lambda path: write_bytes(path, b"x")):
        with pytest.raises(StoreError, match="is a folder, not a file"):
            refused(tmp_path)


def test_a_pipe_is_refused_at_once(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for refused in (read_bytes, lambda path: write_bytes(path, b"x")):
        with pytest.raises(StoreError, match="is a pipe or a device"):
            refused(pipe)


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "a.upg").touch()
    for refused in (read_bytes, lambda path: write_bytes(path, b"x")):
        with pytest.raises(StoreError, match="lies below something that is not a folder"):
            refused(tmp_path / "a.upg" / "b.upg")


def test_a_name_that_no_file_can_have_is_refused(tmp_path: Path) -> None:
    for name in ("a\0b", "a" * 300):
        with pytest.raises(StoreError, match="cannot be"):
            read_bytes(tmp_path / name)


def test_without_the_right_to_read_the_file_is_refused(open_folder: Path) -> None:
    file = open_folder / "a.upg"
    file.touch(mode=0o000)
    with an_ordinary_person(), pytest.raises(StoreError, match="may not be read: permission denied"):
        read_bytes(file)


def test_in_a_read_only_folder_nothing_is_written(open_folder: Path) -> None:
    file = open_folder / "a.upg"
    file.write_bytes(b"old")
    file.chmod(0o666)
    open_folder.chmod(0o555)
    with an_ordinary_person(), pytest.raises(StoreError, match="may not be written: permission denied"):
        write_bytes(file, b"new")
    open_folder.chmod(0o755)
    assert file.read_bytes() == b"old"


def test_a_read_only_file_is_not_replaced(open_folder: Path) -> None:
    file = open_folder / "a.upg"
    file.write_bytes(b"old")
    file.chmod(0o444)
    with an_ordinary_person(), pytest.raises(StoreError, match="is read-only"):
        write_bytes(file, b"new")
    assert file.read_bytes() == b"old"


@pytest.mark.parametrize("size", [1 << 16])
def test_when_the_disk_is_full_the_old_file_is_left_and_no_draft(tmp_path: Path, size: int) -> None:
    import resource
    import signal

    file = tmp_path / "a.upg"
    file.write_bytes(b"old")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size // 2, limits[1]))
    try:
        with pytest.raises(StoreError, match="cannot be written: file too large"):
            write_bytes(file, b"x" * size)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, ignored)
    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]
