"""The interview as a value: what was answered, what is asked next, what a typed line makes of it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any

from moorings.errors import MooringsError, NotKnownError, did_you_mean
from moorings.interview.question import Question
from moorings.interview.script import BY_KEY, HOLDS, QUESTIONS, WRITE

UNDECIDED = "undecided"


class Turn(Enum):
    """What became of a line."""

    ONWARD = "onward"
    """It was an answer, or took one back."""
    AGAIN = "again"
    """It could not be read; the same is asked again."""
    EXPLAIN = "explain"
    """A word is to be explained."""
    QUIT = "quit"
    """The interview rests."""


@dataclass(frozen=True, slots=True)
class Interview:
    """What was answered so far, each by its question's key and in the person's words; undecided is None.

    `holds` is the title of the model to which a row is added; an empty text where a model begins.
    """

    answers: tuple[tuple[str, str | None], ...] = ()
    holds: str = ""

    @property
    def said(self) -> Mapping[str, Any]:
        """What the answers mean, by key."""
        read = {key: None if words is None else BY_KEY[key].read(words) for key, words in self.answers}
        return {HOLDS: self.holds, **read} if self.holds else read

    @property
    def asks(self) -> Question | None:
        """What is asked next; nothing where all is answered, or no row is wanted."""
        said = self.said
        if said.get("add") == "no":
            return None
        return next((one for one in QUESTIONS if one.key not in said and one.applies(said)), None)

    @property
    def asks_no_more(self) -> bool:
        """Whether the row was agreed to."""
        return dict(self.answers).get(WRITE) is not None

    @property
    def undecided(self) -> tuple[str, ...]:
        """The questions that were left open, by key."""
        return tuple(key for key, words in self.answers if words is None)


@dataclass(frozen=True, slots=True)
class Reply:
    """What a line made of the interview. `says` is a sentence to show, or the word to explain."""

    interview: Interview
    turn: Turn
    says: str = ""

    @property
    def rests(self) -> bool:
        """Whether the person wants to stop for now."""
        return self.turn is Turn.QUIT

    @property
    def asks_for_a_word(self) -> bool:
        """Whether `says` is a word to be explained."""
        return self.turn is Turn.EXPLAIN


def reply(interview: Interview, line: str) -> Reply:
    """Return what a typed line makes of an interview; where nothing is asked any more, it can only be taken back."""
    words = " ".join(line.split())
    command, _, rest = words.partition(" ")
    if words.casefold() == "back":
        return _back(interview)
    question = interview.asks
    if question is None or words.casefold() == "quit":
        return Reply(interview, Turn.QUIT)
    if command == "?":
        return Reply(interview, Turn.EXPLAIN, rest or question.term)
    return _answered(interview, question, words)


def _back(interview: Interview) -> Reply:
    if not interview.answers:
        return Reply(interview, Turn.AGAIN, "This is the first question.")
    return Reply(replace(interview, answers=interview.answers[:-1]), Turn.ONWARD)


def _answered(interview: Interview, question: Question, words: str) -> Reply:
    if words.casefold() in ("skip", UNDECIDED):
        if not question.may_skip:
            return Reply(interview, Turn.AGAIN, "The row cannot be written without it.")
        return Reply(_with(interview, question.key, None), Turn.ONWARD)
    if not words:
        return Reply(interview, Turn.AGAIN, "Type an answer, or: skip, back, quit, ?")
    if not words.isprintable():
        return Reply(interview, Turn.AGAIN, "That holds a key or a character that is no text.")
    try:
        question.read(words)
    except MooringsError as error:
        return Reply(interview, Turn.AGAIN, str(error))
    return Reply(_with(interview, question.key, words), Turn.ONWARD)


def answered_at_once(interview: Interview, given: Mapping[str, str]) -> Interview:
    """Return the interview with all its answers taken from a table; what it does not name is undecided.

    Raises:
        NotKnownError: a name is that of no question.
        MooringsError: an answer cannot be read, is missing where it is needed, or is to what is not asked.
    """
    for key in given:
        if key not in BY_KEY:
            raise NotKnownError(f"'{key}' is no question.", remedy=did_you_mean(key, BY_KEY))
    while question := interview.asks:
        words = given.get(question.key, "yes" if question.key == WRITE else UNDECIDED)
        got = _answered(interview, question, " ".join(words.split()))
        if got.turn is Turn.AGAIN:
            raise MooringsError(f"{question.key}: {got.says}")
        interview = got.interview
    idle = [key for key in given if key not in dict(interview.answers)]
    if idle:
        raise MooringsError(f"'{idle[0]}' is not asked here, since other answers leave no place for it.")
    return interview


def _with(interview: Interview, key: str, words: str | None) -> Interview:
    return replace(interview, answers=(*interview.answers, (key, words)))
