"""Two tiers of a ladder claim the same accounts.

## Why it matters
An account gets exactly one tier of a ladder. Where two claim it the order of the tiers decides, which nobody reads in
the policy, and the customer may be promised both.

## Example
One tier for 501 to 2,500 developers, the next for 2,500 developers or more: an account with exactly 2,500 is in both.

## Instead
501 to 2,500 for the one, 2,501 or more for the other.

## Source
Sourcegraph company handbook, 2024: its published tiers are 501 to 2.5k developers, and 2.5k or more.
"""

from collections.abc import Iterator

from moorings.checks.rule import Case, Severity, Violation, about_business, rule
from moorings.checks.wording import stretch_in_words
from moorings.coverage.ladder import Overlap, view_ladder
from moorings.model.business import BusinessModel
from moorings.model.relationship import Relationship


def check(case: Case) -> Iterator[Violation]:
    """Yield each stretch that two tiers claim for the same segment, in their place on the ladder."""
    for ladder in case.model.settings.ladders:
        for overlap in view_ladder(ladder, case.model).overlaps:
            first, second = sorted(_tiers(overlap, case.model), key=lambda tier: ladder.tiers.index(tier.id))
            shared = tuple(one for one in first.segments if one in second.segments)
            where = stretch_in_words(overlap.stretch, ladder.attribute, case.model.settings)
            yield about_business(
                case.model,
                f"{first.title} and {second.title} both claim an account with {where};"
                f" {first.title} gets it, by its place on the ladder {ladder.name}.",
                "Let one of the two end where the other begins.",
                shared,
            )


def _tiers(overlap: Overlap, model: BusinessModel) -> list[Relationship]:
    return [one for one in model.relationships if one.id in {overlap.first, overlap.second}]


RULE = rule(
    __doc__,
    code="COV003",
    name="ladder-overlap",
    severity=Severity.WARNING,
    since="0.1",
    check=check,
)
