"""A ladder leaves a stretch of its scale to no tier.

## Why it matters
An account in the gap is entitled to nothing, so somebody improvises: one colleague rounds up, another rounds down,
and the two customers compare notes.

## Example
One tier for accounts with less than £100,000 a year, the next for those with more than £100,000: exactly £100,000
belongs to nobody.

## Instead
Less than £100,000 for the one, at least £100,000 for the other.

## Source
Sourcegraph company handbook, 2024: its published tiers are below $100k and above $100k. Unified Product Graph,
Customer Relationship: between two tiers the team does not improvise.
"""

from collections.abc import Iterator

from moorings.checks.rule import Case, Severity, Violation, about_business, rule
from moorings.checks.wording import stretch_in_words
from moorings.coverage.ladder import view_ladder


def check(case: Case) -> Iterator[Violation]:
    """Yield each stretch of a ladder that no tier claims and on which an account can stand."""
    for ladder in case.model.settings.ladders:
        segments = (
            tuple(one.id for one in case.model.segments) if ladder.universe == "all" else ladder.universe
        )
        for gap in view_ladder(ladder, case.model).gaps:
            where = stretch_in_words(gap, ladder.attribute, case.model.settings)
            yield about_business(
                case.model,
                f"No tier of the ladder {ladder.name} claims an account with {where}.",
                "Move the bound of a neighbouring tier so that it takes these accounts, or add a tier for them.",
                segments,
            )


RULE = rule(
    __doc__,
    code="COV002",
    name="ladder-gap",
    severity=Severity.ERROR,
    since="0.1",
    check=check,
)
