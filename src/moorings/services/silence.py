"""Keeps a library from writing where the answer is written."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress


@contextmanager
def silenced_output() -> Iterator[None]:
    """Let nothing through to the process's output: the solver tells its own developers things there."""
    with suppress(OSError, ValueError):
        sys.stdout.flush()
    try:
        kept, nowhere = os.dup(1), os.open(os.devnull, os.O_WRONLY)
    except OSError:  # there is no output that could be written to
        yield
        return
    try:
        os.dup2(nowhere, 1)
        yield
    finally:
        os.dup2(kept, 1)
        os.close(kept)
        os.close(nowhere)
