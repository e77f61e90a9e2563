"""Waits for what somebody types so that no key that interrupts is lost."""

import os
import select
import signal
import sys


def wait_for_line() -> None:
    """Return when a terminal has a line to read; an interrupt ends the wait, whenever it comes.

    A read alone would miss an interrupt that comes just before it begins, and wait for the next key. The pipe keeps
    it: a signal is written there at once, and `select` sees it even where it came first. Where nobody types, or the
    system knows no such wait (Windows), there is nothing to wait for.
    """
    if os.name != "posix" or not sys.stdin.isatty():
        return
    reads, writes = os.pipe()
    os.set_blocking(writes, False)
    before = signal.set_wakeup_fd(writes, warn_on_full_buffer=False)
    try:
        while sys.stdin not in select.select([sys.stdin, reads], [], [])[0]:
            os.read(reads, 1)  # a signal that interrupts nothing, such as a changed window
    finally:
        signal.set_wakeup_fd(before)
        os.close(reads)
        os.close(writes)
