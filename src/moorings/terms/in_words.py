"""Categories as people write them: by name, by the mechanism that does the work, or by who answers."""

import re

from moorings.errors import NotKnownError
from moorings.terms.folding import fold
from moorings.terms.lookup import meanings, read_category
from moorings.terms.vocabulary import Category

WHO_ANSWERS = {
    Category.PERSONAL_ASSISTANCE: ("person", "people", "human", "somebody", "whoever is free", "our staff"),
    Category.DEDICATED_PERSONAL_ASSISTANCE: ("own person", "same person", "named person", "one person"),
    Category.SELF_SERVICE: ("themselves", "nobody", "no one", "they help themselves"),
    Category.AUTOMATED_SERVICES: ("machine", "machine that knows them", "software", "bot"),
    Category.COMMUNITIES: ("other customers", "each other", "peers", "one another"),
    Category.CO_CREATION: (
        "help to make it",
        "they help to make it",
        "make it with us",
        "take part in making it",
    ),
}
BY_ANSWER = {fold(words): category for category, several in WHO_ANSWERS.items() for words in several}
ARTICLE = re.compile(r"^(?:an?|the|their|our)\s+", re.IGNORECASE)
BETWEEN = re.compile(r"\s*(?:[,;+/&]|\band\b|\bplus\b)\s*", re.IGNORECASE)


def category_in_words(words: str) -> Category:
    """Return the category that a few words mean; raise NotKnownError, which says what they are instead."""
    plain = ARTICLE.sub("", words.strip())
    by_answer = BY_ANSWER.get(fold(words)) or BY_ANSWER.get(fold(plain))
    if by_answer:
        return by_answer
    try:
        return read_category(plain)
    except NotKnownError:
        worked_for = next((term.category for term in meanings(plain) if term.category), None)
        if worked_for is None:
            raise
        return worked_for


def categories_in_words(words: str) -> tuple[Category, ...]:
    """Return the categories that words name, the leading one first; several make a hybrid.

    Raises NotKnownError, which says what the words are instead.
    """
    try:
        return (category_in_words(words),)
    except NotKnownError:
        parts = parted(words)
        if len(parts) < 2:
            raise
    return tuple(dict.fromkeys(map(category_in_words, parts)))


def parted(words: str) -> list[str]:
    """Return what stands between commas, pluses, slashes and "and"."""
    return [part for part in BETWEEN.split(words) if part]
