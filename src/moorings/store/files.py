"""Files read whole and replaced whole: a reader sees the old content or the new, never half of it."""

import os
import stat
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from moorings.errors import StoreError, did_you_mean
from moorings.upg.limits import MIB, MOST_BYTES, TO_DO


def read_bytes(path: Path, most: int = MOST_BYTES) -> bytes:
    """Return the content of the file; or raise StoreError in plain words, as of one with more than `most` bytes."""
    with in_plain_words(path, "read"):
        _refuse_other_than_file(path.stat().st_mode, path)
        with path.open("rb", buffering=0) as file:
            content = _content(file, path, most)
    if len(content) > most:
        raise _too_large(path, most)
    return content


def _content(file: BinaryIO, path: Path, most: int) -> bytes:
    """Return what the file holds, or one byte more than `most` of it; refuse one that says that it is larger."""
    stated = os.fstat(file.fileno())
    _refuse_other_than_file(stated.st_mode, path)  # it may have been replaced since
    if stated.st_size > most:
        raise _too_large(path, most)
    pieces, wanted = [], stated.st_size + 1  # one more: it may grow, or state no size as those of /proc do
    room = most + 1
    while room and (piece := file.read(min(wanted, room))):
        pieces.append(piece)
        room -= len(piece)
        wanted = MIB
    return b"".join(pieces)


def _too_large(path: Path, most: int) -> StoreError:
    return StoreError(
        f"is larger than {most // MIB} MiB, the most that is read of one file.",
        where=str(path),
        remedy=TO_DO,
    )


def write_bytes(
    path: Path,
    content: bytes,
    *,
    draft_name: str = "",
    last_check: Callable[[], None] | None = None,
) -> None:
    """Make `content` the file's content, keeping its mode; or raise StoreError and leave it as it was.

    A symbolic link stays one: the file that it names is replaced. Whoever holds a lock may name the draft, so
    that what a killed writer left is overwritten. `last_check` is called right before the file is replaced;
    what it raises leaves the file as it was.
    """
    with in_plain_words(path, "written"):
        target = path.resolve()
        kept = _mode_to_keep(target)
        draft = target.with_name(draft_name or f".moorings-{os.urandom(8).hex()}.tmp")
        if draft_name:
            draft.unlink(missing_ok=True)
        try:
            _write_through(draft, content, kept)
            if last_check:
                last_check()
            draft.replace(target)
        finally:
            draft.unlink(missing_ok=True)
        _make_durable(target.parent)


def require_writable(path: Path) -> None:
    """Raise StoreError in plain words unless this is a file, and one that may be replaced."""
    with in_plain_words(path, "written"):
        path.stat()
        _mode_to_keep(path.resolve())


def append_bytes(path: Path, content: bytes) -> None:
    """Add `content` at the end of the file and wait until the disk has it; or raise StoreError."""
    with in_plain_words(path, "written"), path.open("ab") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _mode_to_keep(target: Path) -> int | None:
    """Return the mode of the file that is there, if any; refuse what must not be replaced."""
    if not target.exists():
        return None
    _refuse_other_than_file(target.stat().st_mode, target)
    if not os.access(target, os.W_OK):
        raise StoreError(
            "is read-only.", where=str(target), remedy="Allow writing to it or name another file."
        )
    return stat.S_IMODE(target.stat().st_mode)


def _refuse_other_than_file(mode: int, path: Path) -> None:
    if stat.S_ISDIR(mode):
        raise StoreError("is a folder, not a file.", where=str(path), remedy="Name a file in it.")
    if not stat.S_ISREG(mode):
        raise StoreError("is a pipe or a device, not a file.", where=str(path), remedy="Name a regular file.")


def _write_through(draft: Path, content: bytes, mode: int | None) -> None:
    """Write a new file and wait until the disk has it."""
    rights = 0o666 if mode is None else 0o600  # what is private stays so while it is written
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), rights)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    if mode is not None:
        draft.chmod(mode)


def _make_durable(folder: Path) -> None:
    """Wait until the disk has the folder's new entry, where the system can be asked to."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextmanager
def in_plain_words(path: Path, done: str) -> Iterator[None]:
    """Turn what the system complains of into a StoreError; `done` is what could not be done to the file."""
    try:
        yield
    except FileNotFoundError:
        raise _missing(path) from None
    except NotADirectoryError:
        raise StoreError("lies below something that is not a folder.", where=str(path)) from None
    except PermissionError:
        remedy = "Ask its owner for the right, or use another file."
        raise StoreError(f"may not be {done}: permission denied.", where=str(path), remedy=remedy) from None
    except (OSError, RuntimeError, ValueError) as fault:  # RuntimeError: links in a circle; ValueError: a NUL
        reason = (getattr(fault, "strerror", None) or str(fault)).lower()
        raise StoreError(f"cannot be {done}: {reason}.", where=str(path)) from None


def _missing(path: Path) -> StoreError:
    if path.is_symlink():
        return StoreError(f"is a link to {path.readlink()}, which is not there.", where=str(path))
    folder = path.parent
    if not folder.exists():
        hint = did_you_mean(folder.name, _names(folder.parent, folders=True))
        return StoreError(f"there is no folder {folder}.", where=str(path), remedy=hint)
    like_it = [name for name in _names(folder, folders=False) if Path(name).suffix == path.suffix]
    return StoreError("there is no such file.", where=str(path), remedy=did_you_mean(path.name, like_it))


def _names(folder: Path, *, folders: bool) -> list[str]:
    """Return the names of the files, or of the folders, that can be seen in `folder`."""
    with suppress(OSError):
        seen = (entry for entry in folder.iterdir() if not entry.name.startswith("."))
        return [entry.name for entry in seen if entry.is_dir() == folders]
    return []


def read_text(path: Path) -> str:
    """Return the text of the file, which must be UTF-8; or raise StoreError in plain words."""
    try:
        return read_bytes(path).decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        says = f"is not UTF-8 text: byte {fault.start + 1} cannot be read."
        raise StoreError(says, where=str(path), remedy="Save it as UTF-8.") from None


def must_be_new(paths: Iterable[Path], *, replace: bool = False) -> None:
    """Raise StoreError for the first of these files that is there already, unless `replace` allows it."""
    for path in paths:
        if path.exists() and not replace:
            remedy = "Name another place, or allow it with --force."
            raise StoreError("is there already.", where=str(path), remedy=remedy)


def make_folder(path: Path) -> None:
    """Make the folder and those above it, where they are missing; or raise StoreError in plain words."""
    with in_plain_words(path, "made"):
        try:
            path.mkdir(parents=True, exist_ok=True)
        except FileExistsError:
            raise StoreError("is a file, not a folder.", where=str(path)) from None
