"""An idea has no day on which it is decided or dropped.

## Why it matters
Nothing is wrong with an idea, and nothing else is asked of one. But ideas that stay become habits: somebody begins to
live them for a single customer, and they were never decided.

## Example
"A council of customers", in the state `idea`, without a `review`.

## Instead
The same, with the next look on 1 December 2025.

## Source
Moorings: an idea is free text that may graduate. The workbook step on customer relationships at innovate.engineer
asks to look at them again as the user base changes.
"""

from collections.abc import Iterator

from moorings.checks.rule import Case, Severity, Violation, about, rule
from moorings.checks.wording import day_in_words
from moorings.terms.vocabulary import State


def check(case: Case) -> Iterator[Violation]:
    """Yield each idea without a day, and each whose day has passed."""
    for idea in case.model.relationships:
        due = idea.facts.review.due
        if idea.facts.state is State.IDEA and (due is None or due < case.today):
            when = (
                f"it was to be looked at on {day_in_words(due)}"
                if due
                else "nothing says when it is looked at"
            )
            yield about(
                idea,
                f"It is an idea, and {when}.",
                "Propose it, drop it, or name the day on which one of the two is done.",
            )


RULE = rule(
    __doc__,
    code="REV007",
    name="idea-without-graduation",
    severity=Severity.NOTE,
    since="0.2",
    check=check,
)
