"""A channel is written where a relationship belongs.

## Why it matters
A channel carries a relationship as a pipe carries water. Two businesses may both be on the telephone, one with a
named banker and one with a tape. Whoever writes "Instagram" has decided where, and not yet what.

## Example
A relationship called "Instagram".

## Instead
A relationship called "Fans who show one another how it is done", of the category `communities`, with the channel
Instagram.

## Source
Osterwalder & Pigneur, Business Model Generation, 2010: relationships are established through channels, and stand in
another block.
"""

from collections.abc import Iterator

from moorings.checks.rule import Case, Severity, Violation, about, rule
from moorings.checks.texts import is_channel
from moorings.terms.channels.channel import channel_question


def check(case: Case) -> Iterator[Violation]:
    """Yield each relationship that is called by the name of a channel, with the question that it leaves open."""
    for bond in case.bonds:
        if is_channel(bond):
            yield about(
                bond,
                channel_question(bond.title),
                "Name it by what the customer gets and from whom, and link the channel that carries it.",
            )


RULE = rule(
    __doc__,
    code="REL006",
    name="channel-as-relationship",
    severity=Severity.WARNING,
    since="0.2",
    check=check,
)
