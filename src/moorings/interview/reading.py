"""What an answer means: a text, words of the field, a rhythm, yes or no."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any

from moorings.errors import MooringsError, NotKnownError
from moorings.terms.in_words import categories_in_words, parted
from moorings.terms.lookup import meanings, read_category, read_motive, read_state
from moorings.terms.term import Kind
from moorings.terms.vocabulary import Category, Motive, State

LONGEST_TITLE = 200
LONGEST_TEXT = 2_000
NOTHING = ("none", "nothing", "no relationship")
"""How people say that there is no relationship, which is a decision, too."""
RHYTHMS = {"monthly": 1, "quarterly": 3, "every half year": 6, "yearly": 12, "every year": 12, "annually": 12}
EVERY_MONTHS = re.compile(r"(?:every\s+)?(\d{1,3})\s*months?", re.IGNORECASE)


def title(words: str) -> str:
    """Return a name, which must fit on a line of a table."""
    return _no_longer(words, LONGEST_TITLE)


def text(words: str) -> str:
    """Return a text in the person's own words."""
    return _no_longer(words, LONGEST_TEXT)


def behind_a_channel(words: str) -> str:
    """Return what the customer gets; of the name of a channel, ask what is got through it."""
    found = meanings(words)
    if found and found[0].kind == Kind.CHANNEL:
        read_category(words)  # which raises, and asks what stands behind the channel
    return text(words)


def categories(words: str) -> tuple[Category, ...]:
    """Return the categories that words name, the leading one first; none where there is no relationship."""
    return () if words.casefold() in NOTHING else categories_in_words(words)


def motives(words: str) -> tuple[Motive, ...]:
    """Return the motives that words name: one, or several joined by a comma, a plus or "and"."""
    try:
        return (read_motive(words),)
    except NotKnownError:
        parts = parted(words)
        if len(parts) < 2:
            raise
    return tuple(dict.fromkeys(map(read_motive, parts)))


def state(words: str) -> State:
    """Return how far the decision has come."""
    return read_state(words)


def one_of(*known: str) -> Callable[[str], str]:
    """Return a reading of one of a few words, by its beginning."""

    def reading(words: str) -> str:
        found = [one for one in known if words and one.startswith(words.casefold())]
        if not found:
            raise MooringsError(f"'{words}' is not among: {', '.join(known)}.")
        return found[0]

    return reading


def agreed(words: str) -> str:
    """Return "yes"; of anything else, tell what can be done instead."""
    if one_of("yes", "no")(words) == "no":
        raise MooringsError("'back' changes an answer; 'quit' keeps them all for later.")
    return "yes"


def review(words: str) -> dict[str, Any]:
    """Return a rhythm in months or the day of the next review, as `moorings:relationship` has it."""
    lowered = words.casefold()
    if lowered in RHYTHMS:
        return {"every_months": RHYTHMS[lowered]}
    months = EVERY_MONTHS.fullmatch(words)
    if months and int(months[1]):
        return {"every_months": int(months[1])}
    try:
        return {"next": date.fromisoformat(words).isoformat()}
    except ValueError:
        remedy = "Write a day, such as 2027-03-31, or a rhythm, such as 'every 3 months'."
        raise MooringsError(f"'{words}' is neither a day nor a rhythm.", remedy=remedy) from None


def number(least: float, most: float, what: str) -> Callable[[str], float]:
    """Return a reading of a number within bounds, both included."""

    def reading(words: str) -> float:
        try:
            found = float(words)
        except ValueError:
            found = least - 1
        if not least <= found <= most:
            raise MooringsError(f"'{words}' is no number of {what} from {least:g} to {most:g}.")
        return found

    return reading


def whole(least: int, most: int, what: str) -> Callable[[str], int]:
    """Return a reading of a whole number within bounds, both included."""

    def reading(words: str) -> int:
        found = number(least, most, what)(words)
        if found != int(found):
            raise MooringsError(f"'{words}' is no whole number.")
        return int(found)

    return reading


def _no_longer(words: str, most: int) -> str:
    if len(words) > most:
        raise MooringsError(f"That has {len(words):,} characters; there is room for {most:,}.")
    return words
