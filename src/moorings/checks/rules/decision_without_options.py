"""A decision names no alternative that was considered.

## Why it matters
Whoever comes later sees what was chosen and not what was turned down, and proposes it again. A choice among one is
also a sign that nobody looked for another.

## Example
The decision "A named manager from £100,000 a year", with this as its one option.

## Instead
The same, beside "From £50,000 a year" and "A manager for a fee".

## Source
Unified Product Graph, `decision`: `options_considered`; without alternatives a decision is incomplete.
"""

from collections.abc import Iterator

from moorings.checks.rule import Case, Severity, Violation, rule


def check(case: Case) -> Iterator[Violation]:
    """Yield each decision about a relationship that still holds and names fewer than two options."""
    bonds = {bond.id: bond.segments for bond in case.bonds}
    for decision in case.model.decisions:
        influenced = [ref for ref in decision.influences if ref in bonds]
        if decision.holds and influenced and len(set(decision.options)) < 2:
            yield Violation(
                decision.id,
                decision.title,
                "It names no alternative that was considered, so nobody can tell why this one was chosen.",
                "Add what else was possible to options_considered; to leave it as it was is an option, too.",
                tuple(dict.fromkeys(segment for ref in influenced for segment in bonds[ref])),
            )


RULE = rule(
    __doc__,
    code="REV008",
    name="decision-without-options",
    severity=Severity.NOTE,
    since="0.2",
    check=check,
)
