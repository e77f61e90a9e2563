"""The interview in a terminal: the question, what the answers mean, what became of a line."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from moorings.interview.script import QUESTIONS, WRITE
from moorings.interview.state import UNDECIDED, Interview
from moorings.interview.threshold import Threshold
from moorings.render.text.paper import Paper
from moorings.render.words import LABELS

COMMANDS = "? explains · skip leaves it undecided · back · quit keeps the answers"
EXAMPLES = 2


def question_text(interview: Interview, width: int, *, colour: bool = False) -> str:
    """Return what is asked next, with examples; before the last question, all that will be written."""
    question, paper = interview.asks, Paper(width, colour)
    if question is None:
        return ""
    paper.gap()
    if question.key == WRITE:
        paper.facts(summary(interview))
        paper.gap()
    paper.sentence(question.asks, "bold")
    for example in question.examples[:EXAMPLES]:
        paper.sentence(f"such as: {example}", "dim", indent=2)
    return paper.text()


def welcome_text(interview: Interview, name: str, width: int, *, colour: bool = False) -> str:
    """Return how the interview begins, or goes on."""
    paper = Paper(width, colour)
    if interview.answers:
        paper.sentence(f"Going on where you left: {len(interview.answers)} answered so far.")
    elif interview.holds:
        paper.sentence(f"{name} holds the model of {interview.holds}.")
    else:
        paper.sentence(f"A model of one row for {name}, in about ten minutes. Answer in your own words.")
    paper.sentence(COMMANDS, "dim")
    return paper.text()


def said_text(says: str, width: int, *, colour: bool = False) -> str:
    """Return a sentence on an answer."""
    paper = Paper(width, colour)
    paper.sentence(says)
    return paper.text()


def summary(interview: Interview) -> Iterator[tuple[str, str]]:
    """Yield every answer as it was understood."""
    said, words = interview.said, dict(interview.answers)
    for question in QUESTIONS:
        if question.key in words and question.key != "add":
            written = words[question.key]
            spoken = UNDECIDED if written is None else _meant(said[question.key], written)
            yield question.key.replace("_", " "), spoken


def _meant(value: Any, written: str) -> str:
    """Return the standard terms of a reading, else the words as they were given."""
    if isinstance(value, Threshold):
        return value.words
    many = value if isinstance(value, tuple) else (value,)
    if many and all(isinstance(one, StrEnum) for one in many):
        return " + ".join(LABELS[one] for one in many)
    return "no relationship" if value == () else written
