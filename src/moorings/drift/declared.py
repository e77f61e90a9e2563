"""What was decided for each account: its entitlement, and with it what it may have."""

from collections.abc import Mapping
from dataclasses import dataclass

from moorings.coverage.entitlement import Entitlement, Placement
from moorings.drift.allowance import Allowance, allowance_of, gives_people
from moorings.model.business import BusinessModel
from moorings.model.relationship import Relationship


@dataclass(frozen=True, slots=True)
class Decided:
    """The decision for the accounts of one entitlement: the segment, the relationships, what they allow."""

    segment: str
    relationships: tuple[Relationship, ...]
    allowance: Allowance

    @property
    def dedicated(self) -> Relationship | None:
        """The relationship that gives these accounts a named person, or nothing."""
        return next((one for one in self.relationships if one.is_dedicated), None)


def decisions(model: BusinessModel, entitlements: Mapping[str, Entitlement]) -> dict[str, Decided]:
    """Return the decision for each account that has a segment; accounts of one entitlement share one value.

    An account of which it cannot be told whether people are for it is left out: nothing can be held against it.
    """
    with_people = {one.id for one in model.relationships if gives_people(one)}
    kinds: dict[tuple[str, tuple[str, ...]], Decided] = {}
    found: dict[str, Decided] = {}
    for account, entitlement in entitlements.items():
        if isinstance(entitlement.segment, Placement) or not with_people.isdisjoint(entitlement.unknown):
            continue
        kind = (entitlement.segment, entitlement.relationships)
        if kind not in kinds:
            given = tuple(one for one in model.relationships if one.id in entitlement.relationships)
            kinds[kind] = Decided(entitlement.segment, given, allowance_of(given, model.settings))
        found[account] = kinds[kind]
    return found
