"""Work that is done aside, so that whoever waits for it can look around meanwhile, and be interrupted at once."""

from collections.abc import Callable
from concurrent.futures import Future
from queue import SimpleQueue
from threading import Thread
from typing import TypeVar

T = TypeVar("T")

LOOK_SECONDS = 1.0
"""How often whoever waits looks around."""


class Aside:
    """Makes calls one after another in a thread of its own; the end of the program does not wait for it.

    A library that reads an answer from a socket cannot be called again while it does, and a signal that strikes
    within it leaves it in the middle of a word. Here the signal strikes whoever waits.
    """

    def __init__(self, name: str) -> None:
        self._calls: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        Thread(target=self._work, name=name, daemon=True).start()

    def run(self, call: Callable[[], T], meanwhile: Callable[[], None] = lambda: None) -> T:
        """Return what the call returns, or raise what it raises, or what is raised `meanwhile`."""
        outcome: Future[T] = Future()

        def settle() -> None:
            try:
                outcome.set_result(call())
            except BaseException as error:  # whatever it is belongs to whoever waits
                outcome.set_exception(error)

        self._calls.put(settle)
        while True:
            try:
                return outcome.result(LOOK_SECONDS)
            except TimeoutError:
                if outcome.done():
                    raise
            meanwhile()

    def end(self) -> None:
        """Take no further calls."""
        self._calls.put(None)

    def _work(self) -> None:
        while (call := self._calls.get()) is not None:
            call()
            del call  # what it returned need not live until the next one comes
