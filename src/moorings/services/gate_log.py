"""Keeps the gate's decisions in a log, and reads back why an account was answered as it was."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from moorings.review.gate_log import Found, decisions_on, log_line
from moorings.review.gate_one import GateAnswer
from moorings.store.files import append_bytes, in_plain_words


def log_answer(answer: GateAnswer, model: Path, log: Path) -> None:
    """Add a decision on one account to the log."""
    append_bytes(log, f"{log_line(answer, model.name)}\n".encode("utf-8", "backslashreplace"))


def why(account: str, log: Path, *, on: date | None = None) -> Found:
    """Return the decisions on an account that the log holds; with a day, the last one up to it."""
    return decisions_on(account, _lines(log), on)


def _lines(log: Path) -> Iterator[str]:
    with in_plain_words(log, "read"), log.open(encoding="utf-8", errors="replace") as lines:
        yield from (line for line in lines if line.strip())
