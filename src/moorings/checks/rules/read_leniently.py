"""Something in the model file was read otherwise than it is written, or left alone.

## Why it matters
What is left alone takes no part in any figure. Whoever wrote it believes that it does.

## Example
A segment whose `segment_size` is the text "lots".

## Instead
The same segment with a `segment_size` of 60.

## Source
Unified Product Graph: the properties of each type, with the kind of value that each holds.
"""

from collections.abc import Iterator

from moorings.checks.rule import Case, Severity, Violation, about_business, rule


def check(case: Case) -> Iterator[Violation]:
    """Yield each note that was taken while the file was read."""
    for note in case.model.notes:
        yield about_business(
            case.model,
            note[0].upper() + note[1:],
            "Correct it in the file; nothing else depends on it.",
        )


RULE = rule(
    __doc__,
    code="MOD001",
    name="read-leniently",
    severity=Severity.NOTE,
    since="0.1",
    check=check,
)
