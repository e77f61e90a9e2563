"""Nothing in the model is there to keep customers.

## Why it matters
What is won and not kept is won again next year, at the same cost. A business whose relationships all win or sell has
decided, without saying so, that its customers may leave.

## Example
A product in growth whose two recurring relationships are there for acquisition, and for acquisition and upsell.

## Instead
One of the two has `retention` among its motives.

## Source
The guide to the block in a tool for business models lists too little investment in retention among the common
mistakes, and says that the balance depends on the stage: while a concept is validated there is nobody to keep.
"""

from collections.abc import Iterator

from moorings.checks.lifecycle import lasts
from moorings.checks.rule import Case, Severity, Violation, about_business, rule
from moorings.terms.vocabulary import Motive

BEFORE_CUSTOMERS = frozenset({"concept", "validation"})
"""UPG's stages of a product in which there is nobody to keep yet."""


def check(case: Case) -> Iterator[Violation]:
    """Yield the business where lasting relationships with motives have other ones, and a customer could stay."""
    named = [bond for bond in case.bonds if bond.motives]
    is_kept = any(Motive.RETENTION in bond.motives for bond in named)
    if lasts(named) and not is_kept and case.model.product_stage not in BEFORE_CUSTOMERS:
        yield about_business(
            case.model,
            "None of its relationships is there to keep customers: retention is nowhere among the motives.",
            "Decide which relationship keeps whom, and what in it gives them a reason to stay.",
            tuple(dict.fromkeys(segment for bond in named for segment in bond.segments)),
        )


RULE = rule(
    __doc__,
    code="MOT002",
    name="no-retention-motive",
    severity=Severity.WARNING,
    since="0.2",
    check=check,
)
