"""A relationship is connected with no other block of the model.

## Why it matters
A relationship is carried by a channel, works for some revenue and has a cost. One that touches nothing of this stands
beside the business: it can be added or dropped, and the model shows no difference.

## Example
The model has the channel "Telephone", which reaches nobody, and a revenue stream from Shops; "Help desk" serves
Offices, and links to neither.

## Instead
"Help desk" declares the channel "Telephone"; or the channel reaches Offices.

## Source
Strategyzer's article on the block: how are relationships integrated with the rest of the business model? Declared
links count, and so do those that follow from a shared segment.
"""

from collections.abc import Iterator, Set

from moorings.checks.rule import Case, Severity, Violation, about, rule
from moorings.coverage.region_words import listed
from moorings.model.business import BusinessModel
from moorings.model.relationship import Relationship


def check(case: Case) -> Iterator[Violation]:
    """Yield each relationship that nothing links to the channels, the revenue and the costs that the model has."""
    model = case.model
    blocks = {"channels": model.channels, "revenue": model.revenue_streams, "costs": model.cost_structures}
    present = [name for name, nodes in blocks.items() if nodes]
    touched = _touched(model)
    for bond in case.bonds:
        if present and bond.segments and not (_declares(bond) or touched & {*bond.segments}):
            yield about(
                bond,
                f"Nothing connects it with the {listed(present, 'or')} of the model, declared or by its segments.",
                "Say which channel carries it, which revenue it works for and which cost it is a part of.",
            )


def _touched(model: BusinessModel) -> Set[str]:
    """Return the segments that a channel reaches or that revenue comes from."""
    reached = {segment for channel in model.channels for segment in channel.segments}
    return reached | {segment for stream in model.revenue_streams for segment in stream.segments}


def _declares(bond: Relationship) -> bool:
    links = bond.facts.links
    refs = (*links.channels, *links.revenue_streams, *links.cost_structures)
    return bool(refs) or any(one.channel for one in bond.facts.mechanisms)


RULE = rule(
    __doc__,
    code="GRA001",
    name="unconnected-relationship",
    severity=Severity.NOTE,
    since="0.2",
    check=check,
)
