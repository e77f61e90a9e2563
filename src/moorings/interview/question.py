"""One question of the interview."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

Said = Mapping[str, Any]
"""What was answered and read so far, by the question's key; what is undecided is None."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked, in the words of whoever answers, and how the answer is read.

    `read` returns what an answer means, or raises `MooringsError` with what to write instead.
    """

    key: str
    asks: str
    examples: tuple[str, ...]
    term: str
    """The word of the field behind it, which `?` explains."""
    read: Callable[[str], Any]
    applies: Callable[[Said], bool] = lambda _: True
    """Whether it is asked after what was said before."""
    may_skip: bool = True
