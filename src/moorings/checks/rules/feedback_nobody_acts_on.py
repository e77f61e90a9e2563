"""Customers are asked, and nobody is named who acts on what they say.

## Why it matters
Being asked and not heard is worse than not being asked. A survey that leads to nothing teaches customers that
answering is useless, and the next one is answered by those who are angry.

## Example
"Two questions after each answer" has the job `feedback`, and no role is named: neither one that acts on the answers
nor one that is there when they are given.

## Instead
The same, `acted_on_by` the Head of Product; or a conversation held by a success manager.

## Source
The guide to the block in a tool for business models: collect feedback and act on it. They are two steps.
"""

from collections.abc import Iterator

from moorings.checks.lifecycle import mechanisms_of
from moorings.checks.once import once_for_all
from moorings.checks.rule import Case, Severity, Violation, about_segment, rule
from moorings.coverage.region_words import listed
from moorings.model.mechanism import Mechanism
from moorings.model.segment import Segment
from moorings.terms.vocabulary import Job

REMEDY = "Name the role that acts on it (acted_on_by), and tell the customers what was done."


def check(case: Case) -> Iterator[Violation]:
    """Yield each segment with mechanisms for feedback of which nobody hears; told once where that is so of all."""
    asked = [(one, asking) for one in case.model.segments if (asking := _asking(case, one))]
    unheard = [
        about_segment(segment, _says(asking), REMEDY)
        for segment, asking in asked
        if not any(map(_is_heard, asking))
    ]
    titles = listed(one.subject for one in unheard)
    of_all = f"Customers of {titles} are asked how it goes, and nobody is named who acts on it."
    yield from once_for_all(case, unheard, len(asked), of_all)


def _says(asking: list[Mechanism]) -> str:
    collects = "collects" if len(asking) == 1 else "collect"
    return f"{listed(one.name for one in asking)} {collects} feedback, and nobody is named who acts on it."


def _asking(case: Case, segment: Segment) -> list[Mechanism]:
    return [one for one in mechanisms_of(case.bonds_of(segment)) if one.job is Job.FEEDBACK]


def _is_heard(mechanism: Mechanism) -> bool:
    return bool(mechanism.acted_on_by.strip() or mechanism.role)


RULE = rule(
    __doc__,
    code="LIF004",
    name="feedback-nobody-acts-on",
    severity=Severity.WARNING,
    since="0.2",
    check=check,
)
