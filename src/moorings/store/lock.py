"""One writer at a time: a lock that ends with the process that holds it, however that ends."""

import errno
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from moorings.errors import StoreError
from moorings.store.files import in_plain_words

_PAUSE_SECONDS = 0.005
_TAKEN = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)

if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def locked(lock: Path, *, timeout_seconds: float, what: Path) -> Iterator[None]:
    """Hold the lock file, which must be there; raise StoreError where others hold it for too long.

    The system drops the lock when its holder ends, so none is ever stale. `what` is the file that the lock
    protects, as the message names it.
    """
    until = time.monotonic() + timeout_seconds
    while (handle := _held(lock, what)) is None:
        if time.monotonic() >= until:
            says = f"is being changed by another process, for more than {timeout_seconds:g} seconds now."
            raise StoreError(says, where=str(what), remedy="Try again when it is done.")
        time.sleep(_PAUSE_SECONDS)
    try:
        yield
    finally:
        os.close(handle)


def _held(lock: Path, what: Path) -> int | None:
    """Return a handle that holds the lock, or None where somebody else does."""
    with in_plain_words(what, "locked"):
        handle = os.open(lock, os.O_RDWR)
        try:
            _take(handle)
            if _is_still(lock, handle):
                return handle
        except OSError as fault:
            if fault.errno not in _TAKEN:
                os.close(handle)
                raise
        os.close(handle)
        return None


def _is_still(lock: Path, handle: int) -> bool:
    """Return whether the file of that name is the one that was locked, and not a newer one."""
    return lock.exists() and os.path.samestat(lock.stat(), os.fstat(handle))
