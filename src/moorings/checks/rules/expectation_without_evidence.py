"""What a segment expects is put down without evidence.

## Why it matters
Without evidence an expectation is what we would like to give. It looks like knowledge in every table, and decides who
gets a person.

## Example
Enterprise expects dedicated personal assistance; what that rests on is not said.

## Instead
The same, asked for in 11 of 12 negotiations, with a certainty of 9 of 10.

## Source
The workbook step on customer relationships at innovate.engineer: a common mistake is to design for one's own
preference instead of the user's expectations. The scale of certainty from 1 to 10 is that of Business Model
Generation's own assessment.
"""

from collections.abc import Iterator

from moorings.checks.expectation import established, given_by
from moorings.checks.once import once_for_all
from moorings.checks.rule import Case, Severity, Violation, about_segment, rule
from moorings.checks.wording import named
from moorings.coverage.region_words import listed
from moorings.model.segment import Expectation, Segment

GUESS = 3
"""A certainty up to which a person would say that they guess: the lowest third of the scale."""
REMEDY = "Ask a dozen of them, or look at what they do, and write down what you found and when."


def check(case: Case) -> Iterator[Violation]:
    """Yield each segment whose expectation rests on nothing; or on a guess, where people serve it for that.

    Where no expectation at all has evidence, that is told once.
    """
    said = [(one, expected) for one in case.model.segments if (expected := _expected(case, one))]
    unfounded = [
        about_segment(one, _unfounded(expected), REMEDY) for one, expected in said if not _rests(expected)
    ]
    titles = listed(one.subject for one in unfounded)
    of_all = f"It is put down what customers of {titles} expect, and nowhere how that is known."
    yield from once_for_all(case, unfounded, len(said), of_all)
    for segment, expected in said:
        if _rests(expected) and _is_guess(expected) and _is_costly(case, segment, expected):
            yield about_segment(segment, _guessed(expected), REMEDY)


def _expected(case: Case, segment: Segment) -> Expectation | None:
    """Return what a segment with a bond is said to expect; nothing where no category is named."""
    expected = segment.facts.expected
    return expected if expected and expected.categories and case.bonds_of(segment) else None


def _rests(expected: Expectation) -> bool:
    return bool(expected.evidence.strip())


def _is_guess(expected: Expectation) -> bool:
    return expected.certainty is not None and expected.certainty <= GUESS


def _is_costly(case: Case, segment: Segment, expected: Expectation) -> bool:
    """Whether people give what is expected."""
    given = given_by(established(case, segment))
    return any(one.is_human for one in given & {*expected.categories})


def _unfounded(expected: Expectation) -> str:
    return f"It is said to expect {named(expected.categories)}, and nothing says how that is known."


def _guessed(expected: Expectation) -> str:
    return (
        f"People serve it because it is said to expect {named(expected.categories)}, with a certainty of"
        f" {expected.certainty} of 10."
    )


RULE = rule(
    __doc__,
    code="EXP002",
    name="expectation-without-evidence",
    severity=Severity.WARNING,
    since="0.2",
    check=check,
)
