"""How much touch something is said to have, as words of the trade say it."""

import re
from collections.abc import Iterator

from moorings.checks.texts import names_of
from moorings.model.relationship import Relationship
from moorings.model.remark import Statement

LEVELS = {
    "high": "high",
    **dict.fromkeys(("mid", "medium"), "medium"),
    **dict.fromkeys(("low", "light", "no", "tech", "digital"), "low"),
}
"""The three levels; low, tech and digital touch are used for one and the same."""
TOUCH = re.compile(rf"\b({'|'.join(LEVELS)})[- ]?touch\b", re.IGNORECASE)

Said = tuple[str, str, str]
"""A level, the words for it, and where they stand."""


def is_about_touch(statement: Statement) -> bool:
    """Whether a statement says how much touch there is."""
    return isinstance(statement.value, str) and any(_levels(_in_full(statement), ""))


def levels_of(bond: Relationship) -> Iterator[Said]:
    """Yield each level of touch that a relationship is said to have, in its own words and by sources."""
    for text in (bond.facts.touch, *names_of(bond)):
        yield from _levels(text, "its own words")
    for statement in bond.facts.statements:
        if isinstance(statement.value, str):
            yield from _levels(_in_full(statement), statement.source)


def _levels(text: str, where: str) -> Iterator[Said]:
    yield from ((LEVELS[found[1].lower()], found[0], where) for found in TOUCH.finditer(text))


def _in_full(statement: Statement) -> str:
    """Return what is said; of the touch itself one word is enough: medium is medium touch."""
    said = str(statement.value)
    return f"{said}-touch" if "touch" in statement.about.lower() and said.lower() in LEVELS else said
