"""Satisfaction is followed, and nothing says how often customers are asked.

## Why it matters
A score that is asked for when somebody thinks of it is asked for after good news. Only a rhythm shows a decline while
there is still time to do something about it.

## Example
The metric "Satisfaction", `csat`, with a target of 80% and no `cadence`.

## Instead
The same metric with the cadence `quarterly`.

## Source
The guide to the block in a tool for business models: measure the satisfaction and loyalty of customers regularly.
Unified Product Graph, `metric`: `cadence`.
"""

from collections.abc import Iterator

from moorings.checks.rule import Case, Severity, Violation, about_business, rule
from moorings.coverage.region_words import listed

ASKED_FOR = frozenset({"nps", "csat", "ces"})
"""The metrics for which customers have to be asked, by key."""


def check(case: Case) -> Iterator[Violation]:
    """Yield one violation where metrics of satisfaction that are followed for a bond have no rhythm."""
    bonds = {bond.id: bond.segments for bond in case.bonds}
    without = [
        target
        for target in case.model.targets
        if target.metric in ASKED_FOR and not target.cadence and bonds.keys() & {*target.relationships}
    ]
    if without:
        segments = (ref for one in without for bond in one.relationships for ref in bonds.get(bond, ()))
        are = "is" if len(without) == 1 else "are"
        yield about_business(
            case.model,
            f"{listed(one.title for one in without)} {are} followed, and nothing says how often customers are asked.",
            "Give each its cadence: monthly, quarterly or yearly.",
            tuple(dict.fromkeys(segments)),
        )


RULE = rule(
    __doc__,
    code="MEA007",
    name="satisfaction-without-rhythm",
    severity=Severity.NOTE,
    since="0.2",
    check=check,
)
