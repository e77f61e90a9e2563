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

from collections.abc import Iterator, Set

from moorings.checks.expectation import established, given_by
from moorings.checks.rule import Case, Severity, Violation, about_business, about_segment, rule
from moorings.checks.wording import named
from moorings.coverage.region_words import listed
from moorings.model.segment import Expectation, Segment
from moorings.terms.vocabulary import Category

GUESS = 3
"""A certainty up to which a person would say that they guess: the lowest third of the scale."""
REMEDY = "Ask a dozen of them, or look at what they do, and write down what you found and when."


def check(case: Case) -> Iterator[Violation]:
    """Yield each segment whose expectation rests on nothing; or on a guess, where people serve it for that.

    Where no expectation at all has evidence, that is told once.
    """
    said = [(one, expected) for one in case.model.segments if (expected := _expected(case, one))]
    unfounded = [(segment, expected) for segment, expected in said if not expected.evidence.strip()]
    if len(unfounded) > 1 and len(unfounded) == len(said):
        titles = listed(segment.title for segment, _ in said)
        says = f"It is put down what customers of {titles} expect, and nowhere how that is known."
        yield about_business(case.model, says, REMEDY, tuple(segment.id for segment, _ in said))
        return
    for segment, expected in said:
        if says := _says(expected, given_by(established(case, segment))):
            yield about_segment(segment, says, REMEDY)


def _expected(case: Case, segment: Segment) -> Expectation | None:
    """Return what a segment with a bond is said to expect; nothing where no category is named."""
    expected = segment.facts.expected
    return expected if expected and expected.categories and case.bonds_of(segment) else None


def _says(expected: Expectation, given: Set[Category]) -> str:
    """Return what the expectation lacks, as a sentence; an empty text where it stands."""
    if not expected.evidence.strip():
        return f"It is said to expect {named(expected.categories)}, and nothing says how that is known."
    is_costly = any(one.is_human for one in given & {*expected.categories})
    if is_costly and expected.certainty is not None and expected.certainty <= GUESS:
        return (
            f"People serve it because it is said to expect {named(expected.categories)}, with a certainty of"
            f" {expected.certainty} of 10."
        )
    return ""


RULE = rule(
    __doc__,
    code="EXP002",
    name="expectation-without-evidence",
    severity=Severity.WARNING,
    since="0.2",
    check=check,
)
