"""Nothing is known of any customer's satisfaction.

## Why it matters
Churn tells who has left. Only a question tells who is about to, and which relationship is worth what it costs.

## Example
The customer data hold no survey of any segment.

## Instead
Some segment was asked, if only a sample of it.

## Source
The guides to the block list relationships whose quality is not measured among the common mistakes. Missing data are
unknown, neither good nor bad: this is a note.
"""

from collections.abc import Iterator

from moorings.checks.rule import Case, Severity, Violation, about_business, rule
from moorings.checks.satisfaction import silence, was_asked


def check(case: Case) -> Iterator[Violation]:
    """Yield one violation where the satisfaction of every segment is unknown."""
    segments = case.model.segments
    unasked = [segment for segment in segments if case.bonds_of(segment) and silence(case, segment)]
    if unasked and not any(was_asked(case, segment) for segment in segments):
        yield about_business(
            case.model,
            "The data hold no answer to a survey of any segment, so satisfaction is unknown.",
            "Ask a sample of each segment one question a quarter, and add the answers to the data.",
            tuple(segment.id for segment in unasked),
        )


RULE = rule(
    __doc__,
    code="MEA003",
    name="satisfaction-never-asked",
    severity=Severity.NOTE,
    since="0.1",
    check=check,
    needs_data=True,
)
