"""A rhythm is given with a word that is read in two ways.

## Why it matters
"Bi-weekly" is twice a week for one reader and every two weeks for another: a factor of four in hours, and a meeting
that half of the people miss.

## Example
A mechanism called "Bi-weekly risk meeting".

## Instead
"Risk meeting every 14 days"; its `occurrences` are 26.

## Source
Mattermost's handbook: one meeting is bi-weekly in its heading, bi-monthly in its purpose, and biweekly on Mondays in
its frequency.
"""

import re
from collections.abc import Iterator

from moorings.checks.rule import Case, Severity, Violation, about, about_segment, rule
from moorings.checks.texts import texts_of, words_about

BOTH_WAYS = re.compile(r"\bbi[- ]?(?:weekly|monthly|annual(?:ly)?|yearly|quarterly)\b", re.IGNORECASE)
REMEDY = "Say it as a number of days, or so many times a year."


def check(case: Case) -> Iterator[Violation]:
    """Yield each relationship and segment with such a word in its texts; the first of them is told."""
    for bond in case.bonds:
        if word := _first(texts_of(bond)):
            yield about(bond, _says(word), REMEDY)
    for segment in case.model.segments:
        if word := _first(words_about(segment)):
            yield about_segment(segment, _says(word), REMEDY)


def _says(word: str) -> str:
    return f"It says '{word}', which is twice in the time for some and every second time for others."


def _first(texts: Iterator[str] | tuple[str, ...]) -> str:
    return next((found[0] for text in texts if (found := BOTH_WAYS.search(text))), "")


RULE = rule(
    __doc__,
    code="CON003",
    name="ambiguous-rhythm",
    severity=Severity.WARNING,
    since="0.2",
    check=check,
)
