"""A relationship is made for one stage, and nothing says when that ends.

## Why it matters
What works for ten customers is kept for a thousand, because each single one more is no reason to change it. A number
that was named beforehand is.

## Example
"Founder on the telephone", for the stage `pilot`, without a `trigger`.

## Instead
The same, until there are 80 accounts or it takes 20 hours a week.

## Source
The workbook step on customer relationships at innovate.engineer: map how relationships scale over time, from pilot to
growth.
"""

from collections.abc import Iterator

from moorings.checks.rule import Case, Severity, Violation, about, rule
from moorings.terms.vocabulary import Stage


def check(case: Case) -> Iterator[Violation]:
    """Yield each relationship of a stage before the last that names no trigger."""
    for bond in case.bonds:
        stage = bond.facts.stage
        if stage not in {None, Stage.MATURITY} and not bond.facts.trigger.strip():
            yield about(
                bond,
                f"It is made for the stage '{stage}', and nothing says when the next one begins.",
                "Name what ends it: so many accounts, so many hours a week, so much revenue.",
            )


RULE = rule(
    __doc__,
    code="LIF009",
    name="stage-without-trigger",
    severity=Severity.NOTE,
    since="0.2",
    check=check,
)
